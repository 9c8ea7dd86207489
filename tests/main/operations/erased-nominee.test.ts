/** An erased nominee stays as a row that says so: no working list, figure or paper counts it, and it goes no further. */
import { expect, test } from 'vitest'
import { createTestApp } from '../../support/create-test-app.ts'
import { fillPersonOffice, keysOf } from '../../support/person-office.ts'

test('it is told apart, and neither counted nor moved on; the list as a paper has it does not hold it', async () => {
  const app = createTestApp({ onDisk: true })
  const office = { ...app, ...(await fillPersonOffice(app)) }
  const { call, callRaw, seed, typed, namesake, listId } = office
  const listed = async () => {
    const { counts, erased, nominations, quotaLeft } = await call('commendation.list', { id: listId })
    return { individual: counts.individual, erased, rows: nominations.length, left: quotaLeft.individual }
  }
  const [list] = await call('commendation.lists', {} as never)
  await call('commendation.updateList', { ...list, quota: { individual: 10 } } as never)
  const before = await listed()
  const scopes = [2017, 2018].map((year) => ({ kind: 'year' as const, year }))
  const nominated = async () => (await call('reports.compare', { scopes })).sides.at(-1)?.nominations.total
  const figured = await nominated()
  const places = await keysOf(office, seed, ({ isSame, fate }) => isSame && fate !== 'stays')
  await call('persons.erase', { seed, places })
  const after = await listed()
  expect(after.erased).toBeGreaterThan(0)
  expect(after).toMatchObject({
    individual: before.individual - after.erased,
    rows: before.rows,
    left: Number(before.left) + after.erased,
  })
  expect(await nominated()).toBe(Number(figured) - after.erased)
  for (const to of ['submitted', 'rejected'] as const)
    expect(await callRaw('commendation.move', { ids: [namesake, typed], to, reason: 'x' })).toMatchObject(
      to === 'submitted' ? { error: { params: { rule: 'nomination_erased' } } } : { ok: true },
    )
})
