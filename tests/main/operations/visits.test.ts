import { expect, test } from 'vitest'
import { createTestApp } from '../../support/create-test-app.ts'
import { createCode, createInspectionOffice, k, startVisit } from '../../support/inspection-office.ts'

test('a visit begins in an open round with a day, and takes the people of team and unit', async () => {
  const { call, callRaw } = createTestApp()
  const office = await createInspectionOffice(call)
  const { visitIds } = await call('rounds.schedule', {
    id: office.roundId,
    entries: [{ unitId: office.dongTam, visitDate: null, session: 'morning' }],
  })
  const [id = ''] = visitIds
  expect(await callRaw('visits.start', { id })).toMatchObject({
    error: { params: { rule: 'visit_needs_date' } },
  })
  await call('visits.saveFields', { id, fields: { visitDate: '2018-10-05' } })
  expect(await callRaw('visits.start', { id })).toMatchObject({
    error: { params: { rule: 'round_not_open' } },
  })
  expect(await callRaw('visits.answer', { id, criterionId: 'x', answer: { verdict: 'pass' } })).toMatchObject(
    {
      error: { params: { rule: 'visit_not_under_way' } },
    },
  )
  await call('rounds.move', { id: office.roundId, revision: 1, to: 'open' })
  await call('visits.start', { id })
  expect((await call('visits.get', { id })).people.map(({ side, role, name }) => [side, role, name])).toEqual(
    [
      ['team', 'Trưởng đoàn', 'Vũ Minh Khôi'],
      ['team', 'Thư ký', 'Lương Thị Hằng'],
      ['unit', '', 'Chủ tịch Đồng Tâm'],
    ],
  )
})

test('answers one by one, the rest at once, and a conclusion only when nothing is missing', async () => {
  const { call, callRaw } = createTestApp()
  const office = await createInspectionOffice(call)
  const id = await startVisit(call, office, office.dongTam)
  const { K02 = '', K03 = '' } = office.agency.criterionIds
  await call('visits.answer', { id, criterionId: K03, answer: { verdict: 'fail', note: 'Có phản ánh' } })
  expect(await callRaw('visits.move', { id, to: 'concluded' })).toMatchObject({
    error: {
      params: {
        rule: 'visit_incomplete',
        detail: 'còn 4 tiêu chí chưa trả lời, 1 tiêu chí trọng yếu chưa đạt mà chưa ghi tồn tại',
      },
    },
  })
  const rest = await call('visits.answerRest', { id, versionId: office.agency.versionId })
  expect(rest.criterionIds).toHaveLength(2)
  await call('visits.answer', { id, criterionId: K02, answer: { verdict: 'na' } })
  await call('visits.answerRest', { id })
  await call('findings.create', {
    visitId: id,
    criterionId: K03,
    description: 'Có phản ánh gợi ý nhận quà',
    severity: 'critical',
  })
  const visit = await call('visits.get', { id })
  expect(visit).toMatchObject({
    criteria: 5,
    answered: 5,
    passed: 3,
    failed: 1,
    notApplicable: 1,
    findings: 1,
  })
  expect(visit.checklists[0]?.criteria[2]).toMatchObject({
    code: 'K03',
    answer: { verdict: 'fail', note: 'Có phản ánh' },
  })
  expect((await call('visits.list', { roundId: office.roundId }))[0]).toMatchObject({
    criteria: 5,
    answered: 5,
    passed: 3,
    failed: 1,
    notApplicable: 1,
    findings: 1,
    strengths: 0,
  })
  await call('visits.move', { id, to: 'concluded' })
  expect(await call('visits.get', { id })).toMatchObject({
    status: 'concluded',
    concludedAt: '2018-10-05T01:00:00.000Z',
  })
  expect(
    await callRaw('visits.saveFields', { id, fields: { minutesNumber: '12/BB', generalNote: 'x' } }),
  ).toMatchObject({ error: { params: { rule: 'visit_not_under_way' } } })
  await call('visits.saveFields', { id, fields: { minutesNumber: '12/BB' } })
  expect(await callRaw('visits.move', { id, to: 'under_way' })).toMatchObject({
    error: { code: 'missing_for_move', params: { missing: 'lý do' } },
  })
  await call('visits.move', { id, to: 'under_way', reason: 'Ghi thiếu một tồn tại' })
})

test('an answer that says nothing any more is gone, and clearing takes back what a key did', async () => {
  const { call } = createTestApp()
  const office = await createInspectionOffice(call)
  const id = await startVisit(call, office, office.dongTam)
  const { K01 = '', K02 = '' } = office.agency.criterionIds
  await call('visits.answer', { id, criterionId: K01, answer: { note: 'Xem lại kế hoạch' } })
  const { criterionIds } = await call('visits.answerRest', { id })
  expect(criterionIds).toHaveLength(5)
  await call('visits.clearAnswers', { id, criterionIds })
  const [agency] = (await call('visits.get', { id })).checklists
  expect(agency?.criteria.find((one) => one.criterionId === K01)?.answer).toMatchObject({
    verdict: null,
    note: 'Xem lại kế hoạch',
  })
  expect(agency?.criteria.find((one) => one.criterionId === K02)?.answer).toBeNull()
})

test('a visit stays on its version when a newer one is published', async () => {
  const { call, callRaw } = createTestApp()
  const office = await createInspectionOffice(call)
  const id = await startVisit(call, office, office.board)
  const draft = await call('checklists.createDraft', { checklistId: office.agency.checklistId })
  const { revision } = await call('checklists.saveDraft', {
    id: draft.id,
    revision: 1,
    criteria: [...k, { ...k[0], code: 'K17', text: 'Tiêu chí mới', unitKinds: ['management_board'] }],
  })
  await call('checklists.publish', { id: draft.id, revision })
  expect((await call('visits.get', { id })).checklists).toMatchObject([{ number: 1 }])
  const other = await createCode(call, '99/QĐ', 'Khác', k)
  const foreign = { id, criterionId: other.criterionIds.K01, answer: { verdict: 'pass' } }
  expect(await callRaw('visits.answer', foreign)).toMatchObject({
    error: { params: { rule: 'criterion_not_in_visit' } },
  })
})

test('open findings of earlier days stand at the top; what the visit saw of them can be said again', async () => {
  const { call, callRaw } = createTestApp()
  const office = await createInspectionOffice(call)
  const { id: findingId } = await call('findings.create', {
    unitId: office.dongTam,
    foundOn: '2017-11-14',
    description: 'Chợ Đồng Tâm để hàng lấn vỉa hè, lòng đường',
    remedyDueOn: '2018-09-20',
  })
  const { id: otherUnits } = await call('findings.create', {
    unitId: office.anMy,
    foundOn: '2017-11-14',
    description: 'Chưa niêm yết',
  })
  const id = await startVisit(call, office, office.dongTam)
  const old = async () => (await call('visits.get', { id })).oldFindings
  expect(await old()).toMatchObject([
    { id: findingId, due: { kind: 'overdue', days: 15 }, recheck: null, status: 'open' },
  ])
  await call('visits.recheck', { id, findingId, outcome: 'done' })
  expect(await old()).toMatchObject([{ status: 'done', doneOn: '2018-10-05', recheck: { outcome: 'done' } }])
  await call('visits.recheck', { id, findingId, outcome: 'in_progress', note: 'Còn 3 hộ' })
  expect(await old()).toMatchObject([
    { status: 'in_progress', doneOn: null, recheck: { outcome: 'in_progress', note: 'Còn 3 hộ' } },
  ])
  expect((await call('findings.get', { id: findingId })).events).toMatchObject([
    { kind: 'rechecked', fromStatus: 'open', toStatus: 'in_progress', visitId: id },
  ])
  await call('visits.recheck', { id, findingId, outcome: null })
  expect(await old()).toMatchObject([{ status: 'open', recheck: null }])
  expect(await callRaw('visits.recheck', { id, findingId: otherUnits, outcome: 'done' })).toMatchObject({
    error: { params: { rule: 'finding_not_of_unit' } },
  })
})

test('a postponed visit comes back with a new day, and a cancelled one needs a reason for it', async () => {
  const { call, callRaw } = createTestApp()
  const office = await createInspectionOffice(call)
  const id = await startVisit(call, office, office.dongTam)
  expect(await callRaw('visits.move', { id, to: 'postponed' })).toMatchObject({
    error: { params: { missing: 'lý do' } },
  })
  await call('visits.move', { id, to: 'postponed', reason: 'Đơn vị tiếp đoàn khác' })
  expect(await callRaw('visits.move', { id, to: 'scheduled' })).toMatchObject({
    error: { params: { missing: 'ngày' } },
  })
  await call('visits.move', { id, to: 'scheduled', visitDate: '2018-10-12', session: 'afternoon' })
  expect(await call('visits.get', { id })).toMatchObject({
    status: 'scheduled',
    visitDate: '2018-10-12',
    session: 'afternoon',
  })
  expect(await callRaw('visits.move', { id, to: 'concluded' })).toMatchObject({
    error: { code: 'illegal_move', params: { from: 'Đã xếp lịch', to: 'Hoàn thành' } },
  })
})

test('people, sites and strengths are kept in order', async () => {
  const { call } = createTestApp()
  const office = await createInspectionOffice(call)
  const id = await startVisit(call, office, office.dongTam)
  const { revision } = await call('visits.get', { id })
  const next = await call('visits.setPeople', {
    id,
    revision,
    people: [
      { side: 'unit', name: 'Đỗ Quang Hưởng', jobTitle: 'Phó Chủ tịch UBND xã', role: 'Chủ trì' },
      { side: 'team', name: 'Vũ Minh Khôi', role: 'Trưởng đoàn' },
    ],
  })
  await call('visits.setSites', {
    id,
    revision: next.revision,
    sites: [{ name: 'Chợ Đồng Tâm' }, { name: 'Nhà văn hóa thôn Hoành' }],
  })
  const first = await call('visits.addStrength', { id, description: 'Loa truyền thanh phát hằng tuần' })
  await call('visits.addStrength', { id, description: 'Cán bộ một cửa niềm nở' })
  await call('visits.updateStrength', {
    strengthId: first.id,
    criterionId: office.place.criterionIds.C01 ?? null,
    description: 'Loa truyền thanh phát nội dung Quy tắc hằng tuần',
  })
  const visit = await call('visits.get', { id })
  expect(visit.people.map((person) => person.name)).toEqual(['Vũ Minh Khôi', 'Đỗ Quang Hưởng'])
  expect(visit.sites.map((site) => site.name)).toEqual(['Chợ Đồng Tâm', 'Nhà văn hóa thôn Hoành'])
  expect(visit.strengthList).toMatchObject([{ criterionCode: 'C01' }, { criterionCode: null }])
  await call('visits.removeStrength', { strengthId: first.id })
  expect((await call('visits.get', { id })).strengthList).toHaveLength(1)
})

test('a visit that holds something is not taken out', async () => {
  const { call, callRaw } = createTestApp()
  const office = await createInspectionOffice(call)
  const { visitIds } = await call('rounds.schedule', {
    id: office.roundId,
    entries: [{ unitId: office.anMy, visitDate: '2018-10-09', session: 'morning' }],
  })
  const [id = ''] = visitIds
  await call('visits.saveFields', { id, fields: { generalNote: 'Chuẩn bị' } })
  expect(await callRaw('visits.remove', { id, revision: 2 })).toMatchObject({
    error: { params: { rule: 'visit_has_begun' } },
  })
  await call('visits.saveFields', { id, fields: { generalNote: '' } })
  await call('visits.remove', { id, revision: 3 })
  expect(await call('visits.list', {})).toEqual([])
})
