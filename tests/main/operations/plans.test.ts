import { expect, test } from 'vitest'
import { createTestApp } from '../../support/create-test-app.ts'
import { createInspectionOffice, startVisit, team } from '../../support/inspection-office.ts'

const draft = { year: 2018, abstract: 'Kiểm tra việc thực hiện 02 Bộ Quy tắc ứng xử' }

test('a draft is issued only with number, date, units and codes', async () => {
  const { call, callRaw } = createTestApp()
  const { id } = await call('plans.create', draft)
  expect(await callRaw('plans.move', { id, revision: 1, to: 'issued' })).toMatchObject({
    error: {
      code: 'missing_for_move',
      params: { what: 'plan', missing: 'số văn bản, ngày, ít nhất một đơn vị' },
    },
  })
  const { id: unitId } = await call('units.create', {
    kind: 'specialised_office',
    name: 'Phòng Nội vụ',
    fullName: 'Phòng Nội vụ',
  })
  await call('plans.update', { ...draft, id, revision: 1, number: '1260', issuedOn: '2018-09-11' })
  await call('plans.setScope', { id, revision: 2, units: [{ unitId, mode: 'by_report' }] })
  expect(await callRaw('plans.move', { id, revision: 3, to: 'issued' })).toMatchObject({
    error: { code: 'rule', params: { rule: 'plan_needs_codes' } },
  })
  expect((await call('plans.get', { id })).lacks.map((lack) => lack.code)).toEqual([
    'codes',
    'team_head',
    'returns_due',
  ])
})

test('the record carries scope, team, codes and progress; the list carries the counts', async () => {
  const { call } = createTestApp()
  const office = await createInspectionOffice(call)
  await startVisit(call, office, office.dongTam)
  const plan = await call('plans.get', { id: office.planId })
  expect(plan).toMatchObject({
    number: '1260',
    status: 'issued',
    rounds: 1,
    codes: [{ symbol: '522/QĐ-UBND' }, { symbol: '1665/QĐ-UBND' }],
    team: [
      { role: 'head', name: 'Vũ Minh Khôi' },
      { role: 'secretary', name: 'Lương Thị Hằng' },
    ],
    lacks: [],
  })
  expect(plan.units.map((unit) => [unit.name, unit.state, unit.rounds.map((r) => r.ordinal)])).toEqual([
    ['Đồng Tâm', 'under_way', [1]],
    ['An Mỹ', 'remaining', [1]],
    ['Ban Quản lý dự án đầu tư xây dựng', 'remaining', [1]],
  ])
  const [listed] = await call('plans.list', {})
  expect(listed?.progress.onSite).toEqual({
    total: 3,
    visited: 0,
    underWay: 1,
    scheduled: 0,
    postponed: 0,
    remaining: 2,
  })
  expect(await call('plans.list', { statuses: ['draft'] })).toEqual([])
})

test('a unit that a round holds does not leave the scope', async () => {
  const { call, callRaw } = createTestApp()
  const office = await createInspectionOffice(call)
  const { revision } = await call('plans.get', { id: office.planId })
  const units = [{ unitId: office.anMy, mode: 'on_site' }]
  expect(await callRaw('plans.setScope', { id: office.planId, revision, units })).toMatchObject({
    error: { code: 'in_use', params: { what: 'unit', usedBy: 'Đợt I (UBND xã Đồng Tâm)' } },
  })
  expect((await call('plans.get', { id: office.planId })).units).toHaveLength(3)
})

test('an issued plan keeps its number, and is cancelled only with a reason', async () => {
  const { call, callRaw } = createTestApp()
  const { planId: id } = await createInspectionOffice(call)
  const { revision } = await call('plans.get', { id })
  expect(
    await callRaw('plans.update', { ...draft, id, revision, number: '', issuedOn: '2018-09-11' }),
  ).toMatchObject({
    error: { code: 'invalid_input', fields: { number: 'required' } },
  })
  expect(await callRaw('plans.move', { id, revision, to: 'cancelled' })).toMatchObject({
    error: { code: 'missing_for_move', params: { missing: 'lý do' } },
  })
  expect(await callRaw('plans.move', { id, revision, to: 'draft' })).toMatchObject({
    error: { code: 'illegal_move', params: { from: 'Đã ban hành', to: 'Dự thảo' } },
  })
  expect(await callRaw('plans.remove', { id, revision })).toMatchObject({
    error: { code: 'in_use', params: { usedBy: 'Đợt I' } },
  })
})

test('a copy for a later year leaves out units that are gone by then', async () => {
  const { call } = createTestApp()
  const { planId } = await createInspectionOffice(call)
  const copy = await call('plans.copyFrom', { id: planId, year: 2026 })
  expect(copy.leftOut.map((unit) => unit.fullName)).toEqual(['UBND xã Đồng Tâm', 'UBND xã An Mỹ'])
  expect(await call('plans.get', { id: copy.id })).toMatchObject({
    year: 2026,
    number: '',
    issuedOn: null,
    status: 'draft',
    rounds: 0,
    legalBases: ['Quyết định số 522/QĐ-UBND ngày 25/01/2017'],
    team: team.map(({ role, name }) => ({ role, name })),
    units: [{ name: 'Ban Quản lý dự án đầu tư xây dựng', state: 'remaining' }],
  })
  await call('plans.remove', { id: copy.id, revision: 1 })
  expect(await call('plans.list', {})).toHaveLength(1)
})
