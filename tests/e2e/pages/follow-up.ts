/** What follows a return: findings, outreach, nominations. */
import type { Page } from '@playwright/test'
import { expect } from '../fixtures.ts'
import { button, expectNote, openRow, openScreen, row } from './screen.ts'

export const openFindings = (page: Page): Promise<void> => openScreen(page, 'Tồn tại & khắc phục')

export const expectFinding = async (page: Page, unit: string, state: string): Promise<void> => {
  await expect(row(page, 'Danh sách tồn tại', unit).first()).toContainText(state)
}

/** Says how it was verified, then moves it. */
export const moveFinding = async (page: Page, unit: string, note: string, step: string): Promise<void> => {
  await openRow(page, 'Danh sách tồn tại', unit)
  const moves = page.getByRole('region', { name: 'Chuyển tình trạng' })
  await expect(button(moves, step)).toBeDisabled()
  await moves.getByRole('textbox', { name: 'Ghi chú, cách xác minh' }).fill(note)
  await button(moves, step).click()
  await expectNote(page, 'Đã ghi')
}

const moves = (page: Page) => page.getByRole('region', { name: 'Chuyển tình trạng' })
const history = (page: Page) => page.getByRole('region', { name: 'Lịch sử' })

/** Verified, which the history of the open finding says. */
export const verify = async (page: Page, unit: string, note: string, step: string): Promise<void> => {
  await openRow(page, 'Danh sách tồn tại', unit)
  await moves(page).getByRole('textbox', { name: 'Ghi chú, cách xác minh' }).fill(note)
  await button(moves(page), step).click()
  await expect(history(page)).toContainText(note)
}

/** The open finding goes back to the start. */
export const reopen = async (page: Page, reason: string, step: string): Promise<void> => {
  await moves(page).getByRole('textbox', { name: 'Ghi chú, cách xác minh' }).fill(reason)
  await button(moves(page), step).click()
  await expect(history(page)).toContainText(reason)
  await page.keyboard.press('Escape')
}

export const tick = async (page: Page, unit: string): Promise<void> => {
  await row(page, 'Danh sách tồn tại', unit).first().getByRole('gridcell').first().click()
  await expect(page.getByText('Đã chọn 1')).toBeVisible()
}

/** The open finding knows this of itself. */
export const expectHistory = async (page: Page, unit: string, words: RegExp): Promise<void> => {
  if ((await history(page).count()) === 0) await openRow(page, 'Danh sách tồn tại', unit)
  await expect(history(page)).toContainText(words)
}

export const expectActivities = async (page: Page, form: string, units: readonly string[]): Promise<void> => {
  await openScreen(page, 'Tuyên truyền')
  await page.getByRole('searchbox', { name: /^Lọc/u }).fill(form)
  for (const unit of units) await expect(row(page, 'Các hoạt động tuyên truyền', unit)).toContainText(form)
}
