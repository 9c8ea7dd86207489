/** Files of which nothing can be taken: what is said of each, and what can be done with it. */
import { expect, test } from 'vitest'
import { askAnMy, exchangeOffice } from '../../support/exchange-office.ts'
import { receive } from '../../support/exchange-steps.ts'

const text = (...lines: string[]) => new TextEncoder().encode(lines.join('\n'))

test.each([
  ['without commas', text('Kính gửi phòng Văn hóa', 'Xã đã làm tốt')],
  [
    'with commas, as letters have them',
    text(
      'Kính gửi: Phòng Văn hóa, Thông tin',
      'Xã đã thực hiện tốt các nội dung, cụ thể:',
      '1. Tuyên truyền, 3 buổi',
      'Trân trọng',
    ),
  ],
  ['of one line', text('xin chào, đây là tệp văn bản')],
])('a text that was renamed .xlsx is told by what it is (%s)', async (_, bytes) => {
  const office = await exchangeOffice()
  const { refusal, status } = await receive(office, bytes, 'BC An My.xlsx')
  expect(refusal).toBe(
    'Không nhận tệp BC An My.xlsx: đây là tệp chữ (văn bản thuần), không có bảng số liệu, tuy tên có đuôi .xlsx. ' +
      'Dữ liệu trong sổ không thay đổi. Muốn biết tệp viết gì thì mở bằng Notepad. Nhờ xã mở biểu bằng Excel, ' +
      'lưu thành tệp .xlsx rồi gửi lại; chỉ đổi đuôi tên tệp thì chưa thành tệp Excel.',
  )
  expect(status).toBe('refused')
})

test('rows of text that stand like a table are asked about, not refused', async () => {
  const office = await exchangeOffice()
  const { refusal, status } = await receive(
    office,
    text('Xã An Mỹ', '1\tNguyễn Văn A\t1970', '2\tNguyễn Văn B\t1971'),
    'a.txt',
  )
  expect({ refusal, status }).toEqual({ refusal: null, status: 'waiting' })
})

test('of a file that was refused the commune is chosen, the journal says why, and it is set aside and taken back', async () => {
  const office = await exchangeOffice()
  const { workbook } = await askAnMy(office)
  const files = [
    await receive(office, text('STT,Họ và tên,Năm sinh,Thành tích,Hình thức'), 'tieu de.csv'),
    await receive(office, workbook, 'mau trang.xlsx'),
    await receive(office, text('%PDF-1.4'), 'quyet dinh.xlsx'),
  ]
  expect(files.map(({ status, outcome }) => [status, outcome])).toEqual(
    files.map(() => ['refused', 'refuse']),
  )
  for (const { fileId, revision, refusal } of files) {
    const owned = await office.call('exchange.assign', {
      fileId,
      revision,
      unitId: office.dongTam,
      requestId: null,
    })
    const draft = await office.call('exchange.sendBackDraft', { fileId })
    expect(draft).toMatchObject({ unitName: 'Đồng Tâm', hindrance: null, isRefused: true })
    const aside = await office.call('exchange.setAside', { fileId, ...owned, isAside: true })
    const back = await office.call('exchange.setAside', { fileId, ...aside, isAside: false })
    expect(await office.call('exchange.review', { fileId })).toMatchObject({
      status: 'refused',
      ...back,
      refusal,
    })
  }
  const journal = await office.call('exchange.returnsJournal', {})
  expect(journal.map((entry) => entry.refusal).sort()).toEqual(files.map(({ refusal }) => refusal).sort())
  expect(journal.find(({ fileName }) => fileName === 'quyet dinh.xlsx')?.refusal).toContain(
    'đây là tệp PDF, không phải bảng tính, tuy tên có đuôi .xlsx.',
  )
})

test.each([
  ['DS khen thuong An My (2).xlsx', 'An Mỹ'],
  ['bieu_dongtam.xlsx', 'Đồng Tâm'],
  ['An My va Dong Tam.xlsx', null],
  ['bieu 01.xlsx', null],
])('of a file that was refused the one commune its name says is offered: %s', async (name, unit) => {
  const office = await exchangeOffice()
  const { unitId, unitCandidates } = await receive(office, text('%PDF-1.4'), name)
  expect(unitId).toBe(null)
  expect(unitCandidates.map((one) => [one.name, one.why])).toEqual(unit === null ? [] : [[unit, 'file_name']])
})
