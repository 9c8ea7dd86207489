import type { Page } from '@playwright/test'
import { expect } from '../fixtures.ts'
import { button, expectNote, expectTitle, openRow, openScreen, row, typeDate } from './screen.ts'

export const openPlan = async (page: Page, name: string): Promise<void> => {
  await openScreen(page, 'Kế hoạch', 'Kế hoạch kiểm tra')
  await openRow(page, 'Danh sách kế hoạch', name)
  await expectTitle(page, name)
}

export const expectProgress = async (page: Page, line: string, units: Record<string, string>) => {
  await expect(page.getByText(line)).toBeVisible()
  for (const [unit, state] of Object.entries(units))
    await expect(row(page, 'Từng đơn vị', unit)).toContainText(state)
}

export type NewPlan = { abstract: string; number: string; year: string; from: string; to: string }

export const createPlan = async (page: Page, plan: NewPlan): Promise<void> => {
  await openScreen(page, 'Kế hoạch', 'Kế hoạch kiểm tra')
  await page.getByRole('link', { name: 'Lập kế hoạch' }).click()
  const field = (name: string) => page.getByRole('textbox', { name, exact: true })
  await field('Trích yếu').fill(plan.abstract)
  await field('Số').fill(plan.number)
  await field('Năm').fill(plan.year)
  await typeDate(page, 'Kiểm tra từ ngày', plan.from)
  await typeDate(page, 'Đến ngày', plan.to)
  await button(page, 'Lưu').click()
  await expectTitle(page, `${plan.number}/KH-UBND`)
}

/** Ticks units found by the filter and sets their mode. */
export const setScope = async (page: Page, mode: 'Trực tiếp' | 'Gián tiếp', units: readonly string[]) => {
  await page.getByRole('tab', { name: /^Phạm vi/u }).click()
  for (const unit of units) {
    await page.getByRole('searchbox', { name: 'Lọc đơn vị' }).fill(unit)
    await row(page, 'Đơn vị của kế hoạch', unit).getByRole('gridcell').first().click()
  }
  await page.getByRole('searchbox', { name: 'Lọc đơn vị' }).fill('')
  await button(page, `${mode} ${units.length} đơn vị`).click()
  await expectNote(page, 'Đã lưu phạm vi')
}

/** Types the team line by line, as in Excel: Tab to the next cell. */
export const typeTeam = async (page: Page, lines: readonly (readonly string[])[]): Promise<void> => {
  await page.getByRole('tab', { name: /^Đoàn kiểm tra/u }).click()
  const grid = page.getByRole('grid', { name: /^Đoàn kiểm tra/u })
  await grid.getByRole('gridcell').first().click()
  for (const cells of lines)
    for (const cell of cells) {
      await page.keyboard.type(cell)
      await page.keyboard.press('Tab')
    }
  await button(page, 'Lưu đoàn kiểm tra').click()
  await expectNote(page, 'Đã lưu đoàn kiểm tra')
}

export const fillIssue = async (page: Page, issuedOn: string, returnsDueOn: string): Promise<void> => {
  await page.getByRole('tab', { name: 'Chung' }).click()
  await typeDate(page, 'Ngày ban hành', issuedOn)
  await typeDate(page, 'Hạn nộp báo cáo tự kiểm tra', returnsDueOn)
  await button(page, 'Lưu').click()
  await expectNote(page, 'Đã lưu kế hoạch')
}

export const issuePlan = async (page: Page, name: string): Promise<void> => {
  await button(page, 'Ban hành').click()
  await expectNote(page, `Đã ban hành kế hoạch ${name}`)
}
