import type { Page } from '@playwright/test'
import { expect } from '../fixtures.ts'
import type { RunningNep } from '../hosts/running-nep.ts'
import { button, dialog, expectNote, expectTitle, openRow, openScreen } from './screen.ts'

export const openVisit = async (page: Page, unit: string): Promise<void> => {
  await openScreen(page, 'Cuộc kiểm tra')
  await openRow(page, 'Danh sách cuộc kiểm tra', unit)
  await expectTitle(page, unit)
}

/** The line at the foot: "9/30 tiêu chí: 9 đạt, 0 chưa đạt, 0 không áp dụng". */
export const expectFacts = async (page: Page, facts: string | RegExp): Promise<void> => {
  await expect(page.getByRole('status').filter({ hasText: 'tiêu chí' })).toHaveText(facts)
}

export const startByKeyboard = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+Enter')
  await expect(button(page, 'Đánh dấu còn lại Đạt')).toBeEnabled()
}

/** 1 Đạt, 2 Chưa đạt, 3 Không áp dụng for the criterion under the cursor. */
export const answer = async (page: Page, keys: string): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}

export const noteByKeyboard = async (page: Page, code: string, text: string): Promise<void> => {
  await page.keyboard.press('g')
  const field = page.getByRole('textbox', { name: `Ghi chú ${code}` })
  await expect(field).toBeFocused()
  await page.keyboard.type(text)
  await page.keyboard.press('Escape')
  await expect(field).toBeHidden()
  await expect(button(page, `Ghi chú ${code}: ${text}`)).toBeVisible()
}

/** T: begins with the note of the criterion; the recommendation and the deadline are added. */
export const findingByKeyboard = async (page: Page, recommendation: string, due: string): Promise<void> => {
  await page.keyboard.press('t')
  const form = dialog(page, 'Thêm tồn tại')
  await expect(form.getByRole('textbox', { name: 'Nội dung tồn tại' })).toBeFocused()
  await form.getByRole('textbox', { name: 'Thời hạn khắc phục' }).focus()
  await page.keyboard.type(due)
  await form.getByRole('textbox', { name: 'Kiến nghị khắc phục' }).focus()
  await page.keyboard.type(recommendation)
  await page.keyboard.press('Control+Enter')
  await expectNote(page, 'Đã lưu tồn tại')
  await expect(form).toBeHidden()
}

export const addStrength = async (page: Page, text: string): Promise<void> => {
  await button(page, 'Thêm ưu điểm').press('Enter')
  const field = page.getByRole('textbox', { name: 'Ưu điểm' })
  await expect(field).toBeFocused()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
  await expect(button(page, text)).toBeVisible()
  await page.keyboard.press('Escape')
}

export const attach = async (nep: RunningNep, file: string): Promise<void> => {
  await nep.choose([file], () => nep.page.keyboard.press('m'))
  await expect(nep.page.getByRole('heading', { name: 'Minh chứng (1)' })).toBeVisible()
}

export const recheck = async (page: Page, outcome: string): Promise<void> => {
  const old = page.getByRole('region', { name: /^Tồn tại cũ cần kiểm tra lại/u })
  await old.getByText(outcome, { exact: true }).click()
  await expect(page.getByRole('heading', { name: /^Tồn tại cũ cần kiểm tra lại: 1\/1/u })).toBeVisible()
}
