/** A template that the office brings back: what is wrong is said in a sentence, and nothing is replaced. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { errorSentence } from '#shared/messages/sentence.ts'
import { documentCatalogue } from '../../../src/main/documents/catalogue.ts'
import type { TagInfo } from '../../../src/main/documents/tag.ts'
import { writeWorkbook } from '../../../src/main/excel/write.ts'
import { templateKinds } from '../../../src/shared/domain/document.ts'
import { createTestApp } from '../../support/create-test-app.ts'
import { openPracticeOffice } from '../../support/practice-office.ts'
import { checkXml, paragraphTexts, partsOf, withBody } from '../../support/word.ts'

const shipped = new Uint8Array(
  readFileSync(new URL('../../../resources/templates/bao-cao-dot.docx', import.meta.url)),
)
const changed = (from: string, to: string) => withBody(shipped, (xml) => xml.replace(from, to))

test.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
  [
    'a tag split over two paragraphs',
    () => changed('{so_ky_hieu}', '{so_</w:t></w:r></w:p><w:p><w:r><w:t>ky_hieu}'),
    'thiếu dấu } ở cùng đoạn',
  ],
  ['an unknown tag', () => changed('{so_ky_hieu}', '{so_ki_hieu}'), 'có thể là {so_ky_hieu}'],
  ['a deleted loop end', () => changed('{/co_ton_tai}', ''), 'chưa có thẻ kết thúc {/co_ton_tai}'],
  ['an old .doc', () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'Word cũ (.doc)'],
  [
    'a renamed .xlsx',
    () =>
      writeWorkbook({
        title: 'x',
        createdAt: '2018-10-05T07:29:00Z',
        sheets: [{ name: 'a', columns: [], rows: [] }],
      }),
    'bảng tính Excel đổi tên',
  ],
])('%s: one clear sentence, the template in use stays', async (_name, make, sentence) => {
  const { call, callRaw, app } = createTestApp()
  await openPracticeOffice(call)
  const before = await call('templates.list', {})
  const file = app.files.put('Mẫu sửa.docx', await make()).handle
  const result = await callRaw('templates.replace', { kind: 'round_report', file })
  if (result.ok) throw new Error('the template should have been refused')
  const told = errorSentence(messagesIn('vi'), result.error)
  expect(told).toContain(sentence)
  expect(told).toContain('Mẫu đang dùng vẫn giữ nguyên.')
  expect(await call('templates.list', {})).toEqual(before)
})

/** What a person can do to a template of any kind; `null` where the template has nothing of the sort. */
const damages: Record<string, (xml: string) => string | null> = {
  'a split tag': (xml) => {
    const tag = /\{[a-z_]+\}/.exec(xml)?.[0]
    if (tag === undefined) return null
    return xml.replace(tag, `${tag.slice(0, 3)}</w:t></w:r></w:p><w:p><w:r><w:t>${tag.slice(3)}`)
  },
  'an unknown tag': (xml) => xml.replace(/\{[a-z_]+\}/, '{the_la}'),
  'a deleted loop end': (xml) => {
    const ends = xml.match(/\{\/[a-z_0-9]+\}/g) ?? []
    return ends.length === 0 ? null : xml.replace(ends.at(-1) ?? '', '')
  },
}

test('every kind of template: each damage is told with its place and what to do, and nothing is replaced', async () => {
  const { call, callRaw, app } = createTestApp()
  await openPracticeOffice(call)
  const before = await call('templates.list', {})
  for (const kind of templateKinds) {
    const bytes = new Uint8Array(
      readFileSync(new URL(`../../../resources/templates/${documentCatalogue[kind].file}`, import.meta.url)),
    )
    for (const [damage, apply] of Object.entries(damages)) {
      const file = app.files.put(
        'Mẫu sửa.docx',
        withBody(bytes, (xml) => apply(xml) ?? xml),
      ).handle
      const result = await callRaw('templates.replace', { kind, file })
      if (result.ok) throw new Error(`${kind}, ${damage}: should have been refused`)
      const told = errorSentence(messagesIn('vi'), result.error)
      expect(told, `${kind}, ${damage}`).toMatch(
        /[Tt]hẻ .*Mẫu đang dùng vẫn giữ nguyên\. \p{Lu}.*\(.*đoạn \d+: /su,
      )
    }
  }
  expect(await call('templates.list', {})).toEqual(before)
})

test('the list of tags names every tag of the catalogue with its meaning', async () => {
  const { call, app } = createTestApp()
  await openPracticeOffice(call)
  const { handle } = await call('templates.tagList', {})
  const { bytes } = app.files.take(handle)
  checkXml(partsOf(bytes)['word/document.xml'] ?? '')
  const texts = new Set(paragraphTexts(bytes).map((text) => text.replaceAll('\u00A0', '').trim()))
  const expectAll = (tags: readonly TagInfo[]): void => {
    for (const { name, kind, meaning, children } of tags) {
      expect(texts).toContain(kind === 'text' ? `{${name}}` : `{#${name}} … {/${name}}`)
      expect(texts).toContain(meaning)
      expectAll(children)
    }
  }
  for (const kind of templateKinds) expectAll(documentCatalogue[kind].tags)
})
