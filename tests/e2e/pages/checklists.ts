import type { Page } from '@playwright/test'
import { expect } from '../fixtures.ts'
import { button, dialog, expectNote, expectTitle, openRow, openScreen, row } from './screen.ts'

const table = 'Danh sách tiêu chí'

export const openChecklist = (page: Page): Promise<void> =>
  openScreen(page, 'Bộ tiêu chí', '522/QĐ-UBND, bản 1')

export const startNewVersion = async (page: Page): Promise<void> => {
  await button(page, 'Sửa thành bản mới').click()
  await expectTitle(page, '522/QĐ-UBND, bản 2')
  await expect(page.getByText('Đang soạn', { exact: true })).toBeVisible()
}

export const changeCriterion = async (page: Page, code: string, guidance: string): Promise<void> => {
  await openRow(page, table, code)
  await page.getByRole('textbox', { name: 'Hướng dẫn xem xét' }).fill(guidance)
  await button(page, 'Lưu').click()
  await expect(page.getByRole('textbox', { name: 'Hướng dẫn xem xét' })).toBeHidden()
  await openRow(page, table, code)
  await expect(page.getByRole('textbox', { name: 'Hướng dẫn xem xét' })).toHaveValue(guidance)
}

export const addCriterion = async (page: Page, code: string, text: string): Promise<void> => {
  await button(page, 'Thêm tiêu chí').click()
  await page.getByRole('textbox', { name: 'Mã' }).fill(code)
  await page.getByRole('textbox', { name: 'Nội dung tiêu chí' }).fill(text)
  await page.getByRole('textbox', { name: 'Nhóm' }).fill('Tự kiểm tra')
  await button(page, 'Lưu').click()
  await expect(row(page, table, text)).toBeVisible()
}

export const publishVersion = async (page: Page): Promise<void> => {
  await button(page, 'Ban hành bản này').click()
  await button(dialog(page, 'Ban hành bản này'), 'Ban hành bản này').click()
  await expectNote(page, 'Đã ban hành bản 2')
}

export const expectCriteria = async (page: Page, version: string, codes: string, count: number) => {
  await page.getByText(version, { exact: true }).click()
  await expectTitle(page, new RegExp(version, 'iu'))
  await expect(row(page, table, new RegExp(codes, 'u'))).toHaveCount(count)
}
