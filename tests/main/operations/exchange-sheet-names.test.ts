/** Two sheets of one name, which no spreadsheet program writes: nothing of either is lost, and the totals add up. */
import { afterAll, expect, test } from 'vitest'
import { closeReader } from '../../../src/main/excel/read-in-worker.ts'
import { exchangeOffice } from '../../support/exchange-office.ts'
import { buildXlsx } from '../../support/xlsx-parts.ts'

afterAll(closeReader)

const inline = (place: string, text: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
const line = (row: number, texts: readonly string[]): string =>
  `<row r="${row}">${texts.map((text, at) => (text === '' ? '' : inline(`${'ABC'[at]}${row}`, text))).join('')}</row>`
const listOf = (names: readonly string[]): string =>
  [
    line(1, ['UBND XÃ AN MỸ']),
    line(2, ['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2018']),
    line(3, ['STT', 'Họ và tên', 'Năm sinh']),
    ...names.map((name, at) => line(at + 4, [`${at + 1}`, name, `${1970 + at}`])),
  ].join('')

test('both are read, and what they bring is imported', async () => {
  const office = await exchangeOffice()
  const bytes = buildXlsx({
    sheets: [
      { name: 'DS', data: listOf(['Lê Văn Tám', 'Bùi Thị Tơ']) },
      { name: 'DS', data: listOf(['Đỗ Thị Nụ', 'Vũ Văn Bách', 'Phạm Thị Út']) },
    ],
  })
  const { fileIds } = await office.call('exchange.receive', { files: [office.take('DS An My.xlsx', bytes)] })
  const fileId = fileIds[0] ?? ''
  const { rows, totals, revision, fingerprint, open } = await office.call('exchange.review', { fileId })
  expect(rows.map(({ sheet }) => sheet)).toEqual(['DS', 'DS', 'DS (2)', 'DS (2)', 'DS (2)'])
  expect(totals.addsUp).toBe(true)
  await office.call('exchange.commit', { fileId, revision, fingerprint, leftOpen: open.places })
  const report = await office.call('exchange.review', { fileId })
  expect(report.status).toBe('imported')
})
