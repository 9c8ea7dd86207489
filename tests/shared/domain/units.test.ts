import { describe, expect, it, test } from 'vitest'
import { unitProblems, unitsValidOn } from '#shared/domain/unit.ts'
import { countingUnit, type LineageEdge, lineageProblems, resolveUnit } from '#shared/domain/unit-lineage.ts'
import { matchUnits, type NamedUnit, theUnit } from '#shared/domain/unit-match.ts'

const span = (id: string, validFrom: string | null, validTo: string | null) => ({ id, validFrom, validTo })
const units = [
  span('dong-tam', null, '2025-06-30'),
  span('van-kim', null, '2024-12-31'),
  span('doc-tin', null, '2024-12-31'),
  span('van-tin', '2025-01-01', '2025-06-30'),
  span('phuc-son', '2025-07-01', null),
  span('tran-phu', '2025-07-01', null),
  span('huong-son', '2025-07-01', null),
]
const edge = (
  predecessorId: string,
  successorId: string,
  effectiveOn: string,
  isPartial = false,
): LineageEdge => ({
  predecessorId,
  successorId,
  kind: isPartial ? 'split' : 'merged',
  effectiveOn,
  isPartial,
})
const lineage = [
  edge('van-kim', 'van-tin', '2025-01-01'),
  edge('doc-tin', 'van-tin', '2025-01-01'),
  edge('van-tin', 'huong-son', '2025-07-01'),
  edge('dong-tam', 'phuc-son', '2025-07-01'),
  { ...edge('dong-tam', 'tran-phu', '2025-07-01', true), kind: 'merged' as const },
]

describe('lineage', () => {
  test.each([
    ['dong-tam', '2018-10-03', ['dong-tam'], 'dong-tam'],
    ['dong-tam', '2025-06-30', ['dong-tam'], 'dong-tam'],
    ['dong-tam', '2025-07-01', ['phuc-son', 'tran-phu*'], 'phuc-son'],
    ['van-kim', '2024-12-31', ['van-kim'], 'van-kim'],
    ['van-kim', '2025-01-01', ['van-tin'], 'van-tin'],
    ['van-kim', '2026-01-01', ['huong-son'], 'huong-son'],
    ['huong-son', '2025-03-01', ['van-tin'], 'van-tin'],
    ['huong-son', '2018-10-03', ['van-kim', 'doc-tin'], null],
    ['nowhere', '2018-10-03', [], null],
  ])('%s on %s', (unitId, day, expected, counted) => {
    const found = resolveUnit(unitId, day, units, lineage).map((u) => u.unitId + (u.isPartial ? '*' : ''))
    expect(found).toEqual(expected)
    expect(countingUnit(unitId, day, units, lineage)).toBe(counted)
  })

  it('finds steps that contradict validity, and survives a cycle', () => {
    expect(lineageProblems(units, lineage)).toEqual([])
    const bad = [
      edge('phuc-son', 'dong-tam', '2025-07-01'),
      edge('van-kim', 'nowhere', '2025-01-01'),
      edge('van-kim', 'huong-son', '2025-01-01'),
    ]
    expect(lineageProblems(units, bad).map((p) => p.problem)).toEqual([
      'before_end',
      'unknown_unit',
      'before_start',
    ])
    const looped = [edge('van-kim', 'doc-tin', '2025-01-01'), edge('doc-tin', 'van-kim', '2025-01-01')]
    expect(resolveUnit('van-kim', '2026-01-01', units, looped)).toEqual([])
  })

  it('knows who is valid on a day', () => {
    expect(unitsValidOn(units, '2018-10-03').map((u) => u.id)).toEqual(['dong-tam', 'van-kim', 'doc-tin'])
    expect(unitsValidOn(units, '2025-07-01').map((u) => u.id)).toEqual(['phuc-son', 'tran-phu', 'huong-son'])
  })
})

const named = (
  id: string,
  name: string,
  fullName: string,
  aliases: string[] = [],
  validTo: string | null = null,
): NamedUnit => ({
  ...span(id, null, validTo),
  name,
  fullName,
  aliases,
})
const register = [
  named('an-my', 'An Mỹ', 'UBND xã An Mỹ'),
  named('an-phu', 'An Phú', 'UBND xã An Phú'),
  named('hong-son', 'Hồng Sơn', 'UBND xã Hồng Sơn', [], '2025-06-30'),
  { ...named('hong-son-2025', 'Hồng Sơn', 'UBND xã Hồng Sơn'), validFrom: '2025-07-01' },
  named('huong-son', 'Hương Sơn', 'UBND xã Hương Sơn'),
  named('dai-nghia', 'Đại Nghĩa', 'UBND thị trấn Đại Nghĩa'),
  named('vhtt', 'Phòng Văn hóa và Thông tin', 'Phòng Văn hóa và Thông tin huyện Mỹ Đức'),
  named(
    'ttvh',
    'Trung tâm Văn hóa, Thông tin và Thể thao',
    'Trung tâm Văn hóa, Thông tin và Thể thao huyện Mỹ Đức',
    ['TTVHTT&TT'],
  ),
  named('bql', 'Ban Quản lý dự án đầu tư xây dựng', 'Ban Quản lý dự án đầu tư xây dựng huyện Mỹ Đức'),
]

describe('unit names', () => {
  test.each([
    ['UBND xã An Mỹ', 'an-my'],
    ['ỦY BAN NHÂN DÂN XÃ AN MỸ', 'an-my'],
    ['UỶ BAN NHÂN DÂN XÃ AN MỸ', 'an-my'],
    ['an my', 'an-my'],
    ['Xã An Mỹ, huyện Mỹ Đức, TP Hà Nội', 'an-my'],
    ['TT. Đại Nghĩa', 'dai-nghia'],
    ['Thị trấn Ðại Nghĩa', 'dai-nghia'],
    ['Phòng VH&TT', 'vhtt'],
    ['Trung tâm Văn hóa Thông tin và Thể thao', 'ttvh'],
    ['TT VHTT&TT huyện Mỹ Đức', 'ttvh'],
    ['BQL Dự án đầu tư xây dựng', 'bql'],
    ['BQL DAĐTXD', 'bql'],
    ['xã Hương Sơn', 'huong-son'],
  ])('%j means %s', (text, id) => expect(theUnit(text, register, '2018-10-03')).toBe(id))

  test.each(['', 'An', 'xã', 'UBND huyện Mỹ Đức', 'Phùng Xá', 'Tổng hợp xã An Mỹ và xã An Phú'])(
    '%j means no one unit',
    (text) => {
      expect(theUnit(text, register, '2018-10-03')).toBeNull()
    },
  )

  it('asks when two units bear the name, unless the day decides', () => {
    expect(theUnit('Hồng Sơn', register)).toBeNull()
    expect(matchUnits('Hồng Sơn', register).map((m) => m.unitId)).toEqual(['hong-son', 'hong-son-2025'])
    expect(theUnit('Hồng Sơn', register, '2018-10-03')).toBe('hong-son')
    expect(theUnit('Hồng Sơn', register, '2025-07-01')).toBe('hong-son-2025')
  })

  it('says how it found a unit', () => {
    expect(matchUnits('An Mỹ', register)).toEqual([{ unitId: 'an-my', how: 'exact' }])
    expect(matchUnits('Xã An My', register)).toEqual([{ unitId: 'an-my', how: 'same_words' }])
    expect(matchUnits('Danh sách đề nghị khen thưởng xã An Mỹ năm 2018', register)).toEqual([
      { unitId: 'an-my', how: 'contained' },
    ])
  })
})

test.each([
  ['commune', null, null, null, null, ['commune_type_missing']],
  ['commune', 'xa', null, null, null, []],
  ['school', 'xa', null, null, null, ['commune_type_unexpected']],
  ['village', null, null, null, null, ['parent_missing']],
  ['village', null, 'commune', null, null, []],
  ['other', null, null, '2020-01-01', '2019-12-31', ['validity_reversed']],
] as const)(
  'a %s of type %s under %s from %s to %s: %j',
  (kind, communeType, parentKind, validFrom, validTo, problems) => {
    expect(unitProblems({ kind, communeType, parentKind, validFrom, validTo })).toEqual(problems)
  },
)
