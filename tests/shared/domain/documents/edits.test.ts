import { expect, test } from 'vitest'
import type { DocumentFrame } from '#shared/domain/document.ts'
import { applyEdits, looseEdits } from '#shared/domain/documents/edits.ts'

const frame: DocumentFrame = {
  header: { superior: [], issuer: [], number: null, typeCode: 'BC', symbol: 'VHTT', place: '', date: null },
  abstract: 'Kết quả kiểm tra',
  addressees: ['UBND huyện Mỹ Đức'],
  legalBases: [],
  recipients: ['Như trên'],
  signer: { capacity: [], name: null },
  sections: [
    { key: 'a', heading: 'I. MỘT', level: 1, paragraphs: [{ key: 'a.1', text: 'Một' }] },
    {
      key: 'b',
      heading: 'II. HAI',
      level: 1,
      paragraphs: [
        { key: 'b.1', text: 'Hai' },
        { key: 'b.2', text: 'Ba' },
      ],
    },
    { key: 'c', heading: 'III. BA', level: 1, paragraphs: [{ key: 'c.1', text: 'Bốn' }] },
  ],
}

const texts = (edits: Record<string, string>): string[] =>
  applyEdits(frame, edits).sections.flatMap(({ heading, paragraphs }) => [
    heading ?? '',
    ...paragraphs.map(({ text }) => text),
  ])

test('without edits nothing changes', () => {
  expect(applyEdits(frame, {})).toEqual(frame)
})

test('each line of an edit is a paragraph; one without text goes', () => {
  expect(texts({ 'b.1': ' Hai a \n\nHai b', 'b.2': '' })).toEqual([
    'I. MỘT',
    'Một',
    'II. HAI',
    'Hai a',
    'Hai b',
    'III. BA',
    'Bốn',
  ])
})

test('a part that lost its last paragraph goes with its heading, and the numerals close up', () => {
  expect(texts({ 'a.1': ' \n' })).toEqual(['I. HAI', 'Hai', 'Ba', 'II. BA', 'Bốn'])
})

test('lists of the frame have one item per line; an abstract cannot be emptied', () => {
  const edited = applyEdits(frame, { recipients: 'Như trên\n Lưu: VT ', addressees: '', abstract: ' ' })
  expect(edited.recipients).toEqual(['Như trên', 'Lưu: VT'])
  expect(edited.addressees).toEqual([])
  expect(edited.abstract).toBe('Kết quả kiểm tra')
})

test('an edit whose paragraph is gone is kept apart', () => {
  expect(looseEdits(frame, { 'a.1': 'x', 'z.9': 'y', recipients: 'z' })).toEqual(['z.9'])
})

test('numerals close up within their own group: I. of the body, 1. under its I., articles, an annex', () => {
  const section = (key: string, heading: string, level: 1 | 2 | 'article', isAnnex?: true) => ({
    key,
    heading,
    level,
    ...(isAnnex ? { isAnnex } : {}),
    paragraphs: [{ key: `${key}.p`, text: key }],
  })
  const headingsOf = (sections: DocumentFrame['sections'], edits: Record<string, string>) =>
    applyEdits({ ...frame, sections }, edits).sections.map(({ heading }) => heading)
  const mixed = [
    section('a', 'I. A', 1),
    section('a1', '1. A1', 2),
    section('a2', '2. A2', 2),
    section('b', 'II. B', 1),
    section('b1', '1. B1', 2),
    section('x', '1. X', 2, true),
    section('y', '2. Y', 2, true),
  ]
  expect(headingsOf(mixed, { 'a1.p': '', 'x.p': '' })).toEqual(['I. A', '1. A2', 'II. B', '1. B1', '1. Y'])
  // Minutes count people and criteria before their sections.
  const minutes = [
    section('f', '4. Tồn tại', 2),
    section('d', '5. Kiến nghị', 2),
    section('o', '6. Ý kiến', 2),
  ]
  expect(headingsOf(minutes, { 'd.p': '' })).toEqual(['4. Tồn tại', '5. Ý kiến'])
})

test('recipients follow their article when one before it goes, unless they were rewritten', () => {
  const article = (key: string, number: number) => ({
    key,
    heading: `Điều ${number}.`,
    level: 'article' as const,
    paragraphs: [{ key, text: key }],
  })
  const decision = {
    ...frame,
    recipients: ['Như Điều 3', 'Lưu: VT'],
    sections: [article('team', 1), article('money', 2), article('effect', 3)],
  }
  const edited = applyEdits(decision, { money: '' })
  expect(edited.sections.map(({ heading }) => heading)).toEqual(['Điều 1.', 'Điều 2.'])
  expect(edited.recipients).toEqual(['Như Điều 2', 'Lưu: VT'])
  expect(applyEdits(decision, { money: '', recipients: 'Như Điều 3' }).recipients).toEqual(['Như Điều 3'])
})
