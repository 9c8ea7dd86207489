import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { planLacks, planProgress } from '#shared/domain/plan.ts'
import { nextOrdinal, roundName, teamProblems, unfinishedOf } from '#shared/domain/round.ts'
import { type ScheduledVisit, scheduleWarnings } from '#shared/domain/schedule.ts'
import { visitStatuses } from '#shared/domain/visit.ts'

describe('progress of a plan', () => {
  const scope = [
    { unitId: 'a', mode: 'on_site' as const },
    { unitId: 'b', mode: 'on_site' as const },
    { unitId: 'c', mode: 'on_site' as const },
    { unitId: 'd', mode: 'by_report' as const },
    { unitId: 'e', mode: 'by_report' as const },
  ]

  it('counts a unit once, by its furthest visit', () => {
    const progress = planProgress({
      scope,
      visits: [
        { unitId: 'a', status: 'cancelled' },
        { unitId: 'a', status: 'concluded' },
        { unitId: 'a', status: 'scheduled' },
        { unitId: 'b', status: 'postponed' },
        { unitId: 'c', status: 'cancelled' },
        { unitId: 'outside', status: 'concluded' },
      ],
      returnsExpected: ['a'],
      returnsReceived: ['d'],
    })
    expect(progress.byUnit.map((unit) => unit.state)).toEqual([
      'visited',
      'postponed',
      'remaining',
      'returned',
      'return_missing',
    ])
    expect(progress.onSite).toEqual({
      total: 3,
      visited: 1,
      underWay: 0,
      scheduled: 0,
      postponed: 1,
      remaining: 1,
    })
    expect(progress.byReport).toEqual({ total: 2, received: 1, missing: 1 })
    expect(progress.returns).toEqual({ expected: 3, received: 1, missing: 2 })
  })

  it('adds up, whatever happens', () => {
    const visit = fc.record({
      unitId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'x'),
      status: fc.constantFrom(...visitStatuses),
    })
    const ids = fc.subarray(['a', 'b', 'c', 'd', 'e'])
    fc.assert(
      fc.property(
        fc.array(visit, { maxLength: 12 }),
        ids,
        ids,
        (visits, returnsExpected, returnsReceived) => {
          const { onSite, byReport, returns } = planProgress({
            scope,
            visits,
            returnsExpected,
            returnsReceived,
          })
          expect(
            onSite.visited + onSite.underWay + onSite.scheduled + onSite.postponed + onSite.remaining,
          ).toBe(onSite.total)
          expect(byReport.received + byReport.missing).toBe(byReport.total)
          expect(returns.received + returns.missing).toBe(returns.expected)
        },
      ),
    )
  })

  it('names what a draft lacks', () => {
    const empty = {
      number: '',
      issuedOn: null,
      scope: [],
      codeIds: [],
      hasTeamHead: false,
      returnsDueOn: null,
    }
    expect(planLacks(empty).map((lack) => lack.code)).toEqual([
      'number',
      'date',
      'units',
      'codes',
      'team_head',
    ])
    const full = {
      number: '1260',
      issuedOn: '2018-09-11',
      scope,
      codeIds: ['522'],
      hasTeamHead: true,
      returnsDueOn: null,
    }
    expect(planLacks(full)).toEqual([{ code: 'returns_due', isRequired: false }])
    expect(planLacks({ ...full, returnsDueOn: '2018-11-15' })).toEqual([])
  })
})

describe('rounds', () => {
  it('are numbered in Roman', () => {
    expect([nextOrdinal([]), nextOrdinal([1, 3])]).toEqual([1, 4])
    expect(roundName(4)).toBe('Đợt IV')
  })

  it('say what closing leaves undone', () => {
    const visits = [
      { id: '1', unitId: 'a', status: 'concluded' as const },
      { id: '2', unitId: 'b', status: 'under_way' as const },
      { id: '3', unitId: 'c', status: 'cancelled' as const },
    ]
    expect(unfinishedOf({ unitIds: ['a', 'b', 'c', 'd'], visits })).toEqual([
      { code: 'visit_not_concluded', unitId: 'b', visitId: '2', status: 'under_way' },
      { code: 'unit_without_visit', unitId: 'c' },
      { code: 'unit_without_visit', unitId: 'd' },
    ])
  })

  test.each([
    [['head', 'secretary'], []],
    [[], ['no_head', 'no_secretary']],
    [['head', 'head', 'secretary'], ['several_heads']],
  ] as const)('team of %j: %j', (roles, problems) => {
    expect(teamProblems(roles.map((role, i) => ({ role, name: `${i}` })))).toEqual(problems)
  })

  it('notice one person in two places of a team', () => {
    const team = [
      { role: 'head' as const, name: 'A' },
      { role: 'secretary' as const, name: 'A' },
    ]
    expect(teamProblems(team)).toEqual(['same_person_twice'])
  })
})

describe('schedule', () => {
  const visit = (
    id: string,
    unitId: string,
    date: string | null,
    more: Partial<ScheduledVisit> = {},
  ): ScheduledVisit => ({
    id,
    unitId,
    teamId: 'team',
    date,
    session: 'morning',
    status: 'scheduled',
    ...more,
  })
  const context = {
    units: [
      { id: 'a', validFrom: null, validTo: null },
      { id: 'b', validFrom: null, validTo: null },
      { id: 'gone', validFrom: null, validTo: '2018-10-02' },
    ],
    scopeUnitIds: ['a', 'b', 'gone'],
    planPeriod: { from: '2018-09-11', to: '2018-12-31' },
    roundPeriod: { from: '2018-09-01', to: '2018-10-15' },
    holidays: [{ day: '2018-09-03', name: 'Nghỉ bù Quốc khánh' }],
  }
  const codes = (visits: ScheduledVisit[]) =>
    scheduleWarnings(visits, context).map((w) => `${w.visitId}:${w.code}`)

  test.each([
    ['nothing on a working day', [visit('1', 'a', '2018-10-03')], []],
    [
      'two sessions of one day',
      [visit('1', 'a', '2018-10-03'), visit('2', 'b', '2018-10-03', { session: 'afternoon' })],
      [],
    ],
    [
      'the same session twice',
      [visit('1', 'a', '2018-10-03'), visit('2', 'b', '2018-10-03')],
      ['2:team_double_booked'],
    ],
    [
      'a whole day over a session',
      [visit('1', 'a', '2018-10-03'), visit('2', 'b', '2018-10-03', { session: 'all_day' })],
      ['2:team_double_booked'],
    ],
    ['two teams', [visit('1', 'a', '2018-10-03'), visit('2', 'b', '2018-10-03', { teamId: 'other' })], []],
    [
      'a postponed visit takes no place',
      [visit('1', 'a', '2018-10-03', { status: 'postponed' }), visit('2', 'b', '2018-10-03')],
      [],
    ],
    [
      'a concluded visit does',
      [visit('1', 'a', '2018-10-03', { status: 'concluded' }), visit('2', 'b', '2018-10-03')],
      ['2:team_double_booked'],
    ],
    [
      'one unit twice on a day',
      [visit('1', 'a', '2018-10-03'), visit('2', 'a', '2018-10-03', { session: 'afternoon', teamId: 'x' })],
      ['2:unit_double_booked'],
    ],
    ['a Sunday', [visit('1', 'a', '2018-10-07')], ['1:weekend']],
    [
      'a holiday before the plan',
      [visit('1', 'a', '2018-09-03')],
      ['1:public_holiday', '1:outside_plan_period'],
    ],
    ['after the round', [visit('1', 'a', '2018-10-16')], ['1:outside_round_period']],
    ['a unit that is no more', [visit('1', 'gone', '2018-10-03')], ['1:unit_not_valid']],
    ['a unit outside the plan', [visit('1', 'x', '2018-10-03')], ['1:unit_not_in_scope', '1:unit_not_valid']],
    ['no date', [visit('1', 'a', null)], ['1:no_date']],
    ['cancelled is silent', [visit('1', 'x', '2018-10-07', { status: 'cancelled' })], []],
  ])('%s', (_, visits, expected) => expect(codes(visits)).toEqual(expected))

  it('gives the words of each sentence', () => {
    expect(scheduleWarnings([visit('1', 'a', '2018-09-03')], context)[0]?.params).toEqual({
      date: '2018-09-03',
      name: 'Nghỉ bù Quốc khánh',
    })
  })
})
