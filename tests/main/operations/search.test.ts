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
