import type { Page } from '@playwright/test'
import { expect } from '../fixtures.ts'
import { button, dialog, expectNote, openScreen, row } from './screen.ts'

const table = 'Danh sách đề nghị'

export const openNominations = (page: Page): Promise<void> => openScreen(page, 'Khen thưởng', /^Khen thưởng/u)

const tick = async (page: Page, names: readonly string[]): Promise<void> => {
  await expect(page.getByText(/^Đã chọn/u)).toBeHidden()
  for (const name of names) await row(page, table, name).getByRole('gridcell').first().click()
  await expect(page.getByText(`Đã chọn ${names.length}`)).toBeVisible()
}

export const expectNames = async (
  page: Page,
  there: readonly string[],
  gone: readonly string[],
): Promise<void> => {
  for (const name of there) await expect(row(page, table, name)).toBeVisible()
  for (const name of gone) await expect(row(page, table, name)).toHaveCount(0)
}

const clear = (page: Page): Promise<void> => page.getByRole('grid', { name: table }).press('Escape')

export const agree = async (page: Page, names: readonly string[]): Promise<void> => {
  await tick(page, names)
  await button(page, /^Đồng ý/u).click()
  for (const name of names) await expect(row(page, table, name)).toContainText('Đồng ý')
  await clear(page)
}

/** One step of the path for these people. */
export const pass = async (page: Page, names: readonly string[], step: string, to: string): Promise<void> => {
  await tick(page, names)
  await page.getByRole('button', { name: step, exact: true }).last().click()
  await button(dialog(page, `Chuyển ${names.length} đề nghị sang “${to}”`), 'Chuyển').click()
  await expectNote(page, `Đã chuyển ${names.length} đề nghị sang “${to}”`)
  for (const name of names) await expect(row(page, table, name)).toContainText(to)
  await clear(page)
}

/** The opinion that a formal award rests on; it is asked for those of these people who are to get more than praise. */
export const appraise = async (page: Page, names: readonly string[], formal: number): Promise<void> => {
  await tick(page, names)
  await button(page, 'Ghi ý kiến thẩm định…').last().click()
  const form = dialog(page, `Ý kiến thẩm định về ${formal} đề nghị`)
  await form.getByRole('textbox', { name: 'Nội dung ý kiến' }).fill('Nhất trí')
  await button(form, 'Ghi ý kiến').click()
  await expect(form).toBeHidden()
  await clear(page)
}

export const decide = async (page: Page, names: readonly string[], number: string): Promise<void> => {
  await tick(page, names)
  await page.getByRole('button', { name: 'Ra quyết định…', exact: true }).last().click()
  const form = dialog(page, `Quyết định khen thưởng cho ${names.length} đề nghị`)
  await form.getByRole('textbox', { name: 'Số quyết định' }).fill(number)
  await button(form, `Ghi quyết định cho ${names.length} đề nghị`).click()
  await expectNote(page, `Đã ghi Quyết định ${number}/QĐ-UBND cho ${names.length} đề nghị`)
  for (const name of names) await expect(row(page, table, name)).toContainText('Đã phê duyệt')
}
