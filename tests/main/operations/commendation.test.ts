import { expect, test } from 'vitest'
import type { Call } from '#shared/contract/client.ts'
import { readWorkbook } from '../../../src/main/excel/read-workbook.ts'
import { createTestApp } from '../../support/create-test-app.ts'

/** The practice office: a list of 2018 under way, a list of 2017 that was decided. */
const practice = async (call: Call) => {
  await call('office.startPractice', {})
  const lists = await call('commendation.lists', {})
  const listId = lists.find(({ year }) => year === 2018)?.id ?? ''
  const oldListId = lists.find(({ year }) => year === 2017)?.id ?? ''
  const detail = () => call('commendation.list', { id: listId })
  const named = async (name: string) => {
    const found = (await detail()).nominations.filter((one) => one.name === name)
    if (found[0] === undefined) throw new Error(`nobody is called ${name}`)
    return found[0]
  }
  return { listId, oldListId, detail, named }
}

const decision = {
  number: '1502',
  symbol: 'QĐ-UBND',
  decidedOn: '2018-12-20',
  issuingBody: 'UBND huyện Mỹ Đức',
}

/** Brings all that can still go on into appraisal, which agrees. */
const toAppraisal = async (call: Call, ids: string[]) => {
  await call('commendation.move', { ids, to: 'submitted' })
  await call('commendation.move', { ids, to: 'appraisal' })
  await call('commendation.appraise', {
    ids,
    body: 'Phòng Nội vụ',
    appraisedOn: '2018-11-20',
    verdict: 'agree',
  })
}

test('a list shows its counts, its places left and where it stands', async () => {
  const { call } = createTestApp()
  const { detail } = await practice(call)
  expect(await detail()).toMatchObject({
    counts: { collective: 3, individual: 8, household: 2 },
    quota: { collective: 4, individual: 10, household: 5 },
    quotaLeft: { collective: 1, individual: 2, household: 3 },
    stage: 'draft',
    undecided: 9,
    madeOn: '2018-09-28',
    roundOrdinal: 1,
  })
})

test('warnings name the like in this list, the earlier award and the open critical finding, and block nothing', async () => {
  const { call } = createTestApp()
  const { detail, named } = await practice(call)
  const warned = (await detail()).nominations.flatMap(({ name, warnings }) =>
    warnings.map(({ code }) => `${name}: ${code}`),
  )
  expect(warned).toEqual([
    'Nguyễn Thị Hoà: same_subject_in_list',
    'Nguyễn Thị Hoà: same_achievement',
    'Nguyễn Thị Hòa: same_subject_in_list',
    'Nguyễn Thị Hòa: same_achievement',
    'Bùi Văn Thành: awarded_before',
    'Hoàng Thị Lan Chi: open_critical_finding',
  ])
  const thanh = await named('Bùi Văn Thành')
  expect(await call('commendation.nomination', { id: thanh.id })).toMatchObject({
    earlier: [{ year: 2017, decidedOn: '2017-12-20', strength: 'strong' }],
  })
  await call('commendation.setOpinion', { ids: [thanh.id], opinion: 'agree' })
  expect(await named('Bùi Văn Thành')).toMatchObject({ opinion: 'agree' })
})

test('two that are one: side by side, kept once, and taken back', async () => {
  const { call } = createTestApp()
  const { detail, named } = await practice(call)
  const [first, second] = [await named('Nguyễn Thị Hoà'), await named('Nguyễn Thị Hòa')]
  const ids = { firstId: second.id, secondId: first.id }
  const pair = await call('commendation.pair', ids)
  expect(pair).toMatchObject({ likeness: { strength: 'strong' }, decision: null })
  expect(pair.facts.filter(({ isSame }) => !isSame).map(({ field }) => field)).toEqual([
    'birthYear',
    'formName',
  ])

  await call('commendation.resolvePair', { ...ids, decision: 'same', keepId: second.id })
  // What was missing is taken over, what was written stays.
  expect(await named('Nguyễn Thị Hòa')).toMatchObject({
    birthYear: 1975,
    awardName: 'Biểu dương',
    warnings: [],
  })
  expect(await named('Nguyễn Thị Hoà')).toMatchObject({
    opinion: 'disagree',
    opinionNote: 'Gộp với Nguyễn Thị Hòa',
    warnings: [],
  })
  expect((await detail()).quotaLeft.individual).toBe(3)

  await call('commendation.reopenPair', ids)
  expect(await named('Nguyễn Thị Hoà')).toMatchObject({ opinion: null, opinionNote: '' })
  expect((await named('Nguyễn Thị Hoà')).warnings).toHaveLength(2)

  await call('commendation.resolvePair', { ...ids, decision: 'different' })
  expect((await named('Nguyễn Thị Hoà')).warnings).toEqual([])
  expect((await call('commendation.pair', ids)).decision).toBe('different')
})

test('the path is walked in bulk, each step by the table, with a reason where one is needed', async () => {
  const { call, callRaw } = createTestApp()
  const { named } = await practice(call)
  const oanh = await named('Nguyễn Thị Kim Oanh')
  const thanh = await named('Bùi Văn Thành')
  expect(await callRaw('commendation.move', { ids: [oanh.id, thanh.id], to: 'appraisal' })).toMatchObject({
    error: { code: 'illegal_move', params: { from: 'Dự thảo', to: 'Đang thẩm định' } },
  })
  // All or none.
  expect(await named('Nguyễn Thị Kim Oanh')).toMatchObject({ status: 'submitted' })
  expect(await callRaw('commendation.move', { ids: [oanh.id], to: 'returned' })).toMatchObject({
    error: { code: 'missing_for_move', params: { missing: 'lý do' } },
  })
  await call('commendation.move', { ids: [oanh.id], to: 'returned', reason: 'Thiếu báo cáo thành tích' })
  expect(await call('commendation.nomination', { id: oanh.id })).toMatchObject({
    status: 'returned',
    statusReason: 'Thiếu báo cáo thành tích',
    events: [{ fromStatus: 'submitted', toStatus: 'returned' }],
  })
  await call('commendation.move', { ids: [oanh.id], to: 'submitted' })
  await call('commendation.move', { ids: [oanh.id], to: 'appraisal' })
  expect(await callRaw('commendation.move', { ids: [oanh.id], to: 'approved' })).toMatchObject({
    error: { code: 'missing_for_move', params: { missing: 'quyết định' } },
  })
})

test('many are decided at once with number and day; what is decided does not change until it is taken out', async () => {
  const { call, callRaw } = createTestApp()
  const { detail, named, listId } = await practice(call)
  const drafts = (await detail()).nominations.filter(({ status }) => status === 'draft').map(({ id }) => id)
  await toAppraisal(call, drafts)
  const result = await call('commendation.decide', { ...decision, ids: drafts })
  expect(result.count).toBe(drafts.length)
  expect(await call('commendation.decisions', { listId })).toMatchObject([
    { id: result.decisionId, number: '1502', nominations: drafts.length },
  ])
  const thanh = await named('Bùi Văn Thành')
  expect(thanh).toMatchObject({ status: 'approved', decision: { number: '1502', decidedOn: '2018-12-20' } })

  const refused = { error: { code: 'rule', params: { rule: 'nomination_decided', detail: 'Bùi Văn Thành' } } }
  expect(
    await callRaw('commendation.updateNomination', {
      id: thanh.id,
      revision: thanh.revision,
      subjectKind: 'individual',
      name: 'Bùi Văn Thanh',
    }),
  ).toMatchObject(refused)
  expect(await callRaw('commendation.removeNominations', { ids: [thanh.id] })).toMatchObject(refused)
  expect(await callRaw('commendation.setOpinion', { ids: [thanh.id], opinion: null })).toMatchObject(refused)

  await call('commendation.withdraw', { ids: [thanh.id], reason: 'Sai tên trong quyết định' })
  expect(await named('Bùi Văn Thành')).toMatchObject({ status: 'appraisal', decision: null })
  await call('commendation.withdraw', { ids: drafts.filter((id) => id !== thanh.id), reason: 'Thu hồi' })
  // A decision that holds nobody any more is gone.
  expect(await call('commendation.decisions', { listId })).toEqual([])
})

test('a decision before the list or the meeting, a used number and an award out of force are refused', async () => {
  const { call, callRaw } = createTestApp()
  const { detail, named, listId } = await practice(call)
  const [thanh, phu] = [await named('Bùi Văn Thành'), await named('Đàm Văn Phú')]
  await toAppraisal(call, [thanh.id, phu.id])
  const decide = (input: object) => callRaw('commendation.decide', { ...decision, ids: [thanh.id], ...input })

  expect(await decide({ decidedOn: '2018-09-27' })).toMatchObject({
    error: { params: { rule: 'decision_before_nomination', date: '27/09/2018', detail: '28/09/2018' } },
  })
  const { counts, stage, undecided, approved, nominations, quotaLeft, ...list } = await detail()
  await call('commendation.updateList', { ...list, metOn: '2018-11-15' })
  expect(await decide({ decidedOn: '2018-11-14' })).toMatchObject({
    error: { params: { rule: 'decision_before_meeting' }, fields: { decidedOn: 'not_allowed' } },
  })
  expect(await decide({ decidedOn: '2025-07-01' })).toMatchObject({
    error: {
      params: {
        rule: 'award_not_valid_on_day',
        detail: 'Giấy khen của Chủ tịch UBND huyện',
        date: '01/07/2025',
      },
    },
  })
  expect(await decide({ decidedOn: '2025-06-30' })).toMatchObject({ ok: true })
  expect(await decide({ ids: [phu.id], decidedOn: '2025-06-29' })).toMatchObject({
    error: { code: 'already_exists', params: { what: 'decision' } },
  })
  // The same number on the same day is the same decision.
  expect(await decide({ ids: [phu.id], decidedOn: '2025-06-30' })).toMatchObject({ ok: true })
  expect(await call('commendation.decisions', { listId })).toMatchObject([{ nominations: 2 }])
  expect(await decide({ ids: [phu.id], number: '  ', decidedOn: '30/6/2025' })).toMatchObject({
    error: { code: 'invalid_input', fields: { number: 'required', decidedOn: 'not_a_date' } },
  })
})

test('a nomination without an award is not decided', async () => {
  const { call, callRaw } = createTestApp()
  const { listId } = await practice(call)
  const { ids } = await call('commendation.addNominations', {
    listId,
    nominations: [{ subjectKind: 'individual', name: 'Lò Thị Mai', proposedForm: 'Giấy khen' }],
  })
  await toAppraisal(call, ids)
  expect(await callRaw('commendation.decide', { ...decision, ids })).toMatchObject({
    error: { code: 'rule', params: { rule: 'nomination_needs_award', count: 1, detail: 'Lò Thị Mai' } },
  })
  // The clerk chooses one for all that have only the sender's words.
  const form = (await call('commendation.awards', {})).forms.find(({ isPraise }) => isPraise)
  await call('commendation.setAward', { ids, formId: form?.id ?? null })
  expect(await call('commendation.decide', { ...decision, ids })).toMatchObject({ count: 1 })
})

test('rewards are shown as arithmetic by the rates and the base pay of the day', async () => {
  const { call } = createTestApp()
  const { listId, named } = await practice(call)
  const oanh = await named('Nguyễn Thị Kim Oanh')
  const lineOn = async (id: string, decidedOn: string) =>
    (await call('commendation.rewards', { listId, decidedOn })).lines.find((line) => line.nominationId === id)
  // 0,3 × 1.390.000, rounded up to ten thousand.
  expect(await lineOn(oanh.id, '2018-12-20')).toMatchObject({
    reward: { ok: true, amount: 420_000, formula: '0,3 × 1.390.000 = 417.000 → 420.000' },
  })
  expect(await lineOn(oanh.id, '2019-07-01')).toMatchObject({ reward: { amount: 450_000 } })
  const thao = await named('Kiều Thị Mỹ Lệ')
  expect(await lineOn(thao.id, '2018-12-20')).toMatchObject({ reward: { ok: false, reason: 'praise' } })

  const sheet = await call('commendation.rewards', { listId, decidedOn: '2018-12-20' })
  // Two collectives at double and two people, all submitted: 840.000 × 2 + 420.000 × 2.
  expect(sheet.total).toBe(2_520_000)
  expect(sheet.byUnit.reduce((sum, { total }) => sum + total, 0)).toBe(sheet.total)
  await call('commendation.saveRounding', { mode: 'none' })
  expect(await lineOn(oanh.id, '2018-12-20')).toMatchObject({ reward: { amount: 417_000 } })
})

test('titles and forms are two lists, told apart by the day', async () => {
  const { call } = createTestApp()
  await practice(call)
  const in2018 = await call('commendation.awards', { day: '2018-12-20' })
  const form = in2018.forms.find(({ name }) => name === 'Giấy khen của Chủ tịch UBND huyện')
  expect(form).toMatchObject({ isValid: true, isOwnLevel: true, isPraise: false })
  expect(in2018.forms.find(({ name }) => name === 'Biểu dương')).toMatchObject({ isPraise: true })
  const later = await call('commendation.awards', { day: '2025-07-01' })
  expect(later.forms.find(({ id }) => id === form?.id)).toMatchObject({ isValid: false })
  const titlesOn = (catalogue: typeof later) =>
    catalogue.titles.filter(({ isValid, name }) => isValid && name === 'Lao động tiên tiến').length
  expect([titlesOn(in2018), titlesOn(later)]).toEqual([1, 1])
})

test('candidates come with the reasons for and against, and a person takes them', async () => {
  const { call } = createTestApp()
  const { listId } = await practice(call)
  const rows = await call('commendation.candidates', { listId })
  expect(rows).toHaveLength(6)
  const anMy = rows.find(({ unitName }) => unitName.includes('An Mỹ'))
  expect(anMy).toMatchObject({ isProposed: true, isNominated: false })
  expect(anMy?.strengths.length).toBeGreaterThan(0)
  const vanKim = rows.find(({ unitName }) => unitName.includes('Vạn Kim'))
  expect(vanKim?.isProposed).toBe(false)
  expect(vanKim?.reasons.find(({ code }) => code === 'visited')).toMatchObject({ isMet: false, seen: 0 })
  const stricter = await call('commendation.candidates', { listId, rule: { minOutreach: 99 } })
  expect(stricter.every(({ isProposed }) => !isProposed)).toBe(true)
  await call('commendation.addNominations', {
    listId,
    source: 'results',
    nominations: [{ subjectKind: 'collective', name: anMy?.unitName ?? '', unitId: anMy?.unitId ?? null }],
  })
  const after = await call('commendation.candidates', { listId })
  expect(after.find(({ unitId }) => unitId === anMy?.unitId)).toMatchObject({ isNominated: true })
})

test('whom the office declined stands neither in the submission nor in its counts', async () => {
  const { call } = createTestApp()
  const { listId, named } = await practice(call)
  const declined = await named('Đàm Văn Phú')
  await call('commendation.setOpinion', { ids: [declined.id], opinion: 'disagree' })
  const { id } = await call('documents.create', { kind: 'submission', subjectId: listId })
  const document = JSON.stringify(await call('documents.get', { id }))
  expect(document).toContain('07 cá nhân')
  expect(document).not.toContain('08 cá nhân')
})

test('a list goes only when it is empty', async () => {
  const { call, callRaw } = createTestApp()
  const { listId, detail } = await practice(call)
  const { revision } = await detail()
  expect(await callRaw('commendation.removeList', { id: listId, revision })).toMatchObject({
    error: { code: 'rule', params: { rule: 'list_has_nominations', count: 13 } },
  })
  const { id } = await call('commendation.createList', { name: 'Gương người tốt, việc tốt', year: 2018 })
  expect(await call('commendation.list', { id })).toMatchObject({
    madeOn: '2018-10-05',
    quota: {},
    nominations: [],
  })
  await call('commendation.removeList', { id, revision: 1 })
  await expect(call('commendation.list', { id })).rejects.toMatchObject({ error: { code: 'not_found' } })
})

test('the Excel list has a block for each kind and the closing line', async () => {
  const { call, app } = createTestApp()
  const { listId, detail } = await practice(call)
  const ids = (await detail()).nominations.slice(2, 5).map(({ id }) => id)
  const file = await call('commendation.exportExcel', { listId, ids })
  const read = readWorkbook(app.files.take(file.handle).bytes)
  if (!read.ok) throw new Error(read.reason)
  const first = (read.workbook.sheets[0]?.cells ?? []).filter(({ row, column }) => row > 6 && column === 1)
  expect(first.map(({ text }) => text)).toEqual([
    'I. Tập thể (1)',
    '1',
    'II. Cá nhân (2)',
    '1',
    '2',
    'Danh sách có 1 tập thể, 2 cá nhân, 0 hộ gia đình./.',
  ])
})
