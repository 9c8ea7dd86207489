import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { expect } from '../fixtures.ts'
import type { RunningNep } from '../hosts/running-nep.ts'
import { button, dialog, expectNote, expectTitle, openScreen, typeDate } from './screen.ts'

export const composeRoundReport = async (page: Page, round: string): Promise<void> => {
  await openScreen(page, 'Báo cáo')
  await button(page, `Soạn báo cáo đợt ${round}`).first().click()
  await expect(page.getByRole('textbox', { name: 'Đoạn 1', exact: true }).first()).toBeVisible()
}

export const composeMinutes = async (page: Page, unit: string): Promise<void> => {
  await openScreen(page, 'Báo cáo')
  await button(page, 'Soạn văn bản…').click()
  const form = dialog(page, 'Soạn văn bản')
  const visit = form.getByRole('textbox', { name: 'Cuộc kiểm tra' })
  await visit.fill(unit)
  await visit.press('Enter')
  await visit.press('Tab')
  await button(form, 'Soạn').click()
  await expect(button(page, 'Lưu ra Word')).toBeVisible()
}

/** A paper of that kind about what is offered first, with its preview drawn. */
export const compose = async (page: Page, kind: string): Promise<void> => {
  await openScreen(page, 'Báo cáo')
  await button(page, 'Soạn văn bản…').click()
  const form = dialog(page, 'Soạn văn bản')
  await form.getByRole('combobox', { name: 'Loại văn bản' }).click()
  await page.getByRole('option', { name: kind, exact: true }).click()
  await button(form, 'Soạn').click()
  await expectTitle(page, kind)
}

const preview = (page: Page) => page.getByRole('region', { name: 'Xem trước văn bản như khi in' })

/** What the printer would get, as a PDF; answers its path. */
export const printPreview = async (page: Page): Promise<string> => {
  await expect(preview(page).locator('section').first()).toBeVisible({ timeout: 30_000 })
  const path = join(mkdtempSync(join(tmpdir(), 'nep-printed-')), 'printed.pdf')
  await page.pdf({ path, preferCSSPageSize: true })
  return path
}

/** What the paragraphs say that can be edited. */
export const paragraphs = (page: Page): Promise<string[]> =>
  page
    .getByRole('textbox', { name: /^Đoạn \d+$/u })
    .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value))

export type Paragraph = { section: RegExp; name: string; text: string }

export const editParagraph = async (page: Page, { section, name, text }: Paragraph): Promise<void> => {
  const region = page.getByRole('region', { name: section })
  await region.getByRole('textbox', { name, exact: true }).fill(text)
  await region.getByRole('textbox', { name, exact: true }).press('Tab')
  await expect(button(region, `Trở lại bản soạn sẵn: ${name}`)).toBeVisible()
}

export const issueDocument = async (page: Page, number: string, day: string): Promise<void> => {
  await button(page, 'Phát hành…').click()
  const form = dialog(page, 'Phát hành văn bản')
  await form.getByRole('textbox', { name: 'Số', exact: true }).fill(number)
  await typeDate(form, 'Ngày ban hành', day)
  await button(form, 'Phát hành').click()
  await expectNote(page, new RegExp(`Đã phát hành ${number}/`, 'u'))
  await expect(page.getByText('Văn bản đã phát hành, nội dung không đổi nữa.')).toBeVisible()
}

/** The words of the parts of an Office file, tags left out. */
const wordsOf = (path: string, parts: RegExp): string => {
  const files = Object.entries(unzipSync(new Uint8Array(readFileSync(path))))
  const texts = files.filter(([name]) => parts.test(name)).map(([, bytes]) => new TextDecoder().decode(bytes))
  return texts
    .join(' ')
    .replace(/<\/w:p>/gu, ' ')
    .replace(/<[^>]+>/gu, '')
    .normalize('NFC')
}

export const saveWord = async (nep: RunningNep): Promise<string> =>
  wordsOf(await nep.save(() => button(nep.page, 'Lưu ra Word').click()), /^word\/document\.xml$/u)

export const saveAnnex = async (nep: RunningNep): Promise<string> =>
  wordsOf(
    await nep.save(() => button(nep.page, 'Phụ lục Excel').click()),
    /^xl\/(?:sharedStrings|worksheets\/.*)\.xml$/u,
  )
