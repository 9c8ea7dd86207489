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
