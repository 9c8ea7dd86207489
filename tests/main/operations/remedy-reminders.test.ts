import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { createTestApp } from '../../support/create-test-app.ts'
import { createInspectionOffice } from '../../support/inspection-office.ts'
import { paragraphTexts } from '../../support/word.ts'

const openOffice = async () => {
  const { call, callRaw, app } = createTestApp()
  const office = await createInspectionOffice(call)
  await call('office.createProfile', {
    validFrom: '2010-01-01',
    level: 'district',
    name: 'Phòng Văn hóa và Thông tin',
    shortName: 'Phòng VH&TT',
    superiorName: 'UBND huyện Mỹ Đức',
    areaName: 'huyện Mỹ Đức',
    placeName: 'Mỹ Đức',
    symbolSuffix: 'VHTT',
    signers: [
      { name: 'Lê Thị Hạnh', jobTitle: 'Trưởng phòng', issuer: 'office', titleLines: ['TRƯỞNG PHÒNG'] },
    ],
  })
  const found = async (unitId: string, description: string, remedyDueOn: string | null) =>
    (await call('findings.create', { unitId, foundOn: '2018-09-01', description, remedyDueOn })).id
  const ids = [
    await found(office.dongTam, 'Hàng lấn vỉa hè', '2018-09-20'),
    await found(office.dongTam, 'Chưa niêm yết', null),
    await found(office.anMy, 'Chưa đeo thẻ', '2018-12-01'),
  ]
  return { call, callRaw, app, office, ids }
}

const dates = { issuedOn: '2018-10-05', reportBy: '2018-10-15' }

test('one letter to each unit, numbers one after another, each finding remembers its own', async () => {
  const { call, app, ids } = await openOffice()
  const written = await call('findings.writeReminders', { ids, firstNumber: 9, ...dates })
  expect(written.letters).toEqual([
    { unitName: 'UBND xã An Mỹ', number: '9', findings: 1 },
    { unitName: 'UBND xã Đồng Tâm', number: '10', findings: 2 },
  ])
  const letters = unzipSync(app.files.take(written.file.handle).bytes)
  expect(Object.keys(letters)).toEqual([
    '9 - Nhac khac phuc - UBND xã An Mỹ.docx',
    '10 - Nhac khac phuc - UBND xã Đồng Tâm.docx',
  ])
  const text = paragraphTexts(
    letters['10 - Nhac khac phuc - UBND xã Đồng Tâm.docx'] ?? new Uint8Array(),
  ).join('\n')
  expect(text).toContain('Hàng lấn vỉa hè')
  expect(text).toContain('20/09/2018 (quá 15 ngày)')
  expect(text).toContain('trước ngày 15/10/2018')
  expect(text).not.toContain('Chưa đeo thẻ')
  expect(text).toContain('Số: 10/VHTT')
  expect(text).toContain('Lê Thị Hạnh')
  expect(text).not.toMatch(/[{}]|undefined|null/u)
  const [late = ''] = ids
  const { events } = await call('findings.get', { id: late })
  expect(events).toMatchObject([{ kind: 'reminded', happenedOn: '2018-10-05' }])
  expect(events[0]?.note).toBe('Công văn số 10/VHTT')
})

test('one unit gets one Word file; without a number the registry has dots; what is done is not reminded of', async () => {
  const { call, callRaw, app, ids } = await openOffice()
  const [late = '', open = '', other = ''] = ids
  await call('findings.move', { id: late, revision: 1, to: 'done', note: 'Đã xem' })
  const written = await call('findings.writeReminders', { ids: [late, open], ...dates })
  expect(written.letters).toEqual([{ unitName: 'UBND xã Đồng Tâm', number: null, findings: 1 }])
  expect(app.files.take(written.file.handle).name).toBe('Nhac khac phuc - UBND xã Đồng Tâm.docx')
  expect((await call('findings.get', { id: open })).events).toMatchObject([{ note: 'Công văn chưa có số' }])
  expect(await callRaw('findings.writeReminders', { ids: [late], ...dates })).toMatchObject({
    error: { code: 'nothing_to_do' },
  })
  expect((await call('findings.get', { id: other })).events).toEqual([])
})

test('two batches never bear one number of a year, nor a letter that of an issued document, either way round', async () => {
  const { call, callRaw, ids, office } = await openOffice()
  const [, late = '', other = ''] = ids
  const taken = (number: string) => ({
    error: {
      code: 'already_exists',
      params: { what: 'document', name: `${number}/VHTT` },
      fields: { firstNumber: 'not_allowed' },
    },
  })
  await call('findings.writeReminders', { ids, firstNumber: 9, ...dates })
  // The first, the last, and a range that runs into it.
  for (const firstNumber of [9, 10, 8]) {
    const again = { ids: [late, other], firstNumber, ...dates }
    expect(await callRaw('findings.writeReminders', again)).toMatchObject(
      taken(firstNumber === 10 ? '10' : '9'),
    )
  }
  expect((await call('findings.get', { id: other })).reminders).toBe(1)
  await call('findings.writeReminders', { ids: [late, other], firstNumber: 11, ...dates })
  const nextYear = { issuedOn: '2019-01-07', reportBy: '2019-01-17' }
  await call('findings.writeReminders', { ids: [other], firstNumber: 9, ...nextYear })

  const { id: requestId } = await call('exchange.createRequest', {
    planId: office.planId,
    number: '',
    title: 'Báo cáo năm 2018',
    issuedOn: '2018-10-06',
    dueOn: '2018-10-31',
    contents: ['selfcheck'],
    unitIds: [office.anMy],
  })
  const issue = async (number: string) => {
    const { id } = await call('documents.create', { kind: 'return_request', subjectId: requestId })
    const { revision } = await call('documents.get', { id })
    const head = await call('documents.setHeader', { id, revision, number, date: '2018-10-06', signer: null })
    return callRaw('documents.issue', { id, revision: head.revision })
  }
  expect(await issue('12')).toMatchObject({ error: { code: 'already_exists', params: { name: '12/VHTT' } } })
  expect(await issue('13')).toMatchObject({ ok: true })
  expect(await callRaw('findings.writeReminders', { ids: [other], firstNumber: 13, ...dates })).toMatchObject(
    taken('13'),
  )
})

test('a letter is kept: its finding gives it again as it went out', async () => {
  const { call, callRaw, app, ids } = await openOffice()
  const [late = ''] = ids
  const written = await call('findings.writeReminders', { ids: [late], firstNumber: 9, ...dates })
  const sent = app.files.take(written.file.handle)
  await call('findings.move', { id: late, revision: 1, to: 'done', note: 'Đã xem' })
  const letterId = (await call('findings.get', { id: late })).events.find(
    ({ kind }) => kind === 'reminded',
  )?.letterId
  const { handle } = await call('findings.openLetter', { id: letterId ?? '' })
  expect(app.files.take(handle)).toEqual(sent)
  expect(await callRaw('findings.openLetter', { id: 'none' })).toMatchObject({ error: { code: 'not_found' } })
})

test('units and criteria whose faults come back', async () => {
  const { call, office } = await openOffice()
  expect(await call('findings.repeats', {})).toEqual({ units: [], criteria: [] })
  const criterionId = office.agency.criterionIds.K02 ?? null
  const base = { unitId: office.anMy, criterionId }
  const first = await call('findings.create', { ...base, foundOn: '2017-11-14', description: 'Lần một' })
  const done = { id: first.id, revision: 1, to: 'done', note: 'Đã xem', happenedOn: '2018-01-10' } as const
  await call('findings.move', done)
  const again = await call('findings.create', { ...base, foundOn: '2018-10-04', description: 'Lần hai' })
  expect(await call('findings.repeats', {})).toMatchObject({
    units: [{ unitId: office.anMy, times: 3, findings: 3, open: 2, recurred: 1 }],
    criteria: [{ criterionCode: 'K02', units: 1, findings: 2, recurred: 1 }],
  })
  const listed = await call('findings.list', { unitId: office.anMy })
  expect(listed.filter(({ isRecurrence }) => isRecurrence).map(({ id }) => id)).toEqual([again.id])
})
