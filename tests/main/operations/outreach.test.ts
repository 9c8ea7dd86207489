import { expect, test } from 'vitest'
import type { Call } from '#shared/contract/client.ts'
import { createTestApp } from '../../support/create-test-app.ts'

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
