import type { Page } from '@playwright/test'
import { expect } from '../fixtures.ts'
import { button, dialog, expectNote, expectTitle, openScreen, pick, typeDate } from './screen.ts'

export const createRound = async (page: Page, name: string, from: string, to: string): Promise<void> => {
  await openScreen(page, 'Đợt kiểm tra')
  await button(page, 'Thêm đợt').click()
  const form = dialog(page, 'Thêm đợt kiểm tra')
  await typeDate(form, 'Từ ngày', from)
  await typeDate(form, 'Đến ngày', to)
  await button(form, 'Thêm đợt').click()
  await expectNote(page, `Đã thêm ${name}`)
  await expectTitle(page, name)
}

export const chooseUnits = async (page: Page, typed: readonly string[]): Promise<void> => {
  await button(page, 'Chọn đơn vị').click()
  const form = dialog(page, 'Chọn đơn vị cho đợt')
  await pick(form, 'Đơn vị', typed)
  await button(form, 'Lưu đơn vị').click()
  await expect(form).toBeHidden()
  await expect(page.getByRole('heading', { name: `Đơn vị trong đợt (${typed.length})` })).toBeVisible()
}

export type Slot = { unit: string; day: string; session: 'Sáng' | 'Chiều' | 'Cả ngày' }

/** Day and session of a unit, in the dialog that Enter opens. */
export const scheduleUnit = async (page: Page, { unit, day, session }: Slot): Promise<void> => {
  await button(page, new RegExp(`^${unit}, chưa xếp lịch`, 'u')).press('Enter')
  const form = dialog(page, unit)
  await typeDate(form, 'Ngày kiểm tra', day)
  await form.getByText(session, { exact: true }).click()
  await button(form, 'Lưu lịch').click()
  await expect(form).toBeHidden()
  await expect(button(page, new RegExp(`^${unit}, ${session} .*Đã xếp lịch`, 'u'))).toBeVisible()
}

/** Ctrl and the arrows move a unit to another session or day. */
export const moveUnit = async (page: Page, unit: string, key: string, to: RegExp): Promise<void> => {
  await button(page, new RegExp(`^${unit}, `, 'u')).press(`Control+${key}`)
  await expect(button(page, new RegExp(`^${unit}, .*${to.source}`, 'u'))).toBeVisible()
}

export const expectWarning = async (page: Page, sentence: string | RegExp): Promise<void> => {
  await expect(page.getByRole('listitem').filter({ hasText: sentence })).toBeVisible()
}

export const openVisitOf = async (page: Page, unit: string): Promise<void> => {
  await button(page, new RegExp(`^${unit}, `, 'u')).click()
  await button(dialog(page, unit), 'Mở cuộc kiểm tra').click()
  await expectTitle(page, unit)
}
