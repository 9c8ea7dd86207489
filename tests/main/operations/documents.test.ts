import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { errorSentence } from '#shared/messages/sentence.ts'
import { createTestApp, type TestApp } from '../../support/create-test-app.ts'
import { finishRound, openPracticeOffice } from '../../support/practice-office.ts'
import { paragraphTexts, textsInStyle } from '../../support/word.ts'

const reportOf = async (options: { isFinished?: boolean } = {}) => {
  const app = createTestApp()
  const practice = await openPracticeOffice(app.call)
  if (options.isFinished ?? true) await finishRound(app.call, practice)
  const { id } = await app.call('documents.create', { kind: 'round_report', subjectId: practice.roundId })
  return { ...app, ...practice, id }
}

const wordOf = async ({ call, app }: Pick<TestApp, 'call' | 'app'>, id: string): Promise<Uint8Array> => {
  const { handle } = await call('documents.make', { id })
  return app.files.take(handle).bytes
}

const sentenceOf = async ({ callRaw }: TestApp, name: string, input: unknown): Promise<string> => {
  const result = await callRaw(name, input)
  if (result.ok) throw new Error(`${name} should have been refused`)
  return errorSentence(messagesIn('vi'), result.error)
}

test('the round report carries the facts of the published article', async () => {
  const app = await reportOf()
  const bytes = await wordOf(app, app.id)
  const text = paragraphTexts(bytes).join('\n')
  for (const fact of [
    'Kế hoạch số 1260/KH-UBND ngày 11/9/2018 của UBND huyện Mỹ Đức',
    'từ ngày 03/10/2018 đến ngày 05/10/2018',
    'phối hợp với các cơ quan chức năng của huyện tổ chức kiểm tra đợt I',
    'tại 06 đơn vị',
    'Trung tâm Văn hóa, Thông tin và Thể thao',
    'Ban Quản lý dự án đầu tư xây dựng',
    'UBND thị trấn Đại Nghĩa',
    'UBND các xã An Mỹ, Đồng Tâm, Vạn Kim',
    'nói chuyện riêng trong giờ làm việc',
    'bàn làm việc chưa được sắp xếp gọn gàng',
    'Bí thư Đảng ủy xã trực tiếp phổ biến',
  ])
    expect(text).toContain(fact)
  expect(textsInStyle(bytes, 'NepSoKyHieu')).toEqual(['Số: ……/BC-VHTT'])
  expect(textsInStyle(bytes, 'NepKinhGui')).toEqual(['Kính gửi: UBND huyện Mỹ Đức.'])
  expect(textsInStyle(bytes, 'NepNguoiKy')).toEqual(['Vũ Đình Khải'])
  expect(text).not.toMatch(/[{}]|undefined|null|NaN/)
})

test('while the round goes on the report says what is not inspected yet', async () => {
  const app = await reportOf({ isFinished: false })
  const text = paragraphTexts(await wordOf(app, app.id)).join('\n')
  expect(text).toContain('tại 04 đơn vị')
  expect(text).toContain(
    'Có 02 đơn vị trong lịch kiểm tra đợt I chưa kiểm tra được: UBND xã Đồng Tâm (đang kiểm tra); UBND xã Vạn Kim (theo lịch ngày 05/10/2018).',
  )
  expect(text).toContain('từ ngày 03/10/2018, Phòng Văn hóa và Thông tin đã')
})

test('a second request for the same paper opens the draft that is there', async () => {
  const { call, roundId, id } = await reportOf()
  expect(await call('documents.create', { kind: 'round_report', subjectId: roundId })).toEqual({
    id,
    isNew: false,
  })
})

test('an edit survives a refresh of the data and can be taken back', async () => {
  const app = await reportOf({ isFinished: false })
  const { call, id } = app
  const key = 'coverage.visited'
  await call('documents.saveEdits', { id, edits: { [key]: 'Đoàn đã đi kiểm tra.\nThời tiết tốt.' } })
  await finishRound(call, app)
  const edited = await call('documents.get', { id })
  const paragraph = edited.sections.flatMap(({ paragraphs }) => paragraphs).find((one) => one.key === key)
  expect(paragraph).toMatchObject({ isEdited: true, text: 'Đoàn đã đi kiểm tra.\nThời tiết tốt.' })
  expect(paragraph?.composed).toContain('tại 06 đơn vị')
  const texts = paragraphTexts(await wordOf(app, id))
  expect(texts).toContain('Đoàn đã đi kiểm tra.')
  expect(texts).toContain('Thời tiết tốt.')
  // The paragraph of the units put off was edited while it existed: kept, but printed nowhere.
  expect(edited.looseEdits).toEqual([])
  await call('documents.saveEdits', { id, edits: { [key]: null, 'coverage.postponed': 'Hai xã hoãn.' } })
  const back = await call('documents.get', { id })
  expect(back.sections.flatMap(({ paragraphs }) => paragraphs).some(({ isEdited }) => isEdited)).toBe(false)
  expect(back.looseEdits).toEqual([{ key: 'coverage.postponed', text: 'Hai xã hoãn.' }])
  expect(paragraphTexts(await wordOf(app, id)).join('\n')).not.toContain('Hai xã hoãn.')
})

test('a part without paragraphs goes, and the numerals behind it close up', async () => {
  const app = await reportOf()
  const { call, id } = app
  const { sections } = await call('documents.get', { id })
  const tasks = sections.find(({ key }) => key === 'tasks')
  expect(tasks?.heading).toBe('IV. NHIỆM VỤ TRONG THỜI GIAN TỚI')
  const edits = Object.fromEntries((tasks?.paragraphs ?? []).map(({ key }) => [key, '']))
  await call('documents.saveEdits', { id, edits: { ...edits, recipients: 'Như trên\nLưu: VT' } })
  const bytes = await wordOf(app, id)
  const text = paragraphTexts(bytes).join('\n')
  expect(text).not.toContain('NHIỆM VỤ TRONG THỜI GIAN TỚI')
  expect(text).toContain('IV. KẾ HOẠCH KIỂM TRA ĐỢT TIẾP THEO')
  expect(textsInStyle(bytes, 'NepNoiNhanDong')).toEqual(['- Như trên;', '- Lưu: VT.'])
})

test('issuing needs number and date, freezes the file, and a later change is reported', async () => {
  const app = await reportOf()
  const { call, callRaw, id, roundId } = app
  expect(await sentenceOf(app, 'documents.issue', { id, revision: 1 })).toBe(
    'Phát hành cần số và ngày ban hành. Nhập số, ngày rồi phát hành.',
  )
  const header = { number: '8', date: '2018-10-08', signer: null }
  const { revision } = await call('documents.setHeader', { id, revision: 1, ...header })
  const issued = await call('documents.issue', { id, revision })
  const before = await wordOf(app, id)
  expect(textsInStyle(before, 'NepSoKyHieu')).toEqual(['Số: 08/BC-VHTT'])
  expect(textsInStyle(before, 'NepNoiNgay')).toEqual(['Mỹ Đức, ngày 08 tháng 10 năm 2018'])
  expect(await call('documents.get', { id })).toMatchObject({ status: 'issued', changes: [] })
  for (const [name, input] of [
    ['documents.saveEdits', { id, edits: { 'coverage.visited': 'Khác' } }],
    ['documents.setHeader', { id, revision: issued.revision, ...header }],
    ['documents.remove', { id, revision: issued.revision }],
    ['documents.issue', { id, revision: issued.revision }],
  ] as const)
    expect(await callRaw(name, input)).toMatchObject({ error: { code: 'issued_is_frozen' } })

  const [finding] = await call('findings.list', { roundId })
  await call('findings.update', {
    ...(await call('findings.get', { id: finding?.id ?? '' })),
    id: finding?.id ?? '',
    description: 'Bàn làm việc còn bừa bộn',
  })
  const { changes } = await call('documents.get', { id })
  expect(changes.length).toBeGreaterThan(0)
  expect(changes.some(({ after }) => after?.includes('bàn làm việc còn bừa bộn'))).toBe(true)
  // The paper itself is what was signed.
  expect(await wordOf(app, id)).toEqual(before)
})

test('a verdict changed after the issue is named with its unit and criterion; the annex stays as issued', async () => {
  const app = await reportOf()
  const { call, id, roundId } = app
  const { revision } = await call('documents.setHeader', {
    id,
    revision: 1,
    number: '8',
    date: '2018-10-08',
    signer: null,
  })
  await call('documents.issue', { id, revision })
  const annexXml = async (): Promise<string> => {
    const { handle } = await call('documents.makeAnnex', { id })
    return strFromU8(
      unzipSync(app.app.files.take(handle).bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
    )
  }
  const frozen = await annexXml()
  const visits = await call('visits.list', { roundId })
  const anMy = visits.find(({ unitName }) => unitName === 'UBND xã An Mỹ')
  const visit = await call('visits.get', { id: anMy?.id ?? '' })
  const k03 = visit.checklists.flatMap(({ criteria }) => criteria).find(({ code }) => code === 'K03')
  await call('visits.move', { id: visit.id, to: 'under_way', reason: 'Ghi nhầm' })
  await call('visits.answer', {
    id: visit.id,
    criterionId: k03?.criterionId ?? '',
    answer: { verdict: 'fail', note: 'Chưa niêm yết' },
  })
  await call('visits.move', { id: visit.id, to: 'concluded' })
  const { changes } = await call('documents.get', { id })
  expect(changes).toContainEqual({ label: 'UBND xã An Mỹ, K03', before: 'Đạt', after: 'Chưa đạt' })
  expect(await annexXml()).toBe(frozen)
})

test('a new version takes the edits along and replaces the old one when it is issued', async () => {
  const app = await reportOf()
  const { call, callRaw, id } = app
  await call('documents.saveEdits', { id, edits: { 'next.closing': 'Trân trọng báo cáo./.' } })
  const head = await call('documents.setHeader', {
    id,
    revision: 2,
    number: '8',
    date: '2018-10-08',
    signer: null,
  })
  const { revision } = await call('documents.issue', { id, revision: head.revision })
  const { id: second } = await call('documents.reissue', { id, revision, reason: 'Sai số đơn vị' })
  expect(await callRaw('documents.reissue', { id, revision: revision + 1, reason: 'Lần nữa' })).toMatchObject(
    {
      error: { code: 'already_exists' },
    },
  )
  const draft = await call('documents.get', { id: second })
  expect(draft).toMatchObject({
    status: 'draft',
    version: 2,
    number: '',
    replaces: { id, reason: 'Sai số đơn vị' },
  })
  expect(draft.sections.at(-1)?.paragraphs.at(-1)).toMatchObject({ text: 'Trân trọng báo cáo./.' })
  const numbered = await call('documents.setHeader', {
    id: second,
    revision: draft.revision,
    number: '8',
    date: '2018-10-09',
    signer: { capacity: ['KT. TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG'], name: 'Ngô Thị Thanh Mai' },
  })
  await call('documents.issue', { id: second, revision: numbered.revision })
  expect(await call('documents.get', { id })).toMatchObject({
    status: 'replaced',
    replacedBy: { id: second, status: 'issued' },
  })
  expect(textsInStyle(await wordOf(app, second), 'NepQuyenHan')).toEqual([
    'KT. TRƯỞNG PHÒNG',
    'PHÓ TRƯỞNG PHÒNG',
  ])
})

test('two papers in force cannot bear one number in a year', async () => {
  const app = await reportOf()
  const { call, planId } = app
  const issue = async (id: string, number: string) => {
    const { revision } = await call('documents.get', { id })
    const head = await call('documents.setHeader', { id, revision, number, date: '2018-10-08', signer: null })
    return app.callRaw('documents.issue', { id, revision: head.revision })
  }
  const visits = await call('visits.list', { roundId: app.roundId })
  const ids: string[] = []
  for (const visit of visits.slice(0, 2))
    ids.push((await call('documents.create', { kind: 'minutes', subjectId: visit.id })).id)
  expect(await issue(ids[0] ?? '', '5')).toMatchObject({ ok: true })
  expect(await issue(ids[1] ?? '', '5')).toMatchObject({
    error: { code: 'already_exists', params: { name: '5/BB-VHTT' } },
  })
  expect(await call('documents.list', { planId, statuses: ['issued'] })).toHaveLength(1)
})
