import { expect, test } from 'vitest'
import { createTestApp } from '../../support/create-test-app.ts'

const profile = {
  validFrom: '2026-01-01',
  name: 'Phòng Văn hóa - Xã hội xã Hồng Sơn',
  shortName: 'Phòng VH-XH',
  level: 'commune' as const,
  superiorName: 'UBND xã Hồng Sơn',
  areaName: 'xã Hồng Sơn',
  placeName: 'Hồng Sơn',
  symbolSuffix: 'VHXH',
  signers: [
    {
      name: 'Nguyễn Thị B',
      jobTitle: 'Trưởng phòng',
      issuer: 'office' as const,
      titleLines: ['TRƯỞNG PHÒNG'],
    },
  ],
}

test('the practice office tells the article: plan 1260, six units, a day of 2018', async () => {
  const { call } = createTestApp({ now: '2026-11-23T01:00:00.000Z' })
  expect(await call('office.state', {})).toMatchObject({ isSetUp: false, today: '2026-11-23', profile: null })
  await call('office.startPractice', {})
  const state = await call('office.state', {})
  expect(state).toMatchObject({
    isSetUp: true,
    isPractice: true,
    profile: { level: 'district', placeName: 'Mỹ Đức' },
  })
  expect(state.today.slice(0, 7)).toBe('2018-10')
  const communes = await call('units.list', { validOn: '2018-10-03', kinds: ['commune'] })
  expect(communes).toHaveLength(22)
  expect(communes.filter(({ communeType }) => communeType === 'thi_tran').map(({ name }) => name)).toEqual([
    'Đại Nghĩa',
  ])
  const merged = await call('units.list', { validOn: '2025-07-01', kinds: ['commune'] })
  expect(merged.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Mỹ Đức', 'Hồng Sơn', 'Hương Sơn', 'Phúc Sơn']),
  )
  const codes = await call('checklists.codes', {})
  expect(codes.map(({ symbol, versions }) => [symbol, versions[0]?.status, versions[0]?.criteria])).toEqual([
    ['522/QĐ-UBND', 'published', 16],
    ['1665/QĐ-UBND', 'published', 14],
  ])
})

test('lineage keeps both successors of Đồng Tâm: the people went to one, a part of the land to another', async () => {
  const { call } = createTestApp()
  await call('office.startPractice', {})
  const dongTam = (await call('units.list', { validOn: '2018-10-03' })).find(
    ({ name }) => name === 'Đồng Tâm',
  )
  const unit = await call('units.get', { id: dongTam?.id ?? '' })
  const successors = unit.successors.map(({ other, isPartial }) => [other.fullName, isPartial])
  expect(successors.sort()).toEqual([
    ['UBND xã Phúc Sơn', false],
    ['UBND xã Trần Phú', true],
  ])
})

test('an own office starts with the codes, the law of awards and, if wanted, the units', async () => {
  const { call } = createTestApp({ now: '2026-11-23T01:00:00.000Z' })
  await call('office.setUp', { ...profile, clerkName: 'Lan', units: 'none' })
  expect(await call('office.state', {})).toMatchObject({
    isSetUp: true,
    isPractice: false,
    clerkName: 'Lan',
    profile,
  })
  expect(await call('units.list', {})).toEqual([])
  expect(await call('checklists.codes', {})).toHaveLength(2)
})

test('a first start happens once', async () => {
  const { call, callRaw } = createTestApp()
  await call('office.startPractice', {})
  expect(await callRaw('office.startPractice', {})).toMatchObject({ error: { code: 'not_empty' } })
  expect(await callRaw('office.setUp', { ...profile, clerkName: 'Lan', units: 'my-duc' })).toMatchObject({
    error: { code: 'not_empty' },
  })
})

test('the profile of the day signs: a new one from a day leaves the old one for older documents', async () => {
  const app = createTestApp({ now: '2026-11-23T01:00:00.000Z' })
  const { profileId } = await app.call('office.setUp', { ...profile, clerkName: 'Lan', units: 'none' })
  await app.call('office.updateProfile', { ...profile, id: profileId, revision: 1, validTo: '2026-11-30' })
  await app.call('office.createProfile', { ...profile, validFrom: '2026-12-01', name: 'Phòng mới' })
  expect((await app.call('office.state', {})).profile?.name).toBe(profile.name)
  app.setNow('2026-12-02T01:00:00.000Z')
  expect((await app.call('office.state', {})).profile?.name).toBe('Phòng mới')
  expect((await app.call('office.profiles', {})).map(({ name }) => name)).toEqual(['Phòng mới', profile.name])
})
