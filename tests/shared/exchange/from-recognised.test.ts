/** What an empty cell of a list says: that there is nothing, and not that the list had no such column. */
import { expect, it } from 'vitest'
import { fromRecognised } from '#shared/domain/exchange/from-recognised.ts'
import { wholeReading } from '#shared/domain/exchange/incoming.ts'
import { recognising } from '#shared/domain/exchange/recognise/recognise.ts'
import { knownCriteria } from '../../support/known-criteria.ts'
import { knownUnits } from '../../support/known-units.ts'
import { nominationTitle, sheetOf, titled, type Value, workbookOf } from '../../support/sheet-of.ts'

const valuesOf = (rows: readonly (readonly Value[])[]) => {
  const found = recognising(workbookOf(sheetOf(rows)), {
    fileName: 'ds.xlsx',
    units: knownUnits,
    criteria: knownCriteria,
    day: '2018-12-31',
  })
  return wholeReading(fromRecognised(found)).rows.map(({ values }) => values)
}

const persons: Value[][] = [
  ['STT', 'Họ và tên', 'Năm sinh', 'Chức vụ', 'Thành tích'],
  [1, 'Nguyễn Thị Hòa', 1972, 'Trưởng thôn', null],
  [2, 'Lê Văn Tám', 1980, null, 'Vận động nhân dân'],
]
const bodies: Value[][] = [
  ['STT', 'Tên tập thể', 'Thành tích'],
  [1, 'Chi hội Phụ nữ thôn Đông', null],
  [2, 'Chi hội Nông dân thôn Đoài', 'Giữ gìn vệ sinh'],
]

it('in a list by itself', () => {
  const [hoa, tam] = valuesOf(titled(nominationTitle, persons))
  expect(hoa).toMatchObject({ name: 'Nguyễn Thị Hòa', position: 'Trưởng thôn', achievement: null })
  expect(tam).toMatchObject({ name: 'Lê Văn Tám', position: null })
  expect(hoa).not.toHaveProperty('phone')
})

it('in two lists on one sheet, each by its own columns', () => {
  const [first, second, hoa, tam] = valuesOf(titled(nominationTitle, [...bodies, [], ...persons]))
  expect(first).toMatchObject({ name: 'Chi hội Phụ nữ thôn Đông', achievement: null })
  expect(second).not.toHaveProperty('position')
  expect(hoa).toMatchObject({ name: 'Nguyễn Thị Hòa', achievement: null })
  expect(tam).toMatchObject({ name: 'Lê Văn Tám', position: null })
})
