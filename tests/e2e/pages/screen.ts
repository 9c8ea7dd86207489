/** What every screen has: the rail, the title, tables, dialogs and the notes of what was done. */
import type { Locator, Page } from '@playwright/test'
import { expect } from '../fixtures.ts'

/** Opens a screen by its word in the rail and waits for its title. */
export const openScreen = async (page: Page, word: string, title: string | RegExp = word): Promise<void> => {
  const rail = page.getByRole('navigation', { name: 'Các màn hình' })
  await rail.getByTitle(word, { exact: true }).click()
  await expectTitle(page, title)
}

export const expectTitle = async (page: Page, title: string | RegExp): Promise<void> => {
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

/** What the program says after a step; what it says instead stands in the failure. */
export const expectNote = async (page: Page, words: string | RegExp): Promise<void> => {
  const notes = page.getByRole('alert')
  try {
    await expect(notes.filter({ hasText: words }).last()).toBeVisible()
  } catch (cause) {
    const said = (await notes.allTextContents()).join(' | ')
    throw new Error(`not said: ${String(words)}; said: ${said || 'nothing'}`, { cause })
  }
}

/** The practice office in an empty folder. */
export const openPractice = async (page: Page): Promise<void> => {
  await button(page, 'Mở sổ thực hành').click()
  await expectTitle(page, 'Bàn làm việc')
}

export const button = (page: Page | Locator, name: string | RegExp): Locator =>
  typeof name === 'string'
    ? page.getByRole('button', { name, exact: true })
    : page.getByRole('button', { name })

export const dialog = (page: Page, title: string | RegExp): Locator =>
  page.getByRole('dialog', { name: title })

export const row = (page: Page, table: string | RegExp, holds: string | RegExp): Locator =>
  page.getByRole('grid', { name: table }).getByRole('row').filter({ hasText: holds })

/** Opens a line of a table as a double click does. */
export const openRow = (page: Page, table: string | RegExp, holds: string | RegExp): Promise<void> =>
  row(page, table, holds).first().dblclick()

/** Types into a date field and leaves it, as Tab does. */
export const typeDate = async (within: Page | Locator, label: string, typed: string): Promise<void> => {
  const field = within.getByRole('textbox', { name: label, exact: true })
  await field.fill(typed)
  await field.press('Tab')
}

/** Takes units (or codes) by typing a part of their name without accents. */
export const pick = async (
  within: Page | Locator,
  label: string,
  typed: readonly string[],
): Promise<void> => {
  const field = within.getByRole('textbox', { name: label })
  for (const words of typed) {
    await field.fill(words)
    await field.press('Enter')
    await expect(field).toHaveValue('')
  }
  await field.press('Tab')
}

/** The plan or the round in the title bar, which all screens follow. */
export const attend = async (page: Page, what: 'kế hoạch' | 'đợt', name: string | RegExp): Promise<void> => {
  const label = what === 'kế hoạch' ? 'Chọn kế hoạch đang làm' : 'Chọn đợt kiểm tra đang làm'
  await page.getByRole('button', { name: label }).click()
  await page.getByRole('option', { name }).first().click()
}
