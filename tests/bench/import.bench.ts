/** 22 workbooks of 50 rows: read, recognised, previewed and committed, against a bare exceljs read and insert. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import ExcelJS from 'exceljs'
import { test } from 'vitest'
import { applyPragmas } from '../../src/main/db/pragmas.ts'
import { createTestApp, type TestApp } from '../support/create-test-app.ts'
import { compare } from './measure.ts'
import { personName } from './ten-years.ts'

const headings = [
  'STT',
  'Họ và tên',
  'Năm sinh',
  'Chức vụ',
  'Đơn vị công tác',
  'Tóm tắt thành tích',
  'Hình thức đề nghị',
  'Ghi chú',
]

/** `run` makes every workbook new to the register: the same bytes would be a no-op. */
const workbook = async (commune: string, run: number): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Sheet1')
  sheet.addRow([`UBND xã ${commune}`])
  sheet.addRow([])
  sheet.addRow(['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2018'])
  sheet.addRow([])
  sheet.addRow(headings)
  for (let row = 1; row <= 50; row += 1) {
    const workplace = `Thôn ${1 + (row % 9)}`
    const achievement = `Tuyên truyền, vận động nhân dân thực hiện Quy tắc ứng xử lần ${run}`
    sheet.addRow([
      row,
      personName(row * 13 + run),
      1950 + row,
      'Trưởng thôn',
      workplace,
      achievement,
      'Giấy khen',
      '',
    ])
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const importAll = async (
  { call, app }: TestApp,
  files: { name: string; bytes: Uint8Array }[],
): Promise<void> => {
  const handles = files.map(({ name, bytes }) => app.files.put(name, bytes).handle)
  const { fileIds } = await call('exchange.receive', { files: handles })
  for (const fileId of fileIds) {
    const review = await call('exchange.review', { fileId })
    await call('exchange.commit', {
      fileId,
      revision: review.revision,
      fingerprint: review.fingerprint,
      leftOpen: review.open.places,
    })
  }
}

const readBare = async (db: Database.Database, files: { bytes: Uint8Array }[]): Promise<void> => {
  const insert = db.prepare('INSERT INTO people VALUES (?, ?, ?, ?, ?, ?, ?)')
  for (const { bytes } of files) {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(new Uint8Array(bytes).buffer)
    const rows: string[][] = []
    book.worksheets[0]?.eachRow((row, number) => {
      if (number > 5)
        rows.push([2, 3, 4, 5, 6, 7, 8].map((column) => String(row.getCell(column).value ?? '')))
    })
    db.transaction(() => {
      for (const row of rows) insert.run(row)
    })()
  }
}

test('import of 22 workbooks of 50 rows', async () => {
  const app = createTestApp({ onDisk: true, now: '2026-11-23T01:00:00.000Z' })
  await app.call('office.startPractice', {})
  const communes = await app.call('units.list', { validOn: '2018-10-05', kinds: ['commune'] })
  const bareFile = join(app.dataDir, 'bare.db')
  const bare = new Database(bareFile)
  applyPragmas(bare)
  bare.exec('CREATE TABLE people (a, b, c, d, e, f, g)')
  const runs = 4
  const batches = await Promise.all(
    Array.from({ length: runs }, (_, run) =>
      Promise.all(
        communes.map(async ({ name }) => ({ name: `DS KT ${name}.xlsx`, bytes: await workbook(name, run) })),
      ),
    ),
  )
  const next = (() => {
    let at = 0
    return () => batches[at++ % runs] ?? []
  })()
  await compare(
    'Import of 22 workbooks × 50 rows (read in the worker, recognise, keep, preview, commit with journal)',
    { name: 'receive, review, commit', run: () => importAll(app, next()) },
    { name: 'bare exceljs read and insert', run: () => readBare(bare, batches[0] ?? []) },
    runs - 1,
  )
  bare.close()
  rmSync(bareFile)
  const imported = new Database(join(app.dataDir, 'nep.db'), { readonly: true })
  const count = imported.prepare('SELECT count(*) FROM import_rows').pluck().get()
  imported.close()
  console.log(`  rows imported in all: ${count}`)
})
