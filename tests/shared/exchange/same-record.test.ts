/** Who may be taken for whom: a row that is alike a record, or stands in its place of our sheet. */
import { describe, expect, test } from 'vitest'
import type { FieldValues } from '#shared/domain/exchange/incoming.ts'
import { canBeSame, type Meeting } from '#shared/domain/exchange/same-record.ts'

/** A supplement, or the list of one: nothing else of the request is said again. */
const other = { place: null, isVerbatim: false, isOfRequest: true, isNextVersion: false } as const
const otherInPlace = { ...other, place: 'own_sheet' } as const
const elsewhere = { ...other, isOfRequest: false }
const again = { ...other, isNextVersion: true }
const inPlace = { ...again, place: 'own_sheet' } as const
const sentBack = { ...again, place: 'sent_back' } as const

const giang: FieldValues = {
  name: 'Lê Xuân Giang',
  birthYear: 1980,
  unit: 'Thôn 5',
  achievement: 'Vận động 42 hộ ký cam kết',
  phone: '0912345678',
}

describe('a nominee of the same name', () => {
  test.each<[string, FieldValues, boolean[], boolean[]?]>([
    ['another village, the same year', { ...giang, unit: 'Thôn Nội' }, [false, true]],
    ['another year, the same achievement', { ...giang, birthYear: 1981 }, [false, true], [true, true]],
    [
      'another year, nothing said of what was achieved',
      { ...giang, birthYear: 1981, achievement: null },
      [false, true],
    ],
    ['the village more fully', { ...giang, birthYear: null, unit: 'Thôn 5, xã An Tiến' }, [true, true]],
    ['nothing but the name', { name: giang.name ?? null }, [true, true]],
    [
      'no year and no village, another achievement',
      { name: giang.name ?? null, achievement: 'Gương mẫu' },
      [false, true],
    ],
    [
      'no year and no village, another achievement, one telephone',
      { name: giang.name ?? null, achievement: 'Gương mẫu', phone: '912 345 678' },
      [true, true],
    ],
    ['no year and another village', { ...giang, birthYear: null, unit: 'Thôn Nội' }, [false, true]],
    [
      'another year and village',
      { ...giang, birthYear: 1999, unit: 'Thôn Nội', achievement: 'Gương mẫu' },
      [false, false],
    ],
    [
      'another year, another achievement',
      { ...giang, birthYear: 1999, achievement: 'Gương mẫu' },
      [false, false],
    ],
    [
      'another year and village, though all did the same',
      { ...giang, birthYear: 1999, unit: 'Thôn Nội' },
      [false, false],
    ],
    [
      'another village and achievement',
      { ...giang, unit: 'Thôn Nội', achievement: 'Gương mẫu' },
      [false, false],
    ],
    [
      'no year, another village',
      { ...giang, birthYear: null, unit: 'Thôn Nội', achievement: null },
      [false, false],
    ],
    ['other accents and another year', { ...giang, name: 'Lê Xuân Giáng', birthYear: 1981 }, [false, false]],
  ])('%s, in another list and in the next version of one', (_, row, wanted, inRow = wanted) => {
    const seen = (meetings: Meeting[]) =>
      meetings.map((meeting) => canBeSame('nomination', row, giang, meeting))
    expect(seen([other, again])).toEqual(wanted)
    expect(seen([otherInPlace, inPlace])).toEqual(inRow)
    expect(seen([elsewhere])).toEqual(wanted.slice(0, 1))
  })

  test('another year and nothing else is a correction in its place alone', () => {
    const row = { name: 'Lê Xuân Giang', birthYear: 1999 }
    const meetings = [again, elsewhere, otherInPlace, inPlace]
    expect(meetings.map((meeting) => canBeSame('nomination', row, giang, meeting))).toEqual([
      false,
      false,
      false,
      true,
    ])
  })

  test.each<[string, FieldValues, boolean]>([
    ['is the same, whatever else', { birthYear: 1999, unit: 'Thôn Nội', idNumber: '1080000123' }, true],
    ['is mended', { idNumber: '001080000999' }, true],
    ['is another, and the year', { birthYear: 1981, idNumber: '001080000999' }, false],
  ])('whose identity number %s', (_, row, wanted) => {
    const known = { ...giang, idNumber: '001080000123' }
    expect(canBeSame('nomination', { ...known, ...row }, known, other)).toBe(wanted)
  })
})

describe('another name in the place of a nominee', () => {
  test.each<[string, FieldValues, boolean]>([
    ['one letter mended', { ...giang, name: 'Lê Xuân Gianh' }, true],
    ['words in another order', { ...giang, name: 'Giang Lê Xuân' }, true],
    ['the same year and achievement', { ...giang, name: 'Lê Thanh Hải' }, false],
    [
      'the same year, another achievement',
      { ...giang, name: 'Lê Thanh Hải', achievement: 'Gương mẫu' },
      false,
    ],
    ['another year', { ...giang, name: 'Lê Thanh Hải', birthYear: 1990 }, false],
    ['another village', { ...giang, name: 'Lê Thanh Hải', unit: 'Thôn Nội' }, false],
    ['nothing else said', { name: 'Lê Thanh Hải' }, false],
  ])('%s', (_, row, wanted) => expect(canBeSame('nomination', row, giang, inPlace)).toBe(wanted))

  test.each<[string, FieldValues, boolean]>([
    ['and nothing else', { ...giang, name: 'Lê Thanh Hải' }, true],
    ['and what was achieved', { ...giang, name: 'Lê Thanh Hải', achievement: 'Gương mẫu' }, false],
    ['and no year', { ...giang, name: 'Lê Thanh Hải', birthYear: null }, false],
  ])('is mended in the copy that was sent back for it: the name %s', (_, row, wanted) =>
    expect(canBeSame('nomination', row, giang, sentBack)).toBe(wanted),
  )

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
  test.each<[string, FieldValues, Meeting, boolean]>([
    ['of other people', { ...meeting, participants: 45 }, elsewhere, true],
    [
      'whose place is told more fully',
      { ...meeting, place: 'Nhà văn hóa thôn 1, xã Đốc Tín' },
      elsewhere,
      true,
    ],
    ['without a place, of other people', { ...meeting, place: null, participants: 300 }, other, false],
    ['at another place', { ...meeting, place: 'Trường THCS' }, elsewhere, false],
    ['at another place, of another list', { ...meeting, place: 'Trường THCS' }, other, false],
    ['at another place, sent again', { ...meeting, place: 'Trường THCS', participants: 300 }, again, false],
    ['whose place was mended, sent again', { ...meeting, place: 'Trường THCS' }, again, true],
    ['without a day, sent again', { ...meeting, date: null }, again, true],
    ['without a day, of another list', { ...meeting, date: null }, other, false],
    ['without a day, in the same words', { ...meeting, date: null }, { ...other, isVerbatim: true }, true],
    [
      'without a day, in the same words, of another time',
      { ...meeting, date: null },
      { ...elsewhere, isVerbatim: true },
      false,
    ],
    ['without a day, in its place, filled in', { ...meeting, date: null }, otherInPlace, true],
    [
      'without a day, in its place, of other people',
      { ...meeting, date: null, participants: 45 },
      otherInPlace,
      false,
    ],
    ['in its place on another day', { ...meeting, date: '2018-09-04' }, inPlace, true],
    ['in its place on another day, of another list', { ...meeting, date: '2018-09-04' }, otherInPlace, false],
    ['in its place at another, of another list', { ...meeting, place: 'Chợ' }, otherInPlace, false],
    ['in its place, day and place other', { ...meeting, date: '2018-09-04', place: 'Chợ' }, inPlace, false],
    [
      'in its place, form and day other',
      { ...meeting, form: 'Niêm yết', date: '2018-09-12' },
      inPlace,
      false,
    ],
    ['in its place, the form told otherwise', { ...meeting, form: 'Họp dân' }, inPlace, true],
    ['in its place, another form, of another list', { ...meeting, form: 'Họp dân' }, otherInPlace, false],
  ])('%s', (_, row, how, wanted) => expect(canBeSame('activities', row, meeting, how)).toBe(wanted))
})
