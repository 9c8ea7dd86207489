import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { judgeHead } from '#shared/domain/journal-chain.ts'
import { atOnce } from '#shared/steps.ts'
import { readDb } from '../../../src/main/db/database.ts'
import { verifyingChain } from '../../../src/main/db/journal-chain.ts'
import { migrate, migrations } from '../../../src/main/db/migrate.ts'
import { createTestApp } from '../../support/create-test-app.ts'
import { handPastProgram } from '../../support/hand-past-program.ts'

/** Five entries, each of its own minute and name; and a hand that reaches past the program. */
const sealedJournal = async () => {
  const app = createTestApp({ onDisk: true })
  for (const minute of [1, 2, 3, 4, 5]) {
    app.setNow(`2018-10-05T01:0${minute}:00.000Z`)
    await app.call('units.create', { kind: 'site', name: `Chợ ${minute}`, fullName: `Chợ ${minute}` })
  }
  const { hand, dropTriggers, verify } = handPastProgram(app.dataDir)
  dropTriggers()
  const ids = hand.prepare('SELECT id FROM journal_seals ORDER BY position').pluck().all() as string[]
  return { app, hand, ids, verify }
}

const minute = (position: number) => ({ at: `2018-10-05T01:0${position}:00.000Z` })

test('every entry is sealed as it is written, and the chain fits', async () => {
  const { verify, ids } = await sealedJournal()
  expect(ids).toHaveLength(5)
  expect(verify()).toMatchObject({ sealed: 5, head: { position: 5 }, firstBreak: null })
})

test.each([
  ['what was done', "UPDATE journal SET operation = 'units.remove' WHERE id = :third"],
  ['who did it', "UPDATE journal SET actor = 'Người khác' WHERE id = :third"],
  ['when', "UPDATE journal SET happened_at = '2018-10-05T01:03:00.001Z' WHERE id = :third"],
  ['what was asked', "UPDATE journal SET input_json = '{}' WHERE id = :third"],
  ['what a row became', "UPDATE changes SET after_json = '{}' WHERE journal_id = :third"],
  ['which row', "UPDATE changes SET row_id = 'x' WHERE journal_id = :third"],
  ['a change taken out', 'DELETE FROM changes WHERE journal_id = :third'],
  [
    'a change put in',
    "INSERT INTO changes (journal_id, table_name, row_id, after_json) VALUES (:third, 'units', 'x', '{}')",
  ],
  ['the seal', "UPDATE journal_seals SET seal = 'x' WHERE id = :third"],
])('a changed entry is found and named: %s', async (_, sql) => {
  const { verify, hand, ids } = await sealedJournal()
  expect(hand.prepare(sql).run({ third: ids[2] }).changes).toBe(1)
  const { sealed, firstBreak } = verify()
  expect(sealed).toBe(2)
  expect(firstBreak).toMatchObject({ fault: 'altered', position: 3, lastGood: minute(2) })
  expect(firstBreak?.entry?.at.slice(0, 16)).toBe('2018-10-05T01:03')
})

test('a deleted entry is found, with its seal left or taken too, or the gap closed', async () => {
  const { verify, hand, ids } = await sealedJournal()
  hand.prepare('DELETE FROM changes WHERE journal_id = ?').run(ids[2])
  hand.prepare('DELETE FROM journal WHERE id = ?').run(ids[2])
  const missing = { fault: 'missing', position: 3, entry: null, lastGood: minute(2) }
  expect(verify().firstBreak).toMatchObject(missing)
  hand.prepare('DELETE FROM journal_seals WHERE id = ?').run(ids[2])
  expect(verify().firstBreak).toMatchObject(missing)
  hand.exec('UPDATE journal_seals SET position = 3 WHERE position = 4')
  hand.exec('UPDATE journal_seals SET position = 4 WHERE position = 5')
  expect(verify().firstBreak).toMatchObject({ fault: 'altered', position: 3, entry: minute(4) })
})

test('an inserted entry is found, also after the program wrote on', async () => {
  const { verify, hand, app } = await sealedJournal()
  hand.exec("INSERT INTO journal VALUES ('x', '2018-10-05T01:03:30.000Z', 'Ai đó', 'units.update', '{}')")
  const unsealed = { fault: 'unsealed', entry: { actor: 'Ai đó', operation: 'units.update' } }
  expect(verify()).toMatchObject({ sealed: 5, firstBreak: unsealed })
  await app.call('units.create', { kind: 'site', name: 'Bến xe', fullName: 'Bến xe' })
  expect(verify()).toMatchObject({ sealed: 6, firstBreak: unsealed })
})

test('two entries that changed places are found', async () => {
  const { verify, hand, ids } = await sealedJournal()
  const place = hand.prepare('UPDATE journal_seals SET position = ? WHERE id = ?')
  place.run(-1, ids[1])
  place.run(2, ids[3])
  place.run(4, ids[1])
  expect(verify().firstBreak).toMatchObject({ fault: 'altered', position: 2, entry: minute(4) })
})

test('a register from before there were seals is sealed when it is brought up', async () => {
  const connection = new Database(':memory:')
  const before = migrations.findIndex(({ name }) => name.endsWith('_journal_seals.sql'))
  migrate(connection, migrations.slice(0, before))
  for (const id of ['b', 'a'])
    connection.exec(`INSERT INTO journal VALUES ('${id}', '2018-10-05T01:00:00.000Z', 'A', 'units.create', '{}');
      INSERT INTO changes (journal_id, table_name, row_id, after_json) VALUES ('${id}', 'units', 'u', '{}')`)
  migrate(connection)
  expect(connection.prepare('SELECT id FROM journal_seals ORDER BY position').pluck().all()).toEqual([
    'b',
    'a',
  ])
  expect(atOnce(verifyingChain(readDb(connection)))).toMatchObject({ sealed: 2, firstBreak: null })
})

test.each([
  ['it still stands', 's', null, 'same'],
  ['another one stands there', 'other', null, 'rewritten'],
  ['nothing stands there any more', undefined, null, 'rewritten'],
  ['a restore before the copy explains nothing', 'other', '2018-10-04T01:00:00.000Z', 'rewritten'],
  ['a restore after the copy explains it', 'other', '2018-10-06T01:00:00.000Z', 'other_course'],
] as const)('the head that a copy took along: %s', (_, seal, lastRestore, verdict) => {
  const held = { position: 3, seal: 's', madeAt: '2018-10-05T01:00:00.000Z' }
  expect(judgeHead(held, () => seal, lastRestore)).toBe(verdict)
})
