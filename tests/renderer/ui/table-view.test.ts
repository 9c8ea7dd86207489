import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Column } from '../../../src/renderer/ui/data-table/column.ts'
import { cellText, tableText } from '../../../src/renderer/ui/data-table/column.ts'
import { foldForSearch } from '../../../src/renderer/ui/data-table/fold-for-search.ts'
import { nameSortKey, textSortKey } from '../../../src/renderer/ui/data-table/sort-key.ts'
import { findTyped } from '../../../src/renderer/ui/data-table/use-type-to-find.ts'
import {
  buildSearchIndex,
  filterRows,
  groupRows,
  orderBy,
  sortKeys,
} from '../../../src/renderer/ui/data-table/view.ts'
import { collationKey, nameCollationKey } from '../../../src/shared/collation.ts'
import { foldWords } from '../../../src/shared/text.ts'

type Person = { id: string; name: string; born: number | null; due: string | null; kind: string }
const name: Column<Person> = {
  key: 'name',
  header: 'Họ và tên',
  width: 100,
  value: (p) => p.name,
  sort: 'name',
}
const born: Column<Person> = {
  key: 'born',
  header: 'Sinh',
  width: 50,
  value: (p) => p.born,
  sort: 'number',
  text: (p) => String(p.born ?? ''),
}
const due: Column<Person> = { key: 'due', header: 'Hạn', width: 50, value: (p) => p.due, sort: 'date' }
const columns = [name, born, due]
const people: Person[] = [
  { id: '1', name: 'Nguyễn Thị Hoà', born: 1975, due: '2018-10-05', kind: 'b' },
  { id: '2', name: 'Trần Văn Ấn', born: null, due: null, kind: 'a' },
  { id: '3', name: 'Lê Thị Đào', born: 1960, due: '2017-12-31', kind: 'b' },
  { id: '4', name: 'Bùi Văn An', born: 1980, due: '2018-01-02', kind: 'a' },
]
const ids = (rows: readonly Person[]) => rows.map((row) => row.id).join('')

test('people sort by Tên, then Họ đệm', () => {
  expect(ids(orderBy(people, sortKeys(people, name), false))).toBe('4231')
  expect(ids(orderBy(people, sortKeys(people, name), true))).toBe('1324')
})

test('empty cells stay at the end in both directions', () => {
  expect(ids(orderBy(people, sortKeys(people, born), false))).toBe('3142')
  expect(ids(orderBy(people, sortKeys(people, born), true))).toBe('4132')
  expect(ids(orderBy(people, sortKeys(people, due), false))).toBe('3412')
})

test('the filter asks for accents only where they were typed', () => {
  const index = buildSearchIndex(people, columns)
  const found = (query: string) => ids(filterRows(people, index, query))
  expect(found('hoa')).toBe('1')
  expect(found('đao')).toBe('3')
  expect(found('hóa')).toBe('')
  expect(found('van an')).toBe('24')
  expect(found('05/10/2018')).toBe('1')
  expect(found('  ')).toBe('1234')
})

test('a column with filter: false is not searched', () => {
  const index = buildSearchIndex(people, [{ ...name, filter: false }, born])
  expect(ids(filterRows(people, index, 'hoa'))).toBe('')
  expect(ids(filterRows(people, index, '1975'))).toBe('1')
})

test('groups keep their order, rows inside are sorted, empty groups go', () => {
  const grouping = {
    keyOf: (p: Person) => p.kind,
    labelOf: (key: string, { length }: readonly unknown[]) => `${key} (${length})`,
  }
  const some = people.slice(0, 3)
  const sorted = orderBy(some, sortKeys(some, name), false)
  const items = groupRows(sorted, (p) => p.id, grouping, people)
  expect(items.map((item) => (item.kind === 'group' ? item.label : item.id))).toEqual([
    'b (2)',
    '3',
    '1',
    'a (1)',
    '2',
  ])
})

test('cells say what the office writes', () => {
  const count: Column<{ n: number }> = {
    key: 'n',
    header: 'Số',
    width: 1,
    value: (row) => row.n,
    sort: 'number',
  }
  expect(cellText(count, { n: 1234.5 })).toBe('1.234,5')
  expect(tableText(columns, people.slice(0, 1))).toEqual([
    ['Họ và tên', 'Sinh', 'Hạn'],
    ['Nguyễn Thị Hoà', '1975', '05/10/2018'],
  ])
})

test('typing finds the next row that begins so, then a word', () => {
  const texts = ['An Mỹ', 'Đốc Tín', 'Đại Hưng', 'UBND xã Đồng Tâm']
  expect(findTyped(texts, 'd', 0)).toBe(1)
  expect(findTyped(texts, 'đa', 0)).toBe(2)
  expect(findTyped(texts, 'dong', 0)).toBe(3)
  expect(findTyped(texts, 'x y', 0)).toBe(-1)
})

test('folding a table at once folds as everywhere else', () => {
  expect(foldForSearch('Ồ '.repeat(20_000))).toBe('o '.repeat(20_000))
  const text = fc.string({ unit: fc.constantFrom(...'aĐđðữẬ ệ-1.,\u0309\u0323N', 'ß', '½') })
  fc.assert(
    fc.property(text, (sample) => {
      const collapsed = foldForSearch(sample.normalize('NFC')).replace(/ +/g, ' ').trim()
      expect(collapsed).toBe(foldWords(sample))
    }),
  )
})

test('keys made syllable by syllable are the keys of the whole', () => {
  const syllables = fc.array(
    fc.constantFrom('Hoà', 'hòa', 'Đào', 'thôn', '10', '2', 'VH&TT', '-', 'a,b', 'Ấn'),
    { minLength: 1 },
  )
  fc.assert(
    fc.property(syllables, fc.constantFrom(' ', '  ', '\u00a0'), (words, gap) => {
      const text = words.join(gap)
      expect(textSortKey(text)).toBe(collationKey(text))
      expect(nameSortKey(text)).toBe(nameCollationKey(text))
      expect(nameSortKey(`${text} (cháu)`)).toBe(nameCollationKey(`${text} (cháu)`))
    }),
  )
})
