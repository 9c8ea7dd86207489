import { expect, test } from 'vitest'
import { createTestApp } from '../../support/create-test-app.ts'

const village = { kind: 'village' as const, name: 'Thôn Đông', fullName: 'Thôn Đông' }

test('every command leaves one line and each row it touched, before and after', async () => {
  const { call, callRaw, events } = createTestApp()
  const { id } = await call('units.create', { ...village, aliases: ['Đông'] })
  await call('units.update', { ...village, name: 'Thôn Đoài', id, revision: 1 })
  await callRaw('units.update', { ...village, id, revision: 1 })
  const lines = await call('journal.list', {})
  expect(lines.map(({ operation, touched }) => [operation, touched])).toEqual([
    ['units.update', { units: 1, unit_aliases: 1 }],
    ['units.create', { units: 1, unit_aliases: 1 }],
  ])
  expect(lines[0]).toMatchObject({ actor: 'Cán bộ thử', happenedAt: '2018-10-05T01:00:00.000Z' })
  const [changed, made] = await call('journal.ofRecord', { table: 'units', id })
  expect(made).toMatchObject({ before: null, after: { name: 'Thôn Đông' } })
  expect(changed).toMatchObject({ before: { name: 'Thôn Đông' }, after: { name: 'Thôn Đoài', revision: 2 } })
  expect(events).toEqual([
    { type: 'changed', topics: ['units', 'journal'] },
    { type: 'changed', topics: ['units', 'journal'] },
  ])
})
