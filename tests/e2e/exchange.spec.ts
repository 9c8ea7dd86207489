/**
 * The exchange with communes as a clerk does it: a day's files in and mended by keyboard, a list sent back and in
 * again, its import taken back, columns named and two alike people told apart.
 */
import { expect, test } from './fixtures.ts'
import * as commendation from './pages/commendation.ts'
import * as exchange from './pages/exchange.ts'
import * as journal from './pages/journal.ts'
import * as returns from './pages/returns.ts'
import * as review from './pages/review.ts'
import { attend, button, dialog, openPractice, openScreen } from './pages/screen.ts'
import { findByKeyboard } from './pages/search.ts'

/** As communes sent them: in an old font, as text, from another program, with a password. */
const own = [
  'ds_kt_vankim.xls',
  'tonghop_phuclam.csv',
  'Thuong Lam - bieu TT.ods',
  'DS khen thuong Doc Tin.xlsx',
]

test('22 files come in; three are mended by keyboard, a power cut loses nothing, all that is ready goes in', async ({
  openNep,
}) => {
  test.setTimeout(300_000)
  let nep = await openNep()
  let { page } = nep
  await openPractice(page)
  await attend(page, 'đợt', /^Đợt I(?!I)/u)
  const books = await exchange.requestReturns(nep, '57', '31/10')
  expect(books.size).toBe(22)

  await test.step('they stand by what they need', async () => {
    const files = {
      ...(await returns.answersOf(books, 15)),
      'bao cao an my.xlsx': await returns.anMyWithSlips(books),
      'BC Hung Tien.xlsx': await returns.shortYear(books),
      'DS KT bo sung.xlsx': await returns.faultyList(),
      ...Object.fromEntries(own.map((name) => [name, returns.sent(name)])),
    }
    expect(Object.keys(files)).toHaveLength(22)
    await exchange.takeFiles(nep, exchange.writeFiles(files))
    await review.expectGroup(page, 'Cần xem', 3, 60_000)
    await review.expectGroup(page, 'Sẵn sàng', 18, 60_000)
    await review.expectGroup(page, 'Không nhận', 1)
    await exchange.openFile(page, 'DS khen thuong Doc Tin.xlsx')
    await expect(page.getByText(/tệp có mật khẩu\. Dữ liệu trong sổ không thay đổi\./u)).toBeVisible()
  })

  await test.step('the letters of an old font stand beside what was read', async () => {
    await exchange.openFile(page, 'ds_kt_vankim.xls')
    await page.keyboard.press('F4')
    await expect(review.originalCells(page)).toContainText('Hoï vaø teân')
    await page.keyboard.press('F4')
  })

  await test.step('a word of the list, a near village and a day are mended by keyboard', async () => {
    await exchange.openFile(page, 'bao cao an my.xlsx')
    await review.expectOpen(page, /^An Mỹ: \d+ chỗ/u)
    await page.keyboard.press('F8')
    await review.expectAsked(page, 'Tạm được')
    await review.typeCell(page, 'đạt')
    await review.expectSettled(page, 'Giá trị không cho phép')
    await page.keyboard.press('F8')
    await review.expectAsked(page, 'Thôn Đồng Mợt')
    await page.keyboard.press('Alt+1')
    await review.expectSettled(page, 'Thôn chưa có trong sổ')
    await page.keyboard.press('F8')
    await review.expectAsked(page, '31/9/2018')
    await review.typeCell(page, '30/9/2018')
    await review.expectSettled(page, 'Ngày không có trong lịch')
    await exchange.expectTotals(page, '2 mới, 0 thay đổi')
  })

  await test.step('the power goes; what was mended is still so, and can still be taken back', async () => {
    await nep.kill()
    nep = await openNep()
    page = nep.page
    await openScreen(page, 'Trao đổi Excel')
    await page.getByRole('link', { name: /^Xem lại \d+ tệp$/u }).click()
    await exchange.openFile(page, 'bao cao an my.xlsx')
    await exchange.expectTotals(page, '2 mới, 0 thay đổi')
    await review.expectSettled(page, 'Ngày không có trong lịch')
    await page.keyboard.press('Control+z')
    await review.expectAskedAgain(page, 'Ngày không có trong lịch')
    await page.keyboard.press('Control+y')
    await review.expectSettled(page, 'Ngày không có trong lịch')
  })

  await test.step('a year that is offered is taken with Alt+1', async () => {
    await exchange.openFile(page, 'BC Hung Tien.xlsx')
    await page.keyboard.press('F8')
    await review.expectAsked(page, "'75")
    await page.keyboard.press('Alt+1')
    await review.expectSettled(page, 'Năm sinh hai chữ số')
    await exchange.expectTotals(page, '1 mới, 0 thay đổi')
  })

  await test.step('two years are mended at once, a name and a kind are typed', async () => {
    await exchange.openFile(page, 'DS KT bo sung.xlsx')
    await button(page, 'Lấy cả 2: Năm sinh hai chữ số').click()
    await review.expectSettled(page, 'Năm sinh hai chữ số')
    await button(page, 'Sửa tại chỗ: Thiếu họ tên').click()
    await review.typeCell(page, 'Hoàng Thị Ngoãn')
    await review.expectSettled(page, 'Thiếu họ tên')
    await exchange.expectTotals(page, '5 mới, 0 thay đổi')
  })

  await test.step('all goes in at once, and the board knows it', async () => {
    await review.expectGroup(page, 'Sẵn sàng', 21)
    await review.importReady(page, 21)
    await openScreen(page, 'Trao đổi Excel')
    await expect(page.getByText('19/22 xã đã gửi về')).toBeVisible()
  })
})

test('a list goes back to its commune and comes again corrected; its import is undone, what was decided stays', async ({
  nep,
}) => {
  test.setTimeout(240_000)
  const { page } = nep
  await openPractice(page)

  const copy = await test.step('the faults go to the commune in its own sheet and as a list', async () => {
    await exchange.takeFiles(nep, exchange.writeFiles({ 'DS KT xa An My.xlsx': await returns.faultyList() }))
    await exchange.openFile(page, 'DS KT xa An My.xlsx')
    await review.expectOpen(page, /^An Mỹ: 3 chỗ/u)
    const sent = await review.sendBack(nep, 3)
    expect(sent.sheets).toMatchObject({ 'DS KT': { C8: "'75", B8: 'Nguyễn Thị Hiền' } })
    expect(sent.sheets).toHaveProperty('_nep_tra_lai')
    for (const words of ['C8', 'B10', 'Thiếu họ tên']) expect(sent.list).toContain(words)
    await review.expectGroup(page, 'Đã trả lại xã', 1)
    return sent.copy
  })

  await test.step('the corrected list finds its file, under another name, and goes in', async () => {
    const corrected = { 'gui lai.xlsx': await returns.correctedList(copy) }
    await exchange.takeFiles(nep, exchange.writeFiles(corrected))
    await exchange.openFile(page, 'gui lai.xlsx')
    await expect(page.getByText(/Đây là bản sửa của tệp DS KT xa An My\.xlsx/u)).toBeVisible()
    await expect(page.getByText('Đã sửa 3/3 nội dung.')).toBeVisible()
    await exchange.expectTotals(page, '5 mới, 0 thay đổi')
    await exchange.pressImport(page)
    await exchange.expectFile(page, 'gui lai.xlsx', 'Đã nhập')
  })

  await test.step('one of its people is agreed to; the undo of the import leaves that one and says so', async () => {
    await findByKeyboard(page, 'bui van dat', /^Bùi Văn Đạt/u)
    await commendation.agree(page, ['Bùi Văn Đạt'])
    await journal.openJournal(page)
    await journal.undoImport(page, 'gui lai.xlsx')
    const kept = dialog(page, 'Những gì được giữ lại')
    await expect(kept).toContainText('Bùi Văn Đạt')
    await button(kept, 'Đóng').last().click()
    await journal.expectFile(page, 'gui lai.xlsx', 'đã hoàn tác')
    await journal.expectFile(page, 'DS KT xa An My.xlsx', 'Đã có bản sửa')
    await findByKeyboard(page, 'bui van dat', /^Bùi Văn Đạt/u)
    await commendation.expectNames(page, ['Bùi Văn Đạt'], ['Nguyễn Thị Hiền', 'Hoàng Thị Ngoãn'])
  })
})

test('a column is named and remembered; two alike people are told apart, and the second is left out', async ({
  nep,
}) => {
  test.setTimeout(180_000)
  const { page } = nep
  await openPractice(page)

  await test.step('a heading that says nothing is asked about and answered', async () => {
    const files = { 'DS thang 10.xlsx': await returns.listWithOddHeading('Tạ Văn Sơn') }
    await exchange.takeFiles(nep, exchange.writeFiles(files))
    await exchange.openFile(page, 'DS thang 10.xlsx')
    await review.nameColumn(page, 'Kiểu', 'Hình thức đề nghị')
    await expect(page.getByRole('grid', { name: 'Các dòng sẽ nhập' })).toContainText('Biểu dương')
  })

  await test.step('one of its people is in the register already: side by side, and left out by a key', async () => {
    await exchange.expectTotals(page, '2 mới, 0 thay đổi')
    await review.decidePair(page, '1', 'Là một, bỏ dòng')
    await exchange.expectTotals(page, '1 mới, 0 thay đổi')
    await exchange.pressImport(page)
    await exchange.expectFile(page, 'DS thang 10.xlsx', 'Đã nhập')
  })

  await test.step('the same layout with the same person again: neither is asked about', async () => {
    const files = { 'DS thang 11.xlsx': await returns.listWithOddHeading('Đỗ Thị Mận') }
    await exchange.takeFiles(nep, exchange.writeFiles(files))
    await exchange.expectFile(page, 'DS thang 11.xlsx', 'Sẵn sàng')
    await exchange.openFile(page, 'DS thang 11.xlsx')
    await expect(page.getByRole('grid', { name: 'Các dòng sẽ nhập' })).toContainText('Biểu dương')
    await exchange.expectTotals(page, '1 mới, 0 thay đổi')
  })
})

test('who is missing is one sheet of paper to telephone from, all communes of the district on it', async ({
  nep,
}) => {
  const { page } = nep
  await openPractice(page)
  await exchange.requestReturns(nep, '57', '31/10')
  await page.getByRole('link', { name: /^Xã còn thiếu/u }).click()
  await expect(page.getByText(/^22\/22 xã/u)).toBeVisible()
  const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type ?\/Page\b/gu)
  expect(sheets).toHaveLength(1)
})
