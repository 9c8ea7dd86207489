/**
 * A remedy from the commune's own workbook to the end: reported, verified, found again and reopened, reminded of with a
 * numbered letter; the next workbook of the commune asks for it again, and the next visit has it at the top.
 */
import { readFileSync } from 'node:fs'
import { paragraphTexts } from '../support/word.ts'
import { expect, test } from './fixtures.ts'
import * as exchange from './pages/exchange.ts'
import * as followUp from './pages/follow-up.ts'
import * as returns from './pages/returns.ts'
import * as rounds from './pages/rounds.ts'
import { attend, button, dialog, expectTitle } from './pages/screen.ts'

const unit = 'UBND xã Hùng Tiến'
const fault = 'Chưa ban hành văn bản triển khai 02 Bộ Quy tắc ứng xử.'

test('a remedy is reported, verified, reopened and reminded of', async ({ nep }) => {
  test.setTimeout(180_000)
  const { page } = nep
  await page.getByRole('button', { name: 'Mở sổ thực hành' }).click()
  await expectTitle(page, 'Bàn làm việc')

  await test.step('the commune reports it in its return', async () => {
    await attend(page, 'đợt', /^Đợt I(?!I)/u)
    const books = await exchange.requestReturns(nep, '57', '31/10')
    const files = { 'BC Hung Tien.xlsx': await returns.hungTien(books, 120) }
    await exchange.takeFiles(nep, exchange.writeFiles(files))
    await exchange.expectTotals(page, '3 mới')
    await exchange.pressImport(page)
    await exchange.expectFile(page, 'BC Hung Tien.xlsx', 'Đã nhập')
  })

  await test.step('it is verified, then found again and reopened with the reason', async () => {
    await followUp.openFindings(page)
    await followUp.expectFinding(page, unit, 'Báo đã khắc phục')
    await followUp.verify(page, unit, 'Đã xem Kế hoạch số 31', 'Xác minh xong')
    await followUp.reopen(page, 'Chợ lại lấn vỉa hè', 'Chưa khắc phục')
  })

  await test.step('a numbered letter reminds of it, and the finding knows the letter', async () => {
    await followUp.tick(page, unit)
    await button(page, 'Soạn công văn nhắc…').click()
    const form = dialog(page, 'Công văn nhắc 1 tồn tại của 1 đơn vị')
    await form.getByRole('textbox', { name: 'Số công văn đầu tiên' }).fill('61')
    const path = await nep.save(() => button(form, 'Soạn 1 công văn').click())
    await expect(form).toBeHidden()
    const letter = paragraphTexts(new Uint8Array(readFileSync(path))).join('\n')
    expect(letter).toContain('Số: 61/')
    expect(letter).toContain(unit)
    await followUp.expectHistory(page, unit, /Công văn số 61\//u)
  })

  await test.step('the next workbook of the commune asks for it again', async () => {
    const books = await exchange.requestReturns(nep, '62', '30/11')
    expect(await returns.askedRemedies(books, 'HungTien')).toContain(fault)
  })

  await test.step('the next visit has it at the top, to be rechecked', async () => {
    await rounds.createRound(page, 'Đợt II', '5/11', '9/11')
    await rounds.chooseUnits(page, ['hung tien'])
    await rounds.scheduleUnit(page, { unit, day: '6/11', session: 'Sáng' })
    await rounds.openVisitOf(page, unit)
    const old = page.getByRole('region', { name: /^Tồn tại cũ cần kiểm tra lại/u })
    await expect(old).toContainText(fault)
  })
})
