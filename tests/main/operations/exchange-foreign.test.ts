/** A folder as it lies on a clerk's disk through `nep import`: foreign files in sub-folders, and what is none of ours. */
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import type { ImportReport, ReportedFile } from '#shared/contract/exchange-report.ts'
import { firstNominations } from '../../shared/exchange/foreign/first-nominations.ts'
import { firstReports } from '../../shared/exchange/foreign/first-reports.ts'
import { fourthNominations } from '../../shared/exchange/foreign/fourth-nominations.ts'
import { fourthReports } from '../../shared/exchange/foreign/fourth-reports.ts'
import { compareImport } from '../../support/expected-import.ts'
import { type ForeignFile, foreignBytes, foreignExpectation } from '../../support/foreign-file.ts'
import { asImport } from '../../support/reported-import.ts'
import { runCommand } from '../hosts/run-command.ts'

const foreign: ForeignFile[] = [...firstNominations, ...firstReports, ...fourthNominations, ...fourthReports]

const folder = mkdtempSync(join(tmpdir(), 'nep-foreign-'))
let report: ImportReport
let exitCode: number

const reported = (name: string): ReportedFile => {
  const file = report.files.find((one) => one.file === name)
  if (file === undefined) throw new Error(`not in the report: ${name}`)
  return file
}

beforeAll(async () => {
  const root = join(folder, 'Xã gửi')
  for (const file of foreign) {
    mkdirSync(join(root, file.id), { recursive: true })
    writeFileSync(join(root, file.id, file.file), foreignBytes(file))
  }
  const write = (name: string, bytes: Uint8Array | string) => writeFileSync(join(root, name), bytes)
  const [plain] = firstNominations
  if (plain === undefined) throw new Error('no foreign file')
  write('co macro.xlsm', foreignBytes({ ...plain, parts: { 'xl/vbaProject.bin': new Uint8Array(9) } }))
  write('~$danh sach.xlsx', 'lock')
  write('Bao cao.docx', 'PK')
  write('anh.jpg', 'jpg')
  write('cac tep.zip', 'PK')
  write('thuc ra la pdf.xlsx', '%PDF-1.7 …')
  write('qua lon.xlsx', '')
  truncateSync(join(root, 'qua lon.xlsx'), 101 * 1024 * 1024)
  const printed = await runCommand(['import', root, '--data', join(folder, 'data')])
  exitCode = printed.exitCode
  report = printed.json() as ImportReport
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('locks, papers and pictures are left alone; what cannot be read is refused by its own name', () => {
  expect(exitCode).toBe(0)
  expect(report.totals).toMatchObject({ files: foreign.length + 3, refused: 2 })
  expect(reported('thuc ra la pdf.xlsx')).toMatchObject({ outcome: 'refuse', reason: 'not-a-spreadsheet' })
  expect(reported('qua lon.xlsx')).toMatchObject({ outcome: 'refuse', reason: 'too-large' })
})

test('a workbook with macros is read like any other, and it is said that they are not run', () => {
  const file = reported('co macro.xlsm')
  expect(file).toMatchObject({ outcome: 'accept', recognisedAs: 'nomination', unit: 'Tuy Lai' })
  expect(file.issues.map(({ code }) => code)).toEqual(['macros_not_run'])
})

describe('each foreign file', () => {
  it.each(foreign.map((file) => [`${file.id} ${file.file}`, file] as const))('%s', (_, file) => {
    const found = reported(file.file)
    expect(compareImport(foreignExpectation(file), asImport(found))).toEqual([])
    for (const issue of found.issues) expect(issue.sentence).not.toMatch(/undefined|NaN|\[object/u)
  })
})
