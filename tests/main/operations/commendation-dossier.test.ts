import { expect, test } from 'vitest'
import type { Call } from '#shared/contract/client.ts'
import { createTestApp } from '../../support/create-test-app.ts'

const practice = async (call: Call) => {
  await call('office.startPractice', {})
  const lists = await call('commendation.lists', { year: 2018 })
  const listId = lists[0]?.id ?? ''
  const named = async (name: string) => {
    const { nominations } = await call('commendation.list', { id: listId })
    const found = nominations.find((one) => one.name === name)
    if (found === undefined) throw new Error(`nobody is called ${name}`)
    return found
  }
  return { listId, named }
}

/** Two people with a giấy khen, in appraisal. */
const inAppraisal = async (call: Call) => {
  const office = await practice(call)
  const ids = [(await office.named('Bùi Văn Thành')).id, (await office.named('Nguyễn Thị Kim Oanh')).id]
  await call('commendation.move', { ids: ids.slice(0, 1), to: 'submitted' })
  await call('commendation.move', { ids, to: 'appraisal' })
  return { ...office, ids }
}

const decision = { number: '1502', symbol: 'QĐ-UBND', decidedOn: '2018-12-20' }
const opinion = { body: 'Phòng Nội vụ', appraisedOn: '2018-12-10', reference: '45/NV' }

test('the dossier says what is there, what is only a draft and what is missing, by the law of its day', async () => {
  const { call, app } = createTestApp()
  const { listId, named } = await practice(call)
  const dossier = () => call('commendation.dossier', { listId })
  const before = await dossier()
  expect(before).toMatchObject({
    day: '2018-09-28',
    legalBasis: 'Luật Thi đua, khen thưởng năm 2003 và Nghị định 91/2017/NĐ-CP',
    lines: [
      { part: 'submission_letter', state: 'missing' },
      { part: 'list', state: 'missing' },
      { part: 'meeting_minutes', state: 'missing' },
    ],
    missing: 4,
  })
  // Praise wants no report; everybody else does.
  const lacking = before.reports?.lacking.map(({ name }) => name) ?? []
  expect(before.reports?.needed).toBe(lacking.length)
  expect(lacking).toContain('Bùi Văn Thành')
  expect(lacking).not.toContain('Kiều Thị Mỹ Lệ')

  await call('documents.create', { kind: 'submission', subjectId: listId })
  await call('commendation.setPaper', {
    entity: 'nomination_lists',
    ids: [listId],
    part: 'meeting_minutes',
    isThere: true,
  })
  const thanh = await named('Bùi Văn Thành')
  const pdf = app.files.put('bao cao.pdf', new TextEncoder().encode('%PDF-1.4 bao cao thanh tich'))
  await call('attachments.add', { entity: 'nominations', entityId: thanh.id, file: pdf.handle })
  const after = await dossier()
  expect(after.lines.map(({ part, state }) => [part, state])).toEqual([
    ['submission_letter', 'draft'],
    ['list', 'missing'],
    ['meeting_minutes', 'paper'],
  ])
  expect(after.reports?.lacking.map(({ name }) => name)).not.toContain('Bùi Văn Thành')
  expect(after.missing).toBe(3)

  // Papers are noted for many at once; noting the same again changes nothing.
  const ids = after.reports?.lacking.map(({ id }) => id) ?? []
  const paper = { entity: 'nominations' as const, ids, part: 'achievement_report' as const, isThere: true }
  expect(await call('commendation.setPaper', paper)).toEqual({ count: ids.length })
  expect(await call('commendation.setPaper', paper)).toEqual({ count: 0 })
  expect((await dossier()).reports?.lacking).toEqual([])
  await call('commendation.setPaper', { ...paper, isThere: false })
  expect((await dossier()).reports?.lacking).toHaveLength(ids.length)
})

test('one file with all reports is enough, and goes with the list', async () => {
  const { call, app } = createTestApp()
  await practice(call)
  const { id: listId } = await call('commendation.createList', {
    name: 'Đột xuất',
    year: 2018,
    basis: 'ad_hoc',
  })
  const {
    ids: [id = ''],
  } = await call('commendation.addNominations', {
    listId,
    nominations: [{ subjectKind: 'individual', name: 'Lò Thị Mai' }],
  })
  const dossier = () => call('commendation.dossier', { listId })
  // The short procedure wants no meeting.
  expect((await dossier()).lines.map(({ part }) => part)).toEqual(['submission_letter', 'list'])
  const file = app.files.put('bao cao.pdf', new TextEncoder().encode('%PDF-1.4 bao cao chung'))
  const part = 'achievement_report'
  await call('attachments.add', { entity: 'nomination_lists', entityId: listId, part, file: file.handle })
  expect((await dossier()).reports).toMatchObject({ needed: 1, lacking: [], files: [{ part }] })
  await call('commendation.removeNominations', { ids: [id] })
  expect(await dossier()).toMatchObject({ reports: null, lines: [{ part: 'list' }] })
  await call('commendation.removeList', { id: listId, revision: 1 })
  expect(await call('attachments.list', { entity: 'nomination_lists', entityId: listId })).toEqual([])
})

test('a formal award is decided on an opinion that agrees; praise needs none', async () => {
  const { call, callRaw } = createTestApp()
  const { ids, named } = await inAppraisal(call)
  const decide = (chosen: readonly string[], day = decision.decidedOn) =>
    callRaw('commendation.decide', { ...decision, decidedOn: day, ids: [...chosen] })
  expect(await decide(ids)).toMatchObject({
    error: { params: { rule: 'nomination_needs_appraisal', count: 2 } },
  })
  const [agreed = '', disagreed = ''] = ids
  const partly = { ...opinion, ids, verdict: 'partly' as const, opinion: 'Thành tích chưa rõ' }
  expect(await callRaw('commendation.appraise', partly)).toMatchObject({
    error: { params: { rule: 'appraisal_needs_names' }, fields: { disagreedIds: 'required' } },
  })
  await call('commendation.appraise', { ...partly, disagreedIds: [disagreed] })
  expect(await named('Bùi Văn Thành')).toMatchObject({
    appraisal: { body: 'Phòng Nội vụ', appraisedOn: '2018-12-10', isAgreed: true },
  })
  expect(await decide(ids)).toMatchObject({
    error: { params: { rule: 'appraisal_disagrees', detail: 'Nguyễn Thị Kim Oanh' } },
  })
  expect(await decide([agreed], '2018-12-09')).toMatchObject({
    error: { params: { rule: 'decision_before_appraisal', date: '09/12/2018', detail: '10/12/2018' } },
  })
  expect(await decide([agreed])).toMatchObject({ ok: true })
  // A second opinion takes the place of the first.
  await call('commendation.appraise', { ...opinion, ids: [disagreed], verdict: 'agree' })
  expect(await decide([disagreed])).toMatchObject({ ok: true })
  const { listId } = await named('Bùi Văn Thành')
  expect(await call('commendation.appraisals', { listId })).toMatchObject([
    { verdict: 'agree', agreed: 1, disagreed: 0 },
    { verdict: 'partly', agreed: 1, disagreed: 0, reference: '45/NV' },
  ])
  const praised = (await named('Kiều Thị Mỹ Lệ')).id
  await call('commendation.move', { ids: [praised], to: 'submitted' })
  await call('commendation.move', { ids: [praised], to: 'appraisal' })
  expect(await decide([praised])).toMatchObject({ ok: true })
})

test('an opinion is about what lies before the body, not before the meeting, and falls when it is sent back', async () => {
  const { call, callRaw } = createTestApp()
  const { ids, listId, named } = await inAppraisal(call)
  const outside = (await named('Đàm Văn Phú')).id
  const appraise = (input: object) =>
    callRaw('commendation.appraise', { ...opinion, ids, verdict: 'agree', ...input })
  expect(await appraise({ ids: [outside] })).toMatchObject({
    error: { params: { rule: 'nomination_not_in_appraisal', detail: 'Đàm Văn Phú' } },
  })
  const list = (await call('commendation.lists', { year: 2018 })).find(({ id }) => id === listId)
  if (list === undefined) throw new Error('no list')
  await call('commendation.updateList', {
    id: listId,
    revision: list.revision,
    name: list.name,
    year: list.year,
    metOn: '2018-11-15',
  })
  expect(await appraise({ appraisedOn: '2018-11-14' })).toMatchObject({
    error: { params: { rule: 'appraisal_before_meeting' }, fields: { appraisedOn: 'not_allowed' } },
  })
  expect(await appraise({ appraisedOn: '2018-11-15' })).toMatchObject({ ok: true })
  await call('commendation.move', { ids, to: 'returned', reason: 'Bổ sung thành tích' })
  expect((await named('Bùi Văn Thành')).appraisal).toBeNull()
})
