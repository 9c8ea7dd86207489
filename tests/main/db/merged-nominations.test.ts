import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { migrate, migrations } from '../../../src/main/db/migrate.ts'
import { applyPragmas } from '../../../src/main/db/pragmas.ts'

const at = migrations.findIndex(({ name }) => name.includes('merged_nominations'))

test('what was merged by the words of a note is so by a reference, in either language', () => {
  const connection = new Database(':memory:')
  onTestFinished(() => void connection.close())
  applyPragmas(connection)
  migrate(connection, migrations.slice(0, at))
  connection.exec(`INSERT INTO nomination_lists (id, name, year, basis, revision, created_at, updated_at)
      VALUES ('l17', '2017', 2017, 'merit', 1, '', ''), ('l18', '2018', 2018, 'merit', 1, '', '')`)
  const insert = connection.prepare(
    `INSERT INTO nominations (id, list_id, subject_kind, name, folded_name, opinion, opinion_note, status, revision, created_at, updated_at)
     VALUES (?, ?, 'individual', ?, '', ?, ?, 'draft', 1, '', '')`,
  )
  insert.run('a', 'l17', 'Nguyễn Thị Hòa', null, '')
  insert.run('b', 'l18', 'Nguyễn Thị Hòa', null, '')
  insert.run('c', 'l18', 'Nguyễn Thị Hoà', 'disagree', 'Gộp với Nguyễn Thị Hòa')
  insert.run('d', 'l17', 'Ng. Thị Hòa', 'disagree', 'Merged with Nguyễn Thị Hòa')
  insert.run('e', 'l18', 'Lê Văn Tám', 'disagree', 'Gộp với hộ ông Năm')
  migrate(connection)
  expect(
    connection.prepare('SELECT id, merged_into_id AS "into" FROM nominations ORDER BY id').all(),
  ).toEqual([
    { id: 'a', into: null },
    { id: 'b', into: null },
    { id: 'c', into: 'b' },
    { id: 'd', into: 'a' },
    { id: 'e', into: null },
  ])
})
