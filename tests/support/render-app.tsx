/**
 * A screen as the app draws it, over a real application in this process: real dispatch, real SQLite, real events.
 *
 *   const app = createTestApp()
 *   const user = renderScreen(app, <VisitPage />, { at: '/visits/0192…', path: '/visits/:id' })
 */
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { configure, render } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { createMemoryRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { beforeEach } from 'vitest'
import type { Bridge, BrowserFile } from '#shared/contract/bridge.ts'
import { PlatformProvider } from '../../src/renderer/platform/client.tsx'
import { MessagesProvider } from '../../src/renderer/platform/messages.tsx'
import { TasksProvider } from '../../src/renderer/platform/tasks.tsx'
import { theme } from '../../src/renderer/ui/theme.ts'
import type { TestApp } from './create-test-app.ts'
import './render-ui.tsx'

// A busy machine must not fail a test that only waits for the application.
configure({ asyncUtilTimeout: 60_000 })

/** What a browser has and jsdom lacks. */
beforeEach(() => {
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() })
  URL.createObjectURL = () => 'blob:nep'
  URL.revokeObjectURL = () => undefined
})

/**
 * The host's side of the page. `picked` are the files that the next picker yields; `folder` those below the folder
 * that is picked, on a host that can.
 */
const inProcessBridge = (
  { app, callRaw }: TestApp,
  picked: readonly BrowserFile[],
  folder: readonly BrowserFile[] | undefined,
  saved: string[],
  { isDeaf = false, hold = async () => undefined }: Pick<ScreenOptions, 'isDeaf' | 'hold'>,
): Bridge => {
  const take = async (files: readonly BrowserFile[]) =>
    Promise.all(files.map(async (file) => app.files.put(file.name, new Uint8Array(await file.arrayBuffer()))))
  return {
    capabilities: { host: 'node', pickFolder: folder !== undefined, windowControls: false },
    call: async (name, input) => {
      await hold(name)
      return callRaw(name, input)
    },
    cancel: async (callId) => app.cancel(callId),
    onEvent: isDeaf ? () => () => undefined : app.onEvent,
    pickFiles: (options) => {
      const isWanted = ({ name }: BrowserFile) => options.accept.some((ending) => name.endsWith(ending))
      return take(options.folder ? (folder ?? []).filter(isWanted) : picked)
    },
    takeFiles: take,
    saveFile: async (handle) => {
      saved.push(handle)
      return true
    },
    readFile: async (handle) => new Uint8Array(app.files.take(handle).bytes).buffer,
  }
}

type ScreenOptions = {
  /** The files handed to the clerk, by handle. */
  saved?: string[]
  at?: string
  path?: string
  picked?: readonly BrowserFile[]
  folder?: readonly BrowserFile[]
  /** What changes is never announced to the page: as if every event were still on its way. */
  isDeaf?: boolean
  /** Resolves when a call may go to the application: for a page that is faster than it. */
  hold?: (operation: string) => Promise<void>
}

export const renderScreen = (app: TestApp, screen: ReactNode, options: ScreenOptions = {}): UserEvent => {
  const { at = '/', path = '*', picked = [], folder, saved = [] } = options
  const router = createMemoryRouter(
    [
      { path, element: screen },
      ...(path === '*' ? [] : [{ path: '*', element: <div data-testid="elsewhere" /> }]),
    ],
    { initialEntries: [at] },
  )
  render(
    <MantineProvider theme={theme} env="test">
      <Notifications />
      <PlatformProvider bridge={inProcessBridge(app, picked, folder, saved, options)}>
        <TasksProvider>
          <MessagesProvider language="vi">
            <RouterProvider router={router} />
          </MessagesProvider>
        </TasksProvider>
      </PlatformProvider>
    </MantineProvider>,
  )
  return userEvent.setup()
}
