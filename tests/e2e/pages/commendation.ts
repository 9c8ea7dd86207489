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

/** Every row of the list, by the keys of a table. */
export const chooseAll = async (page: Page, count: number): Promise<void> => {
  const grid = page.getByRole('grid', { name: table })
  await grid.getByRole('row').nth(2).getByRole('gridcell').nth(2).click()
  await page.keyboard.press('Control+A')
  await expect(page.getByText(`Đã chọn ${count}`)).toBeVisible()
}

/** One form for all that are ticked. */
export const awardAll = async (page: Page, count: number, form: string): Promise<void> => {
  await button(page, 'Bước khác').last().click()
  await page.getByRole('menuitem', { name: 'Chọn hình thức…' }).click()
  const choice = dialog(page, `Chọn hình thức cho ${count} đề nghị`)
  const field = choice.getByRole('textbox', { name: 'Hình thức khen thưởng' })
  await field.fill(form)
  await field.press('Enter')
  await button(choice, 'Lưu').click()
  await expect(choice).toBeHidden()
  await expect(page.getByText(/^Đã chọn/u)).toBeHidden()
}

/** The list that holds this many. */
export const chooseList = async (page: Page, name: RegExp, count: number): Promise<void> => {
  await page.getByRole('combobox', { name: 'Danh sách', exact: true }).click()
  await page.getByRole('option', { name }).click()
  await expect(button(page, new RegExp(`^Tất cả\\s*${count}$`, 'u'))).toBeVisible()
}

/** One step of the path for all of the list that can take it. */
export const passList = async (page: Page, step: string, count: number, to: string): Promise<void> => {
  await button(page, step).click()
  const question = dialog(page, `Chuyển ${count} đề nghị sang “${to}”`)
  await button(question, 'Chuyển').click()
  await expect(question).toBeHidden()
}

export const appraiseList = async (page: Page, count: number): Promise<void> => {
  await button(page, 'Ghi ý kiến thẩm định…').click()
  const form = dialog(page, `Ý kiến thẩm định về ${count} đề nghị`)
  await button(form, 'Ghi ý kiến').click()
  await expect(form).toBeHidden()
}

/** A paper about the list. */
export const compose = async (page: Page, kind: string): Promise<void> => {
  await button(page, 'Tạo văn bản…').click()
  await page.getByRole('menuitem', { name: kind, exact: true }).click()
  await expect(button(page, 'Lưu ra Word')).toBeVisible()
}

/** One decision for all that can be decided; the day and the signer stay as offered. */
export const decideList = async (page: Page, count: number, number: string): Promise<void> => {
  await button(page, 'Ra quyết định…').click()
  const form = dialog(page, `Quyết định khen thưởng cho ${count} đề nghị`)
  await form.getByRole('textbox', { name: 'Số quyết định' }).fill(number)
  await button(form, `Ghi quyết định cho ${count} đề nghị`).click()
  await expect(form).toBeHidden()
  await expect(page.getByRole('grid', { name: table }).getByText('Đã phê duyệt').first()).toBeVisible()
}
