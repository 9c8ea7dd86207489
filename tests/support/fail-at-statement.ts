/**
 * Has SQLite refuse the n-th write of a command, as a full disk would: every command of a flow is first tried with each
 * of its writes refused, and must leave the register as it was; then it is done, and the flow goes on.
 */
import Database from 'better-sqlite3'
import { expect } from 'vitest'
import { type Call, CallFailed } from '#shared/contract/client.ts'
import { findEntry } from '#shared/contract/contract.ts'
import type { CallResult } from '#shared/contract/errors.ts'
import type { TestApp } from './create-test-app.ts'

const scratch = new Database(':memory:')
const statements = Object.getPrototypeOf(scratch.prepare('SELECT 1')) as {
  run: (...values: unknown[]) => unknown
}
scratch.close()
const run = statements.run

const refused = (): Error => new Database.SqliteError('database or disk is full', 'SQLITE_FULL')

type Outcome = { result: CallResult<unknown>; writes: number }

/** Does the work with writes counted, and refuses the one that `isRefused` names. */
const refusing = async (
  isRefused: (write: number, sql: string) => boolean,
  work: () => Promise<CallResult<unknown>>,
): Promise<Outcome> => {
  let writes = 0
  statements.run = function (this: Database.Statement, ...values: unknown[]) {
    if (this.source === 'ROLLBACK') return run.apply(this, values)
    writes += 1
    if (isRefused(writes, this.source)) throw refused()
    return run.apply(this, values)
  }
  try {
    return { result: await work(), writes }
  } finally {
    statements.run = run
  }
}

/** The end of every transaction: a command refused there has told how many writes it makes. */
const isCommit = (_: number, sql: string): boolean => sql === 'COMMIT'

/** Which of so many writes are refused: all, or the first, the last and some between. */
const places = (writes: number, most: number): number[] => {
  if (writes <= most) return Array.from({ length: writes }, (_, index) => index + 1)
  const share = (writes - 1) / (most - 1)
  return [...new Set(Array.from({ length: most }, (_, index) => 1 + Math.round(index * share)))]
}

export type Injected = {
  /** Refuses each write of one operation in turn, then does it. */
  write(name: string, input: unknown): Promise<CallResult<unknown>>
  /** The flow's way to call. */
  call: Call
  /** Operation → how many of its writes were refused, one at a time. */
  tried: Map<string, number>
}

/** The input with each file handed over anew: an operation may let go of what it was given. */
const renewing = ({ app }: TestApp, input: unknown): (() => unknown) => {
  const text = JSON.stringify(input ?? null)
  const files = new Map(
    (text.match(/file_[\w-]+/gu) ?? []).map((handle) => [handle, app.files.take(handle)] as const),
  )
  return () => {
    let renewed = text
    for (const [handle, { name, bytes }] of files)
      renewed = renewed.replaceAll(handle, app.files.put(name, bytes).handle)
    return JSON.parse(renewed) as unknown
  }
}

/** `content` reads the whole register, to be compared; `most` bounds the refusals of one call. */
export const injecting = (app: TestApp, content: () => string, most: number): Injected => {
  const tried = new Map<string, number>()
  const expectUntouched = (said: string, { result }: Outcome, before: string): void => {
    expect(result, said).toMatchObject({ ok: false, error: { code: 'disk_full' } })
    expect(content() === before, `${said} changed the register`).toBe(true)
  }
  const write = async (name: string, input: unknown): Promise<CallResult<unknown>> => {
    const given = renewing(app, input)
    const work = () => app.callRaw(name, given())
    const before = content()
    const first = await refusing(isCommit, work)
    // Wrote nothing, or refused for a reason of its own.
    if (first.result.ok || first.result.error.code !== 'disk_full') return first.result
    expectUntouched(`${name} refused at its commit`, first, before)
    const others = places(first.writes - 1, most)
    for (const at of others)
      expectUntouched(`${name} refused at write ${at}`, await refusing((count) => count === at, work), before)
    tried.set(name, (tried.get(name) ?? 0) + 1 + others.length)
    return work()
  }
  const call = async (name: string, input: unknown): Promise<never> => {
    const isQuery = findEntry(name)?.kind === 'query'
    const result = isQuery ? await app.callRaw(name, input) : await write(name, input)
    if (!result.ok) throw new CallFailed(result.error)
    return result.value as never
  }
  return { write, call: call as Call, tried }
}
