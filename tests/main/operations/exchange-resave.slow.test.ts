/** A return that LibreOffice opened and saved again is read exactly as the one that was never touched. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { askAnMy, exchangeOffice } from '../../support/exchange-office.ts'
import { fillReturn } from '../../support/fill-return.ts'

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
  expect(after.fingerprint).toBe(before.fingerprint)
})
