/** Every sample workbook through the command line's own entry reaches its entry in expected.json. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createClient } from '#shared/contract/client.ts'
import type { ImportReport } from '#shared/contract/exchange-report.ts'
import { createTestApp } from '../../support/create-test-app.ts'
import { communeFiles, compareImport, expectedFiles } from '../../support/expected-import.ts'
import { asImport } from '../../support/reported-import.ts'
import { runCommand } from '../hosts/run-command.ts'

let report: ImportReport
let exitCode: number
const folder = mkdtempSync(join(tmpdir(), 'nep-samples-'))

beforeAll(async () => {
  const printed = await runCommand(['import', communeFiles, '--data', folder])
  exitCode = printed.exitCode
  report = printed.json() as ImportReport
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('nep import prints one document and says how many', () => {
  expect(exitCode).toBe(0)
  expect(report.totals).toMatchObject({ files: 24, refused: 6, imported: 0 })
})

test.each(expectedFiles().map((file) => [file.file, file] as const))('%s', (name, expected) => {
  const file = report.files.find((one) => one.file === name)
  if (file === undefined) throw new Error(`not in the report: ${name}`)
  expect(compareImport(expected, asImport(file))).toEqual([])
  for (const issue of file.issues) {
    expect(issue.sentence.length).toBeGreaterThan(10)
    expect(issue.sentence).not.toMatch(/undefined|\[object/u)
  }
})

test('with --apply the acceptable ones are imported; the corrected list of a commune updates it', async () => {
  const app = createTestApp()
  await app.call('office.startPractice', {})
  const take = (name: string) =>
    app.app.files.put(name, new Uint8Array(readFileSync(join(communeFiles, name)))).handle
  const first = 'DS de nghi khen thuong xa Dong Tam.xlsx'
  const second = 'DS de nghi khen thuong xa Dong Tam (1).xlsx'
  const call = createClient((name, input) => app.callRaw(name, input))
  const apply = (name: string) => call('exchange.tryFiles', { files: [take(name)], apply: true })
  expect((await apply(first)).totals).toMatchObject({ imported: 1, new: 14 })
  const again = await apply(second)
  expect(again.totals).toMatchObject({ imported: 1, new: 0, changed: 1, unchanged: 13 })
  expect(again.files[0]?.issues.find((issue) => issue.code === 'row_changed')?.sentence).toContain(
    '1974 → 1965',
  )
  const other = await call('exchange.tryFiles', { files: [take('DS de nghi KT - Hop Tien.xlsx')] })
  expect(other.files[0]?.issues.find((issue) => issue.code === 'duplicate_elsewhere')?.sentence).toContain(
    'Đồng Tâm',
  )
  expect((await apply('DS khen thuong Doc Tin.xlsx')).totals).toMatchObject({ imported: 0, refused: 1 })
})
