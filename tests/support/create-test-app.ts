/**
 * The application as a caller sees it: real SQLite, real dispatch, and a transport that serialises to JSON both
 * ways, with a fixed clock and counted ids.
 *
 *   const app = createTestApp()
 *   const { id } = await app.call('units.create', { … })
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import type { HostEvent } from '#shared/contract/bridge.ts'
import { type Call, createClient } from '#shared/contract/client.ts'
import type { CallResult } from '#shared/contract/errors.ts'
import { type App, openApp } from '../../src/main/app.ts'
import type { Ports, Program } from '../../src/main/ports.ts'

export type TestApp = {
  call: Call
  /** Any name and input, envelope unopened: for bad input. */
  callRaw(name: string, input: unknown): Promise<CallResult<unknown>>
  app: App
  events: HostEvent[]
  logged: { message: string; detail?: Record<string, unknown> }[]
  dataDir: string
  setNow(instant: string): void
}

/** Ids that look like UUIDv7 and sort in the order of their making. */
const countedIds = (after: number) => {
  let count = after
  return () => `00000000-0000-7000-8000-${String(++count).padStart(12, '0')}`
}

export type TestAppOptions = {
  now?: string
  onDisk?: boolean
  dataDir?: string
  idsAfter?: number
  resourcesDir?: string
  program?: Program
}

/** Closed at the end of the test, its folder removed unless it was given. */
export const createTestApp = (options: TestAppOptions = {}): TestApp => {
  const { close, ...app } = openTestApp(options)
  onTestFinished(close)
  return app
}

/** For tests that open many: `close` is the caller's. */
export const openTestApp = (options: TestAppOptions = {}): TestApp & { close(): void } => {
  let now = options.now ?? '2018-10-05T01:00:00.000Z'
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'nep-test-'))
  const logged: TestApp['logged'] = []
  const log = (message: string, detail?: Record<string, unknown>) =>
    void logged.push(detail ? { message, detail } : { message })
  const ports: Ports = {
    now: () => now,
    newId: countedIds(options.idsAfter ?? 0),
    log: { info: log, error: log },
    resourcesDir: options.resourcesDir ?? resolve(import.meta.dirname, '../../resources'),
    program: options.program ?? { version: '0.1.0' },
    actor: 'Cán bộ thử',
  }
  const app = openApp(ports, { dataDir, ...(options.onDisk ? {} : { database: ':memory:' as const }) })
  const events: HostEvent[] = []
  app.onEvent((event) => void events.push(event))
  const close = (): void => {
    app.close()
    if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true })
  }
  const overWire = (value: unknown): unknown =>
    value === undefined ? undefined : JSON.parse(JSON.stringify(value))
  const callRaw = async (name: string, input: unknown) =>
    overWire(await app.call(name, overWire(input))) as CallResult<unknown>
  return {
    call: createClient(callRaw),
    callRaw,
    app,
    events,
    logged,
    dataDir,
    setNow: (instant) => {
      now = instant
    },
    close,
  }
}
