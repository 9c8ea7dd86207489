/** A long import is written beside the window: the same as at once, all or nothing, and commands wait for it. */
import { expect, test } from 'vitest'
import { createTestApp } from '../../support/create-test-app.ts'
import { exchangeOffice } from '../../support/exchange-office.ts'
import { commit, receive, registerOf, undo } from '../../support/exchange-steps.ts'
import { people, peopleList } from '../../support/refused-import.ts'
import { turnsWhile } from '../../support/turns-while.ts'

const listed = (office: Awaited<ReturnType<typeof exchangeOffice>>) => receive(office, peopleList(), 'DS.csv')

test('reading goes on while an import and its undo are written; what wants to write waits for its turn', async () => {
  const office = await exchangeOffice()
  const empty = registerOf(office)
  const importing = listed(office).then((review) => commit(office, review))
  expect(await turnsWhile(importing)).toBeGreaterThan(50)
  const { batchId } = await importing
  expect(office.rows('SELECT count(*) AS count FROM nominations')).toEqual([{ count: people }])

  let isUndone = false
  const undoing = undo(office, batchId ?? '').finally(() => {
    isUndone = true
  })
  const turns = turnsWhile(undoing)
  const writing = Promise.all([
    office.call('units.create', { kind: 'site', name: 'Chợ', fullName: 'Chợ Đồng Tâm' }),
    receive(office, new TextEncoder().encode('UBND XÃ AN MỸ\n'), 'Trống.csv'),
  ])
  await office.call('units.list', {})
  expect(isUndone).toBe(false)
  await writing
  expect(office.rows('SELECT operation FROM journal ORDER BY rowid DESC LIMIT 3')).toEqual(
    ['exchange.receive', 'units.create', 'exchange.undoImport'].map((operation) => ({ operation })),
  )
  expect(await turns).toBeGreaterThan(50)
  expect(registerOf(office)).toEqual(empty)
})

test('what is written beside is told to the windows and noted in the journal like any command', async () => {
  const office = await exchangeOffice()
  const review = await listed(office)
  const { batchId } = await commit(office, review)
  const topics = expect.arrayContaining(['commendation', 'exchange', 'journal'])
  expect(office.events.at(-1)).toEqual({ type: 'changed', topics })
  const [entry] = office.rows<{ id: string }>('SELECT * FROM journal ORDER BY rowid DESC LIMIT 1')
  expect(entry).toMatchObject({
    operation: 'exchange.commit',
    actor: 'Cán bộ thử',
    happened_at: '2018-10-05T01:00:00.000Z',
  })
  expect(office.rows('SELECT journal_id FROM import_batches')).toEqual([{ journal_id: entry?.id }])
  expect(await office.callRaw('exchange.undoImport', { batchId: 'none' })).toMatchObject({
    error: { code: 'not_found' },
  })
  await undo(office, batchId ?? '')
  expect(await office.callRaw('exchange.undoImport', { batchId })).toMatchObject({
    error: { code: 'rule', params: { rule: 'import_already_undone' } },
  })
})

test('what the clerk saw has moved: the thread refuses like the window', async () => {
  const office = await exchangeOffice()
  const review = await listed(office)
  const stale = { fileId: review.fileId, revision: review.revision, fingerprint: 'other' }
  expect(await office.callRaw('exchange.commit', stale)).toMatchObject({
    error: { code: 'moved_since_preview' },
  })
  expect(await office.callRaw('exchange.commit', { ...stale, revision: 99 })).toMatchObject({
    error: { code: 'conflict' },
  })
  expect(office.rows('SELECT count(*) AS count FROM nominations')).toEqual([{ count: 0 }])
})

test('a long list is opened and edited in stretches, and says the same as one that is made out anew', async () => {
  const office = await exchangeOffice()
  const { call, dataDir } = office
  const review = await receive(office, peopleList(12_000), 'DS.csv')
  const { fileId, revision } = review
  const rowId = review.rows[7]?.id ?? ''
  const set = (value: number) => ({ kind: 'set' as const, cells: [{ rowId, field: 'birthYear', value }] })

  const deciding = call('exchange.decide', { fileId, revision, step: set(1961) })
  expect(await turnsWhile(deciding)).toBeGreaterThan(1)
  // The register moves while it is made out: that plan is of no use.
  const next = call('exchange.decide', { fileId, revision: (await deciding).revision, step: set(1962) })
  await call('units.create', { kind: 'site', name: 'Chợ', fullName: 'Chợ Đồng Tâm' })
  await call('exchange.undoStep', { fileId, revision: (await next).revision })

  const here = await call('exchange.review', { fileId })
  expect(here.rows[7]?.values.birthYear).toBe(1961)
  office.app.close()
  const again = createTestApp({ onDisk: true, dataDir, now: '2018-10-05T01:00:00.000Z' })
  const opening = again.call('exchange.review', { fileId })
  expect(await turnsWhile(opening)).toBeGreaterThan(1)
  expect(await opening).toEqual(here)
})
