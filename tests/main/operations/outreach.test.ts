import { expect, test } from 'vitest'
import type { Call } from '#shared/contract/client.ts'
import { createTestApp } from '../../support/create-test-app.ts'
import { askAnMy, exchangeOffice } from '../../support/exchange-office.ts'
import { importFile, undo } from '../../support/exchange-steps.ts'
import { fillReturn } from '../../support/fill-return.ts'

const createUnits = async (call: Call) => {
  const commune = async (name: string) =>
    (await call('units.create', { kind: 'commune', communeType: 'xa', name, fullName: `UBND xã ${name}` })).id
  const village = async (name: string, parentId: string) =>
    (await call('units.create', { kind: 'village', name, fullName: name, parentId })).id
  const anMy = await commune('An Mỹ')
  const vanKim = await commune('Vạn Kim')
  return {
    anMy,
    vanKim,
    dong: await village('Thôn Đông', anMy),
    doai: await village('Thôn Đoài', anMy),
    dinh: await village('Thôn Đình', vanKim),
  }
}

test('activities are recorded, filtered by unit, form and days, changed and removed', async () => {
  const { call } = createTestApp()
  const units = await createUnits(call)
  const { id } = await call('outreach.create', {
    unitId: units.anMy,
    villageId: units.dong,
    form: 'Tọa đàm về Quy tắc ứng xử',
    heldOn: '2018-03-16',
    participants: 85,
  })
  await call('outreach.create', { unitId: units.vanKim, form: 'Hội nghị quán triệt', heldOn: '2018-09-08' })
  await call('outreach.create', { unitId: units.vanKim, form: 'Niêm yết Quy tắc ứng xử' })

  const all = await call('outreach.list', {})
  expect(all.map(({ heldOn }) => heldOn)).toEqual(['2018-09-08', '2018-03-16', null])
  expect(await call('outreach.list', { unitId: units.anMy })).toMatchObject([
    { id, unitName: 'UBND xã An Mỹ', villageName: 'Thôn Đông', participants: 85, source: null },
  ])
  expect(await call('outreach.list', { from: '2018-01-01', to: '2018-06-30' })).toHaveLength(1)
  expect(await call('outreach.list', { form: 'Niêm yết Quy tắc ứng xử' })).toHaveLength(1)

  const { revision } = await call('outreach.update', {
    id,
    revision: 1,
    unitId: units.anMy,
    form: 'Tọa đàm về Quy tắc ứng xử',
    heldOn: '2018-03-17',
  })
  expect(await call('outreach.get', { id })).toMatchObject({
    heldOn: '2018-03-17',
    villageId: null,
    traces: [],
  })
  await call('outreach.remove', { id, revision })
  expect(await call('outreach.list', {})).toHaveLength(2)
})

test('the overview adds up by form and month and names the villages that nothing reached', async () => {
  const { call } = createTestApp()
  const units = await createUnits(call)
  await call('outreach.createMany', {
    activities: [
      { unitId: units.anMy, villageId: units.dong, form: 'Tọa đàm', heldOn: '2018-03-16', participants: 85 },
      { unitId: units.anMy, form: 'tọa đàm', heldOn: '2018-03-20', participants: 15 },
      { unitId: units.vanKim, villageId: units.dinh, form: 'Hội nghị', heldOn: '2018-04-02' },
    ],
  })
  expect(await call('outreach.overview', {})).toEqual({
    total: 3,
    undated: 0,
    participants: 100,
    // The latest spelling stands for the form.
    byForm: [
      { form: 'tọa đàm', count: 2, participants: 100 },
      { form: 'Hội nghị', count: 1, participants: null },
    ],
    byMonth: [
      { month: '2018-03', form: 'tọa đàm', count: 2 },
      { month: '2018-04', form: 'Hội nghị', count: 1 },
    ],
    villages: 3,
    villagesWithout: [
      {
        unitId: units.anMy,
        unitName: 'UBND xã An Mỹ',
        total: 2,
        villages: [{ id: units.doai, name: 'Thôn Đoài' }],
      },
    ],
  })
})

test('a block with one bad row changes nothing', async () => {
  const { call, callRaw } = createTestApp()
  const units = await createUnits(call)
  const result = await callRaw('outreach.createMany', {
    activities: [
      { unitId: units.anMy, form: 'Tọa đàm' },
      { unitId: units.anMy, villageId: units.dinh, form: 'Tọa đàm' },
    ],
  })
  expect(result).toMatchObject({
    ok: false,
    error: { code: 'rule', params: { rule: 'village_not_of_unit', detail: 'Thôn Đình' } },
  })
  expect(await call('outreach.list', {})).toEqual([])
})

test('bad input names its fields; reversed days are refused with their sentence', async () => {
  const { call, callRaw } = createTestApp()
  const units = await createUnits(call)
  expect(
    await callRaw('outreach.create', {
      unitId: units.anMy,
      form: ' ',
      heldOn: '16/3/2018',
      participants: -1,
    }),
  ).toMatchObject({
    error: {
      code: 'invalid_input',
      fields: { form: 'required', heldOn: 'not_a_date', participants: 'out_of_range' },
    },
  })
  expect(
    await callRaw('outreach.create', {
      unitId: units.anMy,
      form: 'Phát thanh',
      heldOn: '2018-04-27',
      heldTo: '2018-04-02',
    }),
  ).toMatchObject({ error: { code: 'rule', params: { rule: 'days_reversed' } } })
  expect(await callRaw('outreach.create', { unitId: 'nobody', form: 'Phát thanh' })).toMatchObject({
    error: { code: 'not_found' },
  })
})

test('what was wanted of a year against what was done: by commune, and by village without one standing in for another', async () => {
  const { call, callRaw } = createTestApp()
  const units = await createUnits(call)
  const form = 'Tọa đàm về Quy tắc ứng xử'
  const { id: perCommune } = await call('outreach.addTarget', { year: 2018, per: 'commune', wanted: 2 })
  await call('outreach.addTarget', { year: 2018, per: 'village', form, wanted: 1, unitId: units.anMy })
  const held = async (unitId: string, villageId: string | null, heldOn = '2018-03-16', said = form) =>
    (await call('outreach.create', { unitId, villageId, form: said, heldOn })).id
  await held(units.anMy, units.dong)
  await held(units.anMy, units.dong, '2018-04-16', 'TỌA ĐÀM VỀ QUY TẮC ỨNG XỬ')
  await held(units.vanKim, null)
  await held(units.vanKim, null, '2017-03-16')
  const plan = await call('outreach.plan', { year: 2018 })
  expect(
    plan.targets.map(({ units: all, met }) => [
      met,
      all.map((one) => `${one.unitName} ${one.done}/${one.wanted}`),
    ]),
  ).toEqual([
    [1, ['UBND xã An Mỹ 2/2', 'UBND xã Vạn Kim 1/2']],
    [0, ['UBND xã An Mỹ 1/2']],
  ])
  expect(plan.targets[1]?.units[0]?.lacking).toEqual(['Thôn Đoài'])
  expect(plan.nil).toEqual([])
  expect((await call('outreach.plan', { year: 2019 })).targets).toEqual([])
  expect(await callRaw('outreach.addTarget', { year: 2018, per: 'commune', wanted: 0 })).toMatchObject({
    error: { code: 'invalid_input' },
  })
  await call('outreach.removeTarget', { id: perCommune })
  expect((await call('outreach.plan', { year: 2018 })).targets).toHaveLength(1)
})

test('photos hang on an activity and go with it', async () => {
  const { call, app } = createTestApp()
  const units = await createUnits(call)
  const { id } = await call('outreach.create', { unitId: units.anMy, form: 'Hội nghị quán triệt' })
  const file = app.files.put('bien ban.pdf', new TextEncoder().encode('%PDF-1.4 bien ban hoi nghi'))
  await call('attachments.add', { entity: 'outreach_activities', entityId: id, file: file.handle })
  expect(await call('outreach.get', { id })).toMatchObject({ attachments: [{ fileName: 'bien ban.pdf' }] })
  await call('outreach.removeMany', { ids: [id] })
  expect(await call('attachments.list', { entity: 'outreach_activities', entityId: id })).toEqual([])
})

test('a year has one figure in the list and in the report, and both know how many have no day', async () => {
  const office = await exchangeOffice()
  const { call } = office
  await call('outreach.create', { unitId: office.anMy, form: 'Tọa đàm', heldOn: '2018-03-16' })
  await call('outreach.create', { unitId: office.anMy, form: 'Tọa đàm', heldOn: '2017-03-16' })
  const { workbook } = await askAnMy(office)
  const batchId = await importFile(
    office,
    await fillReturn(workbook, [
      {
        sheet: 'Tuyên truyền',
        at: 0,
        values: { 'Hình thức tuyên truyền': 'Tọa đàm', 'Số người tham dự': 40 },
      },
    ]),
    'BC AnMy.xlsx',
  )
  const figures = async (year: number) => {
    const scope = { kind: 'year', year } as const
    const { total, undated, participants } = await call('outreach.overview', { scope })
    const { outreach } = await call('reports.pictures', { scope })
    expect([outreach.total, outreach.participants]).toEqual([total, participants])
    expect(outreach.months.find(({ month }) => month === null)?.count ?? 0).toBe(undated)
    expect(await call('outreach.list', { scope })).toHaveLength(total)
    return { total, undated, participants }
  }
  expect(await figures(2018)).toEqual({ total: 2, undated: 1, participants: 40 })
  expect(await figures(2017)).toEqual({ total: 1, undated: 0, participants: null })
  await undo(office, batchId)
  expect(await figures(2018)).toEqual({ total: 1, undated: 0, participants: null })
})

test('an activity without a day counts towards what was wanted of the year of its request', async () => {
  const office = await exchangeOffice()
  await office.call('outreach.addTarget', { year: 2018, unitId: office.anMy, per: 'commune', wanted: 1 })
  const { workbook } = await askAnMy(office)
  await importFile(
    office,
    await fillReturn(workbook, [
      { sheet: 'Tuyên truyền', at: 0, values: { 'Hình thức tuyên truyền': 'Tọa đàm' } },
    ]),
    'BC AnMy.xlsx',
  )
  expect((await office.call('outreach.plan', { year: 2018 })).targets[0]).toMatchObject({ met: 1 })
})
