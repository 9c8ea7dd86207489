import { describe, expect, it } from 'vitest'
import { readHours, readPeople } from '#shared/domain/exchange/recognise/counts.ts'
import { readIdNumber, readPhone } from '#shared/domain/exchange/recognise/digits.ts'
import type { Cell } from '#shared/domain/exchange/sheet.ts'
import { sheetOf, type Value } from '../../../support/sheet-of.ts'

const cellOf = (value: Value): Cell => {
  const [cell] = sheetOf([[value]]).cells
  if (cell === undefined) throw new Error('an empty cell')
  return cell
}

describe('numbers', () => {
  it.each<[Value, unknown]>([
    [120, { value: 120 }],
    ['120 người', { value: 120 }],
    ['120 lượt người', { value: 120 }],
    ['1,250', { value: 1250 }],
    ['1.050', { value: 1050 }],
    ['1 250', { value: 1250 }],
    [' 72 ', { value: 72 }],
    [1.25, { candidates: [1250] }],
    ['khoảng 100', { candidates: [100] }],
    ['hơn 200 người', { candidates: [200] }],
    ['45+30', { candidates: [75] }],
    ['100-150', { candidates: [100, 150] }],
    ['50 hộ', { candidates: [50] }],
    ['toàn thể', { candidates: [] }],
    [-3, { candidates: [] }],
  ])('people %j', (value, expected) => {
    expect(readPeople(cellOf(value))).toEqual(expected)
  })

  it.each<[Value, 'hours' | 'minutes', unknown]>([
    [2, 'hours', { value: 2 }],
    ['1,5', 'hours', { value: 1.5 }],
    ['2.5', 'hours', { value: 2.5 }],
    ['02', 'hours', { value: 2 }],
    ['1h30', 'hours', { value: 1.5 }],
    ['1 giờ 30 phút', 'hours', { value: 1.5 }],
    ['90 phút', 'hours', { value: 1.5 }],
    ['2 tiếng', 'minutes', { value: 2 }],
    [90, 'minutes', { value: 1.5 }],
    [90, 'hours', { candidates: [] }],
    ['1 buổi', 'hours', { candidates: [] }],
  ])('hours %j with numbers in %s', (value, unit, expected) => {
    expect(readHours(cellOf(value), unit)).toEqual(expected)
  })

  it.each<[Value, unknown]>([
    ['0900 000 236', { value: '0900000236' }],
    ['0900.000.819', { value: '0900000819' }],
    ['+84 912 345 678', { value: '0912345678' }],
    ['(024) 3384 1234', { value: '02433841234' }],
    [900000892, { code: 'lost_zero', candidates: ['0900000892'] }],
    ['912345678', { code: 'lost_zero', candidates: ['0912345678'] }],
    ['0912345678; 0988777666', { code: 'digits_unclear', candidates: [] }],
    ['không có', { code: 'digits_unclear', candidates: [] }],
  ])('telephone %j', (value, expected) => {
    expect(readPhone(cellOf(value))).toEqual(expected)
  })

  it.each<[Value, unknown]>([
    ['001070000102', { value: '001070000102' }],
    ['001 070 000 102', { value: '001070000102' }],
    [111222333, { value: '111222333' }],
    [1069000101, { code: 'lost_zero', candidates: ['001069000101'] }],
    [12345678, { code: 'lost_zero', candidates: ['012345678'] }],
    ['12345', { code: 'digits_unclear', candidates: [] }],
  ])('identity number %j', (value, expected) => {
    expect(readIdNumber(cellOf(value))).toEqual(expected)
  })
})
