/** axe over the exchange where it is full: questions, pairs, columns, sending back, undoing, the journal. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { sideways, violations } from './pages/axe.ts'
import * as exchange from './pages/exchange.ts'
import * as journal from './pages/journal.ts'
import * as returns from './pages/returns.ts'
import { button, dialog, expectTitle, openPractice } from './pages/screen.ts'

/** `within`: the part of the page that is new, where the rest was looked at before. */
const look = async (page: Page, state: string, within?: string): Promise<void> => {
  expect.soft({ state, violations: await violations(page, within) }).toEqual({ state, violations: [] })
  expect.soft({ state, sideways: await sideways(page) }).toEqual({ state, sideways: 0 })
}

const lookAt = async (page: Page, opener: RegExp, title: RegExp): Promise<void> => {
  await button(page, opener).first().click()
  await expect(dialog(page, title)).toBeVisible()
  await expect(dialog(page, title).getByRole('button').last()).toBeVisible()
  await look(page, String(title), '[role="dialog"]')
  await page.keyboard.press('Escape')
  await expect(dialog(page, title)).toHaveCount(0)
}

for (const scheme of ['light', 'dark'] as const) {
  test(`the exchange at work reads without a violation and needs no sideways bar (${scheme})`, async ({
    nep,
  }) => {
    test.setTimeout(420_000)
    const { page } = nep
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width: 1093, height: 614 })
    await openPractice(page)
    const files = {
      'DS xa An My.xlsx': await returns.faultyListWithPair(),
      'ds_kt_vankim.xls': returns.sent('ds_kt_vankim.xls'),
      'DS khen thuong Doc Tin.xlsx': returns.sent('DS khen thuong Doc Tin.xlsx'),
    }
    await exchange.takeFiles(nep, exchange.writeFiles(files))

    await exchange.openFile(page, 'DS xa An My.xlsx')
    await exchange.expectTotals(page, '4 mới, 0 thay đổi')
    await page.keyboard.press('F8')
    await page.keyboard.press('F4')
    await expect(page.getByRole('region', { name: 'Các ô gốc quanh dòng đang chọn' })).toBeVisible()
    await look(page, 'questions and original rows')
    await page.keyboard.press('F4')
    await lookAt(page, /^So từng cặp…/u, /^So từng cặp/u)
    await lookAt(page, /^Ghép lại cột…/u, /^Ghép cột của tệp/u)
    await lookAt(page, /^Đổi xã hoặc yêu cầu…/u, /^Tệp này của xã nào/u)
    await lookAt(page, /^Trả lại xã…/u, /^Trả lại/u)
    await exchange.openFile(page, 'DS khen thuong Doc Tin.xlsx')
    await look(page, 'refused', '.nep-review__main')

    await exchange.openFile(page, 'ds_kt_vankim.xls')
    await exchange.pressImport(page)
    await exchange.expectFile(page, 'ds_kt_vankim.xls', 'Đã nhập')
    await lookAt(page, /^Hoàn tác lần nhập…/u, /^Hoàn tác lần nhập này/u)
    await journal.openJournal(page)
    await journal.openFile(page, 'ds_kt_vankim.xls')
    await look(page, 'journal')
    await exchange.requestReturns(nep, '57', '31/10')
    await page.getByRole('link', { name: /^Xã còn thiếu/u }).click()
    await expectTitle(page, 'Xã còn thiếu báo cáo')
    await look(page, 'missing')
  })
}
