import { beforeEach, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../support/create-test-app.ts'

let app: TestApp
const titles = async (text: string) => (await app.call('search.find', { text })).map(({ title }) => title)

beforeEach(async () => {
  app = createTestApp()
  for (const name of ['Hồng Sơn', 'Hương Sơn', 'Đại Nghĩa', 'Đại Hưng']) {
    await app.call('units.create', { kind: 'commune', communeType: 'xa', name, fullName: `UBND xã ${name}` })
  }
})

test.each([
  ['dai nghia', ['UBND xã Đại Nghĩa']],
  ['son huong', ['UBND xã Hương Sơn']],
  ['hồng', ['UBND xã Hồng Sơn']],
  ['hong', ['UBND xã Hồng Sơn']],
  ['UBND xã Đại Hưng', ['UBND xã Đại Hưng']],
  ['', []],
  ['" OR *', []],
  ['NEAR(', []],
])('%j finds %j', async (text, expected) => {
  expect(await titles(text)).toEqual(expected)
})

test('a word begun is enough, and tones narrow it', async () => {
  expect((await titles('dai')).sort()).toEqual(['UBND xã Đại Hưng', 'UBND xã Đại Nghĩa'])
  expect(await titles('hu')).toEqual(expect.arrayContaining(['UBND xã Hương Sơn', 'UBND xã Đại Hưng']))
  expect(await titles('hư')).toEqual(expect.arrayContaining(['UBND xã Hương Sơn', 'UBND xã Đại Hưng']))
})

test("what belongs to a unit is found by the unit's new name", async () => {
  const [unit] = await app.call('units.list', {})
  if (unit === undefined) throw new Error('a unit was made')
  await app.call('findings.create', { unitId: unit.id, description: 'Chưa niêm yết', foundOn: '2018-10-03' })
  const { revision } = await app.call('units.get', { id: unit.id })
  await app.call('units.update', {
    kind: 'commune',
    communeType: 'xa',
    name: 'Tân Mỹ',
    fullName: 'UBND xã Tân Mỹ',
    id: unit.id,
    revision,
  })
  expect(await titles('niem yet tan my')).toEqual(['Chưa niêm yết'])
})

test('a member of a team leads to the plan, or to the round whose own team it is', async () => {
  const fresh = createTestApp()
  const { planId } = await fresh.call('office.startPractice', {})
  const [member] = (await fresh.call('plans.get', { id: planId })).team
  const hits = await fresh.call('search.find', { text: member?.name ?? '' })
  expect(hits.find(({ entity }) => entity === 'team_members')?.open).toEqual({ entity: 'plans', id: planId })
})
