/** What LibreOffice opened and saved again is read exactly as if it had never been touched: a return, and a copy sent back. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { communeList } from '../../support/commune-list.ts'
import { askAnMy, exchangeOffice } from '../../support/exchange-office.ts'
import { changeWorkbook, fillReturn } from '../../support/fill-return.ts'

const resaved = (bytes: Uint8Array, format: 'xlsx' | 'ods'): Uint8Array => {
  const folder = mkdtempSync(join(tmpdir(), 'nep-resave-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'in.xlsx'), bytes)
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  execFileSync(
    'soffice',
    [profile, '--headless', '--convert-to', format, '--outdir', join(folder, 'out'), join(folder, 'in.xlsx')],
    { stdio: 'ignore', timeout: 120_000 },
  )
  return new Uint8Array(readFileSync(join(folder, 'out', `in.${format}`)))
}

test.each(['xlsx', 'ods'] as const)('saved again by LibreOffice as .%s', async (format) => {
  const office = await exchangeOffice()
  const { workbook, requestId } = await askAnMy(office)
  const filled = await fillReturn(workbook, [
    { sheet: 'Tự kiểm tra', at: { heading: 'Mã', text: 'K01' }, values: { 'Kết quả tự kiểm tra': 'Đạt' } },
    {
      sheet: 'Tuyên truyền',
      at: 0,
      values: {
        'Hình thức tuyên truyền': 'Tọa đàm',
        'Từ ngày': new Date('2018-09-20T00:00:00Z'),
        'Số người tham dự': 1250,
      },
    },
    { sheet: 'Khắc phục', at: 0, values: { 'Kết quả': 'Đang khắc phục' } },
    {
      sheet: 'Khen thưởng',
      at: 0,
      values: {
        'Đối tượng': 'Hộ gia đình',
        'Họ và tên (hoặc tên tập thể)': 'Ông Nguyễn Văn Bảy',
        'Tóm tắt thành tích': '=1+1 không phải công thức',
      },
    },
  ])
  const read = async (bytes: Uint8Array, name: string) => {
    const { fileIds } = await office.call('exchange.receive', { files: [office.take(name, bytes)] })
    return office.call('exchange.review', { fileId: fileIds[0] ?? '' })
  }
  const before = await read(filled, 'a.xlsx')
  const after = await read(resaved(filled, format), `b.${format}`)
  expect(after).toMatchObject({ source: 'stamp', requestId, unitId: office.anMy })
  expect(after.rows.map(({ id, values }) => ({ id, values }))).toEqual(
    before.rows.map(({ id, values }) => ({ id, values })),
  )
  expect(after.totals).toEqual(before.totals)
  // The fingerprint covers what the file stores of each cell, and .ods stores numbers and days otherwise.
  if (format === 'xlsx') expect(after.fingerprint).toBe(before.fingerprint)
})

test.each(['xlsx', 'ods'] as const)(
  'a copy that was sent back, corrected, saved again as .%s',
  async (format) => {
    const office = await exchangeOffice()
    await askAnMy(office)
    const read = async (bytes: Uint8Array, name: string) => {
      const { fileIds } = await office.call('exchange.receive', { files: [office.take(name, bytes)] })
      return office.call('exchange.review', { fileId: fileIds[0] ?? '' })
    }
    const first = await read(await communeList(), 'DS KT.xlsx')
    await office.call('exchange.commit', {
      fileId: first.fileId,
      revision: first.revision,
      fingerprint: first.fingerprint,
      leftOpen: first.open.places,
    })
    const { items, revision } = await office.call('exchange.sendBackDraft', { fileId: first.fileId })
    const { files } = await office.call('exchange.sendBack', {
      fileId: first.fileId,
      revision,
      itemKeys: items.map(({ key }) => key),
    })
    const copy = office.bytesOf(files[0]?.handle ?? '')
    const untouched = await read(resaved(copy, format), `a.${format}`)
    expect(untouched).toMatchObject({ unitId: office.anMy, corrects: { fileId: first.fileId } })
    expect(untouched.rows.map(({ id, values }) => ({ id, values }))).toEqual(
      first.rows.map(({ id, values }) => ({ id, values })),
    )
    expect(untouched.issues.map(({ key }) => key)).toEqual(first.issues.map(({ key }) => key))
    const corrected = await changeWorkbook(copy, (book) => {
      const sheet = book.getWorksheet('DS KT')
      if (sheet === undefined) throw new Error('no sheet')
      sheet.getCell('B8').value = 'Nguyễn Thị Hiển'
      sheet.getCell('C8').value = 1975
      sheet.insertRow(12, [5, 'Vũ Thị Ánh', 1979, 'Phó thôn', 'Tổ chức tọa đàm', 'Biểu dương'])
    })
    const back = await read(resaved(corrected, format), `b.${format}`)
    expect(back).toMatchObject({
      unitId: office.anMy,
      corrects: { fileId: first.fileId, progress: { corrected: 1 } },
      totals: { new: 1, changed: 1, addsUp: true },
    })
    expect(back.rows.find(({ outcome }) => outcome === 'changed')?.changes.map(({ field }) => field)).toEqual(
      ['name', 'birthYear'],
    )
  },
)
