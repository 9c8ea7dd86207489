import { expect, test } from 'vitest'
import type { KeepingOverview } from '#shared/contract/keeping.ts'
import { defaultTerms, type KeepingKind } from '#shared/domain/keeping-terms.ts'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { checkDataFolder } from '../../../src/main/check.ts'
import { filesHolding } from '../../support/bytes-of-folder.ts'
import { createTestApp, type TestApp } from '../../support/create-test-app.ts'
import { fillSmallOffice } from '../../support/small-office.ts'
import { soundFolder } from '../../support/sound-folder.ts'

/** Each of somebody else, so that a trace tells whose data is left. */
const traces: Readonly<Record<KeepingKind, string[]>> = {
  awarded: ['0912345678', '001075009999', '1972-03-04', '04/03/1972'],
  nominated: [
    'Quách Thị Ổi',
    'Quách Thị Ôi',
    'quach thi oi',
    '0933000111',
    'Nuôi dạy con ngoan',
    'Thôn Ngoại',
  ],
  removed: ['Hứa Văn Ngọ', 'hua van ngo', '0944000222'],
  files: ['Cù Thị Nhàn', 'gửi lại giúp bà Cù'],
  unit_contacts: ['Tạ Đình Ước', 'Mạc Thị Ứng', '0955000333', 'ungmac@daihung.vn'],
  visit_people: ['Giàng A Phủ', 'Chử Thị Hoán'],
  teams: ['Vi Văn Đồng', 'Sầm Thị Ngát'],
  responsible: ['Kiều Văn Úy'],
  activity_notes: ['Nông Thị Ẩn'],
  drafts: ['Lục Vân Tiên'],
}

const list = [
  'UBND XÃ AN MỸ,,,,',
  'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG XÃ AN MỸ NĂM 2018,,,,',
  'STT,Họ và tên,Ngày sinh,Thành tích,Hình thức,Số điện thoại',
  '1,Ngân Văn Sáu,04/03/1972,Giữ vệ sinh đường làng,Giấy khen,0912345678',
  '2,Quách Thị Ổi,1968,Duy trì bản tin,Giấy khen,0933000111',
  '3,Cù Thị Nhàn,1961,Múa hát,Giấy khen,',
].join('\n')

const award = async ({ call }: TestApp, ids: string[]): Promise<void> => {
  await call('commendation.move', { ids, to: 'submitted' })
  await call('commendation.move', { ids, to: 'appraisal' })
  const opinion = { body: 'Phòng Nội vụ', appraisedOn: '2018-11-20', verdict: 'agree' as const }
  await call('commendation.appraise', { ids, ...opinion })
  const { id: formId } = await call('law.saveForm', {
    name: 'Giấy khen',
    legalBasis: 'Nghị định 91/2017/NĐ-CP',
    subjectKinds: ['individual'],
    levels: ['district'],
  })
  await call('commendation.setAward', { ids, formId })
  await call('commendation.decide', { ids, number: '12', symbol: 'QĐ-UBND', decidedOn: '2018-12-20' })
}

const importList = async ({ call, app }: TestApp, content: string): Promise<string> => {
  const file = app.files.put('DS KT An My lan 2.csv', new TextEncoder().encode(content))
  const { fileIds } = await call('exchange.receive', { files: [file.handle] })
  const [fileId = ''] = fileIds
  const { revision, fingerprint, open } = await call('exchange.review', { fileId })
  await call('exchange.commit', { fileId, revision, fingerprint, leftOpen: open.places })
  return fileId
}

const nominate = async (app: TestApp, { listId, anMy }: { listId: string; anMy: string }) => {
  const { call } = app
  const person = { subjectKind: 'individual' as const, unitId: anMy }
  const misspelt = { ...person, name: 'Quách Thị Ôi', phone: '0933000111', workplace: 'Thôn Ngoại' }
  const { ids } = await call('commendation.addNominations', {
    listId,
    nominations: [
      { ...misspelt, achievement: 'Nuôi dạy con ngoan' },
      { ...person, name: 'Hứa Văn Ngọ', phone: '0944000222' },
      { ...person, name: 'Nùng Văn Sử', idNumber: '001075009999' },
    ],
  })
  const [never = '', thrown = '', awarded = ''] = ids
  const rows = (await call('commendation.list', { id: listId })).nominations
  const first = rows.find(({ id }) => id === never)
  await call('commendation.updateNomination', {
    ...first,
    id: never,
    revision: 1,
    name: 'Quách Thị Ổi',
  } as never)
  await call('commendation.removeNominations', { ids: [thrown] })
  const paper = app.app.files.put(
    'Thanh tich Quách Thị Ổi.pdf',
    new TextEncoder().encode('%PDF-1.4 Quách Thị Ổi'),
  )
  await call('attachments.add', { entity: 'nominations', entityId: never, file: paper.handle })
  return { never, awarded }
}

/** An office in 2018 in which somebody stands in each kind of what is kept; and what is not past its term in 2024. */
const office = async () => {
  const app = createTestApp({ onDisk: true })
  const { call } = app
  const small = await fillSmallOffice(app)
  const { listId, visitId, planId, roundId } = small
  const nominations = await nominate(app, small)
  await importList(app, list)
  const imported = (await call('commendation.lists', {})).flatMap(({ id }) => id)
  const all = await Promise.all(imported.map((id) => call('commendation.list', { id })))
  const bySub = all
    .flatMap(({ nominations: rows }) => rows)
    .filter(({ name }) => ['Nùng Văn Sử', 'Ngân Văn Sáu'].includes(name))
  await award(
    app,
    bySub.map(({ id }) => id),
  )
  const visit = await call('visits.get', { id: visitId })
  await call('visits.setPeople', {
    id: visitId,
    revision: visit.revision,
    people: [
      { side: 'unit', name: 'Giàng A Phủ', jobTitle: 'Chủ tịch', role: 'Chủ trì' },
      { side: 'unit', name: 'Chử Thị Hoán', jobTitle: '', role: '' },
    ],
  })
  const plan = await call('plans.get', { id: planId })
  const member = { role: 'member' as const, jobTitle: 'Chuyên viên', body: 'Phòng Nội vụ' }
  await call('plans.setTeam', {
    id: planId,
    revision: plan.revision,
    members: [{ ...member, name: 'Vi Văn Đồng' }],
  })
  const round = await call('rounds.get', { id: roundId })
  await call('rounds.setTeam', {
    id: roundId,
    revision: round.revision,
    members: [{ ...member, name: 'Sầm Thị Ngát' }],
  })
  const unit = { kind: 'public_service_unit' as const, name: 'Đài', fullName: 'Đài Truyền thanh' }
  await call('units.create', {
    ...unit,
    headName: 'Tạ Đình Ước',
    contactName: 'Mạc Thị Ứng',
    phone: '0955000333',
    email: 'ungmac@daihung.vn',
    address: '6 phố Đại Đồng',
    validTo: '2018-12-31',
  })
  await call('units.create', { ...unit, fullName: 'Đài Tiếng nói', contactName: 'Đào Văn Còn' })
  const finding = { description: 'Cỏ mọc um tùm', severity: 'minor' as const, responsible: 'Kiều Văn Úy' }
  const { id: findingId } = await call('findings.create', {
    ...finding,
    unitId: small.anMy,
    foundOn: '2018-10-05',
  })
  await call('findings.move', { id: findingId, revision: 1, to: 'in_progress' })
  await call('findings.move', { id: findingId, revision: 2, to: 'done', note: 'Đã xem' })
  await call('outreach.create', { unitId: small.anMy, form: 'Tọa đàm', note: 'Bà Nông Thị Ẩn chủ trì' })
  await call('drafts.save', { key: 'unit:new', value: { name: 'Lục Vân Tiên' } })
  return { ...app, ...small, ...nominations, listId, findingId, awardedIds: bySub.map(({ id }) => id) }
}

const setTerm = async ({ call }: TestApp, kind: KeepingKind, years: number | null) => {
  const { terms } = await call('keeping.overview', {})
  return call('keeping.saveTerm', {
    kind,
    years,
    revision: terms.find((term) => term.kind === kind)?.revision ?? 0,
  })
}

const countsOf = ({ counts }: KeepingOverview) =>
  Object.fromEntries(counts.map(({ kind, count }) => [kind, count]))

const keeping = (app: TestApp) =>
  app
    .call('desk.overview', { planId: null })
    .then(({ tasks }) => tasks.filter(({ kind }) => kind === 'keeping'))

test('in a young office nothing is past its term, and the desk is quiet', async () => {
  const app = await office()
  const overview = await app.call('keeping.overview', {})
  expect(overview).toMatchObject({ items: [], counts: [], keptLonger: 0, lastReview: null })
  expect(overview.terms.map(({ kind, years, isOwn }) => [kind, years, isOwn])).toEqual(
    Object.entries(defaultTerms).map(([kind, years]) => [kind, years, false]),
  )
  expect(await keeping(app)).toEqual([])
})

test('what is past its term is listed by kind with the day it counts from; what has no term, and what still stands, is not', async () => {
  const app = await office()
  app.setNow('2024-01-05T01:00:00.000Z')
  const overview = await app.call('keeping.overview', {})
  expect(countsOf(overview)).toEqual({
    awarded: 2,
    nominated: 6,
    removed: 1,
    files: 2,
    unit_contacts: 1,
    visit_people: 1,
    responsible: 1,
    drafts: 2,
  })
  const of = (kind: KeepingKind) => overview.items.filter((item) => item.kind === kind)
  expect(of('awarded').find(({ id }) => id === app.awarded)).toMatchObject({
    name: 'Nùng Văn Sử',
    from: '2018-12-20',
    since: '2023-12-21',
    years: 5,
    holds: ['id_number'],
  })
  expect(of('awarded').find(({ name }) => name === 'Ngân Văn Sáu')?.holds).toEqual(['phone', 'birth_date'])
  expect(of('nominated').find(({ id }) => id === app.never)).toMatchObject({
    from: '2018-12-31',
    since: '2022-01-01',
  })
  expect(of('unit_contacts')).toMatchObject([{ name: 'Đài Truyền thanh', from: '2018-12-31', people: 2 }])
  expect(of('visit_people')).toMatchObject([{ people: 2, from: '2018-10-05' }])
  expect(await keeping(app)).toEqual([{ kind: 'keeping', count: overview.items.length, reviewedOn: null }])
})

test('an erasure of all leaves nothing of them in the bytes of the folder, in journal, bin, search and undo', async () => {
  const app = await office()
  const { call, dataDir, awarded, never, listId } = app
  await setTerm(app, 'teams', 1)
  await setTerm(app, 'activity_notes', 1)
  app.setNow('2024-01-05T01:00:00.000Z')
  for (const [kind, texts] of Object.entries(traces))
    expect([kind, filesHolding(dataDir, texts).length > 0]).toEqual([kind, true])
  const { items, counts } = await call('keeping.overview', {})
  expect(counts.map(({ kind }) => kind)).toEqual(Object.keys(traces))
  const report = await call('keeping.erase', { items: items.map(({ key }) => key) })
  expect(report.items).toBe(items.length)
  expect(report.files).toBeGreaterThan(2)
  for (const [kind, texts] of Object.entries(traces))
    expect([kind, filesHolding(dataDir, texts)]).toEqual([kind, []])

  const rows = (await call('commendation.list', { id: listId })).nominations
  expect(rows.find(({ id }) => id === awarded)).toMatchObject({
    name: 'Nùng Văn Sử',
    idNumber: '',
  })
  expect(rows.find(({ id }) => id === never)).toMatchObject({ name: '[***]', phone: '', workplace: '' })
  expect(await call('keeping.overview', {})).toMatchObject({
    items: [],
    lastReview: { reviewedOn: '2024-01-05', actor: 'Cán bộ thử', erased: items.length, kept: 0 },
    nextReviewAfter: '2025-01-05',
  })
  expect(await keeping(app)).toEqual([])
  for (const text of ['quach thi oi', '0933000111', 'hua van ngo', 'giang a phu', 'mac thi ung']) {
    expect(await call('search.find', { text })).toEqual([])
    expect(await call('journal.list', { text })).toEqual([])
    expect(await call('persons.find', { text })).toEqual([])
  }
  expect(await call('history.state', {})).toMatchObject({ undo: null })
  expect(await call('journal.verify', {})).toMatchObject({ firstBreak: null, erased: report.entries })
  expect(checkDataFolder(dataDir, messagesIn('vi'))).toMatchObject(soundFolder)
  for (const { id } of await call('history.bin', {})) await call('history.restore', { id })
  expect(filesHolding(dataDir, traces.removed)).toEqual([])
})

test('what somebody is told of in another row, within its term there, stays', async () => {
  const app = await office()
  const { call, never, anMy } = app
  app.setNow('2023-06-05T01:00:00.000Z')
  const { id: listId } = await call('commendation.createList', { name: 'Năm 2023', year: 2023 })
  const { ids } = await call('commendation.addNominations', {
    listId,
    nominations: [
      {
        subjectKind: 'individual',
        name: 'Quách Thị Ổi',
        phone: '0933000111',
        unitId: anMy,
        workplace: 'Thôn Ngoại',
      },
    ],
  })
  await call('keeping.erase', { items: [`nominated.nominations.${never}`] })
  expect((await call('commendation.list', { id: listId })).nominations).toMatchObject([
    { id: ids[0], name: 'Quách Thị Ổi', phone: '0933000111' },
  ])
  expect((await call('journal.verify', {})).firstBreak).toBeNull()
})

test('what is kept longer is not asked about up to its day, and then again', async () => {
  const app = await office()
  const { call, callRaw } = app
  app.setNow('2024-01-05T01:00:00.000Z')
  const { items } = await call('keeping.overview', {})
  const keys = items.map(({ key }) => key)
  const reason = 'Còn đơn khiếu nại'
  expect(await callRaw('keeping.keep', { items: keys, untilOn: '2024-01-05', reason })).toMatchObject({
    error: { code: 'rule', params: { rule: 'keeping_until_past' } },
  })
  expect(await callRaw('keeping.keep', { items: keys, untilOn: '2025-01-05', reason: ' ' })).toMatchObject({
    error: { code: 'invalid_input', fields: { reason: 'required' } },
  })
  expect(await call('keeping.keep', { items: keys, untilOn: '2024-03-01', reason })).toEqual({
    kept: items.length,
  })
  expect(await call('keeping.overview', {})).toMatchObject({
    items: [],
    keptLonger: items.length,
    lastReview: { reviewedOn: '2024-01-05', erased: 0, kept: items.length },
  })
  expect(await keeping(app)).toEqual([])
  app.setNow('2024-03-02T01:00:00.000Z')
  const again = await call('keeping.overview', {})
  expect(again.items).toHaveLength(items.length)
  expect(again.items[0]).toMatchObject({ keptUntil: '2024-03-01', keptReason: reason })
  expect(await keeping(app)).toMatchObject([{ count: items.length, reviewedOn: '2024-01-05' }])
  // Taken back, it is asked about as before.
  app.setNow('2024-01-05T01:00:00.000Z')
  const { undo } = await call('history.state', {})
  await call('history.undo', { entry: undo?.id ?? '' })
  expect(await call('keeping.overview', {})).toMatchObject({ keptLonger: 0, lastReview: null })
})

test('why somebody was kept longer goes with what was kept, also out of the journal', async () => {
  const app = createTestApp({ onDisk: true })
  const { call, dataDir } = app
  await call('drafts.save', { key: 'unit:new', value: { name: 'Lục Vân Tiên' } })
  app.setNow('2024-01-05T01:00:00.000Z')
  const items = ['drafts.drafts.unit:new']
  for (const [untilOn, reason] of [
    ['2024-01-06', 'Bà Kiều Nguyệt Nga còn khiếu nại'],
    ['2024-03-01', 'Ông Vương Tử Trực còn khiếu nại'],
  ] as const) {
    await call('keeping.keep', { items, untilOn, reason })
    app.setNow('2024-01-07T01:00:00.000Z')
  }
  app.setNow('2024-03-02T01:00:00.000Z')
  await call('keeping.erase', { items })
  expect(filesHolding(dataDir, ['Nguyệt Nga', 'nguyet nga', 'Tử Trực', 'tu truc'])).toEqual([])
  expect((await call('journal.verify', {})).firstBreak).toBeNull()
})

test('a review with nothing to decide is recorded, and the desk asks again after a year', async () => {
  const app = createTestApp()
  await app.call('units.create', { kind: 'site', name: 'Chợ', fullName: 'Chợ Đồng Tâm' })
  app.setNow('2019-10-05T01:00:00.000Z')
  expect(await keeping(app)).toEqual([])
  app.setNow('2019-10-06T01:00:00.000Z')
  expect(await keeping(app)).toEqual([{ kind: 'keeping', count: 0, reviewedOn: null }])
  await app.call('keeping.finish', {})
  expect(await keeping(app)).toEqual([])
  app.setNow('2020-10-07T01:00:00.000Z')
  expect(await keeping(app)).toEqual([{ kind: 'keeping', count: 0, reviewedOn: '2019-10-06' }])
})

test('what lacks its day is shown as uncertain, and never counted as past its term', async () => {
  const app = await office()
  await setTerm(app, 'activity_notes', 2)
  app.setNow('2020-10-05T01:00:00.000Z')
  const of = async () =>
    (await app.call('keeping.overview', {})).items.filter(({ kind }) => kind === 'activity_notes')
  expect(await of()).toEqual([])
  app.setNow('2020-10-06T01:00:00.000Z')
  expect(await of()).toMatchObject([{ from: null, enteredOn: '2018-10-05', since: '2020-10-06' }])
})

test('a term is set, taken back, and not set twice from two windows', async () => {
  const app = createTestApp()
  const { call, callRaw } = app
  const term = async () => (await call('keeping.overview', {})).terms.find(({ kind }) => kind === 'files')
  expect(await setTerm(app, 'files', 7)).toEqual({ revision: 1 })
  expect(await term()).toMatchObject({ years: 7, defaultYears: 3, isOwn: true, revision: 1 })
  expect(await setTerm(app, 'files', null)).toEqual({ revision: 2 })
  expect(await term()).toMatchObject({ years: null, isOwn: true })
  for (const revision of [0, 1])
    expect(await callRaw('keeping.saveTerm', { kind: 'files', years: 9, revision })).toMatchObject({
      error: { code: 'conflict', params: { what: 'setting' } },
    })
  for (const years of [0, 101, 1.5])
    expect(await callRaw('keeping.saveTerm', { kind: 'files', years, revision: 2 })).toMatchObject({
      error: { code: 'invalid_input' },
    })
  for (let step = 0; step < 2; step += 1) {
    const { undo } = await call('history.state', {})
    await call('history.undo', { entry: undo?.id ?? '' })
  }
  expect(await term()).toMatchObject({ years: 3, isOwn: false, revision: 0 })
  expect(await callRaw('keeping.saveTerm', { kind: 'files', years: 9, revision: 1 })).toMatchObject({
    error: { code: 'conflict' },
  })
})

test('what is not past its term is not erased or kept longer by asking for it', async () => {
  const app = await office()
  app.setNow('2024-01-05T01:00:00.000Z')
  const [first] = (await app.call('keeping.overview', {})).items
  await setTerm(app, first?.kind ?? 'files', null)
  for (const key of [first?.key, 'unit_contacts.units.unknown', 'settings.settings.language']) {
    const refused = { error: { code: 'moved_since_preview' } }
    expect(await app.callRaw('keeping.erase', { items: [key] })).toMatchObject(refused)
    expect(
      await app.callRaw('keeping.keep', { items: [key], untilOn: '2025-01-01', reason: 'x' }),
    ).toMatchObject(refused)
  }
})

test('drafts alone, of which the journal knows nothing, leave the bytes too', async () => {
  const app = createTestApp({ onDisk: true })
  await app.call('drafts.save', { key: 'unit:new', value: { name: 'Lục Vân Tiên', note: 'x'.repeat(3000) } })
  await app.call('backups.make', {})
  app.setNow('2024-01-05T01:00:00.000Z')
  expect(await app.call('keeping.erase', { items: ['drafts.drafts.unit:new'] })).toEqual({
    items: 1,
    files: 0,
    entries: 0,
  })
  expect((await app.call('backups.older', {}))?.copies).toHaveLength(1)
  await app.call('backups.renew', {})
  expect(filesHolding(app.dataDir, traces.drafts)).toEqual([])
})

test('of a body that was nominated only what is said of a person beside it goes', async () => {
  const app = createTestApp({ onDisk: true })
  const { call } = app
  const { id: listId } = await call('commendation.createList', { name: 'Năm 2018', year: 2018 })
  const { ids } = await call('commendation.addNominations', {
    listId,
    nominations: [
      { subjectKind: 'collective', name: 'Chi hội Phụ nữ thôn Đoài', phone: '0933000111' },
      { subjectKind: 'collective', name: 'Chi đoàn thôn Nội' },
    ],
  })
  app.setNow('2024-01-05T01:00:00.000Z')
  const { items } = await call('keeping.overview', {})
  expect(items).toMatchObject([{ id: ids[0], kind: 'nominated', isBody: true, holds: ['phone'] }])
  await call('keeping.erase', { items: items.map(({ key }) => key) })
  expect((await call('commendation.list', { id: listId })).nominations.map(({ name }) => name)).toEqual([
    'Chi hội Phụ nữ thôn Đoài',
    'Chi đoàn thôn Nội',
  ])
  expect(filesHolding(app.dataDir, ['0933000111'])).toEqual([])
  expect((await call('keeping.overview', {})).items).toEqual([])
})

test('the desk asks about what a review left, and about what falls due since at the next one', async () => {
  const app = await office()
  const { call } = app
  await call('units.create', {
    kind: 'public_service_unit',
    name: 'Trạm',
    fullName: 'Trạm Thông tin',
    contactName: 'Đào Văn Còn',
    validTo: '2023-06-30',
  })
  app.setNow('2024-01-05T01:00:00.000Z')
  const { items } = await call('keeping.overview', {})
  const [first, ...others] = items.map(({ key }) => key)
  await call('keeping.erase', { items: [first ?? ''] })
  expect(await keeping(app)).toEqual([{ kind: 'keeping', count: others.length, reviewedOn: '2024-01-05' }])
  await call('keeping.keep', { items: others, untilOn: '2040-01-01', reason: 'Còn khiếu nại' })
  app.setNow('2025-01-05T01:00:00.000Z')
  expect((await call('keeping.overview', {})).items).toMatchObject([{ name: 'Trạm Thông tin' }])
  expect(await keeping(app)).toEqual([])
  app.setNow('2025-01-06T01:00:00.000Z')
  expect(await keeping(app)).toEqual([{ kind: 'keeping', count: 1, reviewedOn: '2024-01-05' }])
})
