/** The database refuses an import of 300 rows at each of them, at its record, its step and its origin. */
import { expect, test } from 'vitest'
import { exchangeOffice } from '../../support/exchange-office.ts'
import { commit, receive } from '../../support/exchange-steps.ts'
import { everythingOf, nth, people, peopleList, refuseAt } from '../../support/refused-import.ts'

test.for(['nominations', 'nomination_events', 'import_rows'])(
  'refused at each row of %s: nothing is written, and at last all of it',
  async (table, { task }) => {
    const office = await exchangeOffice()
    const review = await receive(office, peopleList(), 'DS KT An My.csv')
    const { fileId, revision, fingerprint, open } = review
    for (let row = 1; row <= people; row += 1) {
      const before = everythingOf(office)
      refuseAt(office, table, 'INSERT', nth(table, row))
      expect(
        await office.callRaw('exchange.commit', { fileId, revision, fingerprint, leftOpen: open.places }),
      ).toMatchObject({
        ok: false,
        error: { code: 'internal' },
      })
      office.edit('DROP TRIGGER refuse')
      expect(everythingOf(office), `row ${row} of ${table}`).toEqual(before)
    }
    expect(await commit(office, review)).toMatchObject({ new: people })
    task.meta.figures = { 'rows of an import refused': people }
  },
)
