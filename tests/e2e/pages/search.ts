import type { Locator, Page } from '@playwright/test'
import { expect } from '../fixtures.ts'

/** Ctrl+K, some letters. Answers the field, in which it was typed. */
export const typeInSearch = async (page: Page, typed: string): Promise<Locator> => {
  await page.keyboard.press('Control+K')
  const field = page.getByPlaceholder(/Gõ tên đơn vị, người/u)
  await expect(field).toBeFocused()
  await page.keyboard.type(typed)
  return field
}

/** Ctrl+K, some letters, Enter. */
export const findByKeyboard = async (page: Page, typed: string, first: RegExp): Promise<void> => {
  const field = await typeInSearch(page, typed)
  const hits = page.getByRole('dialog').getByRole('button')
  await expect(hits.filter({ hasText: first }).first()).toBeVisible()
  await expect(page.locator('[data-selected]')).toHaveText(first)
  await page.keyboard.press('Enter')
  await expect(field).toBeHidden()
}
