import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { changedFields, criteriaFor, unionCriteria, type VersionCriterion } from '#shared/domain/checklist.ts'
import { defaultRatings, scoreVisit } from '#shared/domain/scoring.ts'
import { type VisitAnswer, visitLacks } from '#shared/domain/visit.ts'

const criterion = (criterionId: string, more: Partial<VersionCriterion> = {}): VersionCriterion => ({
  criterionId,
  code: criterionId.toUpperCase(),
  groupName: '',
  text: `Tiêu chí ${criterionId}`,
  basis: '',
  guidance: '',
  answerKind: 'verdict',
  maxScore: null,
  unitKinds: ['commune'],
  evidenceWanted: false,
  isCritical: false,
  ...more,
})
const answer = (criterionId: string, more: Partial<VisitAnswer> = {}): VisitAnswer => ({
  criterionId,
  verdict: null,
  count: null,
  text: '',
  score: null,
  note: '',
  ...more,
})

describe('versions', () => {
  it('are joined by the stable id, and what changed is said', () => {
    const v1 = { versionId: 'v1', number: 1, criteria: [criterion('k1'), criterion('k2'), criterion('k3')] }
    const v2 = {
      versionId: 'v2',
      number: 2,
      criteria: [criterion('k1'), criterion('k2', { text: 'Khác', isCritical: true }), criterion('k4')],
    }
    const v3 = { versionId: 'v3', number: 3, criteria: [criterion('k4'), criterion('k1'), criterion('k3')] }
    const union = unionCriteria([v3, v1, v2])
    expect(union.map((row) => [row.criterionId, row.versions])).toEqual([
      ['k4', [2, 3]],
      ['k1', [1, 2, 3]],
      ['k3', [1, 3]],
      ['k2', [1, 2]],
    ])
    expect(union.map((row) => row.changes)).toEqual([
      [{ kind: 'added', inVersion: 2 }],
      [],
      [
        { kind: 'removed', inVersion: 2 },
        { kind: 'added', inVersion: 3 },
      ],
      [
        { kind: 'changed', inVersion: 2, fields: ['text', 'isCritical'] },
        { kind: 'removed', inVersion: 3 },
      ],
    ])
    expect(union[3]?.latest.text).toBe('Khác')
  })

  it('ask each kind of unit its own criteria', () => {
    const all = [criterion('k1', { unitKinds: ['commune', 'specialised_office'] }), criterion('c1')]
    expect(criteriaFor(all, 'specialised_office').map((c) => c.criterionId)).toEqual(['k1'])
    expect(criteriaFor(all, 'commune')).toHaveLength(2)
    expect(changedFields(criterion('k1'), criterion('k1', { unitKinds: ['school'] }))).toEqual(['unitKinds'])
  })
})

describe('what a visit lacks', () => {
  const complete = {
    date: '2018-10-03',
    minutesNumber: '01/BB-ĐKT',
    teamPeople: 3,
    unitPeople: 2,
    strengths: 1,
    findings: [{ criterionId: 'k2' }],
    evidenceCriterionIds: [],
    criteria: [
      criterion('k1'),
      criterion('k2', { isCritical: true }),
      criterion('k3', { answerKind: 'count' }),
    ],
    answers: [
      answer('k1', { verdict: 'pass' }),
      answer('k2', { verdict: 'fail' }),
      answer('k3', { count: 0 }),
    ],
  }

  it('is nothing when all is there', () => expect(visitLacks(complete)).toEqual([]))

  test.each([
    ['no date', { date: null }, 'no_date', 'must'],
    ['an answer missing', { answers: complete.answers.slice(1) }, 'unanswered', 'must'],
    [
      'a count not given',
      { answers: [...complete.answers.slice(0, 2), answer('k3', { verdict: 'pass' })] },
      'unanswered',
      'must',
    ],
    [
      'a critical fail that nobody follows',
      { findings: [], answers: complete.answers.map((a) => ({ ...a, note: 'x' })) },
      'critical_fail_without_finding',
      'must',
    ],
    ['no minutes number', { minutesNumber: '' }, 'no_minutes_number', 'should'],
    ['nobody of the unit', { unitPeople: 0 }, 'no_unit_people', 'should'],
    [
      'a fail without a word',
      { answers: [answer('k1', { verdict: 'fail' }), ...complete.answers.slice(1)] },
      'fail_without_note',
      'should',
    ],
    [
      'wanted evidence',
      { criteria: [criterion('k1', { evidenceWanted: true }), ...complete.criteria.slice(1)] },
      'evidence_missing',
      'should',
    ],
  ])('%s', (_, change, code, level) => {
    expect(visitLacks({ ...complete, ...change })).toEqual([expect.objectContaining({ code, level })])
  })

  it('is no evidence, note or count where the criterion does not apply', () => {
    const na = complete.criteria.map((c) => answer(c.criterionId, { verdict: 'na' }))
    expect(
      visitLacks({
        ...complete,
        answers: na,
        criteria: complete.criteria.map((c) => ({ ...c, evidenceWanted: true })),
      }),
    ).toEqual([])
  })
})

describe('score', () => {
  const three = ['k1', 'k2', 'k3'].map((id) => ({ criterionId: id, code: id, maxScore: 10 }))
  const said = (verdict: 'pass' | 'fail' | 'na' | null, score: number | null = null) => ({ verdict, score })

  test.each([
    ['all passed', [said('pass'), said('pass'), said('pass')], 30, 30, 100, 'Tốt'],
    ['one failed', [said('pass'), said('pass'), said('fail')], 20, 30, 66.7, 'Đạt'],
    ['one not applicable', [said('pass'), said('fail'), said('na')], 10, 20, 50, 'Đạt'],
    ['typed points count as typed', [said('pass', 7), said('fail', 2.5), said('pass')], 19.5, 30, 65, 'Đạt'],
    ['never above the maximum', [said('pass', 99), said('pass', -5), said('pass')], 20, 30, 66.7, 'Đạt'],
    ['a rating waits for all answers', [said('pass'), said('pass'), said(null)], 20, 20, 100, null],
    ['nothing applies', [said('na'), said('na'), said('na')], 0, 0, null, null],
  ])('%s', (_, answers, points, max, percent, rating) => {
    const given = three.map(({ criterionId }, i) => ({
      criterionId,
      verdict: null,
      score: null,
      ...answers[i],
    }))
    expect(scoreVisit(three, given, defaultRatings)).toMatchObject({ points, max, percent, rating })
  })

  it('shows every term, and the terms make the sum', () => {
    const given = fc.array(
      fc.record({
        criterionId: fc.constantFrom('k1', 'k2', 'k3'),
        verdict: fc.constantFrom('pass' as const, 'fail' as const, 'na' as const, null),
        score: fc.option(fc.integer({ min: -5, max: 20 })),
      }),
    )
    fc.assert(
      fc.property(given, (answers) => {
        const score = scoreVisit(three, answers, defaultRatings)
        expect(score.lines).toHaveLength(3)
        expect(score.lines.filter((l) => l.counted).reduce((t, l) => t + l.points, 0)).toBe(score.points)
        expect(score.points).toBeLessThanOrEqual(score.max)
      }),
    )
  })

  it('leaves criteria without points out', () => {
    const score = scoreVisit([{ criterionId: 'k1', code: 'K01', maxScore: null }], [], defaultRatings)
    expect(score).toMatchObject({ percent: null, rating: null, lines: [{ why: 'not_scored' }] })
  })
})
