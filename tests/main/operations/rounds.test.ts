import { expect, test } from 'vitest'
import { createTestApp } from '../../support/create-test-app.ts'
import { createInspectionOffice, startVisit } from '../../support/inspection-office.ts'

test('units are scheduled, visits are pinned to what applies to their kind, and moving keeps one visit', async () => {
  const { call } = createTestApp()
  const office = await createInspectionOffice(call)
  const { roundId: id, dongTam, board } = office
  const first = await call('rounds.schedule', {
    id,
    entries: [
      { unitId: dongTam, visitDate: '2018-10-03', session: 'morning', startsAt: '08:00' },
      { unitId: board, visitDate: '2018-10-03', session: 'afternoon' },
    ],
  })
  expect(first.warnings).toEqual([])
  const [communeVisit = '', boardVisit = ''] = first.visitIds
  const pinned = async (visitId: string) =>
    (await call('visits.get', { id: visitId })).checklists.map((one) => one.codeSymbol)
  expect(await pinned(communeVisit)).toEqual(['522/QĐ-UBND', '1665/QĐ-UBND'])
  expect(await pinned(boardVisit)).toEqual(['522/QĐ-UBND'])
  const again = await call('rounds.schedule', {
    id,
    entries: [{ unitId: dongTam, visitDate: '2018-10-04', session: 'all_day' }],
  })
  expect(again.visitIds).toEqual([communeVisit])
  expect((await call('rounds.timetable', { id })).map((line) => [line.unitName, line.visitDate])).toEqual([
    ['Ban Quản lý dự án đầu tư xây dựng huyện Mỹ Đức', '2018-10-03'],
    ['UBND xã Đồng Tâm', '2018-10-04'],
  ])
  expect(await call('rounds.list', { planId: office.planId })).toMatchObject([
    { ordinal: 1, units: 3, scheduled: 2, remaining: 1, nextVisitOn: null },
  ])
})

test('a schedule warns of a double booking, a weekend and a day outside, and blocks none', async () => {
  const { call } = createTestApp()
  const { roundId: id, dongTam, anMy, board } = await createInspectionOffice(call)
  const { warnings } = await call('rounds.schedule', {
    id,
    entries: [
      { unitId: dongTam, visitDate: '2018-10-03', session: 'morning' },
      { unitId: anMy, visitDate: '2018-10-03', session: 'all_day' },
      { unitId: board, visitDate: '2019-01-06', session: 'morning' },
    ],
  })
  expect(warnings.map((warning) => warning.code)).toEqual([
    'team_double_booked',
    'weekend',
    'outside_plan_period',
    'outside_round_period',
  ])
})

test('a round opens under an issued plan, and closing names what is unfinished', async () => {
  const { call, callRaw } = createTestApp()
  const office = await createInspectionOffice(call)
  const id = await startVisit(call, office, office.dongTam)
  const { revision, unfinished } = await call('rounds.get', { id: office.roundId })
  expect(unfinished).toEqual([
    { code: 'visit_not_concluded', unitId: office.dongTam, visitId: id, status: 'under_way' },
    { code: 'unit_without_visit', unitId: office.anMy },
    { code: 'unit_without_visit', unitId: office.board },
  ])
  const close = { id: office.roundId, revision, to: 'closed' }
  expect(await callRaw('rounds.move', close)).toMatchObject({
    error: { code: 'round_has_unfinished', params: { count: 3 } },
  })
  const closed = await callRaw('rounds.move', { ...close, isConfirmed: true })
  expect(closed).toMatchObject({ ok: true })
  expect(await call('rounds.get', { id: office.roundId })).toMatchObject({
    status: 'closed',
    closedOn: '2018-10-05',
  })
  expect(
    await callRaw('rounds.schedule', {
      id: office.roundId,
      entries: [{ unitId: office.anMy, visitDate: '2018-10-09', session: 'morning' }],
    }),
  ).toMatchObject({ error: { params: { rule: 'round_not_open' } } })
})

test('a unit leaves a round with an untouched visit, not with one that has begun', async () => {
  const { call, callRaw } = createTestApp()
  const office = await createInspectionOffice(call)
  await startVisit(call, office, office.dongTam)
  await call('rounds.schedule', {
    id: office.roundId,
    entries: [{ unitId: office.anMy, visitDate: '2018-10-09', session: 'morning' }],
  })
  const { revision } = await call('rounds.get', { id: office.roundId })
  expect(
    await callRaw('rounds.setUnits', { id: office.roundId, revision, unitIds: [office.anMy] }),
  ).toMatchObject({ error: { params: { rule: 'visit_has_begun', detail: 'UBND xã Đồng Tâm' } } })
  await call('rounds.setUnits', { id: office.roundId, revision, unitIds: [office.board, office.dongTam] })
  const round = await call('rounds.get', { id: office.roundId })
  expect(round.unitList.map((unit) => unit.unitId)).toEqual([office.board, office.dongTam])
  expect(round.visits).toHaveLength(1)
})

test('a copied round takes units and own team, with the next ordinal', async () => {
  const { call, callRaw } = createTestApp()
  const office = await createInspectionOffice(call)
  const { revision } = await call('rounds.get', { id: office.roundId })
  const own = [{ role: 'head' as const, name: 'Ngô Đình Trọng' }]
  await call('rounds.setTeam', { id: office.roundId, revision, members: own })
  const copy = await call('rounds.create', { planId: office.planId, copyFromId: office.roundId })
  expect(copy).toMatchObject({ ordinal: 2, leftOut: [] })
  expect(await call('rounds.get', { id: copy.id })).toMatchObject({
    hasOwnTeam: true,
    team: [{ name: 'Ngô Đình Trọng' }],
    teamProblems: ['no_secretary'],
    unitList: [{ name: 'Đồng Tâm' }, { name: 'An Mỹ' }, { name: 'Ban Quản lý dự án đầu tư xây dựng' }],
  })
  expect(await callRaw('rounds.update', { id: copy.id, revision: 1, ordinal: 1 })).toMatchObject({
    error: { params: { rule: 'round_ordinal_taken', detail: 'I' } },
  })
  await call('rounds.remove', { id: copy.id, revision: 1 })
  expect(await call('rounds.list', { planId: office.planId })).toHaveLength(1)
})

test('a unit outside the plan does not come into a round', async () => {
  const { call, callRaw } = createTestApp()
  const { roundId: id } = await createInspectionOffice(call)
  const { id: unitId } = await call('units.create', { kind: 'other', name: 'Khác', fullName: 'Khác' })
  const entries = [{ unitId, visitDate: '2018-10-09', session: 'morning' }]
  expect(await callRaw('rounds.schedule', { id, entries })).toMatchObject({
    error: { params: { rule: 'unit_not_in_plan' } },
  })
})
