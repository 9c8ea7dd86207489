import { describe, expect, it, test } from 'vitest'
import { changesSinceIssue } from '#shared/domain/document-state.ts'
import { dueState } from '#shared/domain/due.ts'
import { findingDue, isOverdue, recurrencesOf } from '#shared/domain/finding.ts'
import { type ReturnStatus, returnState } from '#shared/domain/request.ts'

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
  const state = (statuses: ReturnStatus[], more: Partial<Parameters<typeof returnState>[0]> = {}) =>
    returnState({
      statuses,
      dueOn: '2018-10-02',
      extendedTo: null,
      settledOn: null,
      today: '2018-10-03',
      ...more,
    })

  test.each([
    [['waiting', 'waiting'], 'missing', 'overdue'],
    [['imported', 'waiting'], 'partial', 'overdue'],
    [['imported', 'sent_back'], 'problem', 'overdue'],
    [['wrong_version', 'waiting'], 'problem', 'overdue'],
    [['imported', 'nil'], 'complete', 'done_late'],
    [[], 'missing', 'overdue'],
  ] as [ReturnStatus[], string, string][])('%j is %s, %s', (statuses, overall, kind) => {
    expect(state(statuses)).toMatchObject({ overall, due: { kind } })
  })

  it('go by the extension and by the day when the last content came', () => {
    expect(state(['waiting'], { extendedTo: '2018-10-10' }).due).toEqual({ kind: 'pending', days: 7 })
    expect(state(['imported'], { settledOn: '2018-10-02' }).due).toEqual({ kind: 'done' })
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
