import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { awardableOn, awardProblem } from '#shared/domain/award-law.ts'
import { rewardFor } from '#shared/domain/award-reward.ts'
import { criteriaFor } from '#shared/domain/checklist.ts'
import { unitProblems, unitsValidOn } from '#shared/domain/unit.ts'
import { countingUnit, lineageProblems, resolveUnit } from '#shared/domain/unit-lineage.ts'
import { matchUnits, theUnit } from '#shared/domain/unit-match.ts'
import { cleanText } from '#shared/text.ts'
import { holidaysSeed as computeHolidays, solarDate } from '../../scripts/holidays.ts'
import * as schemas from '../support/seed-schemas.ts'

const read = (name: string): unknown => JSON.parse(readFileSync(`resources/${name}`, 'utf8'))
const seed = schemas.unitsSeed.parse(read('units/my-duc.json'))
const checklists = schemas.checklistsSeed.parse(read('checklists/qtux-2017.json'))
const titles = schemas.awardTitlesSeed.parse(read('awards/titles.json')).titles
const forms = schemas.awardFormsSeed.parse(read('awards/forms.json')).forms
const { rates } = schemas.awardRatesSeed.parse(read('awards/rates.json'))
const { basePays } = schemas.basePaysSeed.parse(read('awards/base-pays.json'))
const { holidays } = schemas.holidaysSeed.parse(read('holidays.json'))
const practice = schemas.practiceSeed.parse(read('practice/my-duc-2018.json'))

const units = seed.units.map((unit) => ({ ...unit, id: unit.key }))
const lineage = seed.lineage.map((edge) => ({
  ...edge,
  predecessorId: edge.predecessor,
  successorId: edge.successor,
}))
const communesOn = (day: string) => unitsValidOn(units, day).filter((unit) => unit.kind === 'commune')

test.each([seed, checklists, titles, forms, rates, basePays, holidays, practice].map((file, i) => [i, file]))(
  'file %i: every text is clean NFC',
  (_, file) => {
    const texts: string[] = []
    JSON.stringify(file, (_key, value) => {
      if (typeof value === 'string') texts.push(value)
      return value
    })
    expect(texts.filter((text) => text !== cleanText(text))).toEqual([])
  },
)

describe('units', () => {
  it('have unique keys, sound kinds and known parents', () => {
    const keys = new Set(units.map((unit) => unit.key))
    expect(keys.size).toBe(units.length)
    for (const unit of units) {
      const parentKind = units.find((other) => other.key === unit.parent)?.kind ?? null
      expect(unit.parent === null || keys.has(unit.parent)).toBe(true)
      expect(unitProblems({ ...unit, parentKind })).toEqual([])
    }
  })

  test.each([
    ['2018-10-03', 22],
    ['2024-12-31', 22],
    ['2025-01-01', 20],
    ['2025-06-30', 20],
    ['2025-07-01', 5],
  ])('on %s there are %i communes with codes unique that day', (day, count) => {
    const communes = communesOn(day)
    expect(communes).toHaveLength(count)
    expect(new Set(communes.map((unit) => unit.officialCode)).size).toBe(count)
  })

  it('pass every commune of 2018 on to exactly one unit of 2025', () => {
    expect(lineageProblems(units, lineage)).toEqual([])
    for (const commune of communesOn('2018-10-03')) {
      for (const day of ['2025-01-01', '2025-07-01', '2026-11-01']) {
        expect([commune.key, day, countingUnit(commune.id, day, units, lineage)]).toEqual([
          commune.key,
          day,
          expect.any(String),
        ])
      }
    }
    const heirs = Map.groupBy(communesOn('2018-10-03'), (c) =>
      countingUnit(c.id, '2025-07-01', units, lineage),
    )
    expect(Object.fromEntries([...heirs].map(([key, olds]) => [key, olds.length]))).toEqual({
      'xa-my-duc-2025': 5,
      'xa-phuc-son-2025': 6,
      'xa-hong-son-2025': 6,
      'xa-huong-son-2025': 5,
    })
  })

  it('know that Đồng Tâm was divided and that codes were used again', () => {
    const heirs = resolveUnit('xa-dong-tam', '2025-07-01', units, lineage)
    expect(heirs).toEqual([
      { unitId: 'xa-phuc-son-2025', isPartial: false },
      { unitId: 'xa-tran-phu-2025', isPartial: true },
    ])
    const sharing = units.filter((unit) => unit.officialCode === '10459').map((unit) => unit.key)
    expect(sharing).toEqual(['xa-bot-xuyen', 'xa-my-xuyen', 'xa-phuc-son-2025'])
  })

  it('are each found by every name and alias, and by nobody else’s', () => {
    for (const unit of units) {
      const day = unit.validTo ?? unit.validFrom ?? '2018-10-03'
      if (unit.key.startsWith('phong-vhxh-')) continue
      for (const name of [unit.fullName, unit.name, ...unit.aliases]) {
        expect([name, theUnit(name, units, day)]).toEqual([name, unit.key])
      }
    }
  })

  it('leave a name that four offices share to the clerk', () => {
    expect(matchUnits('Phòng VH-XH', units, '2025-07-01')).toHaveLength(4)
    expect(theUnit('Phòng Văn hóa - Xã hội xã Hồng Sơn', units, '2025-07-01')).toBe('phong-vhxh-hong-son')
  })

  test.each([
    ['Trung tâm Văn hóa Thông tin và Thể thao', 'tt-vhtttt'],
    ['BQL Dự án đầu tư xây dựng', 'bql-dadtxd'],
    ['UBND TT ĐẠI NGHĨA', 'tt-dai-nghia'],
    ['ỦY BAN NHÂN DÂN XÃ HƯƠNG SƠN', 'xa-huong-son'],
    ['xã Hợp Thanh - huyện Mỹ Đức', 'xa-hop-thanh'],
    ['DOC TIN', 'xa-doc-tin'],
  ])('%j is found in 2018', (text, key) => expect(theUnit(text, units, '2018-10-03')).toBe(key))
})

describe('checklists', () => {
  const criteria = checklists.checklists.flatMap((list) =>
    list.versions.flatMap((version) => version.criteria),
  )

  it('hold K01–K16 and C01–C14, and cite no article', () => {
    const codes = [
      ...Array.from({ length: 16 }, (_, i) => `K${i + 1}`),
      ...Array.from({ length: 14 }, (_, i) => `C${i + 1}`),
    ]
    expect(criteria.map((c) => c.code)).toEqual(
      codes.map((code) => code.replace(/\d+/, (n) => n.padStart(2, '0'))),
    )
    expect(new Set(criteria.map((c) => c.key)).size).toBe(30)
    expect(criteria.filter((c) => /Điều \d/.test(c.basis + c.guidance))).toEqual([])
    const known = checklists.codes.map((code) => code.key)
    expect(checklists.checklists.filter((list) => !known.includes(list.code))).toEqual([])
  })

  it('ask a commune everything and an agency only K', () => {
    expect(criteriaFor(criteria, 'commune')).toHaveLength(30)
    expect(criteriaFor(criteria, 'management_board').every((c) => c.code.startsWith('K'))).toBe(true)
    expect(
      checklists.checklists
        .flatMap((list) => list.versions)
        .every((v) => !v.hasScores && v.status === 'published'),
    ).toBe(true)
  })
})

describe('awards by law and date', () => {
  const awards = [...titles, ...forms].map((award) => ({ ...award, id: award.key }))
  const named = (
    day: string,
    level: 'district' | 'commune',
    subjectKind: 'individual' | 'collective' | 'household',
  ) => awardableOn(awards, { day, level, subjectKind }).map((award) => award.name)

  test.each([
    [
      '2023-12-31',
      'district',
      'individual',
      ['Lao động tiên tiến', 'Chiến sĩ thi đua cơ sở', 'Giấy khen của Chủ tịch UBND huyện', 'Biểu dương'],
    ],
    [
      '2025-06-30',
      'district',
      'collective',
      [
        'Tập thể lao động tiên tiến',
        'Thôn, tổ dân phố văn hóa',
        'Giấy khen của Chủ tịch UBND huyện',
        'Biểu dương',
      ],
    ],
    ['2025-06-30', 'commune', 'collective', ['Giấy khen của Chủ tịch UBND xã', 'Biểu dương']],
    [
      '2025-07-01',
      'commune',
      'collective',
      [
        'Tập thể lao động tiên tiến',
        'Thôn, tổ dân phố văn hóa',
        'Giấy khen của Chủ tịch UBND xã',
        'Biểu dương',
      ],
    ],
    [
      '2025-07-01',
      'commune',
      'household',
      ['Gia đình văn hóa', 'Giấy khen của Chủ tịch UBND xã', 'Biểu dương'],
    ],
  ] as const)('on %s a %s may give a %s: %j', (day, level, kind, expected) =>
    expect(named(day, level, kind)).toEqual(expected),
  )

  it('offer no formal award of a district after its end', () => {
    const formal = named('2025-07-01', 'district', 'individual').filter((name) => name !== 'Biểu dương')
    expect(formal).toEqual([])
  })

  it('refer to known awards, within their validity, each span once', () => {
    const keys = new Map(awards.map((award) => [award.key, award]))
    for (const rate of rates) {
      const award = keys.get(rate.form ?? rate.title ?? '')
      expect(award).toBeDefined()
      if (award)
        expect([
          award.key,
          awardProblem(award, { day: rate.validFrom, level: rate.level, subjectKind: rate.subjectKind }),
        ]).toEqual([award.key, null])
    }
    expect(new Set([...keys.keys()]).size).toBe(awards.length)
  })

  test.each([
    ['giay-khen-xa', 'commune', 'individual', '2018-06-30', 200_000],
    ['giay-khen-xa', 'commune', 'individual', '2018-07-01', 210_000],
    ['giay-khen-xa', 'commune', 'individual', '2019-06-30', 210_000],
    ['giay-khen-xa', 'commune', 'individual', '2019-07-01', 230_000],
    ['giay-khen-xa', 'commune', 'individual', '2023-06-30', 230_000],
    ['giay-khen-xa', 'commune', 'individual', '2023-07-01', 270_000],
    ['giay-khen-xa', 'commune', 'collective', '2023-12-31', 540_000],
    ['giay-khen-xa', 'commune', 'household', '2023-12-31', 'no_rate'],
    ['giay-khen-xa', 'commune', 'household', '2024-01-01', 410_000],
    ['giay-khen-xa', 'commune', 'individual', '2024-06-30', 270_000],
    ['giay-khen-xa', 'commune', 'individual', '2024-07-01', 360_000],
    ['giay-khen-xa', 'commune', 'individual', '2025-06-30', 360_000],
    ['giay-khen-xa', 'commune', 'individual', '2025-07-01', 710_000],
    ['giay-khen-xa', 'commune', 'collective', '2025-07-01', 1_410_000],
    ['giay-khen-xa', 'commune', 'household', '2025-07-01', 1_060_000],
    ['giay-khen-xa', 'commune', 'individual', '2026-06-30', 710_000],
    ['giay-khen-xa', 'commune', 'individual', '2026-07-01', 760_000],
    ['giay-khen-huyen', 'district', 'individual', '2018-12-20', 420_000],
    ['giay-khen-huyen', 'district', 'collective', '2018-12-20', 840_000],
    ['giay-khen-huyen', 'district', 'individual', '2025-06-30', 710_000],
    ['giay-khen-huyen', 'district', 'individual', '2025-07-01', 'no_rate'],
    ['bieu-duong', 'district', 'individual', '2018-12-20', 'no_rate'],
  ] as const)('%s of a %s to a %s on %s: %s', (formId, level, subjectKind, decidedOn, expected) => {
    const reward = rewardFor({
      award: { formId },
      level,
      subjectKind,
      decidedOn,
      basePays,
      rates: rates.map((rate) => ({ ...rate, formId: rate.form, titleId: rate.title })),
    })
    expect(reward.ok ? reward.amount : reward.reason).toBe(expected)
  })
})

describe('holidays', () => {
  it('are what the computation gives', () => expect(holidays).toEqual(computeHolidays(2017, 2030).holidays))

  test.each([
    [2017, '2017-01-28', '2017-04-06'],
    [2018, '2018-02-16', '2018-04-25'],
    [2019, '2019-02-05', '2019-04-14'],
    [2020, '2020-01-25', '2020-04-02'],
    [2021, '2021-02-12', '2021-04-21'],
    [2022, '2022-02-01', '2022-04-10'],
    [2023, '2023-01-22', '2023-04-29'],
    [2024, '2024-02-10', '2024-04-18'],
    [2025, '2025-01-29', '2025-04-07'],
    [2026, '2026-02-17', '2026-04-26'],
    [2027, '2027-02-06', '2027-04-16'],
    [2030, '2030-02-02', '2030-04-12'],
  ])('Tết and Giỗ Tổ of %i', (year, tet, gioTo) => {
    expect(solarDate(year, 1, 1)).toBe(tet)
    expect(solarDate(year, 3, 10)).toBe(gioTo)
  })

  it('name no day twice and make up for weekends on working days', () => {
    expect(new Set(holidays.map((holiday) => holiday.day)).size).toBe(holidays.length)
    const days = (year: string) =>
      holidays.filter((h) => h.day.startsWith(year) && h.kind === 'substitute').map((h) => h.day)
    expect(days('2018')).toEqual(['2018-02-19', '2018-02-20', '2018-09-03'])
    expect(days('2023')).toEqual([
      '2023-01-02',
      '2023-01-25',
      '2023-01-26',
      '2023-05-02',
      '2023-05-03',
      '2023-09-04',
    ])
  })
})
