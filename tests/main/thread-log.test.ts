/** A line that is logged in a thread says what it would say here, and no more. */
import { expect, test } from 'vitest'
import { fail } from '#shared/contract/errors.ts'
import { SqliteError } from '../../src/main/db/connect.ts'
import { asThreadError, fromThreadError } from '../../src/main/db/thread-errors.ts'
import { logDetail } from '../../src/main/hosts/shared/log-detail.ts'
import { type LoggedLine, logNoted, notingLog } from '../../src/main/thread-log.ts'

const person = 'Nguyễn Thị Bí Mật 0912345678'

const thrown = (): Error[] => [
  new SqliteError(person, 'SQLITE_CONSTRAINT_TRIGGER'),
  Object.assign(new RangeError(person), { code: 'ENOSPC' }),
  new TypeError(person),
  fail('busy', {}),
]

const across = <T>(value: T): T => structuredClone(value)

test('the details of a line come along: ids, codes, counts, and of an error its kind and where it arose', () => {
  const lines: LoggedLine[] = []
  const log = notingLog(lines)
  const details = [
    { id: '01930000-0000-7000-8000-000000000001', operation: 'exchange.commit', count: 12, isLast: true },
    { who: person, what: { person }, call: () => person, none: undefined, nobody: null, big: 912_345_678 },
    ...thrown().map((error) => ({ error })),
  ]
  for (const detail of details) log.error('something failed', detail)
  const said: Record<string, unknown>[] = []
  const told = (_message: string, detail: Record<string, unknown> = {}) => void said.push(logDetail(detail))
  logNoted(across(lines), { info: told, error: told })
  expect(said).toEqual(details.map(logDetail))
  expect(JSON.stringify(said)).not.toMatch(/Bí Mật|0?912345678/u)
})

test('an error that a thread throws is logged by the place where it arose there', () => {
  for (const error of thrown().slice(0, 3))
    expect(logDetail({ error: fromThreadError(across(asThreadError(error))) })).toEqual(logDetail({ error }))
})
