import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { identityOf, pairOf } from '#shared/domain/duplicate-decision.ts'
import { nameKeys } from '#shared/name-keys.ts'
import { migrate, migrations } from '../../../src/main/db/migrate.ts'
import { applyPragmas } from '../../../src/main/db/pragmas.ts'

const at = migrations.findIndex(({ name }) => name.includes('duplicate_identities'))

/** The register as it was before decisions were kept by who the two are. */
const before = (): Database.Database => {
  const connection = new Database(':memory:')
  onTestFinished(() => void connection.close())
  applyPragmas(connection)
  migrate(connection, migrations.slice(0, at))
  connection.exec(`INSERT INTO units (id, kind, name, full_name, revision, created_at, updated_at)
      VALUES ('an-my', 'commune', 'An Mỹ', 'UBND xã An Mỹ', 1, '', '');
    INSERT INTO nomination_lists (id, name, year, basis, revision, created_at, updated_at)
      VALUES ('l17', '2017', 2017, 'merit', 1, '', ''), ('l18', '2018', 2018, 'merit', 1, '', '')`)
  const insert = connection.prepare(
    `INSERT INTO nominations (id, list_id, subject_kind, name, folded_name, birth_year, unit_id, workplace, status, revision, created_at, updated_at)
     VALUES (?, ?, 'individual', ?, ?, ?, 'an-my', ?, 'draft', 1, '', '')`,
  )
  insert.run('b', 'l17', 'Ng. Thị Hoà', 'ng thi hoa', 1972, 'Thôn Đông, xã An Mỹ')
  insert.run('a', 'l18', 'Nguyễn Thị Hòa', 'nguyen thi hoa', null, 'thôn Đông')
  connection.exec(
    "INSERT INTO duplicate_decisions VALUES ('d', 'a', 'b', 'different', '2018-10-05T01:00:00.000Z')",
  )
  return connection
}

test('names get their keys, and what was decided about two nominations holds for who they are', () => {
  const connection = before()
  migrate(connection)
  const rows = connection.prepare('SELECT name, name_bucket, name_initials FROM nominations').all()
  for (const row of rows as { name: string; name_bucket: string; name_initials: string }[]) {
    const { bucket, initials } = nameKeys(row.name)
    expect([row.name_bucket, row.name_initials]).toEqual([bucket, initials])
  }
  const identity = (name: string, birthYear: number | null) =>
    identityOf({ id: '', subjectKind: 'individual', name, birthYear, unitId: 'an-my', place: 'Thôn Đông' })
  const pair = pairOf(identity('Ng. Thị Hòa', 1972), identity('Nguyễn Thị Hoà', null))
  expect(connection.prepare('SELECT * FROM duplicate_decisions').all()).toEqual([
    {
      id: 'd',
      first_key: pair.firstKey,
      second_key: pair.secondKey,
      year: 2018,
      decision: 'different',
      treatment: null,
      treated_key: null,
      reason: '',
      created_at: '2018-10-05T01:00:00.000Z',
    },
  ])
})
