/** Which of several files of a unit was sent first, and which one takes the place of another. */
import { describe, expect, test } from 'vitest'
import type { FieldValues } from '#shared/domain/exchange/incoming.ts'
import { type Sending, saysMostlyTheSame, sendingPlaces } from '#shared/domain/exchange/sendings.ts'

const sent = (id: string, over: Partial<Sending> = {}): Sending => ({
  id,
  receivedOn: '2018-11-20',
  documentDate: null,
  number: null,
  isAlive: true,
  isImported: false,
  alike: [],
  ...over,
})

const order = (files: readonly Sending[]): string[] =>
  [...sendingPlaces(files)].sort((a, b) => a[1].rank - b[1].rank).map(([id]) => id)

describe('the order', () => {
  test.each<[string, Sending[], string[]]>([
    ['of receipt', [sent('a'), sent('b')], ['a', 'b']],
    [
      'of the letters, where they were picked together in another order',
      [sent('a', { documentDate: '2018-11-19' }), sent('b', { documentDate: '2018-11-12' })],
      ['b', 'a'],
    ],
    [
      'of the letters, also where their days are still to come',
      [sent('a', { documentDate: '2018-12-19' }), sent('b', { documentDate: '2018-12-12' })],
      ['b', 'a'],
    ],
    [
      'a letter without a day stands at its day of receipt',
      [sent('a', { documentDate: '2018-11-12' }), sent('b', { receivedOn: '2018-11-13' })],
      ['a', 'b'],
    ],
    [
      'a day far ahead moves no letter behind one that came later',
      [sent('a', { documentDate: '2081-11-12' }), sent('b', { receivedOn: '2018-11-21' })],
      ['a', 'b'],
    ],
  ])('%s', (_, files, wanted) => expect(order(files)).toEqual(wanted))
})

describe('which replaces which', () => {
  test('the newest that says mostly the same, whichever of the two knows it', () => {
    const places = sendingPlaces([
      sent('a'),
      sent('b', { alike: ['a'] }),
      sent('c'),
      sent('d', { alike: ['a'] }),
    ])
    expect(places.get('a')).toMatchObject({ number: 1, of: 4, replacedBy: 'd', replaces: null })
    expect(places.get('b')).toMatchObject({ replacedBy: null, replaces: 'a' })
    expect(places.get('c')).toMatchObject({ replacedBy: null, replaces: null })
  })

  test('a file that was put away replaces nothing', () => {
    const places = sendingPlaces([sent('a'), sent('b', { alike: ['a'], isAlive: false })])
    expect(places.get('a')).toMatchObject({ replacedBy: null })
  })
})

describe('the number', () => {
  const numbers = (...files: Sending[]) =>
    [...sendingPlaces(files)].map(([id, { number, of }]) => [id, number, of])

  test('goes by receipt, not by the letters', () =>
    expect(
      numbers(sent('a', { documentDate: '2018-11-19' }), sent('b', { documentDate: '2018-11-12' })).sort(),
    ).toEqual([
      ['a', 1, 2],
      ['b', 2, 2],
    ]))

  test('is the one that was noted, also after another file has gone', () =>
    expect(numbers(sent('a'), sent('c', { number: 3 }))).toEqual([
      ['a', 1, 3],
      ['c', 3, 3],
    ]))
})

describe('what the register goes by', () => {
  test('an older file is overtaken by an imported one, not by one that waits', () => {
    const places = sendingPlaces([
      sent('a'),
      sent('b', { alike: ['a'], isImported: true }),
      sent('c', { alike: ['b'] }),
    ])
    expect([...places.values()].map(({ overtakenBy }) => overtakenBy)).toEqual(['b', null, null])
  })

  test('it is overtaken also while a still newer one waits', () => {
    const places = sendingPlaces([
      sent('a'),
      sent('b', { alike: ['a'], isImported: true }),
      sent('c', { alike: ['a', 'b'] }),
    ])
    expect(places.get('a')).toMatchObject({ replacedBy: 'c', overtakenBy: 'b' })
    expect(places.get('b')).toMatchObject({ replacedBy: 'c', overtakenBy: null })
  })
})

describe('mostly the same', () => {
  const person = (birthYear: number | null, unit: string) => ({
    content: 'nomination' as const,
    values: { subjectKind: 'individual', name: 'Lê Xuân Giang', birthYear, unit } as FieldValues,
  })
  const meeting = (place: string) => ({
    content: 'activities' as const,
    values: { form: 'Hội nghị', date: '2018-09-03', place } as FieldValues,
  })
  const rows = (...names: string[]) =>
    names.map((name) => ({
      content: 'nomination' as const,
      values: { subjectKind: 'individual', name, birthYear: name.length } as FieldValues,
    }))

  test.each([
    ['a corrected list', rows('Lê Văn Tám', 'Hà Văn Bốn'), rows('Lê Văn Tám', 'Hà Văn Bốn'), true],
    ['a list with a name more', rows('Lê Văn Tám'), rows('Lê Văn Tám', 'Hà Văn Bốn', 'Bùi Thị Năm'), true],
    ['two lists of other people', rows('Lê Văn Tám'), rows('Hà Văn Bốn'), false],
    [
      'one of three in common',
      rows('A B C', 'Lê Văn Tám', 'Hà Văn Bốn'),
      rows('A B C', 'D E F', 'G H I'),
      false,
    ],
    ['an empty list', rows(), rows('Lê Văn Tám'), false],
    ['a corrected year', [person(1980, 'Thôn 5')], [person(1981, 'Thôn 5')], true],
    ['a corrected village', [person(1980, 'Thôn 5')], [person(1980, 'Thôn 6')], true],
    ['a namesake of another village, no year', [person(null, 'Thôn 5')], [person(null, 'Thôn 6')], false],
    ['neither year nor village', [person(null, '')], [person(null, '')], true],
    [
      'a supplement with a namesake',
      [person(1980, 'Thôn 5'), ...rows('Lê Văn Tám')],
      [person(1999, 'Thôn 6')],
      false,
    ],
    ['other meetings of the same day', [meeting('Trường THCS')], [meeting('Nhà văn hóa thôn 1')], false],
  ])('%s', (_, a, b, wanted) => {
    expect(saysMostlyTheSame(a, b)).toBe(wanted)
    expect(saysMostlyTheSame(b, a)).toBe(wanted)
  })
})
