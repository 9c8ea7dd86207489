/** The page as a whole: what every screen stands on, then the first start or the frame with the screens. */
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { RouterProvider } from 'react-router/dom'
import type { Bridge } from '#shared/contract/bridge.ts'
import type { CallError } from '#shared/contract/errors.ts'
import { canRecoverFrom } from '#shared/contract/recovery.ts'
import { LockPage } from './features/lock/lock-page.tsx'
import { FirstStartPage } from './features/office/first-start-page.tsx'
import { PlatformProvider, useCallQuery } from './platform/client.tsx'
import { MessagesProvider } from './platform/messages.tsx'
import { QueryView } from './platform/query-view.tsx'
import { ReplacedWindow } from './platform/replaced-window.tsx'
import { useStayUnlocked } from './platform/stay-unlocked.ts'
import { TasksProvider } from './platform/tasks.tsx'
import { createRouter } from './routes.tsx'
import { LoadingSkeleton } from './ui/state/loading-skeleton.tsx'

const RecoveryPage = lazy(async () => ({
  default: (await import('./features/recovery/recovery-page.tsx')).RecoveryPage,
}))

export const App = ({ bridge }: { bridge: Bridge }) => (
  <PlatformProvider bridge={bridge}>
    <TasksProvider>
      <Office />
      <ReplacedWindow />
    </TasksProvider>
  </PlatformProvider>
)

function Office() {
  const state = useCallQuery('office.state', {})
  const router = useMemo(createRouter, [])
  useStayUnlocked()
  // Stays when the register opens again meanwhile: what came of it is read first, then the page is loaded anew.
  const [fault, setFault] = useState<CallError | null>(null)
  if (fault === null && state.error !== null && canRecoverFrom(state.error.error)) setFault(state.error.error)
  // Stays while the state is asked for again: what was typed wrongly is still told. To unlock loads the page anew.
  const [isLocked, setLocked] = useState(false)
  if (!isLocked && state.error?.error.code === 'locked') setLocked(true)
  // So does the lock itself, of a page that had been open: nothing of the office stays in its memory or on it.
  const isLeft = isLocked && state.data !== undefined
  useEffect(() => {
    if (isLeft) window.location.reload()
  }, [isLeft])
  if (isLocked) return <LockPage />
  if (fault !== null)
    return (
      <Suspense fallback={<LoadingSkeleton />}>
        <RecoveryPage fault={fault} />
      </Suspense>
    )
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
