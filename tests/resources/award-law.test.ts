/** The shipped law of awards on both sides of every day on which it changes, against tables made by hand. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { addDays } from '#shared/dates.ts'
import { awardableOn } from '#shared/domain/award-law.ts'
import { rewardFor } from '#shared/domain/award-reward.ts'
import * as schemas from '../support/seed-schemas.ts'

const read = (name: string): unknown => JSON.parse(readFileSync(`resources/awards/${name}.json`, 'utf8'))
const { titles } = schemas.awardTitlesSeed.parse(read('titles'))
const { forms } = schemas.awardFormsSeed.parse(read('forms'))
const { basePays } = schemas.basePaysSeed.parse(read('base-pays'))
const rates = schemas.awardRatesSeed
  .parse(read('rates'))
  .rates.map((rate) => ({ ...rate, formId: rate.form, titleId: rate.title }))
const awards = [...titles, ...forms].map((award) => ({ ...award, id: award.key }))

/** The first day of each period of the law, and the days on which base pay rises. */
const changes = ['2024-01-01', '2025-07-01']
const raises = ['2017-07-01', '2018-07-01', '2019-07-01', '2023-07-01', '2024-07-01', '2026-07-01']

test('no change of the shipped law lies on a day that is not tried here', () => {
  const ends = [...awards, ...rates].flatMap(({ validTo }) => (validTo === null ? [] : addDays(validTo, 1)))
  const starts = [...awards, ...rates].flatMap(({ validFrom }) => validFrom ?? [])
  expect([...new Set([...ends, ...starts])].sort()).toEqual(['2017-10-01', ...changes])
  expect(basePays.map(({ validFrom }) => validFrom)).toEqual(raises)
})

test.each([
  ['2017-06-30', 'no_base_pay'],
  ['2017-07-01', 1_300_000],
  ['2018-06-30', 1_300_000],
  ['2018-07-01', 1_390_000],
  ['2019-06-30', 1_390_000],
  ['2019-07-01', 1_490_000],
  ['2023-06-30', 1_490_000],
  ['2023-07-01', 1_800_000],
  ['2024-06-30', 1_800_000],
  ['2024-07-01', 2_340_000],
  ['2026-06-30', 2_340_000],
  ['2026-07-01', 2_530_000],
] as const)('base pay on %s: %s', (decidedOn, expected) => {
  const whole = {
    formId: 'once',
    titleId: null,
    level: 'commune' as const,
    subjectKind: 'individual' as const,
    coefficient: 1,
    validFrom: '2000-01-01',
    validTo: null,
  }
  const reward = rewardFor({
    award: { formId: 'once' },
    level: 'commune',
    subjectKind: 'individual',
    decidedOn,
    basePays,
    rates: [whole],
    rounding: { mode: 'none', unit: 1 },
  })
  expect(reward.ok ? reward.amount : reward.reason).toBe(expected)
})

const praise = 'Biểu dương'
const district = 'Giấy khen của Chủ tịch UBND huyện'
const commune = 'Giấy khen của Chủ tịch UBND xã'
const [worker, fighter] = ['Lao động tiên tiến', 'Chiến sĩ thi đua cơ sở']
const [team, village] = ['Tập thể lao động tiên tiến', 'Thôn, tổ dân phố văn hóa']
const family = 'Gia đình văn hóa'
const districtUntil2025 = {
  individual: [worker, fighter, district, praise],
  collective: [team, village, district, praise],
  household: [district, praise],
}
const communeUntil2025 = {
  individual: [worker, commune, praise],
  collective: [commune, praise],
  household: [family, commune, praise],
}
const communeSince2025 = {
  individual: [worker, fighter, commune, praise],
  collective: [team, village, commune, praise],
  household: [family, commune, praise],
}
const onlyPraise = { individual: [praise], collective: [praise], household: [praise] }

test.each([
  ['2023-12-31', 'district', districtUntil2025],
  ['2024-01-01', 'district', districtUntil2025],
  ['2025-06-30', 'district', districtUntil2025],
  ['2025-07-01', 'district', onlyPraise],
  ['2023-12-31', 'commune', communeUntil2025],
  ['2024-01-01', 'commune', communeUntil2025],
  ['2025-06-30', 'commune', communeUntil2025],
  ['2025-07-01', 'commune', communeSince2025],
] as const)('who may give what on %s: %s', (day, level, expected) => {
  for (const subjectKind of ['individual', 'collective', 'household'] as const)
    expect(awardableOn(awards, { day, level, subjectKind }).map(({ name }) => name)).toEqual(
      expected[subjectKind],
    )
})

/** Coefficient × base pay, rounded up to ten thousand đồng, worked out by hand. */
test.each([
  ['giay-khen-huyen', 'district', 'collective', '2019-06-30', 840_000], // 0,6 × 1.390.000 = 834.000
  ['giay-khen-huyen', 'district', 'collective', '2019-07-01', 900_000], // 0,6 × 1.490.000 = 894.000
  ['giay-khen-huyen', 'district', 'individual', '2023-12-31', 540_000],
  ['giay-khen-huyen', 'district', 'household', '2023-12-31', 'no_rate'],
  ['giay-khen-huyen', 'district', 'household', '2024-01-01', 810_000], // 0,45 × 1.800.000
  ['giay-khen-huyen', 'district', 'collective', '2024-06-30', 1_080_000],
  ['giay-khen-huyen', 'district', 'collective', '2024-07-01', 1_410_000], // 0,6 × 2.340.000 = 1.404.000
  ['giay-khen-huyen', 'district', 'household', '2025-06-30', 1_060_000], // 0,45 × 2.340.000 = 1.053.000
  ['giay-khen-huyen', 'district', 'household', '2025-07-01', 'no_rate'],
  ['giay-khen-xa', 'commune', 'household', '2024-06-30', 410_000], // 0,225 × 1.800.000 = 405.000
  ['giay-khen-xa', 'commune', 'household', '2024-07-01', 530_000], // 0,225 × 2.340.000 = 526.500
  ['giay-khen-xa', 'commune', 'household', '2025-06-30', 530_000],
  ['giay-khen-xa', 'commune', 'household', '2025-07-01', 1_060_000], // 0,45 × 2.340.000
  ['giay-khen-xa', 'commune', 'household', '2026-07-01', 1_140_000], // 0,45 × 2.530.000 = 1.138.500
  ['ldtt-2018', 'district', 'individual', '2018-12-20', 420_000], // 0,3 × 1.390.000 = 417.000
  ['ldtt-2018', 'district', 'individual', '2023-12-31', 540_000],
  ['ldtt-2018', 'district', 'individual', '2024-01-01', 'no_rate'],
  ['ldtt-2024', 'commune', 'individual', '2023-12-31', 'no_rate'],
  ['ldtt-2024', 'commune', 'individual', '2024-01-01', 540_000],
  ['ldtt-2024', 'district', 'individual', '2025-06-30', 710_000], // 0,3 × 2.340.000 = 702.000
  ['ldtt-2025', 'commune', 'individual', '2025-07-01', 710_000],
  ['ldtt-2025', 'district', 'individual', '2025-07-01', 'no_rate'],
  ['ldtt-2025', 'commune', 'individual', '2026-07-01', 760_000], // 0,3 × 2.530.000 = 759.000
  ['cstdcs-2018', 'district', 'individual', '2018-12-20', 1_390_000],
  ['cstdcs-2024', 'district', 'individual', '2025-06-30', 2_340_000],
  ['cstdcs-2025', 'commune', 'individual', '2026-07-01', 2_530_000],
  ['tap-the-ldtt-2018', 'district', 'collective', '2018-12-20', 1_120_000], // 0,8 × 1.390.000 = 1.112.000
  ['tap-the-ldtt-2024', 'district', 'collective', '2025-06-30', 1_880_000], // 0,8 × 2.340.000 = 1.872.000
  ['tap-the-ldtt-2025', 'commune', 'collective', '2026-07-01', 2_030_000], // 0,8 × 2.530.000 = 2.024.000
  ['thon-tdp-van-hoa-2018', 'district', 'collective', '2023-12-31', 2_700_000],
  ['thon-tdp-van-hoa-2024', 'district', 'collective', '2024-01-01', 'no_rate'],
  ['thon-tdp-van-hoa-2025', 'commune', 'collective', '2025-07-01', 3_510_000],
  ['thon-tdp-van-hoa-2025', 'commune', 'collective', '2026-07-01', 3_800_000], // 1,5 × 2.530.000 = 3.795.000
] as const)('%s by a %s to a %s on %s: %s đồng', (key, level, subjectKind, decidedOn, expected) => {
  const award = forms.some((form) => form.key === key) ? { formId: key } : { titleId: key }
  const reward = rewardFor({ award, level, subjectKind, decidedOn, basePays, rates })
  expect(reward.ok ? reward.amount : reward.reason).toBe(expected)
})
