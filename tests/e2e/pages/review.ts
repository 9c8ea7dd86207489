/** The review of received files: what stands in it, its questions by keyboard, all that is ready, sending back. */
import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { cellReference } from '#shared/domain/exchange/sheet.ts'
import { readWorkbook } from '../../../src/main/excel/read-workbook.ts'
import { paragraphTexts } from '../../support/word.ts'
import { expect } from '../fixtures.ts'
import type { RunningNep } from '../hosts/running-nep.ts'
import { button, dialog } from './screen.ts'

/** Reading 22 files takes a slow machine its time. */
export const expectGroup = async (
  page: Page,
  group: string,
  count: number,
  timeout = 10_000,
): Promise<void> => {
  const list = page.getByRole('list', { name: `${group}: ${count} tệp`, exact: true })
  await expect(list).toBeVisible({ timeout })
}

/** How much still waits in the open file. */
export const expectOpen = async (page: Page, words: string | RegExp): Promise<void> => {
  await expect(page.locator('.nep-review__owner')).toHaveText(words)
}

const grid = (page: Page): Locator => page.getByRole('grid', { name: 'Các dòng sẽ nhập' })

/** The line of the chosen cell shows these words of the file. */
export const expectAsked = async (page: Page, raw: string): Promise<void> => {
  await expect(page.locator('.nep-review-line')).toContainText(raw)
  await expect(grid(page).getByRole('textbox')).toBeFocused()
}

/** What is typed replaces the chosen cell. */
export const typeCell = async (page: Page, typed: string): Promise<void> => {
  await expect(grid(page).getByRole('textbox')).toBeFocused()
  await page.keyboard.type(typed)
  await page.keyboard.press('Enter')
}

const cause = (page: Page, name: string): Locator =>
  page.locator('.nep-review-causes > li').filter({ hasText: name })

export const expectSettled = async (page: Page, name: string): Promise<void> => {
  await expect(cause(page, name).filter({ hasNotText: 'đã xử lý' })).toHaveCount(0)
}

export const expectAskedAgain = async (page: Page, name: string): Promise<void> => {
  await expect(cause(page, name).filter({ hasNotText: 'đã xử lý' })).toHaveCount(1)
}

/** The commune's own cells around the chosen row. */
export const originalCells = (page: Page): Locator =>
  page.getByRole('region', { name: 'Các ô gốc quanh dòng đang chọn' })

export const importReady = async (page: Page, count: number): Promise<void> => {
  await button(page, `Nhập vào sổ ${count} tệp sẵn sàng`).click()
  await button(dialog(page, `Nhập ${count} tệp sẵn sàng?`), `Nhập ${count} tệp`).click()
  const result = dialog(page, `Đã nhập ${count}/${count} tệp`)
  await expect(result).toBeVisible({ timeout: 60_000 })
  await button(result, 'Đóng').last().click()
  await expect(result).toHaveCount(0)
}

export type Sent = {
  copy: Uint8Array
  /** Texts by cell, by sheet, as our reader finds them. */
  sheets: Record<string, Record<string, string>>
  list: string
}

/** Sends the open file back as it is suggested, and opens both files that were saved. */
export const sendBack = async (nep: RunningNep, asked: number): Promise<Sent> => {
  const { page } = nep
  await button(page, 'Trả lại xã…').click()
  const form = dialog(page, /^Trả lại/u)
  const paths = await nep.saveAll(2, () => button(form, `Lập và lưu (${asked} nội dung)`).click())
  await expect(form).toHaveCount(0)
  const [copy = new Uint8Array(), list = new Uint8Array()] = paths.map(
    (path) => new Uint8Array(readFileSync(path)),
  )
  const read = readWorkbook(copy)
  if (!read.ok) throw new Error(`the copy cannot be read: ${read.reason}`)
  return {
    copy,
    sheets: Object.fromEntries(
      read.workbook.sheets.map(({ name, cells }) => [
        name,
        Object.fromEntries(cells.map(({ row, column, text }) => [cellReference(row, column), text])),
      ]),
    ),
    list: paragraphTexts(list).join('\n'),
  }
}

/** Says what a column of the open file is. */
export const nameColumn = async (page: Page, heading: string, field: string): Promise<void> => {
  await button(page, 'Ghép lại cột…').first().click()
  const form = dialog(page, 'Ghép cột của tệp với cột của sổ')
  await form.getByRole('combobox', { name: heading, exact: true }).click()
  await page.getByRole('option', { name: field, exact: true }).click()
  await button(form, 'Đọc lại theo cách ghép này').click()
  await expect(form).toHaveCount(0, { timeout: 60_000 })
}

/** The pairs of the open file, decided by their keys until none is left. */
export const decidePair = async (page: Page, key: string, said: string): Promise<void> => {
  await button(page, /^So từng cặp…/u)
    .first()
    .click()
  const form = dialog(page, /^So từng cặp/u)
  await expect(form.getByText('Còn 1/1 cặp')).toBeVisible()
  await page.keyboard.press(key)
  await expect(form.getByText('Đã quyết cả 1 cặp')).toBeVisible()
  await expect(form).toContainText(said)
  await button(form, 'Xong').click()
  await expect(form).toHaveCount(0)
}
