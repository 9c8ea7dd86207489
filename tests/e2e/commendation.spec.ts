/**
 * The commendation list from what communes send to the certificates: nominees of three returns, two doubles settled,
 * forty decided at once under one number, all certificates in one file.
 */
import { expect, test } from './fixtures.ts'
import * as commendation from './pages/commendation.ts'
import * as exchange from './pages/exchange.ts'
import * as reports from './pages/reports.ts'
import * as returns from './pages/returns.ts'
import { attend, button, expectTitle } from './pages/screen.ts'

const surnames = ['Đinh', 'Tạ', 'Kiều', 'Lưu', 'Bạch']
const given = ['Thắng', 'Nhuần', 'Cẩm', 'Quyến', 'Lượng', 'Dậu', 'Khuê', 'Soạn']

/** Whom nobody in the practice office is like. */
const people = surnames.flatMap((surname) => given.map((name) => `${surname} Trọng ${name}`))
const [first = '', second = ''] = people

test('from three returns to forty certificates', async ({ nep }) => {
  test.setTimeout(240_000)
  const { page } = nep
  await page.getByRole('button', { name: 'Mở sổ thực hành' }).click()
  await expectTitle(page, 'Bàn làm việc')

  await test.step('three communes nominate; two of their people are in two files, and are left out of the second', async () => {
    await attend(page, 'đợt', /^Đợt I(?!I)/u)
    const books = await exchange.requestReturns(nep, '57', '31/10')
    const files = {
      'KT Hung Tien.xlsx': await returns.nominees(books, 'HungTien', people.slice(0, 14)),
      'KT An Tien.xlsx': await returns.nominees(books, 'AnTien', [first, ...people.slice(14, 27)]),
      'KT An Phu.xlsx': await returns.nominees(books, 'AnPhu', [second, ...people.slice(27)]),
    }
    await exchange.takeFiles(nep, exchange.writeFiles(files))
    for (const name of Object.keys(files)) {
      await exchange.openFile(page, name)
      const isFirst = name === 'KT Hung Tien.xlsx'
      if (!isFirst) await exchange.leaveOutDouble(page)
      await exchange.expectTotals(page, isFirst ? '14 mới' : '13 mới')
      // That its two stand in other files too is looked at there.
      await (isFirst ? exchange.importAsItIs(page) : exchange.pressImport(page))
      await exchange.expectFile(page, name, 'Đã nhập')
    }
  })

  await test.step('all forty are agreed to and get one form', async () => {
    await commendation.openNominations(page)
    await commendation.chooseList(page, /\(57\)/u, 40)
    await commendation.chooseAll(page, 40)
    await button(page, /^Đồng ý/u).click()
    await commendation.awardAll(page, 40, 'Giấy khen của Chủ tịch UBND huyện')
  })

  await test.step('they go up, are appraised, and are decided at once under one number', async () => {
    await commendation.passList(page, 'Trình Phòng Nội vụ…', 40, 'Đã trình')
    await commendation.passList(page, 'Chuyển thẩm định…', 40, 'Đang thẩm định')
    await commendation.appraiseList(page, 40)
    await commendation.decideList(page, 40, '1420')
  })

  await test.step('the certificates of all forty are one file', async () => {
    await commendation.compose(page, 'Giấy khen')
    const certificates = await reports.saveWord(nep)
    for (const name of people) expect(certificates).toContain(name)
    expect(certificates.match(/1420\/QĐ-UBND/gu) ?? []).toHaveLength(40)
  })
})
