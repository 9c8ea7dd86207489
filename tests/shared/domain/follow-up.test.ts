import { describe, expect, it, test } from 'vitest'
import { changesSinceIssue } from '#shared/domain/document-state.ts'
import { dueState } from '#shared/domain/due.ts'
import { findingDue, isOverdue, recurrencesOf } from '#shared/domain/finding.ts'
import type { ReturnStatus } from '#shared/domain/request.ts'
import { hasHandedIn, returnDue, unitStanding } from '#shared/domain/return-counts.ts'

describe('deadlines', () => {
  test.each([
    [null, null, { kind: 'no_deadline' }],
    [null, '2018-10-01', { kind: 'done' }],
    ['2018-10-02', null, { kind: 'overdue', days: 1 }],
    ['2018-10-03', null, { kind: 'due_today' }],
    ['2018-10-06', null, { kind: 'due_soon', days: 3 }],
    ['2018-10-07', null, { kind: 'pending', days: 4 }],
    ['2018-10-01', '2018-10-01', { kind: 'done' }],
    ['2018-10-01', '2018-10-03', { kind: 'done_late', days: 2 }],
  ])('due %s, done %s', (dueOn, doneOn, state) => {
    expect(dueState({ dueOn, doneOn, today: '2018-10-03' })).toEqual(state)
  })

  it('are missed by a finding until somebody has verified it', () => {
    const finding = { status: 'reported' as const, remedyDueOn: '2018-10-01', doneOn: null }
    expect(isOverdue(finding, '2018-10-03')).toBe(true)
    expect(findingDue({ ...finding, status: 'done', doneOn: '2018-10-02' }, '2018-12-01')).toEqual({
      kind: 'done_late',
      days: 1,
    })
    expect(findingDue({ ...finding, remedyDueOn: '2018-10-10' }, '2018-10-03', 7)).toEqual({
      kind: 'due_soon',
      days: 7,
    })
  })
})

it('knows a fault that came back', () => {
  const f = (
    id: string,
    unitId: string,
    criterionId: string | null,
    foundOn: string,
    doneOn: string | null,
  ) => ({ id, unitId, criterionId, foundOn, doneOn })
  const all = [
    f('old', 'a', 'k11', '2017-10-01', '2017-11-01'),
    f('still open', 'a', 'k11', '2017-10-01', null),
    f('other unit', 'b', 'k11', '2017-10-01', '2017-11-01'),
    f('later', 'a', 'k11', '2018-11-01', '2018-12-01'),
    f('new', 'a', 'k11', '2018-10-03', null),
  ]
  expect(recurrencesOf(f('new', 'a', 'k11', '2018-10-03', null), all).map((x) => x.id)).toEqual(['old'])
  expect(recurrencesOf(f('new', 'a', null, '2018-10-03', null), all)).toEqual([])
})

describe('returns', () => {
  test.each([
    [['waiting', 'waiting'], 0, 'silent'],
    [['waiting', 'waiting'], 1, 'waiting'],
    [['imported', 'waiting'], 0, 'partial'],
    [['imported', 'received'], 0, 'waiting'],
    [['imported', 'sent_back'], 1, 'problem'],
    [['wrong_version', 'waiting'], 0, 'problem'],
    [['imported', 'nil'], 0, 'complete'],
    [['imported', 'nil'], 1, 'waiting'],
    [[], 0, 'silent'],
  ] as [ReturnStatus[], number, string][])('%j with %i files in hand is %s', (statuses, files, standing) => {
    expect(unitStanding(statuses, { filesInHand: files, hasBlank: false })).toBe(standing)
  })

  test('an empty form is told from silence, and is less than anything else that came', () => {
    const withBlank = (statuses: ReturnStatus[]) => unitStanding(statuses, { filesInHand: 0, hasBlank: true })
    expect(withBlank(['waiting', 'waiting'])).toBe('blank')
    expect(withBlank(['imported', 'waiting'])).toBe('partial')
    expect(withBlank(['sent_back', 'waiting'])).toBe('problem')
    expect(hasHandedIn('blank')).toBe(false)
  })

  const due = (statuses: ReturnStatus[], more: Partial<Parameters<typeof returnDue>[0]> = {}) =>
    returnDue({
      statuses,
      dueOn: '2018-10-02',
      extendedTo: null,
      settledOn: null,
      today: '2018-10-03',
      ...more,
    })

  test.each([
    [['waiting', 'imported'], 'overdue'],
    [['imported', 'nil'], 'done_late'],
    [[], 'overdue'],
  ] as [ReturnStatus[], string][])('%j are %s', (statuses, kind) => {
    expect(due(statuses)).toMatchObject({ kind })
  })

  it('go by the extension and by the day when the last content came', () => {
    expect(due(['waiting'], { extendedTo: '2018-10-10' })).toEqual({ kind: 'pending', days: 7 })
    expect(due(['imported'], { settledOn: '2018-10-02' })).toEqual({ kind: 'done' })
  })
})

test.each([
  [{ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 }, []],
  [{ a: { b: 1 } }, { a: { b: 2 } }, ['a.b']],
  [{ rows: [{ v: 'pass' }] }, { rows: [{ v: 'pass' }, { v: 'fail' }] }, ['rows.1']],
  [{ a: [] }, { a: {} }, ['a']],
  [{ a: null }, {}, ['a']],
  [1, 2, ['']],
])('data of an issued document: %j to %j changed at %j', (frozen, current, paths) => {
  expect(changesSinceIssue(frozen, current).map((change) => change.path)).toEqual(paths)
})
