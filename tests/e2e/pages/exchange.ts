import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { expect } from '../fixtures.ts'
import type { RunningNep } from '../hosts/running-nep.ts'
import { button, dialog, expectNote, openScreen, typeDate } from './screen.ts'

/** Reading, writing and comparing files take a busy machine its time. */
const patience = { timeout: 60_000 }

/** The workbooks of a request by their names, as they go out. */
export type Workbooks = ReadonlyMap<string, Uint8Array>

export const requestReturns = async (nep: RunningNep, number: string, due: string): Promise<Workbooks> => {
  const { page } = nep
  await openScreen(page, 'Trao đổi Excel')
  await button(page, 'Yêu cầu mới…').first().click()
  const form = dialog(page, 'Yêu cầu báo cáo mới')
  await form.getByRole('textbox', { name: 'Số công văn' }).fill(number)
  await typeDate(form, 'Hạn nộp', due)
  const path = await nep.save(() => button(form, 'Tạo yêu cầu và lập tệp').click())
  return new Map(Object.entries(unzipSync(new Uint8Array(readFileSync(path)))))
}

/** Files in a folder of their own, with the names a commune gives them. */
export const writeFiles = (files: Readonly<Record<string, Uint8Array>>): string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'nep-returns-'))
  return Object.entries(files).map(([name, bytes]) => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return path
  })
}

export const takeFiles = async (nep: RunningNep, paths: readonly string[]): Promise<void> => {
  await openScreen(nep.page, 'Trao đổi Excel')
  await nep.choose(paths, () => button(nep.page, /^Nhận tệp xã gửi về/u).click())
  await expect(nep.page.getByRole('heading', { name: 'Xem lại tệp xã gửi về' })).toBeVisible(patience)
}

export const expectFile = async (page: Page, fileName: string, state: string): Promise<void> => {
  await expect(fileButton(page, fileName)).toContainText(state, patience)
}

const fileButton = (page: Page, fileName: string) =>
  page.getByRole('list', { name: /tệp$/u }).getByTitle(fileName, { exact: true })

export const openFile = async (page: Page, fileName: string): Promise<void> => {
  await expect(fileButton(page, fileName)).toBeVisible(patience)
  await fileButton(page, fileName).click()
  await expect(fileButton(page, fileName)).toHaveAttribute('aria-current', 'true')
}

/** "29 dòng = 1 nhận (1 mới, 0 thay đổi, 0 không đổi) + 0 chờ quyết + 0 loại + 28 bỏ qua": said, and true. */
export const expectTotals = async (page: Page, detail: string): Promise<void> => {
  const line = page.getByRole('status').filter({ hasText: 'dòng' })
  await expect(line).toContainText(detail, patience)
  await expect(line).toContainText('Khớp')
  const words = (await line.textContent()) ?? ''
  const number = (unit: string): number => Number(new RegExp(`(\\d+) ${unit}`, 'u').exec(words)?.[1])
  const parts = ['nhận', 'chờ quyết', 'loại', 'bỏ qua'].map(number)
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(number('dòng'))
}

/** F8 goes to the next cell with a problem; what is typed replaces it. */
export const mendNextCell = async (page: Page, typed: string): Promise<void> => {
  const grid = page.getByRole('grid', { name: 'Các dòng sẽ nhập' })
  await expect(grid.locator('[aria-invalid]')).toHaveCount(1)
  await grid.getByRole('textbox').focus()
  await page.keyboard.press('F8')
  await page.keyboard.type(typed)
  await page.keyboard.press('Enter')
  await expect(grid.locator('[aria-invalid]')).toHaveCount(0)
}

/** As a person does who sees that there is something to import. */
export const pressImport = async (page: Page): Promise<void> => {
  await expect(button(page, /^Nhập vào sổ \d+ (?!tệp)/u)).toBeEnabled()
  await page.keyboard.press('Control+Enter')
}

/** Something is open in the file, and that is known. */
export const importAsItIs = async (page: Page): Promise<void> => {
  await pressImport(page)
  await button(dialog(page, /^Nhập khi còn/u), 'Nhập như hiện có').click()
}

export const importByKeyboard = async (page: Page, said: string): Promise<void> => {
  await pressImport(page)
  await expectNote(page, said)
}

/** Of a file of which the register holds everything there is nothing to import; it is taken all the same. */
export const takeKnown = async (page: Page, said: string): Promise<void> => {
  await expect(button(page, /^Ghi nhận, không có gì mới/u)).toBeEnabled(patience)
  await page.keyboard.press('Control+Enter')
  await expectNote(page, said)
}

export const undoImport = async (page: Page, said: string): Promise<void> => {
  await button(page, 'Hoàn tác lần nhập…').click()
  await button(dialog(page, 'Hoàn tác lần nhập này?'), 'Hoàn tác lần nhập').click()
  await expectNote(page, said)
}

/** The one pair of the open file is one person: the row of this file is left out. */
export const leaveOutDouble = async (page: Page): Promise<void> => {
  await button(page, /^So từng cặp…/u)
    .first()
    .click()
  const form = dialog(page, /^So từng cặp/u)
  await expect(form.getByText('Còn 1/1 cặp')).toBeVisible()
  await page.keyboard.press('1')
  await expect(form.getByText('Đã quyết cả 1 cặp')).toBeVisible()
  await button(form, 'Xong').click()
  await expect(form).toHaveCount(0)
}
