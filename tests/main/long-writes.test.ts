/** What becomes of a long write whose thread dies, and of long readings when the register under them is exchanged. */
import { Worker } from 'node:worker_threads'
import { afterEach, expect, test, vi } from 'vitest'
import { exchangeOffice } from '../support/exchange-office.ts'
import { receive } from '../support/exchange-steps.ts'
import { people, peopleList } from '../support/refused-import.ts'

/** The answer of the thread that writes is lost on its way, as when the thread dies after its commit. */
const loseAnswers = (): void => {
  const { emit } = Worker.prototype
  vi.spyOn(Worker.prototype, 'emit').mockImplementation(function (this: Worker, event, ...said) {
    const [answer] = said as [unknown]
    const isOfWrite =
      event === 'message' && typeof answer === 'object' && answer !== null && 'topics' in answer
    return isOfWrite
      ? emit.call(this, 'error', new Error('a thread ended without an answer'))
      : Reflect.apply(emit, this, [event, ...said])
  })
}

afterEach(() => void vi.restoreAllMocks())

test('a thread that dies after its commit: what was written is told as written, and every page is told', async () => {
  const office = await exchangeOffice()
  const { fileId, revision, fingerprint, open } = await receive(office, peopleList(), 'DS.csv')
  loseAnswers()
  const asked = { fileId, revision, fingerprint, leftOpen: open.places }
  const answer = await office.callRaw('exchange.commit', asked)
  expect(answer).toMatchObject({ ok: false, error: { code: 'answer_lost' } })
  expect(office.rows('SELECT count(*) AS count FROM nominations')).toEqual([{ count: people }])
  expect(office.events.at(-1)).toMatchObject({
    type: 'changed',
    topics: expect.arrayContaining(['commendation', 'exchange', 'units']),
  })
  expect(await office.call('exchange.review', { fileId })).toMatchObject({ status: 'imported' })
})

test('a long list is opened while a copy is put back: neither is refused, and the list is that of the copy', async () => {
  const office = await exchangeOffice()
  const { fileId } = await receive(office, peopleList(9_000), 'DS.csv')
  const { name } = await office.call('backups.make', {})
  // So that the review is made out anew.
  await office.call('units.create', { kind: 'site', name: 'Chợ', fullName: 'Chợ Đồng Tâm' })
  const opening = office.callRaw('exchange.review', { fileId })
  const restoring = office.callRaw('backups.restore', { name })
  const during = office.callRaw('exchange.review', { fileId })
  expect(await restoring).toMatchObject({ ok: true })
  expect(await opening).toMatchObject({ ok: true, value: { rowCount: 9_000 } })
  expect(await during).toMatchObject({ ok: true, value: { rowCount: 9_000 } })
})
