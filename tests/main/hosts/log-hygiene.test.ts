import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { asCallError } from '../../../src/main/call-error.ts'
import { openedUpdate } from '../../../src/main/hosts/electron/opened-update.ts'
import { logDetail } from '../../../src/main/hosts/shared/log-detail.ts'
import { openHost } from '../../../src/main/hosts/shared/open-host.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const planted = ['Nguyễn Thị Bí Mật', 'Nguyen Thi Bi Mat', '001075009999', '0912345678', 'bimat@xa.vn']
const person = planted.join(' ')

/** A host over a folder whose own name is a person's, and what its log says in the end. */
const loggingHost = () => {
  const dataDir = join(temporaryFolder('log'), planted[0] ?? '')
  mkdirSync(dataDir)
  const said: string[] = []
  const stderr = (text: string) => void said.push(text)
  const host = openHost({ dataDir, resourcesDir: resolve('resources'), actor: planted[0] ?? '', stderr })
  onTestFinished(() => host.gate.close())
  return {
    ...host,
    dataDir,
    log: () => readFileSync(join(dataDir, 'logs', 'nep.log'), 'utf8') + said.join(''),
  }
}

/** A register that holds the person where the program expects JSON of its own. */
const spoil = (dataDir: string, sql: string): void => {
  const hand = new Database(join(dataDir, 'nep.db'))
  hand.pragma('ignore_check_constraints = ON')
  hand.exec(sql)
  hand.close()
}

test('what a person is called, born, or reached by is in no line of the log, whatever failed', async () => {
  const { gate, ports, dataDir, log } = loggingHost()
  const call = (name: string, input: unknown) => gate.call(name, input)
  await call('units.create', { kind: 'commune', name: person, fullName: person, phone: planted[3] })
  await call('units.create', { kind: person, name: 7 })
  await call(`units.${person}`, { person })
  await call('drafts.save', { key: 'visit:new', value: { person } })
  // JSON that does not parse quotes what stands there.
  spoil(dataDir, `UPDATE drafts SET value_json = '${person}'`)
  expect(await call('drafts.get', { key: 'visit:new' })).toMatchObject({ error: { code: 'internal' } })
  // SQLite quotes a word it does not know.
  spoil(dataDir, `CREATE TRIGGER t BEFORE INSERT ON units BEGIN SELECT RAISE(ABORT, '${person}'); END`)
  expect(await call('units.create', { kind: 'site', name: 'Chợ', fullName: 'Chợ' })).toMatchObject({
    error: { code: 'internal' },
  })
  await call('backups.setAway', { folder: join(dataDir, person, 'không có') })
  await call('backups.make', {})
  await openedUpdate([join(dataDir, `${person}.nep`)], { gate, ports })
  for (const thrown of [person, { person }, new Error(person), new RangeError(person, { cause: person })])
    asCallError(thrown, ports, { operation: person, [person]: 1, phone: 912_345_678 })
  const text = log()
  expect(text.split('\n').length).toBeGreaterThan(12)
  expect(
    planted.filter((one) => text.includes(one) || text.includes(JSON.stringify(one).slice(1, -1))),
  ).toEqual([])
})

test('a folder that does not open is told without its path', () => {
  const dataDir = join(temporaryFolder('log'), planted[0] ?? '')
  mkdirSync(dataDir)
  writeFileSync(join(dataDir, 'nep.db'), person.repeat(200))
  const said: string[] = []
  const stderr = (text: string) => void said.push(text)
  const { gate } = openHost({ dataDir, resourcesDir: resolve('resources'), actor: '', stderr })
  onTestFinished(() => gate.close())
  expect(said.join('')).toContain('"code":"database_damaged"')
  expect(planted.filter((one) => said.join('').includes(one))).toEqual([])
})

test('what whoever supports the office needs stays: which error, where, which operation', () => {
  const error = Object.assign(new TypeError(person), { code: 'SQLITE_CONSTRAINT' })
  expect(logDetail({ id: '01930000-0000-7000-8000-000000000001', operation: 'units.create', error })).toEqual(
    {
      id: '01930000-0000-7000-8000-000000000001',
      operation: 'units.create',
      error: {
        name: 'TypeError',
        code: 'SQLITE_CONSTRAINT',
        at: expect.arrayContaining([expect.stringMatching(/^log-hygiene\.test\.ts:\d+:\d+$/u)]),
      },
    },
  )
})
