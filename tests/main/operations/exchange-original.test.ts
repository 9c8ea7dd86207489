/** The commune's own rows beside the review, and what is remembered of a layout. */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type ExchangeOffice, exchangeOffice } from '../../support/exchange-office.ts'
import { communeFiles } from '../../support/expected-import.ts'

const receive = async (office: ExchangeOffice, name: string, bytes: Uint8Array): Promise<string> => {
  const { fileIds } = await office.call('exchange.receive', { files: [office.take(name, bytes)] })
  return fileIds[0] ?? ''
}

test('rows come as the file stores them, with what an old font reads as', async () => {
  const office = await exchangeOffice()
  const bytes = new Uint8Array(readFileSync(join(communeFiles, 'ds_kt_vankim.xls')))
  const fileId = await receive(office, 'ds_kt_vankim.xls', bytes)
  const { rows } = await office.call('exchange.review', { fileId })
  const person = rows.find(({ values }) => values.name === 'Trần Văn Toàn')
  const row = person?.rows[0] ?? 0
  const found = await office.call('exchange.originalRows', {
    fileId,
    sheet: person?.sheet ?? '',
    from: row - 2,
    to: row + 2,
  })
  expect(found.rows.map((one) => one.row)).toEqual([row - 2, row - 1, row, row + 1, row + 2])
  const name = found.rows.find((one) => one.row === row)?.cells.find(({ column }) => column === 2)
  expect(name).toEqual({ column: 2, text: 'Trần Văn Toàn', raw: 'Traàn Vaên Toaøn', decodedFrom: 'vni' })
})

test('of a file made to be endless only a screenful crosses, at most 200 rows at a time', async () => {
  const office = await exchangeOffice()
  const wide = Array.from({ length: 300 }, (_, index) => `c${index}`).join(',')
  const long = 'x'.repeat(50_000)
  const many = Array.from({ length: 500 }, (_, index) => `${index},a`).join('\n')
  const bytes = new TextEncoder().encode(`${wide}\n${long}\n${many}\n`)
  const fileId = await receive(office, 'la.csv', bytes)
  const found = await office.call('exchange.originalRows', { fileId, sheet: 'csv', from: 1, to: 2_000_000 })
  expect(found.to).toBe(200)
  expect(found.isCut).toBe(true)
  expect(found.rows[0]?.cells).toHaveLength(60)
  expect(found.rows[1]?.cells[0]?.text.length).toBeLessThan(310)
  expect(found.rows).toHaveLength(200)
})

test('a sheet that is not there has no rows; an original that is gone is said to be', async () => {
  const office = await exchangeOffice()
  const bytes = new TextEncoder().encode(
    'STT,Họ và tên,Năm sinh,Thành tích\n1,Lê Văn Tám,1975,Gương mẫu\n2,Hà Văn Bốn,1966,Gương mẫu\n',
  )
  const fileId = await receive(office, 'An My.csv', bytes)
  expect(
    await office.call('exchange.originalRows', { fileId, sheet: 'không có', from: 1, to: 5 }),
  ).toMatchObject({ rows: [] })
  const hash = office.rows<{ hash: string }>('SELECT hash FROM received_files')[0]?.hash ?? ''
  rmSync(join(office.dataDir, 'files', hash.slice(0, 2), hash))
  expect(
    await office.callRaw('exchange.originalRows', { fileId, sheet: 'csv', from: 1, to: 5 }),
  ).toMatchObject({ ok: false, error: { code: 'unknown_file' } })
})

test('a mapping that was remembered is listed, and forgotten it is asked about again', async () => {
  const office = await exchangeOffice()
  const bytes = new TextEncoder().encode(
    'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG XÃ AN MỸ,,,,\nSTT,Họ và tên,Năm sinh,Thành tích,Linh tinh\n1,Lê Văn Tám,1975,Gương mẫu,Giấy khen\n2,Hà Văn Bốn,1966,Gương mẫu,Giấy khen\n',
  )
  const fileId = await receive(office, 'An My.csv', bytes)
  const before = await office.call('exchange.review', { fileId })
  const [table] = before.tables
  const last = table?.columns.find(({ heading }) => heading === 'Linh tinh')
  expect(last?.field).toBe('proposedForm')
  await office.call('exchange.remap', {
    fileId,
    revision: before.revision,
    tables: before.tables.map((one) => ({
      sheet: one.sheet,
      content: one.content,
      signature: one.signature,
      columns: one.columns.map(({ column, field }) => ({
        column,
        field: column === last?.column ? 'note' : field,
      })),
    })),
  })
  const [known] = await office.call('exchange.mappings', { unitId: office.anMy })
  expect(known).toMatchObject({ content: 'nomination', signature: table?.signature })
  expect(known?.columns.find(({ column }) => column === last?.column)?.field).toBe('note')
  expect(await office.call('exchange.mappings', { unitId: office.dongTam })).toEqual([])

  const { content, signature } = known ?? { content: 'nomination' as const, signature: '' }
  await office.call('exchange.forgetMapping', { unitId: office.anMy, content, signature })
  expect(await office.call('exchange.mappings', { unitId: office.anMy })).toEqual([])
  const mapped = await office.call('exchange.review', { fileId })
  await office.call('exchange.remap', { fileId, revision: mapped.revision, tables: [] })
  const after = await office.call('exchange.review', { fileId })
  expect(after.tables[0]?.columns.find(({ column }) => column === last?.column)?.field).toBe('proposedForm')
  expect(
    await office.callRaw('exchange.forgetMapping', { unitId: office.anMy, content, signature }),
  ).toMatchObject({ ok: false, error: { code: 'not_found' } })
})
