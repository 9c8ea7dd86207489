import { expect, test } from 'vitest'
import { createTestApp } from '../../support/create-test-app.ts'
import { createInspectionOffice, startVisit } from '../../support/inspection-office.ts'

test('a finding of a visit carries where it came from, and overdue follows the calendar', async () => {
  const { call, setNow } = createTestApp()
  const office = await createInspectionOffice(call)
  const visitId = await startVisit(call, office, office.dongTam)
  const { id } = await call('findings.create', {
    visitId,
    criterionId: office.agency.criterionIds.K02 ?? null,
    description: 'Bàn làm việc chưa sắp xếp gọn gàng',
    remedyDueOn: '2018-10-20',
  })
  const [listed] = await call('findings.list', { planId: office.planId })
  expect(listed).toMatchObject({
    id,
    unitName: 'UBND xã Đồng Tâm',
    roundOrdinal: 1,
    criterionCode: 'K02',
    foundOn: '2018-10-05',
    due: { kind: 'pending', days: 15 },
  })
  expect(await call('findings.list', { onlyOverdue: true })).toEqual([])
  setNow('2018-10-25T01:00:00.000Z')
  expect(await call('findings.list', { onlyOverdue: true })).toMatchObject([
    { id, due: { kind: 'overdue', days: 5 }, ageDays: 20 },
  ])
  expect(await call('findings.counts', {})).toEqual({ open: 1, overdue: 1, dueSoon: 0, reported: 0 })
})

test('steps follow the table: done wants to be verified, reopening wants a reason, each leaves its event', async () => {
  const { call, callRaw } = createTestApp()
  const office = await createInspectionOffice(call)
  const { id } = await call('findings.create', {
    unitId: office.anMy,
    foundOn: '2018-10-04',
    description: 'Chưa đeo thẻ',
  })
  await call('findings.move', { id, revision: 1, to: 'reported', happenedOn: '2018-10-05' })
  expect(await callRaw('findings.move', { id, revision: 2, to: 'done' })).toMatchObject({
    error: { code: 'missing_for_move', params: { to: 'Đã khắc phục' } },
  })
  await call('findings.move', { id, revision: 2, to: 'done', note: 'Đoàn xem lại ngày 05/10' })
  expect(await callRaw('findings.move', { id, revision: 3, to: 'reported' })).toMatchObject({
    error: { code: 'illegal_move', params: { from: 'Đã khắc phục', to: 'Báo đã khắc phục' } },
  })
  await call('findings.move', { id, revision: 3, to: 'open', note: 'Tái diễn' })
  const finding = await call('findings.get', { id })
  expect(finding).toMatchObject({ status: 'open', doneOn: null })
  expect(finding.events.map(({ kind, fromStatus, toStatus }) => [kind, fromStatus, toStatus])).toEqual([
    ['moved', 'done', 'open'],
    ['moved', 'reported', 'done'],
    ['reported', 'open', 'reported'],
  ])
})

test('reminders go to what is not done, and say so when there is nothing', async () => {
  const { call, callRaw } = createTestApp()
  const office = await createInspectionOffice(call)
  const ids: string[] = []
  for (const description of ['Một', 'Hai']) {
    const { id } = await call('findings.create', {
      unitId: office.anMy,
      foundOn: '2018-10-04',
      description,
    })
    ids.push(id)
  }
  const [done = ''] = ids
  await call('findings.move', { id: done, revision: 1, to: 'done', note: 'Đã xem' })
  expect(await call('findings.remind', { ids, note: 'Công văn 45', happenedOn: '2018-10-20' })).toEqual({
    count: 1,
  })
  expect(await call('findings.list', { statuses: ['open'] })).toMatchObject([
    { description: 'Hai', reminders: 1, lastRemindedOn: '2018-10-20' },
  ])
  expect(await callRaw('findings.remind', { ids: [done] })).toMatchObject({
    error: { code: 'nothing_to_do' },
  })
})

test('findings of a concluded visit stay as they are, and a free one needs a unit', async () => {
  const { call, callRaw } = createTestApp()
  const office = await createInspectionOffice(call)
  const visitId = await startVisit(call, office, office.board)
  const { id } = await call('findings.create', { visitId, description: 'Chưa niêm yết' })
  await call('visits.answerRest', { id: visitId })
  await call('visits.move', { id: visitId, to: 'concluded' })
  expect(await callRaw('findings.remove', { id, revision: 1 })).toMatchObject({
    error: { params: { rule: 'finding_of_concluded_visit' } },
  })
  expect(await callRaw('findings.create', { visitId, description: 'Thêm' })).toMatchObject({
    error: { params: { rule: 'finding_of_concluded_visit' } },
  })
  await call('findings.update', { id, revision: 1, description: 'Chưa niêm yết', remedyDueOn: '2018-11-01' })
  expect((await call('findings.criteria', {})).map((one) => one.code)).toEqual([
    'K01',
    'K02',
    'K03',
    'C01',
    'C02',
  ])
  expect(await callRaw('findings.create', { description: 'Không rõ ở đâu' })).toMatchObject({
    error: { params: { rule: 'finding_needs_unit' } },
  })
})

test('the same fault of the same unit, done before, is named as a recurrence', async () => {
  const { call } = createTestApp()
  const office = await createInspectionOffice(call)
  const base = { unitId: office.anMy, criterionId: office.agency.criterionIds.K02 ?? null }
  const first = await call('findings.create', { ...base, foundOn: '2017-11-14', description: 'Lần một' })
  await call('findings.move', {
    id: first.id,
    revision: 1,
    to: 'done',
    note: 'Đã xem',
    happenedOn: '2018-01-10',
  })
  const second = await call('findings.create', { ...base, foundOn: '2018-10-04', description: 'Lần hai' })
  expect((await call('findings.get', { id: second.id })).recurrences).toMatchObject([
    { id: first.id, doneOn: '2018-01-10' },
  ])
})
