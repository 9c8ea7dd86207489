/**
 * A paper from its draft to the signed scan: printed from the preview with the page numbers of Nghị định 30 (each annex
 * counted anew) and Vietnamese text that can be selected; issued; the scan of what was signed kept with it.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { has, numbersOnPages, runningText, wordsOf } from '../support/pdf-words.ts'
import { expect, test } from './fixtures.ts'
import * as reports from './pages/reports.ts'
import { button, dialog, openPractice } from './pages/screen.ts'

const poppler = has('pdftotext')

test(`a plan with two annexes and a report with a landscape one on paper${poppler ? '' : ' (pdftotext is missing)'}`, async ({
  nep,
}) => {
  test.skip(!poppler, 'pdftotext is missing')
  test.setTimeout(120_000)
  const { page } = nep
  await openPractice(page)

  await test.step('the plan: three parts, each counted from 1, which is not shown', async () => {
    await reports.compose(page, 'Kế hoạch')
    const words = wordsOf(await reports.printPreview(page))
    const numbers = numbersOnPages(words)
    const starts = numbers.flatMap((_, at) =>
      runningText(words.filter(({ page: on }) => on === at + 1)).startsWith('Phụ lục') ? at + 1 : [],
    )
    expect(starts).toHaveLength(2)
    for (const [at, number] of numbers.entries()) {
      const start = [1, ...starts].findLast((first) => first <= at + 1) ?? 1
      expect(number, `page ${at + 1}`).toBe(at + 1 === start ? '' : String(at + 2 - start))
    }
    expect(numbers.filter((number) => number === '2').length).toBeGreaterThan(1)
    const text = runningText(words)
    for (const paragraph of await reports.paragraphs(page))
      for (const line of paragraph.split('\n')) expect(text).toContain(line.replaceAll(/\s+/gu, ' ').trim())
  })

  await test.step('the report: upright paper, its annex across, inside the margins', async () => {
    await reports.composeRoundReport(page, 'I')
    const words = wordsOf(await reports.printPreview(page))
    const widths = [...Map.groupBy(words, (word) => word.page).values()].map(([word]) =>
      Math.round(word?.pageWidth ?? 0),
    )
    expect(new Set(widths)).toEqual(new Set([210, 297]))
    expect(numbersOnPages(words).slice(0, 2)).toEqual(['', '2'])
    expect(numbersOnPages(words)[widths.indexOf(297)]).toBe('')
    for (const { left, right, pageWidth, text } of words) {
      expect(left, text).toBeGreaterThan(29)
      expect(right, text).toBeLessThan(pageWidth - 14)
    }
  })

  await test.step('issued; the scan of the signed paper is kept and opens again', async () => {
    await reports.issueDocument(page, '89', '8/10')
    const folder = mkdtempSync(join(tmpdir(), 'nep-scan-'))
    const bytes = Buffer.from('%PDF-1.4\n%âãÏÓ\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n', 'latin1')
    writeFileSync(join(folder, 'Bản ký.pdf'), bytes)
    const scans = page.getByRole('region', { name: /^Bản ký, bản quét/u })
    await nep.choose([join(folder, 'Bản ký.pdf')], () => button(scans, 'Thêm tệp').click())
    await expect(page.getByRole('region', { name: 'Bản ký, bản quét: 1 tệp' })).toBeVisible()
    await page.reload()
    const kept = page.getByRole('region', { name: 'Bản ký, bản quét: 1 tệp' })
    await expect(kept).toBeVisible()
    await kept.getByRole('button', { name: /Bản ký\.pdf/u }).click()
    const path = await nep.save(() => button(dialog(page, 'Bản ký.pdf'), 'Lưu ra tệp').click())
    expect(readFileSync(path)).toEqual(bytes)
  })
})
