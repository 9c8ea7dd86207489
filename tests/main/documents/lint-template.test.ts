import { readFileSync } from 'node:fs'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { fillTemplate } from '../../../src/main/documents/fill.ts'
import { lintTemplate } from '../../../src/main/documents/lint-template.ts'
import { TemplateError } from '../../../src/main/documents/template-error.ts'
import { writeWorkbook } from '../../../src/main/excel/write.ts'
import { sampleDocuments } from '../../support/sample-documents.ts'
import { paragraphTexts, withBody } from '../../support/word.ts'

const template = new Uint8Array(
  readFileSync(new URL('../../../resources/templates/bao-cao-dot.docx', import.meta.url)),
)
const changed = (from: string | RegExp, to: string): Uint8Array =>
  withBody(template, (xml) => xml.replace(from, to))
const fill = (bytes: Uint8Array): Uint8Array =>
  fillTemplate({
    kind: 'round_report',
    template: bytes,
    data: sampleDocuments.round_report,
    createdAt: '2018-10-05T07:29:00Z',
  })
const codesOf = (bytes: Uint8Array): string[] => lintTemplate('round_report', bytes).map(({ code }) => code)

/** What filling says instead of leaving a hole. */
const refusal = (bytes: Uint8Array): TemplateError => {
  try {
    fill(bytes)
  } catch (error) {
    if (error instanceof TemplateError) return error
    throw error
  }
  throw new Error('the template was taken')
}

describe('wrong tags are named with their place', () => {
  test('a mistyped tag, with the nearest known one', () => {
    const bytes = changed('{so_ky_hieu}', '{so_ki_hieu}')
    expect(lintTemplate('round_report', bytes)).toEqual([
      {
        code: 'unknown_tag',
        severity: 'error',
        tag: '{so_ki_hieu}',
        place: { part: 'body', paragraph: expect.any(Number), isInTable: true, excerpt: '{so_ki_hieu}' },
        suggestion: 'so_ky_hieu',
      },
    ])
    expect(refusal(bytes).problems).toEqual(lintTemplate('round_report', bytes))
  })

  test('a tag of another list, where it does not stand', () => {
    const bytes = changed('{noi_ngay}', '{noi_ngay} {kien_nghi}')
    expect(lintTemplate('round_report', bytes)).toMatchObject([{ code: 'unknown_tag', tag: '{kien_nghi}' }])
  })

  test('a word that means nothing here has no suggestion', () => {
    const bytes = changed('{so_ky_hieu}', '{constructor}')
    expect(lintTemplate('round_report', bytes)).toMatchObject([{ code: 'unknown_tag', suggestion: null }])
  })

  test('a list used as text, and a text used as a list', () => {
    expect(codesOf(changed('{noi_ngay}', '{don_vi}'))).toEqual(['wrong_use'])
    expect(codesOf(changed('{noi_ngay}', '{#noi_ngay}x{/noi_ngay}'))).toEqual(['wrong_use'])
  })

  test('a deleted loop end', () => {
    const bytes = changed('{/don_vi}', '')
    const problems = lintTemplate('round_report', bytes)
    expect(problems.map(({ code }) => code)).toContain('crossed_loops')
    expect(problems.every(({ place }) => place !== null)).toBe(true)
    refusal(bytes)
    expect(lintTemplate('round_report', changed('{/co_ton_tai}', ''))).toMatchObject([
      { code: 'unclosed_loop', tag: '{#co_ton_tai}' },
    ])
  })

  test('a deleted loop start', () => {
    const problems = lintTemplate('round_report', changed('{#can_cu}', ''))
    expect(problems).toContainEqual(expect.objectContaining({ code: 'unopened_loop', tag: '{/can_cu}' }))
  })

  test('a brace without its partner', () => {
    expect(codesOf(changed('{so_ky_hieu}', '{so_ky_hieu'))).toEqual(['unclosed_tag'])
    expect(codesOf(changed('{so_ky_hieu}', 'so_ky_hieu}'))).toEqual(['unopened_tag'])
    expect(codesOf(changed('{so_ky_hieu}', '{{so_ky_hieu}'))).toEqual(['unclosed_tag'])
  })

  test('a loop that starts in one cell and ends outside the table', () => {
    const bytes = changed('{so_ky_hieu}', '{so_ky_hieu}{#co_don_vi}').slice()
    const both = withBody(bytes, (xml) => xml.replace('BÁO CÁO', 'BÁO CÁO{/co_don_vi}'))
    expect(codesOf(both)).toContain('misplaced_loop')
    refusal(both)
  })
})

describe('tags that Word split', () => {
  const run = (text: string): string =>
    `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
  const tagRun = '<w:r><w:t xml:space="preserve">{so_ky_hieu}</w:t></w:r>'

  test('inside a paragraph: a warning, and the document is right', () => {
    const bytes = changed(
      tagRun,
      `${run('{so_')}<w:proofErr w:type="spellStart"/>${run('ky_')}${run('hieu}')}`,
    )
    expect(lintTemplate('round_report', bytes)).toMatchObject([
      { code: 'split_tag', severity: 'warning', tag: '{so_ky_hieu}' },
    ])
    expect(paragraphTexts(fill(bytes))).toContain('Số: ……/BC-VHTT')
  })

  test('over two paragraphs: an error, both halves named', () => {
    const bytes = changed(tagRun, `${run('{so_')}</w:p><w:p>${run('ky_hieu}')}`)
    expect(lintTemplate('round_report', bytes)).toMatchObject([
      { code: 'unclosed_tag', tag: '{so_' },
      { code: 'unopened_tag', tag: 'ky_hieu}' },
    ])
    refusal(bytes)
  })

  test('tags side by side in different runs are not split', () => {
    expect(codesOf(changed(tagRun, `${run('{so_ky_hieu}')}${run(' {noi_ngay}')}`))).toEqual([])
  })
})

describe('files that are no Word template', () => {
  const zip = (parts: Record<string, string>): Uint8Array =>
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))

  test.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['an old .doc', () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'old_word'],
    ['an empty file', () => new Uint8Array(), 'not_word'],
    ['a text file', () => strToU8('{so_ky_hieu}'), 'not_word'],
    [
      'a renamed workbook',
      () =>
        writeWorkbook({
          title: 'x',
          createdAt: '2018-10-05T07:29:00Z',
          sheets: [{ name: 'a', columns: [], rows: [] }],
        }),
      'workbook',
    ],
    ['a truncated .docx', () => template.slice(0, 5000), 'damaged'],
    ['broken XML', () => zip({ 'word/document.xml': '<w:document><w:p>' }), 'damaged'],
    [
      'a document with macros',
      () => zipSync({ ...unzipSync(template), 'word/vbaProject.bin': new Uint8Array(4) }),
      'has_macros',
    ],
  ])('%s', async (_name, make, code) => {
    const bytes = await make()
    expect(codesOf(bytes)).toEqual([code])
    expect(refusal(bytes).problems[0]).toMatchObject({ code, severity: 'error', place: null })
  })

  test('a part that inflates beyond all sense is refused before it is unpacked', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(60_000_000) }, { level: 9 })
    expect(codesOf(bomb)).toEqual(['damaged'])
  })
})

test('tags in a header are judged too', () => {
  const parts = unzipSync(template)
  const name = Object.keys(parts).find((part) => /^word\/header\d+\.xml$/.test(part)) ?? ''
  const xml = new TextDecoder().decode(parts[name])
  const bytes = zipSync({
    ...parts,
    [name]: strToU8(xml.replace('</w:p>', '<w:r><w:t>{sai}</w:t></w:r></w:p>')),
  })
  expect(lintTemplate('round_report', bytes)).toMatchObject([
    { code: 'unknown_tag', tag: '{sai}', place: { part: 'header' } },
  ])
})
