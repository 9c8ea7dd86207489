import { describe, expect, it, test } from 'vitest'
import { duplicatePairs, likenessOf, type Subject } from '#shared/domain/award-duplicates.ts'
import { fold } from '#shared/text.ts'

const SURNAMES = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Phan',
  'Vũ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Lý',
  'Đinh',
  'Trịnh',
  'Bạch',
  'Cao',
]
const MIDDLES = [
  'Văn',
  'Thị',
  'Đức',
  'Hữu',
  'Ngọc',
  'Thu',
  'Minh',
  'Quang',
  'Xuân',
  'Thanh',
  'Kim',
  'Công',
  'Thế',
  'Mạnh',
]
const GIVEN = [
  'An',
  'Anh',
  'Bình',
  'Chính',
  'Dung',
  'Dũng',
  'Giang',
  'Hà',
  'Hải',
  'Hằng',
  'Hiền',
  'Hoà',
  'Hoa',
  'Hùng',
  'Hương',
  'Khánh',
  'Lan',
  'Liên',
  'Long',
  'Mai',
  'Nam',
  'Nga',
  'Oanh',
  'Phúc',
  'Quý',
  'Sơn',
  'Tâm',
  'Thuỷ',
  'Toàn',
  'Tuấn',
  'Vân',
  'Yến',
]

/** Deterministic, so that recall and precision are facts and not luck. */
function generator(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

const person = (name: string, more: Partial<Subject> = {}): Subject => ({
  id: name,
  subjectKind: 'individual',
  name,
  birthYear: 1975,
  unitId: 'an-my',
  place: 'Thôn 1',
  ...more,
})

describe('likeness', () => {
  test.each([
    ['equal in all', person('Lê Thị Hoa'), 'strong', ['same_name', 'same_birth_year', 'same_place']],
    [
      'tone placement and address',
      person('Bà Lê Thị Hoa'),
      'strong',
      ['same_name', 'same_birth_year', 'same_place'],
    ],
    ['accents lost', person('LE THI HOA'), 'strong', ['accents_missing', 'same_birth_year', 'same_place']],
    ['other accents', person('Lê Thị Hòa'), 'possible', ['accents_differ', 'same_birth_year', 'same_place']],
    [
      'words in other order',
      person('Hoa Lê Thị'),
      'possible',
      ['words_in_other_order', 'same_birth_year', 'same_place'],
    ],
    [
      'birth year missing',
      person('Lê Thị Hoa', { birthYear: null }),
      'strong',
      ['same_name', 'birth_year_missing', 'same_place'],
    ],
    [
      'other village of the unit',
      person('Lê Thị Hoa', { place: 'Thôn 2' }),
      'strong',
      ['same_name', 'same_birth_year', 'same_unit'],
    ],
    [
      'other commune',
      person('Lê Thị Hoa', { unitId: 'x', place: 'Thôn 2' }),
      'possible',
      ['same_name', 'same_birth_year', 'other_unit'],
    ],
    [
      'only the name',
      person('Lê Thị Hoa', { unitId: 'x', birthYear: null }),
      'weak',
      ['same_name', 'birth_year_missing', 'other_unit'],
    ],
    [
      'father and son of one house',
      person('Lê Thị Hoa', { birthYear: 2000 }),
      'possible',
      ['same_name', 'birth_year_differs', 'same_place'],
    ],
    ['another year elsewhere', person('Lê Thị Hoa', { birthYear: 2000, unitId: 'x' }), null, []],
    ['another name', person('Lê Thị Hoan'), null, []],
    ['no name', person(''), null, []],
  ])('%s', (_, other, strength, reasons) => {
    const likeness = likenessOf(person('Lê Thị Hoa'), { ...other, id: 'other' })
    expect(likeness?.strength ?? null).toBe(strength)
    expect(likeness?.reasons ?? []).toEqual(reasons)
    expect(likenessOf({ ...other, id: 'other' }, person('Lê Thị Hoa'))).toEqual(likeness)
  })
})

it('finds planted pairs among 3,000 people with few false alarms', () => {
  const pick = generator(20_181_003)
  const from = <T>(list: readonly T[]) => list[pick(list.length)] as T
  const people: Subject[] = Array.from({ length: 3000 }, (_, i) => ({
    id: `p${i}`,
    subjectKind: 'individual',
    name: `${from(SURNAMES)} ${from(MIDDLES)} ${from(GIVEN)}`,
    birthYear: 1940 + pick(62),
    unitId: `u${pick(22)}`,
    place: `Thôn ${1 + pick(8)}`,
  }))
  const disguises: ((p: Subject) => Partial<Subject>)[] = [
    (p) => ({ name: fold(p.name) }),
    (p) => ({ name: p.name.toUpperCase().normalize('NFD') }),
    (p) => ({ name: `Ông ${p.name}` }),
    (p) => ({ name: p.name.replace('Hoà', 'Hòa').replace('Thuỷ', 'Thủy') }),
    (p) => ({ name: p.name.split(' ').reverse().join(' ') }),
    (p) => ({ birthYear: null, place: p.place.toUpperCase() }),
  ]
  const planted = people
    .slice(0, 300)
    .map((p, i) => ({ ...p, ...disguises[i % disguises.length]?.(p), id: `copy-${p.id}` }))
  const pairs = duplicatePairs([...people, ...planted]).filter((pair) => pair.strength !== 'weak')
  const truth = new Set(planted.map((copy) => `${copy.id.slice(5)}|${copy.id}`))
  const hits = pairs.filter((pair) => truth.has(`${pair.firstId}|${pair.secondId}`)).length
  console.log(
    `duplicates: recall ${((hits / truth.size) * 100).toFixed(1)} %, precision ${((hits / pairs.length) * 100).toFixed(1)} %`,
  )
  // The one that is missed is a reversed name that begins with Anh, which is read as an address.
  expect(hits).toBe(299)
  expect(hits / pairs.length).toBeGreaterThan(0.8)
})
