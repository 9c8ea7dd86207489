import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { makeTemplates } from '../../../scripts/templates/all.ts'
import { documentCatalogue } from '../../../src/main/documents/catalogue.ts'
import { lintTemplate } from '../../../src/main/documents/lint-template.ts'
import type { TagInfo } from '../../../src/main/documents/tag.ts'
import { type TemplateKind, templateKinds } from '../../../src/shared/domain/document.ts'
import { checkXml, numberIn, partsOf, styleXml } from '../../support/word.ts'

const folder = new URL('../../../resources/templates/', import.meta.url)
const shipped = (kind: TemplateKind): Uint8Array =>
  new Uint8Array(readFileSync(new URL(documentCatalogue[kind].file, folder)))

const millimetres = (twips: number): number => (twips / 1440) * 25.4

describe('shipped templates', () => {
  test('are what scripts/make-templates.ts makes, part by part', async () => {
    const made = await makeTemplates()
    expect(readdirSync(folder).sort()).toEqual([...made.keys()].sort())
    for (const [name, bytes] of made) {
      expect(partsOf(new Uint8Array(readFileSync(new URL(name, folder)))), name).toEqual(partsOf(bytes))
    }
  })

  test.each(templateKinds)('%s: every tag is known, every part is well-formed', (kind) => {
    expect(lintTemplate(kind, shipped(kind))).toEqual([])
    for (const [name, xml] of Object.entries(partsOf(shipped(kind)))) {
      if (name.endsWith('.xml')) expect(() => checkXml(xml), name).not.toThrow()
    }
  })

  test.each(templateKinds)('%s: no tag of one scope is defined twice, each has a meaning', (kind) => {
    const check = (tags: readonly TagInfo[]): void => {
      expect(new Set(tags.map((tag) => tag.name)).size).toBe(tags.length)
      for (const tag of tags) {
        expect(tag.name).toMatch(/^[a-z][a-z0-9_]*$/)
        expect(tag.meaning.length).toBeGreaterThan(3)
        check(tag.children)
      }
    }
    check(documentCatalogue[kind].tags)
  })
})

/** Papers that the decree does not know: forms are counted by unit, certificates have a page of their own. */
const forms: readonly TemplateKind[] = ['check_forms', 'check_form', 'check_record']
const certificates: readonly TemplateKind[] = ['certificate', 'certificate_preprinted']
const underDecree = templateKinds.filter((kind) => !certificates.includes(kind))

describe('Nghị định 30/2020/NĐ-CP, Phụ lục I, measured from the Word XML', () => {
  test.each(underDecree)('%s: A4, margins, page number', (kind) => {
    const parts = partsOf(shipped(kind))
    const sections = (parts['word/document.xml'] ?? '').match(/<w:sectPr.*?<\/w:sectPr>/gs) ?? []
    expect(sections.length).toBeGreaterThan(0)
    for (const [index, section] of sections.entries()) {
      const isLandscape = section.includes('w:orient="landscape"')
      const [width, height] = [numberIn(section, 'pgSz', 'w'), numberIn(section, 'pgSz', 'h')].map(
        millimetres,
      )
      expect([width, height].map((length) => Math.round(length ?? 0))).toEqual(
        isLandscape ? [297, 210] : [210, 297],
      )
      const margin = (side: string): number => millimetres(numberIn(section, 'pgMar', side))
      expect(margin('top')).toBeGreaterThanOrEqual(19.9)
      expect(margin('top')).toBeLessThanOrEqual(25)
      expect(margin('bottom')).toBeGreaterThanOrEqual(19.9)
      expect(margin('bottom')).toBeLessThanOrEqual(25)
      expect(margin('left')).toBeGreaterThanOrEqual(29.9)
      expect(margin('left')).toBeLessThanOrEqual(35)
      expect(margin('right')).toBeGreaterThanOrEqual(14.9)
      expect(margin('right')).toBeLessThanOrEqual(20)
      expect(section).toContain('<w:titlePg/>')
      // The number stands inside the top margin.
      expect(margin('header')).toBeLessThan(margin('top'))
      if (index > 0) expect(section).toContain('<w:pgNumType w:start="1"')
    }
    const headers = Object.entries(parts).filter(([name]) => /^word\/header\d+\.xml$/.test(name))
    const numbered = forms.includes(kind) ? 0 : sections.length
    expect(headers.filter(([, xml]) => xml.includes('PAGE')).length).toBe(numbered)
    expect(headers.filter(([, xml]) => !xml.includes('PAGE')).length).toBe(2 * sections.length - numbered)
    const number = styleXml(shipped(kind), 'NepSoTrang')
    expect(number).toContain('<w:jc w:val="center"/>')
    expect(numberIn(number, 'sz', 'val') / 2).toBeGreaterThanOrEqual(13)
  })

  test('Times New Roman for every script, black, Vietnamese', () => {
    const styles = partsOf(shipped('round_report'))['word/styles.xml'] ?? ''
    const fonts = [...styles.matchAll(/w:(?:ascii|hAnsi|cs|eastAsia)="([^"]+)"/g)].map((match) => match[1])
    expect(new Set(fonts)).toEqual(new Set(['Times New Roman', 'vi-VN']))
    expect(styles).toContain('<w:lang w:val="vi-VN"')
    const coloured = (styles.match(/<w:style [^>]*w:styleId="Nep.*?<\/w:style>/gs) ?? []).filter((style) =>
      style.includes('<w:color'),
    )
    // The one word in colour is the title of a certificate, which is no document under the decree.
    expect(coloured.map((style) => /styleId="([^"]+)"/.exec(style)?.[1])).toEqual(['NepKhenTieuDe'])
  })

  test.each([
    ['NepQuocHieu', 12, 13, true, false, 'center'],
    ['NepTieuNgu', 13, 14, true, false, 'center'],
    ['NepChuQuan', 12, 13, false, false, 'center'],
    ['NepBanHanh', 12, 13, true, false, 'center'],
    ['NepSoKyHieu', 13, 13, false, false, 'center'],
    ['NepNoiNgay', 13, 14, false, true, 'center'],
    ['NepTenLoai', 13, 14, true, false, 'center'],
    ['NepTrichYeu', 13, 14, true, false, 'center'],
    ['NepVeViec', 12, 13, false, false, 'center'],
    ['NepCanCu', 13, 14, false, true, 'both'],
    ['NepThan', 13, 14, false, false, 'both'],
    ['NepMuc1', 13, 14, true, false, 'both'],
    ['NepNoiNhan', 12, 12, true, true, 'left'],
    ['NepNoiNhanDong', 11, 11, false, false, 'left'],
    ['NepQuyenHan', 13, 14, true, false, 'center'],
    ['NepNguoiKy', 13, 14, true, false, 'center'],
    ['NepPhuLuc', 14, 14, true, false, 'center'],
    ['NepPhuLucTen', 13, 14, true, false, 'center'],
    ['NepPhuLucKem', 13, 14, false, true, 'center'],
  ] as const)('%s: %d–%d pt, bold %s, italic %s, %s', (id, least, most, bold, italic, align) => {
    const xml = styleXml(shipped('round_report'), id)
    const size = numberIn(xml, 'sz', 'val') / 2
    expect(size).toBeGreaterThanOrEqual(least)
    expect(size).toBeLessThanOrEqual(most)
    expect(xml.includes('<w:b/>')).toBe(bold)
    expect(xml.includes('<w:i/>')).toBe(italic)
    expect(xml).toContain(`<w:jc w:val="${align}"/>`)
  })

  test('body: first line 1–1,27 cm, at least 6 pt between paragraphs, lines single to 1,5', () => {
    const body = styleXml(shipped('round_report'), 'NepThan')
    const indent = millimetres(numberIn(body, 'ind', 'firstLine'))
    expect(indent).toBeGreaterThanOrEqual(10)
    expect(indent).toBeLessThanOrEqual(12.8)
    expect(numberIn(body, 'spacing', 'after') / 20).toBeGreaterThanOrEqual(6)
    expect(numberIn(body, 'spacing', 'line') / 240).toBeGreaterThanOrEqual(1)
    expect(numberIn(body, 'spacing', 'line') / 240).toBeLessThanOrEqual(1.5)
  })

  test.each(certificates)('%s: A4 across, one margin, no page number', (kind) => {
    const parts = partsOf(shipped(kind))
    const section = /<w:sectPr.*?<\/w:sectPr>/s.exec(parts['word/document.xml'] ?? '')?.[0] ?? ''
    expect(section).toContain('w:orient="landscape"')
    for (const side of ['top', 'bottom', 'left', 'right'])
      expect(millimetres(numberIn(section, 'pgMar', side))).toBeCloseTo(12, 0)
    expect(Object.values(parts).some((xml) => xml.includes('PAGE'))).toBe(false)
  })

  test.each(underDecree)(
    '%s: no row splits, bordered tables repeat their heading, blocks have no border',
    (kind) => {
      const xml = partsOf(shipped(kind))['word/document.xml'] ?? ''
      const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []
      for (const table of tables) {
        const rows = table.match(/<w:tr>.*?<\/w:tr>/gs) ?? []
        expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true)
        const isBlock = table.includes('<w:top w:val="none"')
        expect(rows[0]?.includes('<w:tblHeader/>')).toBe(!isBlock)
        if (isBlock) expect(rows).toHaveLength(1)
      }
    },
  )
})
