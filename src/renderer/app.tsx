/** The page as a whole: what every screen stands on, then the first start or the frame with the screens. */
import { useMemo } from 'react'
import { RouterProvider } from 'react-router/dom'
import type { Bridge } from '#shared/contract/bridge.ts'
import { FirstStartPage } from './features/office/first-start-page.tsx'
import { PlatformProvider, useCallQuery } from './platform/client.tsx'
import { MessagesProvider } from './platform/messages.tsx'
import { QueryView } from './platform/query-view.tsx'
import { TasksProvider } from './platform/tasks.tsx'
import { createRouter } from './routes.tsx'

export const App = ({ bridge }: { bridge: Bridge }) => (
  <PlatformProvider bridge={bridge}>
    <TasksProvider>
      <Office />
    </TasksProvider>
  </PlatformProvider>
)

function Office() {
  const state = useCallQuery('office.state', {})
  const router = useMemo(createRouter, [])
  return (
    <QueryView query={state}>
      {(office) => (
        <MessagesProvider language={office.language}>
          {office.isSetUp ? (
            <RouterProvider router={router} />
          ) : (
            <FirstStartPage dataFolder={office.dataFolder} />
          )}
        </MessagesProvider>
      )}
    </QueryView>
  )
}
