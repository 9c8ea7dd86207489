import { describe, expect, test } from 'vitest'
import {
  erasedColumns,
  erasedJson,
  erasedMark,
  erasedText,
  namesPerson,
  wantedPerson,
} from '#shared/domain/erasure.ts'
import { nameKeys } from '#shared/name-keys.ts'

const hoa = wantedPerson({ names: ['Nguyễn Thị Hòa'], numbers: ['0912345678', '001075009999', '12'] })

test.each([
  ['Bà Nguyễn Thị Hòa nói chuyện riêng', 'Bà [***] nói chuyện riêng'],
  ['BÀ NGUYỄN THỊ HOÀ, Trưởng thôn', 'BÀ [***], Trưởng thôn'],
  ['Nguyễn  Thị\nHòa'.normalize('NFD'), '[***]'],
  ['gọi 0912.345.678 hoặc +84 912 345 678', 'gọi [***] hoặc [***]'],
  ['CCCD 0010 7500 9999;', 'CCCD [***];'],
])('every writing of a person goes: %s', (text, erased) => {
  expect(erasedText(text, hoa)).toBe(erased)
  expect(namesPerson(text, hoa)).toBe(true)
})

test.each([
  'Bà Nguyễn Thị Hoa',
  'Bà Nguyễn Thị Hóa',
  'Nguyễn Thị Hòang',
  'Trần Nguyễn Thị',
  'số 12/QĐ-UBND ngày 12',
  'số 10912345678',
])('what is somebody else stays: %s', (text) => {
  expect(erasedText(text, hoa)).toBe(text)
})

test('the mark is nobody’s name', () => {
  expect(nameKeys(erasedMark)).toMatchObject({ bucket: '', initials: '' })
})

test('of an imported row of somebody who was awarded telephone and birth date go; the key by which it is known stays', () => {
  const row = {
    row_key: 'year|individual|nguyen thi hoa|1975',
    origins_json: JSON.stringify({
      name: { cell: 'B9', raw: 'Nguyễn Thị Hòa', value: 'Nguyễn Thị Hòa' },
      birthYear: { cell: 'C9', raw: '04/03/1975', value: 1975 },
      phone: { cell: 'F9', raw: '0912.345.678', value: '0912345678' },
    }),
  }
  expect(erasedColumns('import_rows', row, 'reduced', hoa)).toEqual({
    origins_json: JSON.stringify({
      name: { cell: 'B9', raw: 'Nguyễn Thị Hòa', value: 'Nguyễn Thị Hòa' },
      birthYear: { cell: 'C9', raw: erasedMark, value: 1975 },
      phone: { cell: 'F9', raw: erasedMark, value: erasedMark },
    }),
  })
})

describe('JSON', () => {
  test('in the own row of a person all that stands beside the name goes, and no other row is touched', () => {
    const hung = { name: 'Trần Văn Hùng', birthYear: 1960, phone: '0987654321' }
    const input = {
      listId: 'l',
      rows: [{ name: 'Nguyễn Thị Hòa', birthYear: 1975, phone: '0912345678' }, hung],
    }
    expect(erasedJson(input, hoa)).toEqual({
      listId: 'l',
      rows: [{ name: erasedMark, birthYear: null, phone: erasedMark }, hung],
    })
  })

  test('of the origins of a row only the cells stay, also where the sheet is in an old font', () => {
    const origins = {
      name: { cell: 'B9', raw: 'NguyÔn ThÞ Hßa', value: 'Nguyễn Thị Hòa' },
      birthYear: { cell: 'C9', raw: '1975', value: 1975 },
    }
    expect(erasedJson(origins, hoa)).toEqual({
      name: { cell: 'B9', raw: erasedMark, value: erasedMark },
      birthYear: { cell: 'C9', raw: erasedMark, value: null },
    })
  })
})

const row = {
  id: 'n',
  name: 'Nguyễn Thị Hòa',
  folded_name: 'nguyen thi hoa',
  birth_year: 1975,
  birth_date: '1975-02-03',
  phone: '0912345678',
  id_number: '001075009999',
  achievement: 'Vận động hàng xóm',
  list_id: 'l',
}

test('a whole row keeps nothing of its person, a reduced one what the decision says', () => {
  expect({ ...row, ...erasedColumns('nominations', row, 'whole', hoa) }).toEqual({
    id: 'n',
    name: erasedMark,
    folded_name: '',
    birth_year: null,
    birth_date: null,
    phone: '',
    id_number: '',
    achievement: '',
    list_id: 'l',
  })
  expect(erasedColumns('nominations', row, 'reduced', hoa)).toEqual({
    birth_date: null,
    phone: '',
    id_number: '',
  })
})

test('a unit whose contact the person was has none since; what else it is stays', () => {
  const unit = {
    id: 'u',
    name: 'An Mỹ',
    contact_name: 'Nguyễn Thị Hòa',
    phone: '0912345678',
    head_name: 'Lê Văn A',
  }
  expect(erasedColumns('units', unit, 'named', hoa)).toEqual({ contact_name: '', phone: '' })
})
