import { describe, expect, it, test } from 'vitest'
import { likenessOf, type Subject } from '#shared/domain/award-duplicates.ts'
import { subjectIndex } from '#shared/domain/subject-index.ts'
import { fold } from '#shared/text.ts'
import { inventedPeople } from '../../support/invented-people.ts'

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
    [
      'shortened surname',
      person('L. Thị Hoa'),
      'strong',
      ['name_shortened', 'same_birth_year', 'same_place'],
    ],
    [
      'shortened middle name',
      person('Lê T.Hoa'),
      'strong',
      ['name_shortened', 'same_birth_year', 'same_place'],
    ],
    [
      'shortened, elsewhere',
      person('L. Th. Hoa', { unitId: 'x' }),
      'weak',
      ['name_shortened', 'same_birth_year', 'other_unit'],
    ],
    [
      'shortened, no year',
      person('L. Th. Hoa', { birthYear: null }),
      'weak',
      ['name_shortened', 'birth_year_missing', 'same_place'],
    ],
    ['shortened to another name', person('Ng. Thị Hoa'), null, []],
    ['shortened given name', person('Lê Thị H.'), null, []],
    ['no middle name', person('Lê Hoa'), null, []],
    ['a mistyped letter', person('Lê Thị Hao'), null, []],
    [
      'the village with its commune',
      person('Lê Thị Hoa', { place: 'thôn 1, xã An Mỹ' }),
      'strong',
      ['same_name', 'same_birth_year', 'same_place'],
    ],
    [
      'the household of this person',
      person('Gia đình bà Lê Thị Hoa', { subjectKind: 'household', birthYear: null }),
      'possible',
      ['same_name', 'birth_year_missing', 'same_place', 'household_of_same_head'],
    ],
    ['a collective of this name', person('Lê Thị Hoa', { subjectKind: 'collective' }), null, []],
  ])('%s', (_, other, strength, reasons) => {
    const likeness = likenessOf(person('Lê Thị Hoa'), { ...other, id: 'other' })
    expect(likeness?.strength ?? null).toBe(strength)
    expect(likeness?.reasons ?? []).toEqual(reasons)
    expect(likenessOf({ ...other, id: 'other' }, person('Lê Thị Hoa'))).toEqual(likeness)
  })
})

describe('names written in other ways', () => {
  test.each([
    ['Nguyễn Thị Hoà', 'Nguyễn Thị Hòa', 'same_name'],
    ['NGUYỄN THỊ HOÀ', 'Bà  Nguyễn Thị Hòa', 'same_name'],
    ['Ðặng Thuý Quỳnh', 'Đặng Thúy Quỳnh', 'same_name'],
    ['Nguye\u0302\u0303n Thi\u0323 Ho\u0300a', 'Nguyễn Thị Hòa', 'same_name'],
    ['Nguyễn\u00a0Thị   Hòa', 'Nguyễn Thị Hòa', 'same_name'],
    ['Nguyễn Thị Hòa (Hòa béo)', 'Nguyễn Thị Hòa', 'same_name'],
    ['Ông Đỗ Văn Tâm', 'Đ/c Đỗ Văn Tâm', 'same_name'],
    ['ThS. Đỗ Văn Tâm', 'Đỗ Văn Tâm', 'same_name'],
    ['DO VAN TAM', 'Đỗ Văn Tâm', 'accents_missing'],
    ['Đỗ Văn Tám', 'Đỗ Văn Tâm', 'accents_differ'],
    ['Vũ Thị Lí', 'Vũ Thị Lý', 'spelling_differs'],
    ['Đinh Văn Quí', 'Đinh Văn Quý', 'spelling_differs'],
    ['Đinh Văn Quí', 'Đinh Văn Quỳ', 'accents_differ'],
    ['Vu Thi Li', 'Vũ Thị Lý', 'accents_missing'],
    ['Nguyễn Văn Huy', 'Nguyễn Văn Hui', null],
    ['Ng. Văn Tâm', 'Nguyễn Văn Tâm', 'name_shortened'],
    ['Ng Văn Tâm', 'Nguyễn Văn Tâm', 'name_shortened'],
    ['Ng.V.Tâm', 'Nguyễn Văn Tâm', 'name_shortened'],
    ['N. V. Tam', 'Nguyễn Văn Tâm', 'name_shortened'],
    ['Nguyễn V. Tâm', 'Ng. Văn Tâm', 'name_shortened'],
    ['Đ. Văn Tâm', 'Đỗ Văn Tâm', 'name_shortened'],
    ['Nguyễn Văn A', 'Nguyễn Văn Am', null],
    ['Nguyễn V. Tâm', 'Nguyễn Hữu Tâm', null],
    ['Tâm Nguyễn Văn', 'Nguyễn Văn Tâm', 'words_in_other_order'],
    ['Lê Thị Trân', 'Lê Trung Tâm', null],
  ])('%s and %s: %s', (a, b, reason) => {
    const [first, second] = [person(a), { ...person(b), id: 'other' }]
    expect(likenessOf(first, second)?.reasons[0] ?? null).toBe(reason)
    expect(likenessOf(second, first)?.reasons[0] ?? null).toBe(reason)
    expect(subjectIndex([second]).alike(first)).toHaveLength(reason === null ? 0 : 1)
    expect(subjectIndex([first]).alike(second)).toHaveLength(reason === null ? 0 : 1)
  })

  test.each([
    ['Chi hội PN thôn Đông', 'Chi hội Phụ nữ thôn Đông', 'name_shortened'],
    ['Trung tâm VH TT. Đại Nghĩa', 'TT VH thị trấn Đại Nghĩa', 'name_shortened'],
    ['UBND xã An Mỹ', 'Ủy ban nhân dân xã An Mỹ', 'name_shortened'],
    ['CHI HOI PHU NU THON DONG', 'Chi hội Phụ nữ thôn Đông', 'accents_missing'],
    ['Chi hội Phụ nữ thôn Đoài', 'Chi hội Phụ nữ thôn Đông', null],
  ])('the bodies %s and %s: %s', (a, b, reason) => {
    const body = (name: string) =>
      person(name, { subjectKind: 'collective', birthYear: null, id: name, place: '' })
    const likeness = likenessOf(body(a), body(b))
    expect(likeness).toEqual(reason === null ? null : { strength: 'strong', reasons: [reason, 'same_unit'] })
    expect(subjectIndex([body(b)]).alike(body(a))).toHaveLength(reason === null ? 0 : 1)
  })
})

/** What becomes of a name on its way through lists, and how many of 100 such copies are to be found. */
const disguises: [string, (p: Subject) => Partial<Subject>, number][] = [
  ['accents lost', (p) => ({ name: fold(p.name) }), 100],
  ['capitals, decomposed', (p) => ({ name: p.name.toUpperCase().normalize('NFD') }), 100],
  ['Ông, Bà', (p) => ({ name: `${p.name.includes(' Thị ') ? 'Bà' : 'Ông'} ${p.name}` }), 100],
  [
    'place of the tone',
    (p) => ({ name: p.name.replace('Hòa', 'Hoà').replace('Thủy', 'Thuỷ').replace('Thúy', 'Thuý') }),
    100,
  ],
  [
    'i for y',
    (p) => ({ name: p.name.normalize('NFD').replace(/(?<=^| )(L|K|M|V|S|Qu)y(\p{M}?)(?= |$)/u, '$1i$2') }),
    95,
  ],
  ['surname last', (p) => ({ name: [...p.name.split(' ').slice(1), p.name.split(' ')[0]].join(' ') }), 100],
  ['surname shortened', (p) => ({ name: p.name.replace(/^(Ng|Tr|Ph|\p{L})\p{L}+/u, '$1.') }), 95],
  ['middle name shortened', (p) => ({ name: p.name.replace(/ (Th|\p{L})\p{L}+ /u, ' $1. ') }), 95],
  ['no birth year', () => ({ birthYear: null }), 100],
  ['another village', () => ({ place: 'Thôn 9' }), 100],
  ['another commune', () => ({ unitId: 'xa-99', place: 'Thôn Đoài' }), 100],
]

const isChanged = (p: Subject, change: Partial<Subject>) =>
  JSON.stringify({ ...p, ...change }) !== JSON.stringify(p)

it('finds planted pairs among 10,000 people with few false alarms', () => {
  const people = inventedPeople(10_000, 20_181_003)
  const used = new Set<Subject>()
  const planted = disguises.flatMap(([how, disguise]) => {
    const changed = people.filter((p) => !used.has(p) && isChanged(p, disguise(p))).slice(0, 100)
    for (const p of changed) used.add(p)
    return changed.map((p) => ({ ...p, ...disguise(p), id: `copy ${p.id}`, of: p.id, how }))
  })
  expect(planted).toHaveLength(disguises.length * 100)
  const index = subjectIndex(people)
  const found = new Map(disguises.map(([how]) => [how, 0]))
  let alarms = 0
  let strong = 0
  let hits = 0
  let strongHits = 0
  for (const copy of planted) {
    for (const { subject, likeness } of index.alike(copy)) {
      const isHit = subject.id === copy.of
      alarms += 1
      if (likeness.strength === 'strong') strong += 1
      if (!isHit) continue
      hits += 1
      if (likeness.strength === 'strong') strongHits += 1
      found.set(copy.how, (found.get(copy.how) ?? 0) + 1)
    }
  }
  const percent = (part: number, all: number) => `${((part / all) * 100).toFixed(1)} %`
  console.log(
    [
      `duplicates among 10,000: recall ${percent(hits, planted.length)}, precision ${percent(hits, alarms)}`,
      `  of the strong ones: precision ${percent(strongHits, strong)}, ${percent(strongHits, planted.length)} of all`,
      ...[...found].map(([how, count]) => `  ${how}: ${count}/100`),
    ].join('\n'),
  )
  expect(hits / planted.length).toBeGreaterThan(0.97)
  expect(hits / alarms).toBeGreaterThan(0.7)
  expect(strongHits / strong).toBeGreaterThan(0.95)
  expect(disguises.filter(([how, , floor]) => (found.get(how) ?? 0) < floor).map(([how]) => how)).toEqual([])
})
