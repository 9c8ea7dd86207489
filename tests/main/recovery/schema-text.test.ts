/** One byte changed in the schema (which are told is in db/structure): its texts are lent by the program, and no row is lost. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { createClient } from '#shared/contract/client.ts'
import { openTestApp } from '../../support/create-test-app.ts'
import { openTestGate } from '../../support/open-test-gate.ts'
import { fillSmallOffice } from '../../support/small-office.ts'

let office: string
beforeAll(async () => {
  office = mkdtempSync(join(tmpdir(), 'nep-schema-'))
  const app = openTestApp({ dataDir: office, onDisk: true })
  await fillSmallOffice(app)
  app.close()
})
afterAll(() => rmSync(office, { recursive: true, force: true }))

/** Changes one byte of such a text, `at` from its start; also where an earlier form of the schema left it in a free place. */
const spoil = (folder: string, text: string, at: number): void => {
  const file = join(folder, 'nep.db')
  const bytes = readFileSync(file)
  expect(bytes.includes(text), text).toBe(true)
  for (let found = bytes.indexOf(text); found >= 0; found = bytes.indexOf(text, found + text.length))
    bytes[found + at] = (bytes[found + at] ?? 0) ^ 1
  writeFileSync(file, bytes)
}

test.each([
  ['a column', 'full_name     TEXT NOT NULL', 2],
  ['a word of SQL', 'CREATE TABLE findings', 3],
  ['a rule that still reads as one', "CHECK (level IN ('district'", 20],
])('%s: a told state, and what can be read is salvaged', async (_, text, at) => {
  const folder = mkdtempSync(join(tmpdir(), 'nep-schema-'))
  cpSync(office, folder, { recursive: true })
  spoil(folder, text, at)
  const gate = openTestGate(folder)
  onTestFinished(() => {
    gate.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const call = createClient(gate.call)
  expect(gate.fault()).toMatchObject({ code: 'database_damaged' })
  expect(await call('recovery.state', { folder: '' })).toMatchObject({ problem: 'pages', canSalvage: true })
  const report = await call('recovery.salvage', {})
  expect(report.tables.filter(({ lost, mayLackMore }) => lost > 0 || mayLackMore)).toEqual([])
  expect(gate.fault()).toBeUndefined()
  expect((await call('units.list', { validOn: null })).map(({ name }) => name)).toContain('An Mỹ')
})
