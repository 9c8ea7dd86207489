/** Who may be taken for whom: a row that is alike a record, or stands in its place of our sheet. */
import { describe, expect, test } from 'vitest'
import type { FieldValues } from '#shared/domain/exchange/incoming.ts'
import { canBeSame } from '#shared/domain/exchange/same-record.ts'

const alike = { isByPlace: false, isOfRequest: true }
const inPlace = { isByPlace: true, isOfRequest: true }
const elsewhere = { isByPlace: false, isOfRequest: false }

const giang: FieldValues = {
  name: 'Lê Xuân Giang',
  birthYear: 1980,
  unit: 'Thôn 5',
  achievement: 'Vận động 42 hộ ký cam kết',
}

describe('a nominee of the same name', () => {
  test.each<[string, FieldValues, boolean]>([
    ['another village, the same year', { ...giang, unit: 'Thôn Nội' }, true],
    ['another year, the same achievement', { ...giang, birthYear: 1981 }, true],
    [
      'another year, nothing said of what was achieved',
      { ...giang, birthYear: 1981, achievement: null },
      true,
    ],
    ['the village more fully', { ...giang, birthYear: null, unit: 'Thôn 5, xã An Tiến' }, true],
    ['no year and no village', { name: giang.name ?? null, achievement: 'Gương mẫu' }, true],
    [
      'another year and village',
      { ...giang, birthYear: 1999, unit: 'Thôn Nội', achievement: 'Gương mẫu' },
      false,
    ],
    ['another year, another achievement', { ...giang, birthYear: 1999, achievement: 'Gương mẫu' }, false],
    [
      'another year and village, though all did the same',
      { ...giang, birthYear: 1999, unit: 'Thôn Nội' },
      false,
    ],
    ['another village and achievement', { ...giang, unit: 'Thôn Nội', achievement: 'Gương mẫu' }, false],
    ['no year, another village', { ...giang, birthYear: null, unit: 'Thôn Nội', achievement: null }, false],
    ['other accents and another year', { ...giang, name: 'Lê Xuân Giáng', birthYear: 1981 }, false],
  ])('%s', (_, row, wanted) => {
    for (const meeting of [alike, inPlace, elsewhere])
      expect(canBeSame('nomination', row, giang, meeting)).toBe(wanted)
  })

  test('another year and nothing else is a correction in its place alone', () => {
    const row = { name: 'Lê Xuân Giang', birthYear: 1999 }
    expect(
      [alike, elsewhere, inPlace].map((meeting) => canBeSame('nomination', row, giang, meeting)),
    ).toEqual([false, false, true])
  })

  test.each<[string, FieldValues, boolean]>([
    ['is the same, whatever else', { birthYear: 1999, unit: 'Thôn Nội', idNumber: '1080000123' }, true],
    ['is mended', { idNumber: '001080000999' }, true],
    ['is another, and the year', { birthYear: 1981, idNumber: '001080000999' }, false],
  ])('whose identity number %s', (_, row, wanted) => {
    const known = { ...giang, idNumber: '001080000123' }
    expect(canBeSame('nomination', { ...known, ...row }, known, alike)).toBe(wanted)
  })
})

describe('another name in the place of a nominee', () => {
  test.each<[string, FieldValues, boolean]>([
    ['one letter mended', { ...giang, name: 'Lê Xuân Gianh' }, true],
    ['words in another order', { ...giang, name: 'Giang Lê Xuân' }, true],
    ['the same year and achievement', { ...giang, name: 'Lê Thanh Hải' }, true],
    [
      'the same year, another achievement',
      { ...giang, name: 'Lê Thanh Hải', achievement: 'Gương mẫu' },
      false,
    ],
    ['another year', { ...giang, name: 'Lê Thanh Hải', birthYear: 1990 }, false],
    ['another village', { ...giang, name: 'Lê Thanh Hải', unit: 'Thôn Nội' }, false],
    ['nothing else said', { name: 'Lê Thanh Hải' }, false],
  ])('%s', (_, row, wanted) => expect(canBeSame('nomination', row, giang, inPlace)).toBe(wanted))

  test('Thôn 1 is not Thôn 2', () =>
    expect(canBeSame('nomination', { name: 'Tập thể Thôn 1' }, { name: 'Tập thể Thôn 2' }, inPlace)).toBe(
      false,
    ))
})

describe('an activity', () => {
  const meeting: FieldValues = {
    form: 'Hội nghị quán triệt',
    date: '2018-09-03',
    place: 'Nhà văn hóa thôn 1',
    participants: 40,
  }
  test.each<[string, FieldValues, typeof alike, boolean]>([
    ['of other people', { ...meeting, participants: 45 }, elsewhere, true],
    [
      'whose place is told more fully',
      { ...meeting, place: 'Nhà văn hóa thôn 1, xã Đốc Tín' },
      elsewhere,
      true,
    ],
    ['at another place', { ...meeting, place: 'Trường THCS', participants: 300 }, elsewhere, false],
    ['at another place, sent again', { ...meeting, place: 'Trường THCS', participants: 300 }, alike, false],
    ['whose place was mended, sent again', { ...meeting, place: 'Trường THCS' }, alike, true],
    ['without a day, sent again', { ...meeting, date: null }, alike, true],
    ['without a day, of another time', { ...meeting, date: null }, elsewhere, false],
    ['in its place on another day', { ...meeting, date: '2018-09-04' }, inPlace, true],
    ['in its place, day and place other', { ...meeting, date: '2018-09-04', place: 'Chợ' }, inPlace, false],
    [
      'in its place, form and day other',
      { ...meeting, form: 'Niêm yết', date: '2018-09-12' },
      inPlace,
      false,
    ],
    ['in its place, the form told otherwise', { ...meeting, form: 'Họp dân' }, inPlace, true],
  ])('%s', (_, row, how, wanted) => expect(canBeSame('activities', row, meeting, how)).toBe(wanted))
})
