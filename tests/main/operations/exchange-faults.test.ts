/** The database refuses in the middle of an import: nothing of it is written, and it can be done again afterwards. */
import { expect, test } from 'vitest'
import { exchangeOffice } from '../../support/exchange-office.ts'
import { commit, receive, registerOf, undo } from '../../support/exchange-steps.ts'
import { everythingOf, nth, people, peopleList, refuseAt } from '../../support/refused-import.ts'

test.each<[string, string, 'INSERT' | 'UPDATE', string]>([
  ['the list of nominations', 'nomination_lists', 'INSERT', '1'],
  ['the batch', 'import_batches', 'INSERT', '1'],
  ...[1, 2, 17, 150, 299, people].map((k): [string, string, 'INSERT', string] => [
    `record ${k}`,
    'nominations',
    'INSERT',
    nth('nominations', k),
  ]),
  ['the step of the last record', 'nomination_events', 'INSERT', nth('nomination_events', people)],
  ...[1, 151, people].map((k): [string, string, 'INSERT', string] => [
    `the origin of record ${k}`,
    'import_rows',
    'INSERT',
    nth('import_rows', k),
  ]),
  ['the state of the file, after all rows', 'received_files', 'UPDATE', "NEW.status = 'imported'"],
  ['the entry of the journal', 'journal', 'INSERT', "NEW.operation = 'exchange.commit'"],
])(
  'refused at %s: nothing is written, and the import can be done again',
  async (_, table, event, condition) => {
    const office = await exchangeOffice()
    const review = await receive(office, peopleList(), 'DS KT An My.csv')
    expect(review.totals).toMatchObject({ new: people, addsUp: true })
    const before = everythingOf(office)
    const empty = registerOf(office)

    refuseAt(office, table, event, condition)
    const refused = await office.callRaw('exchange.commit', {
      fileId: review.fileId,
      revision: review.revision,
      fingerprint: review.fingerprint,
    })
    expect(refused).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(everythingOf(office)).toEqual(before)

    office.edit('DROP TRIGGER refuse')
    const again = await office.call('exchange.review', { fileId: review.fileId })
    expect(again).toMatchObject({ fingerprint: review.fingerprint, revision: review.revision })
    const result = await commit(office, again)
    expect(result).toMatchObject({ new: people })
    expect(office.rows('SELECT count(*) AS count FROM nominations')).toEqual([{ count: people }])

    await undo(office, result.batchId ?? '')
    expect(registerOf(office)).toEqual(empty)
  },
)

test('refused in the middle of an undo: the import stands as it did, and can be taken back afterwards', async () => {
  const office = await exchangeOffice()
  const empty = registerOf(office)
  const { batchId } = await commit(office, await receive(office, peopleList(), 'DS KT An My.csv'))
  const before = everythingOf(office)
  office.edit(
    `CREATE TRIGGER refuse BEFORE DELETE ON nominations WHEN (SELECT count(*) FROM nominations) = 100
     BEGIN SELECT RAISE(ABORT, 'the disk said no'); END`,
  )
  expect(await office.callRaw('exchange.undoImport', { batchId })).toMatchObject({
    ok: false,
    error: { code: 'internal' },
  })
  expect(everythingOf(office)).toEqual(before)
  office.edit('DROP TRIGGER refuse')
  await undo(office, batchId ?? '')
  expect(registerOf(office)).toEqual(empty)
})
