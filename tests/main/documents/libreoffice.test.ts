import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentCatalogue } from '../../../src/main/documents/catalogue.ts'
import { fillTemplate } from '../../../src/main/documents/fill.ts'
import { roundAnnexWorkbook } from '../../../src/main/excel/layouts/round-annex-v1.ts'
import { writeWorkbook } from '../../../src/main/excel/write.ts'
import { type DocumentData, type TemplateKind, templateKinds } from '../../../src/shared/domain/document.ts'
import { has, type PdfWord, runningText, wordsOf } from '../../support/pdf-words.ts'
import { sampleAnnex } from '../../support/sample-annex.ts'
import { roundReportOf, sampleDocuments } from '../../support/sample-documents.ts'
import { roundOfSize } from '../../support/sample-round.ts'

const missing = ['soffice', 'pdftotext'].filter((program) => !has(program))

const templates = new URL('../../../resources/templates/', import.meta.url)
const fill = <Kind extends TemplateKind>(kind: Kind, data: DocumentData[Kind]): Uint8Array =>
  fillTemplate({
    kind,
    template: new Uint8Array(readFileSync(new URL(documentCatalogue[kind].file, templates))),
    data,
    createdAt: '2018-10-05T07:29:00Z',
  })

describe.skipIf(missing.length > 0)(
  `through LibreOffice${missing.length ? ` (not installed: ${missing})` : ''}`,
  () => {
    let folder = ''
    const words = (name: string): PdfWord[] => wordsOf(join(folder, `${name}.pdf`))
    const textOf = (name: string): string =>
      words(name)
        .map(({ text }) => text)
        .join(' ')

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'nep-documents-'))
      for (const kind of templateKinds) {
        writeFileSync(join(folder, `${kind}.docx`), fill(kind, sampleDocuments[kind]))
      }
      writeFileSync(join(folder, 'none.docx'), fill('round_report', roundReportOf(roundOfSize(0, 0))))
      writeFileSync(join(folder, 'sixty.docx'), fill('round_report', roundReportOf(roundOfSize(60, 200))))
      writeFileSync(join(folder, 'annex.xlsx'), await writeWorkbook(roundAnnexWorkbook(sampleAnnex)))
      const files = readdirSync(folder).map((name) => join(folder, name))
      const profile = pathToFileURL(join(folder, 'profile')).href
      const args = [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
      ]
      const { status } = spawnSync('soffice', [...args, ...files], { timeout: 110_000 })
      expect(status).toBe(0)
    }, 120_000)

    afterAll(() => rmSync(folder, { recursive: true, force: true }))

    test.each([...templateKinds, 'none', 'sixty', 'annex'])(
      '%s becomes a PDF with Vietnamese text',
      (name) => {
        const all = words(name)
        expect(all.length).toBeGreaterThan(30)
        expect(all.some(({ text }) => /[ệộừợẩằ]/.test(text))).toBe(true)
        expect(all.some(({ text }) => /[{}]/.test(text))).toBe(false)
        for (const word of all) {
          expect(word.left, word.text).toBeGreaterThan(14)
          expect(word.right, word.text).toBeLessThan(word.pageWidth - 13)
        }
      },
    )

    test('the facts of the published report are on paper, in the report and its annex', () => {
      for (const fact of [
        '1260/KH-UBND',
        '03/10/2018',
        'Trung tâm Văn hóa - Thông tin và Thể thao',
        'Vạn Kim',
      ]) {
        expect(textOf('round_report')).toContain(fact)
        expect(textOf('annex')).toContain(fact)
      }
    })

    test.each(['round_report', 'year_report'] as const)(
      '%s: whole Vietnamese sentences can be found and copied in the PDF',
      (kind) => {
        const text = runningText(words(kind))
        for (const { paragraphs } of sampleDocuments[kind].sections)
          for (const paragraph of paragraphs) expect(text).toContain(paragraph.text.replaceAll(/\s+/g, ' '))
      },
    )

    test('header on paper: Quốc hiệu on one line beside the superior body, inside the margins', () => {
      const first = words('round_report').filter(({ page }) => page === 1)
      const line = (text: string): PdfWord[] => {
        const parts = text.split(' ')
        const at = first.findIndex((_, index) =>
          parts.every((part, offset) => first[index + offset]?.text === part),
        )
        return first.slice(at, at + parts.length)
      }
      const nation = line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
      const superior = line('UBND HUYỆN MỸ ĐỨC')
      const issuer = line('PHÒNG VĂN HÓA VÀ THÔNG TIN')
      for (const each of [nation, superior, issuer]) {
        expect(new Set(each.map(({ top }) => Math.round(top))).size).toBe(1)
      }
      expect(Math.abs((nation[0]?.top ?? 0) - (superior[0]?.top ?? 99))).toBeLessThan(1)
      expect(issuer[0]?.left).toBeGreaterThanOrEqual(29.5)
      expect(issuer.at(-1)?.right).toBeLessThan(nation[0]?.left ?? 0)
      expect(nation.at(-1)?.right).toBeLessThanOrEqual(195.5)
    })

    test('page numbers: none on page 1, centred in the top margin after it, counted anew in the annex', () => {
      const inMargin = words('sixty').filter(({ top }) => top < 18)
      expect(inMargin.filter(({ page }) => page === 1)).toEqual([])
      const second = inMargin.find(({ page }) => page === 2)
      expect(second?.text).toBe('2')
      // Text runs from 30 mm to 195 mm.
      expect(Math.abs(((second?.left ?? 0) + (second?.right ?? 0)) / 2 - 112.5)).toBeLessThan(1)
      const landscape = words('sixty').filter(({ pageWidth }) => pageWidth > 250)
      const annexStart = Math.min(...landscape.map(({ page }) => page))
      expect(inMargin.filter(({ page }) => page === annexStart)).toEqual([])
      expect(inMargin.find(({ page }) => page === annexStart + 1)?.text).toBe('2')
    })

    test('the heading of a long table comes again on every page, and the signature is not alone', () => {
      const all = words('sixty')
      const pages = new Set(all.filter(({ pageWidth }) => pageWidth > 250).map(({ page }) => page))
      for (const page of pages)
        expect(all.some((word) => word.page === page && word.text === 'STT')).toBe(true)
      const signature = all.find(({ text, page }) => text === 'Hiền' && !pages.has(page))
      const onPage = all.filter(({ page }) => page === signature?.page).map(({ text }) => text)
      expect(onPage.join(' ')).toContain('trân trọng báo cáo./.')
    })
  },
)
