/** The whole main job on the practice office, from the checklist to the report, as a clerk does it. */
import { join } from 'node:path'
import { expect, test } from './fixtures.ts'
import * as checklists from './pages/checklists.ts'
import * as commendation from './pages/commendation.ts'
import * as exchange from './pages/exchange.ts'
import * as followUp from './pages/follow-up.ts'
import * as plans from './pages/plans.ts'
import * as reports from './pages/reports.ts'
import * as returns from './pages/returns.ts'
import * as rounds from './pages/rounds.ts'
import { attend, button, expectNote, expectTitle, openScreen } from './pages/screen.ts'
import { findByKeyboard } from './pages/search.ts'
import * as visits from './pages/visits.ts'

/** Đợt I in the article. */
const sixUnits = [
  'Trung tâm Văn hóa, Thông tin và Thể thao',
  'Ban Quản lý dự án đầu tư xây dựng',
  'Đại Nghĩa',
  'An Mỹ',
  'Đồng Tâm',
  'Vạn Kim',
]

const picture = join(import.meta.dirname, '../fixtures/niem-yet.png')

test.use({ isNetworkDenied: true })

test('the main job, from the checklist to the report', async ({ nep }) => {
  test.setTimeout(420_000)
  const { page } = nep
  await page.getByRole('button', { name: 'Mở sổ thực hành' }).click()
  await expectTitle(page, 'Bàn làm việc')

  await test.step('a unit is found without accents', async () => {
    await findByKeyboard(page, 'an my', /^UBND xã An Mỹ/u)
    await expectTitle(page, 'Đơn vị')
    await expect(page.getByRole('textbox', { name: 'Tên trong văn bản' })).toHaveValue('UBND xã An Mỹ')
  })

  await test.step('the checklist gets a new version; the published one stays as it was', async () => {
    await checklists.openChecklist(page)
    await checklists.startNewVersion(page)
    await checklists.changeCriterion(page, 'K03', 'Xem bảng tin ở sảnh và bộ phận một cửa')
    await checklists.addCriterion(page, 'K17', 'Có hòm thư góp ý đặt nơi dễ thấy')
    await checklists.publishVersion(page)
    await checklists.expectCriteria(page, 'Bản 1', 'K17', 0)
    await checklists.expectCriteria(page, 'Bản 2', 'K17', 1)
  })

  await test.step('plan 1260/KH-UBND shows how far it is', async () => {
    await plans.openPlan(page, '1260/KH-UBND')
    await plans.expectProgress(
      page,
      '4/26 đơn vị đã kiểm tra; 2 đã xếp lịch, 20 còn lại; 0/12 báo cáo tự kiểm tra',
      {
        'UBND xã An Mỹ': 'Đã kiểm tra',
        'UBND xã Đồng Tâm': 'Đang kiểm tra',
        'UBND xã Tuy Lai': 'Còn lại',
      },
    )
  })

  await test.step('a plan for 2019 is written, scoped, teamed and issued', async () => {
    await plans.createPlan(page, {
      abstract: 'Kiểm tra thực hiện hai Bộ Quy tắc ứng xử năm 2019',
      number: '45',
      year: '2019',
      from: '4/3',
      to: '31/10',
    })
    await expect(button(page, 'Ban hành')).toBeDisabled()
    await plans.setScope(page, 'Trực tiếp', ['UBND xã Hùng Tiến', 'UBND xã An Tiến'])
    await plans.setScope(page, 'Gián tiếp', ['UBND xã Hợp Thanh'])
    await plans.typeTeam(page, [
      ['Trưởng đoàn', 'Lê Thị Hạnh', 'Trưởng phòng', 'Phòng Văn hóa và Thông tin'],
      ['Thư ký', 'Nguyễn Văn Bình', 'Chuyên viên', 'Phòng Nội vụ'],
    ])
    await plans.fillIssue(page, '15/1/2019', '30/9/2019')
    await plans.issuePlan(page, '45/KH-UBND')
  })

  await test.step('đợt II gets units, days and sessions, and warns', async () => {
    await attend(page, 'kế hoạch', /1260/u)
    await rounds.createRound(page, 'Đợt II', '8/10', '12/10')
    await rounds.chooseUnits(page, ['thuong lam', 'tuy lai', 'phuc lam', 'hong son'])
    const days = [
      { unit: 'UBND xã Thượng Lâm', day: '8/10', session: 'Sáng' },
      { unit: 'UBND xã Tuy Lai', day: '8/10', session: 'Sáng' },
      { unit: 'UBND xã Phúc Lâm', day: '13/10', session: 'Chiều' },
    ] as const
    for (const slot of days) await rounds.scheduleUnit(page, slot)
    await rounds.expectWarning(page, /Thượng Lâm.*đoàn trùng buổi/u)
    await rounds.expectWarning(page, 'UBND xã Phúc Lâm: Thứ Bảy 13/10/2018')
    await rounds.moveUnit(page, 'UBND xã Tuy Lai', 'ArrowRight', /Chiều .*08\/10/u)
    await button(page, 'Xếp lần lượt').click()
    await expectNote(page, 'Đã xếp 1 đơn vị vào các buổi trống')
  })

  await test.step('a visit of a round that is not open cannot begin', async () => {
    await rounds.openVisitOf(page, 'UBND xã Thượng Lâm')
    await expect(page.getByText('Đợt II chưa mở. Mở đợt rồi bắt đầu.')).toBeVisible()
    await expect(button(page, /^Bắt đầu kiểm tra/u)).toBeDisabled()
    await page.keyboard.press('Control+Enter')
    await expectNote(page, /Đợt/u)
  })

  await test.step('a visit is answered and concluded by keyboard', async () => {
    await visits.openVisit(page, 'UBND xã Vạn Kim')
    await visits.startByKeyboard(page)
    await visits.answer(page, '112')
    await visits.noteByKeyboard(page, 'K03', 'Bảng niêm yết đặt trong phòng họp')
    await visits.findingByKeyboard(page, 'Chuyển bảng niêm yết ra sảnh', '30/11')
    await page.keyboard.press('ArrowDown')
    await visits.answer(page, '31')
    await visits.expectFacts(page, '5/30 tiêu chí: 3 đạt, 1 chưa đạt, 1 không áp dụng')
    await visits.attach(nep, picture)
    await visits.addStrength(page, 'Bộ phận một cửa gọn gàng, có sơ đồ hướng dẫn')
    await page.keyboard.press('Control+Enter')
    await expectNote(page, /25 tiêu chí chưa trả lời/u)
    await expect(page.getByRole('textbox', { name: 'Số biên bản' })).toBeVisible()
    await visits.recheck(page, 'Đã khắc phục')
    await button(page, 'Đánh dấu còn lại Đạt').click()
    await visits.expectFacts(page, '30/30 tiêu chí: 28 đạt, 1 chưa đạt, 1 không áp dụng')
    await page.keyboard.press('Control+Enter')
    await expectNote(page, 'Đã kết luận cuộc kiểm tra tại UBND xã Vạn Kim')
  })

  await test.step('the visit that was under way is finished', async () => {
    await visits.openVisit(page, 'UBND xã Đồng Tâm')
    await visits.recheck(page, 'Đang khắc phục')
    await button(page, 'Đánh dấu còn lại Đạt').click()
    await visits.expectFacts(page, /^30\/30 tiêu chí/u)
    await page.keyboard.press('Control+Enter')
    await expectNote(page, 'Đã kết luận cuộc kiểm tra tại UBND xã Đồng Tâm')
  })

  const books = await test.step('returns are asked of all communes, one workbook each', async () => {
    await attend(page, 'đợt', /^Đợt I(?!I)/u)
    const written = await exchange.requestReturns(nep, '57', '31/10')
    expect(written.size).toBe(22)
    return written
  })

  await test.step('what came back is ready, needs the clerk, or is refused with its reason', async () => {
    const files = {
      'BC Hung Tien.xlsx': await returns.hungTien(books, 120),
      'BC An Tien.xlsx': await returns.anTien(books),
      'an phu gui lai (1).xlsx': await returns.anPhu(books),
      'DS KT An My (cuoi cung).xlsx': returns.sent('DS KT An My (cuoi cung).xlsx'),
      'DS khen thuong Doc Tin.xlsx': returns.sent('DS khen thuong Doc Tin.xlsx'),
      'Bieu tong hop My Thanh.xlsx': returns.sent('Bieu tong hop My Thanh.xlsx'),
    }
    await exchange.takeFiles(nep, exchange.writeFiles(files))
    await exchange.expectFile(page, 'BC Hung Tien.xlsx', 'Sẵn sàng')
    await exchange.expectFile(page, 'BC An Tien.xlsx', 'Sẵn sàng')
    await exchange.expectFile(page, 'an phu gui lai (1).xlsx', 'Cần xem lại')
    await exchange.expectFile(page, 'DS KT An My (cuoi cung).xlsx', 'An Mỹ')
    await exchange.openFile(page, 'DS khen thuong Doc Tin.xlsx')
    await expect(page.getByText(/tệp có mật khẩu\. Dữ liệu trong sổ không thay đổi\./u)).toBeVisible()
    await exchange.openFile(page, 'Bieu tong hop My Thanh.xlsx')
    await expect(page.getByText(/tệp bị cụt.* Dữ liệu trong sổ không thay đổi\./u)).toBeVisible()
  })

  await test.step('a cell is mended by keyboard; the trial run adds up; the file is imported', async () => {
    await exchange.openFile(page, 'an phu gui lai (1).xlsx')
    await exchange.mendNextCell(page, '30/9/2018')
    await exchange.expectTotals(page, '1 mới, 0 thay đổi')
    await exchange.importByKeyboard(page, 'Đã nhập vào sổ: 1 mục mới, 0 thay đổi.')
    await exchange.expectFile(page, 'an phu gui lai (1).xlsx', 'Đã nhập')
    await exchange.openFile(page, 'BC Hung Tien.xlsx')
    await exchange.expectTotals(page, '3 mới, 0 thay đổi')
    await exchange.importByKeyboard(page, 'Đã nhập vào sổ: 3 mục mới, 0 thay đổi.')
  })

  await test.step('the same file again is nothing new; a corrected one changes; the change is undone', async () => {
    const again = { 'BC Hung Tien.xlsx': await returns.hungTien(books, 120) }
    await exchange.takeFiles(nep, exchange.writeFiles(again))
    await exchange.takeKnown(page, 'Đã ghi nhận tệp: 3 mục đã có trong sổ, không ghi gì thêm.')
    const corrected = { 'BC Hung Tien (sua).xlsx': await returns.hungTien(books, 135) }
    await exchange.takeFiles(nep, exchange.writeFiles(corrected))
    await exchange.expectTotals(page, '0 mới, 1 thay đổi')
    await exchange.importByKeyboard(page, 'Đã nhập vào sổ: 0 mục mới, 1 thay đổi.')
    await exchange.undoImport(page, 'Đã hoàn tác: bỏ 0 mục, trả lại 1 mục.')
  })

  await test.step('findings are overdue, reported, verified; the imported activities are listed', async () => {
    await followUp.openFindings(page)
    await followUp.expectFinding(page, 'UBND xã Đồng Tâm', 'Quá 188 ngày')
    await followUp.expectFinding(page, 'UBND xã Hùng Tiến', 'Báo đã khắc phục')
    await followUp.moveFinding(page, 'UBND xã Hùng Tiến', 'Đã xem Kế hoạch số 31', 'Xác minh xong')
    await followUp.expectActivities(page, 'Hội nghị trực tuyến', ['An Phú', 'Hùng Tiến'])
  })

  await test.step('two people are agreed to, submitted, appraised and decided with number and day', async () => {
    const people = ['Kiều Thị Mỹ Lệ', 'Đàm Văn Phú']
    await commendation.openNominations(page)
    await commendation.agree(page, people)
    await commendation.pass(page, people, 'Trình Phòng Nội vụ…', 'Đã trình')
    await commendation.pass(page, people, 'Chuyển thẩm định…', 'Đang thẩm định')
    await commendation.appraise(page, people, 1)
    await commendation.decide(page, people, '1420')
  })

  await test.step('báo cáo kết quả đợt I is written, issued and saved with its annex', async () => {
    await reports.composeRoundReport(page, 'I')
    await reports.editParagraph(page, {
      section: /^IV\./u,
      name: 'Đoạn 5',
      text: '4. Tổ chức hội nghị tại các thôn, tổ dân phố trước ngày 30/11/2018.',
    })
    await reports.issueDocument(page, '89', '8/10')
    const report = await reports.saveWord(nep)
    for (const fact of [
      '1260/KH-UBND',
      '03/10/2018',
      'tại các thôn, tổ dân phố trước ngày 30/11/2018',
      '89/',
      ...sixUnits,
    ])
      expect(report).toContain(fact)
    const annex = await reports.saveAnnex(nep)
    for (const unit of sixUnits) expect(annex).toContain(unit)
  })

  await test.step('the minutes of a visit', async () => {
    await reports.composeMinutes(page, 'van kim')
    const minutes = await reports.saveWord(nep)
    for (const fact of ['Vạn Kim', 'Bảng niêm yết đặt trong phòng họp', 'Bộ phận một cửa gọn gàng'])
      expect(minutes).toContain(fact)
  })

  await test.step('the desk shows what is done, due and late', async () => {
    await openScreen(page, 'Bàn làm việc')
    await expect(page.getByRole('heading', { name: '6/26 đơn vị đã kiểm tra trực tiếp' })).toBeVisible()
    await expect(page.getByRole('heading', { name: '1 tồn tại quá hạn khắc phục' })).toBeVisible()
    const tasks = page.getByRole('list', { name: 'Việc cần làm' })
    await expect(tasks.getByText(/tệp xã gửi về chưa xem lại/u)).toBeVisible()
    await expect(tasks.getByText('1 tồn tại quá hạn khắc phục')).toBeVisible()
  })
})
