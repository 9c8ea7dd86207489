import { describe, expect, it, test } from 'vitest'
import { proposeCandidates, type UnitResults } from '#shared/domain/award-candidates.ts'
import { awardProblem } from '#shared/domain/award-law.ts'
import { type AwardRate, type BasePay, rewardFor, roundMoney } from '#shared/domain/award-reward.ts'
import { awardWarnings, type ListedSubject } from '#shared/domain/award-warnings.ts'
import { quotaLeft } from '#shared/domain/nomination.ts'

describe('reward', () => {
  const rate = (
    coefficient: number,
    validFrom: string,
    validTo: string | null,
    subjectKind: AwardRate['subjectKind'] = 'individual',
  ): AwardRate => ({
    formId: 'merit',
    titleId: null,
    level: 'commune',
    subjectKind,
    coefficient,
    validFrom,
    validTo,
  })
  const rates = [
    rate(0.15, '2017-10-01', '2025-06-30'),
    rate(0.3, '2025-07-01', null),
    rate(0.6, '2025-07-01', null, 'collective'),
    rate(0.45, '2025-07-01', null, 'household'),
  ]
  const basePays: BasePay[] = [
    { validFrom: '2018-07-01', amount: 1_390_000 },
    { validFrom: '2024-07-01', amount: 2_340_000 },
    { validFrom: '2019-07-01', amount: 1_490_000 },
  ]
  const reward = (
    decidedOn: string,
    subjectKind: AwardRate['subjectKind'] = 'individual',
    mode: 'up' | 'nearest' | 'none' = 'up',
  ) =>
    rewardFor({
      award: { formId: 'merit' },
      level: 'commune',
      subjectKind,
      decidedOn,
      rates,
      basePays,
      rounding: { mode, unit: 10_000 },
    })

  test.each([
    ['2018-10-20', 'individual', 'up', 208_500, 210_000, '0,15 × 1.390.000 = 208.500 → 210.000'],
    ['2019-06-30', 'individual', 'up', 208_500, 210_000, '0,15 × 1.390.000 = 208.500 → 210.000'],
    ['2019-07-01', 'individual', 'up', 223_500, 230_000, '0,15 × 1.490.000 = 223.500 → 230.000'],
    ['2019-07-01', 'individual', 'nearest', 223_500, 220_000, '0,15 × 1.490.000 = 223.500 → 220.000'],
    ['2019-07-01', 'individual', 'none', 223_500, 223_500, '0,15 × 1.490.000 = 223.500'],
    ['2025-06-30', 'individual', 'up', 351_000, 360_000, '0,15 × 2.340.000 = 351.000 → 360.000'],
    ['2025-07-01', 'individual', 'up', 702_000, 710_000, '0,3 × 2.340.000 = 702.000 → 710.000'],
    ['2025-07-01', 'collective', 'up', 1_404_000, 1_410_000, '0,6 × 2.340.000 = 1.404.000 → 1.410.000'],
    ['2025-07-01', 'household', 'up', 1_053_000, 1_060_000, '0,45 × 2.340.000 = 1.053.000 → 1.060.000'],
  ] as const)('%s for a %s, rounded %s', (day, kind, mode, exact, amount, formula) => {
    expect(reward(day, kind, mode)).toMatchObject({ ok: true, exact, amount, formula })
  })

  it('says what is not known instead of guessing', () => {
    expect(reward('2018-06-30')).toEqual({ ok: false, reason: 'no_base_pay' })
    expect(reward('2017-09-30')).toEqual({ ok: false, reason: 'no_rate' })
    expect(reward('2018-10-20', 'household')).toEqual({ ok: false, reason: 'no_rate' })
    const twice = rewardFor({
      award: { formId: 'merit' },
      level: 'commune',
      subjectKind: 'individual',
      decidedOn: '2018-10-20',
      rates: [...rates, ...rates],
      basePays,
    })
    expect(twice).toEqual({ ok: false, reason: 'several_rates' })
  })

  it('leaves round amounts alone', () =>
    expect(roundMoney(450_000, { mode: 'up', unit: 10_000 })).toBe(450_000))
})

test.each([
  ['2023-12-31', 'district', 'individual', 'not_valid_on_day'],
  ['2024-01-01', 'district', 'individual', null],
  ['2025-06-30', 'district', 'individual', null],
  ['2025-07-01', 'district', 'individual', 'not_valid_on_day'],
  ['2024-01-01', 'commune', 'individual', 'not_at_level'],
  ['2024-01-01', 'district', 'household', 'not_for_subject'],
] as const)('on %s the %s for a %s: %s', (day, level, subjectKind, problem) => {
  const award = {
    id: 'x',
    subjectKinds: ['individual' as const],
    levels: ['district' as const],
    validFrom: '2024-01-01',
    validTo: '2025-06-30',
  }
  expect(awardProblem(award, { day, level, subjectKind })).toBe(problem)
})

describe('warnings', () => {
  const subject = (id: string, more: Partial<ListedSubject> = {}): ListedSubject => ({
    id,
    subjectKind: 'individual',
    name: 'Nguyễn Thị Hoà',
    birthYear: 1975,
    unitId: 'an-my',
    place: 'Thôn 1',
    listId: 'list',
    achievement: '',
    awardedOn: null,
    ...more,
  })
  const codes = (other: Partial<ListedSubject>, mine: Partial<ListedSubject> = {}) =>
    awardWarnings(subject('me', mine), [subject('me', mine), subject('other', other)], []).map((w) => w.code)

  test.each([
    ['the same person in the list', {}, ['same_subject_in_list']],
    ['in another list', { listId: 'list 2' }, ['same_subject_in_other_list']],
    ['awarded before', { listId: 'list 0', awardedOn: '2017-12-20' }, ['awarded_before']],
    ['written otherwise', { name: 'Bà NGUYEN THI HOA', place: 'thon 1' }, ['same_subject_in_list']],
    ['without a birth year, same village', { birthYear: null }, ['same_subject_in_list']],
    ['without a birth year, elsewhere', { birthYear: null, unitId: 'an-phu', place: 'Thôn 9' }, []],
    ['another birth year and village', { birthYear: 1990, place: 'Thôn 2' }, []],
    ['another name', { name: 'Nguyễn Thị Hoa Mai' }, []],
    ['the same name as a collective', { subjectKind: 'collective' as const }, []],
    [
      'as head of a household',
      { subjectKind: 'household' as const, name: 'Gia đình bà Nguyễn Thị Hòa', birthYear: null },
      ['same_subject_in_list'],
    ],
  ])('%s', (_, other, expected) => expect(codes(other)).toEqual(expected))

  it('notice one deed told twice, and an open critical finding', () => {
    const deed = { achievement: 'Vận động 35 hộ dân giữ vệ sinh chợ' }
    expect(codes({ ...deed, listId: 'list 2' }, deed)).toEqual([
      'same_subject_in_other_list',
      'same_achievement',
    ])
    const finding = (id: string, status: 'open' | 'done', severity: 'critical' | 'minor') => ({
      id,
      unitId: 'an-my',
      severity,
      status,
    })
    const findings = [
      finding('1', 'open', 'critical'),
      finding('2', 'done', 'critical'),
      finding('3', 'open', 'minor'),
    ]
    expect(awardWarnings(subject('me'), [], findings)).toEqual([
      { code: 'open_critical_finding', findingIds: ['1'] },
    ])
  })

  it('are silent about a pair that the clerk has called different', () => {
    expect(awardWarnings(subject('me'), [subject('other')], [], new Set(['other']))).toEqual([])
  })
})

describe('candidates from results', () => {
  const good: UnitResults = {
    unitId: 'ttvh',
    concludedVisits: 1,
    verdicts: ['pass', 'pass', 'na'],
    findings: [],
    outreach: 0,
  }
  test.each([
    ['all passed', {}, true, []],
    ['never visited', { concludedVisits: 0 }, false, ['visited']],
    ['one failed', { verdicts: ['pass', 'fail'] as const }, false, ['fails']],
    [
      'an open finding',
      { findings: [{ severity: 'minor' as const, status: 'open' as const, wasLate: false }] },
      false,
      ['open_findings'],
    ],
    [
      'an open critical one',
      { findings: [{ severity: 'critical' as const, status: 'reported' as const, wasLate: false }] },
      false,
      ['open_findings', 'critical_findings'],
    ],
    [
      'remedied in time',
      { findings: [{ severity: 'major' as const, status: 'done' as const, wasLate: false }] },
      true,
      [],
    ],
    [
      'remedied late',
      { findings: [{ severity: 'major' as const, status: 'done' as const, wasLate: true }] },
      false,
      ['late_remedies'],
    ],
  ])('%s', (_, change, isProposed, unmet) => {
    const [candidate] = proposeCandidates([{ ...good, ...change }])
    expect(candidate?.isProposed).toBe(isProposed)
    expect(candidate?.reasons.filter((r) => !r.isMet).map((r) => r.code)).toEqual(unmet)
  })

  it('follow the rule of the office and show what was seen', () => {
    const rule = { maxFails: 1, maxOpenFindings: 0, allowLateRemedies: true, minOutreach: 2 }
    const [candidate] = proposeCandidates([{ ...good, verdicts: ['fail'], outreach: 3 }], rule)
    expect(candidate).toMatchObject({ isProposed: true })
    expect(candidate?.reasons).toContainEqual({ code: 'outreach', isMet: true, seen: 3, limit: 2 })
  })
})

it('counts what a quota leaves', () => {
  const nominations = (['draft', 'approved', 'rejected', 'returned'] as const).map((status) => ({
    subjectKind: 'individual' as const,
    status,
  }))
  expect(quotaLeft({ individual: 1, household: 2 }, nominations)).toEqual({
    individual: -1,
    household: 2,
    collective: null,
  })
})
