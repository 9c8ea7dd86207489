/** Minutes, letters, plan, schedule, commendation papers; templates of the office. */
import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { type DocumentKind, documentKinds } from '#shared/domain/document.ts'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { errorSentence } from '#shared/messages/sentence.ts'
import { createTestApp, type TestApp } from '../../support/create-test-app.ts'
import { fillReturn } from '../../support/fill-return.ts'
import { finishRound, openPracticeOffice } from '../../support/practice-office.ts'
import { paragraphTexts, textsInStyle } from '../../support/word.ts'

const wordOf = async (
  { call, app }: TestApp,
  kind: DocumentKind,
  subjectId: string,
  unitIds: string[] | null = null,
) => {
  const { id } = await call('documents.create', { kind, subjectId, unitIds })
  const { handle, name } = await call('documents.make', { id })
  const { bytes } = app.files.take(handle)
  return { id, name, bytes, text: paragraphTexts(bytes).join('\n') }
}

const askCommunes = async (app: TestApp, planId: string): Promise<string> => {
  const units = await app.call('units.list', { validOn: '2018-10-05', kinds: ['commune'] })
  const { id } = await app.call('exchange.createRequest', {
    planId,
    number: '45',
    title: 'Báo cáo kết quả thực hiện 02 Bộ Quy tắc ứng xử năm 2018',
    issuedOn: '2018-09-17',
    dueOn: '2018-10-01',
    contents: ['selfcheck', 'activities'],
    unitIds: units.map((unit) => unit.id),
  })
  return id
}

test('minutes: everything of the visit, people with their bodies, dots for what was not written', async () => {
  const app = createTestApp()
  const { roundId } = await openPracticeOffice(app.call)
  const visits = await app.call('visits.list', { roundId })
  const nghia = visits.find(({ unitName }) => unitName === 'UBND thị trấn Đại Nghĩa')
  const { text, bytes, id } = await wordOf(app, 'minutes', nghia?.id ?? '')
  for (const part of [
    'Thời gian bắt đầu: 08 giờ 00 phút, ngày 04 tháng 10 năm 2018.',
    'Địa điểm: Hội trường UBND thị trấn.',
    '- Vũ Đình Khải, Trưởng phòng Văn hóa và Thông tin, Trưởng đoàn.',
    '- Đỗ Thế Vinh, Phó Trưởng phòng Nội vụ, Phó Trưởng đoàn.',
    '- Trần Đăng Quyết, Phó Chủ tịch UBND, Chủ trì.',
    '(30 tiêu chí)',
    '- Còn hiện tượng cán bộ nói chuyện riêng trong giờ làm việc.',
    'thời hạn khắc phục: 25/10/2018',
    'Nhất trí, sẽ chấn chỉnh.',
    'thành 03 bản',
  ])
    expect(text).toContain(part)
  expect(textsInStyle(bytes, 'NepSoKyHieu')).toEqual(['Số: 03/BB-ĐKT'])
  const scheduled = visits.find(({ status }) => status === 'scheduled')
  const blank = await wordOf(app, 'minutes', scheduled?.id ?? '')
  expect(blank.text).toContain('Thời gian bắt đầu: …… giờ …… phút, ngày 05 tháng 10 năm 2018.')
  // Issuing gives the visit its number only where it has none.
  const { revision } = await app.call('documents.get', { id })
  await app.call('documents.issue', { id, revision })
  expect((await app.call('visits.get', { id: nghia?.id ?? '' })).minutesNumber).toBe('03/BB-ĐKT')
})

test('minutes need a day', async () => {
  const app = createTestApp()
  const { roundId } = await openPracticeOffice(app.call)
  const visit = (await app.call('visits.list', { roundId })).find(({ status }) => status === 'scheduled')
  await app.call('visits.saveFields', { id: visit?.id ?? '', fields: { visitDate: null } })
  const refused = await app.callRaw('documents.create', { kind: 'minutes', subjectId: visit?.id ?? '' })
  expect(refused).toMatchObject({ error: { params: { rule: 'visit_needs_date' } } })
})

test('the letter of a request and its reminder, with who is missing', async () => {
  const app = createTestApp()
  const { planId } = await openPracticeOffice(app.call)
  const requestId = await askCommunes(app, planId)
  const letter = await wordOf(app, 'return_request', requestId)
  expect(textsInStyle(letter.bytes, 'NepSoKyHieu')).toEqual(['Số: 45/VHTT'])
  expect(letter.text).toContain('Kính gửi: UBND các xã, thị trấn.')
  expect(letter.text).toContain('trước ngày 01/10/2018')
  expect(letter.text).toContain('Kết quả tự kiểm tra')
  const { rows } = await app.call('exchange.board', { requestId })
  const [first] = rows
  await app.call('exchange.markNil', {
    requestId,
    unitId: first?.unitId ?? '',
    contents: ['selfcheck', 'activities'],
    isNil: true,
  })
  const reminder = await wordOf(app, 'return_reminder', requestId)
  expect(reminder.text).toContain('đã có Công văn số 45/VHTT ngày 17/9/2018')
  expect(reminder.text).toContain('01/22 đơn vị đã gửi đủ báo cáo, còn 21 đơn vị')
  expect(reminder.text).not.toContain(`UBND xã ${first?.unitName}\n`)
  // A reminder may be sent again: an issued one does not stand in the way.
  const { revision } = await app.call('documents.get', { id: reminder.id })
  const head = await app.call('documents.setHeader', {
    id: reminder.id,
    revision,
    number: '50',
    date: '2018-10-05',
    signer: null,
  })
  await app.call('documents.issue', { id: reminder.id, revision: head.revision })
  const again = await app.call('documents.create', { kind: 'return_reminder', subjectId: requestId })
  expect(again.isNew).toBe(true)
})

test('a reminder to chosen communes names them alone, and still counts all that owe', async () => {
  const app = createTestApp()
  const { planId } = await openPracticeOffice(app.call)
  const subjectId = await askCommunes(app, planId)
  const { rows } = await app.call('exchange.board', { requestId: subjectId })
  const reminderTo = (from: number, to: number) =>
    wordOf(
      app,
      'return_reminder',
      subjectId,
      rows.slice(from, to).map(({ unitId }) => unitId),
    )
  const chosen = await reminderTo(0, 2)
  expect(chosen.text).toContain('trong 22 đơn vị được yêu cầu gửi đủ báo cáo')
  expect(chosen.text).toContain('gửi đủ báo cáo; danh sách dưới đây nêu 02 đơn vị trong số đó.')
  expect(chosen.text).toContain(`UBND xã ${rows[1]?.unitName}`)
  expect(chosen.text).not.toContain(`UBND xã ${rows[2]?.unitName}`)

  // The draft speaks to whom was chosen last.
  const again = await reminderTo(2, 3)
  expect(again.id).toBe(chosen.id)
  expect(again.text).toContain(`UBND xã ${rows[2]?.unitName}`)
  expect(again.text).not.toContain(`UBND xã ${rows[1]?.unitName}`)
})

test('a reminder asks for what a commune owes, not for what lies with the office, and shortens no deadline', async () => {
  const app = createTestApp()
  const { planId } = await openPracticeOffice(app.call)
  const requestId = await askCommunes(app, planId)
  const [first] = (await app.call('exchange.board', { requestId })).rows
  const unitId = first?.unitId ?? ''
  const { files } = await app.call('exchange.writeWorkbooks', { requestId, unitIds: [unitId], as: 'files' })
  const { bytes } = app.app.files.take(files[0]?.handle ?? '')
  const filled = await fillReturn(bytes, [
    {
      sheet: 'Tuyên truyền',
      at: 0,
      values: { 'Hình thức tuyên truyền': 'Tọa đàm', 'Từ ngày': '20/9/2018' },
    },
  ])
  await app.call('exchange.receive', { files: [app.app.files.put('1.xlsx', filled).handle] })
  const reminder = await wordOf(app, 'return_reminder', requestId)
  expect(reminder.text).toContain(`UBND xã ${first?.unitName}\nTự kiểm tra\n`)
  expect(reminder.text).toContain('gửi báo cáo trước ngày 10/10/2018')
  await app.call('exchange.markNil', { requestId, unitId, contents: ['selfcheck'], isNil: true })
  const later = await app.call('exchange.createRequest', {
    planId,
    number: '46',
    title: 'Báo cáo quý IV',
    issuedOn: '2018-09-17',
    dueOn: '2018-10-31',
    contents: ['activities'],
    unitIds: [unitId],
  })
  const early = await wordOf(app, 'return_reminder', later.id)
  expect(early.text).toContain('gửi báo cáo chậm nhất là ngày 31/10/2018.\n')
  expect(early.text).not.toContain('Số ngày quá hạn')
  const last = await app.call('exchange.createRequest', {
    planId,
    number: '47',
    title: 'Báo cáo năm',
    issuedOn: '2018-09-17',
    dueOn: '2018-10-31',
    contents: ['activities'],
    unitIds: [unitId],
  })
  await app.call('exchange.markNil', { requestId: last.id, unitId, contents: ['activities'], isNil: true })
  expect(
    await app.callRaw('documents.create', { kind: 'return_reminder', subjectId: last.id }),
  ).toMatchObject({ error: { params: { rule: 'nobody_owes_returns' } } })
})

test('a reminder is true for each commune in it: who was given more time is left out or held to the own deadline', async () => {
  const app = createTestApp()
  const { planId } = await openPracticeOffice(app.call)
  const requestId = await askCommunes(app, planId)
  const { rows } = await app.call('exchange.board', { requestId })
  const [late, extended, longer] = rows.map(({ unitId }) => unitId)
  const ids = [late, extended, longer].map((id) => id ?? '')
  const extend = (unitId: string | undefined, dueOn: string) =>
    app.call('exchange.extend', { requestId, unitIds: [unitId ?? ''], dueOn })
  await extend(extended, '2018-10-15')
  await extend(longer, '2018-10-20')

  const all = await wordOf(app, 'return_reminder', requestId)
  expect(all.text).toContain('danh sách dưới đây nêu 20 đơn vị trong số đó')
  expect(all.text).toContain('gửi báo cáo trước ngày 10/10/2018.\n')
  expect(all.text).not.toContain('15/10/2018')

  const chosen = await wordOf(app, 'return_reminder', requestId, ids)
  expect(chosen.text).toContain(
    'gửi báo cáo trước ngày 10/10/2018; đơn vị chưa đến hạn thực hiện theo hạn nộp của mình ghi trong danh sách.',
  )
  expect(chosen.text).toContain('15/10/2018')
  expect(chosen.text).toContain('Số ngày quá hạn')
  expect(chosen.text).not.toMatch(/15\/10\/2018\n0\n/u)
  const one = await wordOf(app, 'return_reminder', requestId, ids.slice(1, 2))
  expect(one.text).toContain('gửi báo cáo chậm nhất là ngày 15/10/2018.\n')
  const both = await wordOf(app, 'return_reminder', requestId, ids.slice(1))
  expect(both.text).toContain('gửi báo cáo theo hạn nộp của từng đơn vị ghi trong danh sách.\n')
})

test('the reports of the communes enter the round report', async () => {
  const app = createTestApp()
  const { planId, roundId } = await openPracticeOffice(app.call)
  const requestId = await askCommunes(app, planId)
  const { rows } = await app.call('exchange.board', { requestId })
  for (const { unitId } of rows.slice(0, 20))
    await app.call('exchange.markNil', { requestId, unitId, contents: ['selfcheck'], isNil: true })
  const { text } = await wordOf(app, 'round_report', roundId)
  // All came after the deadline of 01/10/2018.
  expect(text).toContain('20/22 đơn vị được yêu cầu đã nộp, trong đó 20 đơn vị nộp muộn.')
})

test('plan and schedule', async () => {
  const app = createTestApp()
  const { planId, roundId } = await openPracticeOffice(app.call)
  const plan = await wordOf(app, 'plan', planId)
  expect(textsInStyle(plan.bytes, 'NepBanHanh')).toEqual(['ỦY BAN NHÂN DÂN', 'HUYỆN MỸ ĐỨC'])
  expect(textsInStyle(plan.bytes, 'NepSoKyHieu')).toEqual(['Số: 1260/KH-UBND'])
  expect(textsInStyle(plan.bytes, 'NepNguoiKy')).toEqual(['Đinh Công Thuận'])
  expect(plan.text).toContain('Kiểm tra gián tiếp qua báo cáo')
  const schedule = await wordOf(app, 'schedule', roundId)
  expect(schedule.text).toContain('Thứ Tư, 03/10/2018')
  expect(schedule.text).toContain('Sáng, 8 giờ 00')
  expect(schedule.text).toContain(
    '(Kèm theo Kế hoạch số 1260/KH-UBND ngày 11 tháng 9 năm 2018 của UBND huyện Mỹ Đức)',
  )
})

test('the list and the submission of a nomination list', async () => {
  const app = createTestApp()
  const { planId } = await openPracticeOffice(app.call)
  const { tasks } = await app.call('desk.overview', { planId })
  const listId = tasks.flatMap((task) => (task.kind === 'undecided' ? task.listId : []))[0]
  const list = await wordOf(app, 'commendation_list', listId ?? '')
  expect(list.text).toContain('Cán bộ và Nhân dân thôn Đông')
  const submission = await wordOf(app, 'submission', listId ?? '')
  expect(submission.text).toContain('Kính gửi: Chủ tịch UBND huyện Mỹ Đức.')
  expect(submission.text).toContain('03 tập thể, 08 cá nhân và 02 hộ gia đình')
  expect(submission.text).toContain('Biểu dương: 01 tập thể, 02 cá nhân và 01 hộ gia đình.')
})

const shipped = (kind: DocumentKind, file: string): Uint8Array => {
  expect(documentKinds).toContain(kind)
  return new Uint8Array(readFileSync(new URL(`../../../resources/templates/${file}`, import.meta.url)))
}

const withText = (bytes: Uint8Array, from: string, to: string): Uint8Array => {
  const parts = unzipSync(bytes)
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  expect(xml).toContain(from)
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml.replace(from, to)) })
}

test("the office's own template is used; a broken one is refused and replaces nothing", async () => {
  const app = createTestApp()
  const { call, callRaw } = app
  const { roundId } = await openPracticeOffice(call)
  const good = withText(shipped('round_report', 'bao-cao-dot.docx'), 'BÁO CÁO', 'BÁO CÁO RIÊNG')
  const put = (bytes: Uint8Array, name = 'Mẫu của phòng.docx') => app.app.files.put(name, bytes).handle
  await call('templates.replace', { kind: 'round_report', file: put(good) })
  expect((await wordOf(app, 'round_report', roundId)).text).toContain('BÁO CÁO RIÊNG')

  const broken = withText(good, '{so_ky_hieu}', '{so_ki_hieu}')
  const { faults } = await call('templates.check', { kind: 'round_report', file: put(broken) })
  expect(faults).toMatchObject([{ severity: 'error' }])
  const refused = await callRaw('templates.replace', { kind: 'round_report', file: put(broken) })
  if (refused.ok) throw new Error('the broken template should have been refused')
  expect(errorSentence(messagesIn('vi'), refused.error)).toContain(
    'Thẻ {so_ki_hieu} không có trong danh sách thẻ; có thể là {so_ky_hieu}. Mẫu đang dùng vẫn giữ nguyên.',
  )
  const notWord = await callRaw('templates.replace', {
    kind: 'round_report',
    file: put(strToU8('x'), 'a.docx'),
  })
  expect(notWord).toMatchObject({ error: { code: 'template_broken' } })
  expect((await wordOf(app, 'round_report', roundId)).text).toContain('BÁO CÁO RIÊNG')
  expect((await call('templates.list', {})).find(({ kind }) => kind === 'round_report')).toMatchObject({
    fileName: 'Mẫu của phòng.docx',
  })
  await call('templates.restore', { kind: 'round_report' })
  expect((await wordOf(app, 'round_report', roundId)).text).not.toContain('BÁO CÁO RIÊNG')
})

test('a scan of the signed paper is attached to the document', async () => {
  const app = createTestApp()
  const { roundId } = await openPracticeOffice(app.call)
  await finishRound(app.call, { planId: '', roundId })
  const { id } = await app.call('documents.create', { kind: 'round_report', subjectId: roundId })
  const { handle } = app.app.files.put('Bản ký.pdf', strToU8('%PDF-1.4\n%âãÏÓ\n'))
  await app.call('attachments.add', { entity: 'documents', entityId: id, file: handle })
  expect(await app.call('attachments.list', { entity: 'documents', entityId: id })).toHaveLength(1)
})
