/** The journal of returns. */
import type { Page } from '@playwright/test'
import { expect } from '../fixtures.ts'
import { button, dialog, expectTitle, openRow, openScreen, row } from './screen.ts'

const table = 'Các tệp đã nhận'

export const openJournal = async (page: Page): Promise<void> => {
  await openScreen(page, 'Trao đổi Excel')
  await page.getByRole('link', { name: 'Nhật ký…' }).click()
  await expectTitle(page, 'Nhật ký tệp gửi về')
}

export const expectFile = async (page: Page, fileName: string, said: string): Promise<void> => {
  await expect(row(page, table, fileName)).toContainText(said)
}

export const openFile = async (page: Page, fileName: string): Promise<void> => {
  await openRow(page, table, fileName)
  await expect(page.getByRole('heading', { name: fileName })).toBeVisible()
}

export const undoImport = async (page: Page, fileName: string): Promise<void> => {
  await openFile(page, fileName)
  await button(page, 'Hoàn tác lần nhập…').click()
  await button(dialog(page, 'Hoàn tác lần nhập này?'), 'Hoàn tác lần nhập').click()
}
