/**
 * Every operation of one kind called with hostile inputs, on a register with content: the answer is a value or a typed
 * error, an error has written nothing and tells nothing of the machine, and no prototype was touched.
 */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, onTestFinished } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import type { Area, Entry } from '#shared/contract/define.ts'
import { databaseFileName } from '../../../src/main/data-folder.ts'
import { openPrepared } from '../every-command/open-prepared.ts'
import { inputsOf, type Known } from './shaped-input.ts'

export type Kind = 'query' | 'command' | 'task'

export const entriesOf = (kind: Kind): [string, Entry][] =>
  Object.entries<Area>(contract).flatMap(([area, entries]) =>
    Object.entries(entries).flatMap(([name, entry]): [string, Entry][] =>
      entry.kind === kind ? [[`${area}.${name}`, entry]] : [],
    ),
  )

/** What an error must not carry: places in the program, statements, the stack. */
export const telling = /node:|\.ts\b|\bat [A-Za-z.]+ \(|sqlite|SELECT |node_modules/iu

const knownOf = (register: Database.Database): string[] => {
  const tables = register
    .prepare(
      "SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c ON c.name = 'id' WHERE m.type = 'table'",
    )
    .pluck()
    .all() as string[]
  return tables.flatMap(
    (table) => register.prepare(`SELECT id FROM "${table}" LIMIT 12`).pluck().all() as string[],
  )
}

const shown = (input: unknown): string => JSON.stringify(input)?.slice(0, 600) ?? 'undefined'

/** `count` inputs, spread evenly over the operations; the same `seed` makes the same inputs. */
export const putUnderFire = async (
  kind: Kind,
  count: number,
  seed: number,
): Promise<Record<string, number>> => {
  const office = await openPrepared()
  const beside = new Database(join(office.dataDir, databaseFileName), { readonly: true })
  onTestFinished(() => void beside.close())
  // Moves when another connection has committed: it is asked beside the application.
  const version = () => beside.pragma('data_version', { simple: true })
  const put = (name: string, text: string) =>
    office.app.files.put(name, new TextEncoder().encode(text)).handle
  const known: Known = {
    ids: knownOf(beside).map(String),
    handles: [put('a.xlsx', 'no workbook'), put('b.docx', '<!DOCTYPE x>'), put('c.nep', '\u0000')],
  }
  const prototype = Object.getOwnPropertyNames(Object.prototype).sort()
  const entries = entriesOf(kind)
  const each = Math.ceil(count / entries.length)
  const faults = new Map<string, string>()
  let taken = 0
  let refused = 0
  for (const [name, entry] of entries) {
    for (const input of fc.sample(inputsOf(entry, known), { numRuns: each, seed })) {
      const before = version()
      const answer = await office.app.call(name, input)
      const found = (what: string): void => {
        const place = `${name} ${what}`
        if (!faults.has(place))
          faults.set(place, `${shown(input)} → ${shown(answer)} ${shown(office.logged.at(-1))}`)
      }
      if (answer.ok) taken += 1
      else {
        refused += 1
        const text = JSON.stringify(answer.error)
        if (answer.error.code === 'internal') found('failed')
        if (telling.test(text) || text.includes(office.dataDir)) found('tells of the machine')
      }
      if ((kind === 'query' || !answer.ok) && version() !== before) found('wrote')
    }
  }
  expect(Object.fromEntries(faults)).toEqual({})
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(prototype)
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
  return {
    [`hostile inputs, ${kind}`]: taken + refused,
    [`  refused, ${kind}`]: refused,
    [`  answered, ${kind}`]: taken,
  }
}
