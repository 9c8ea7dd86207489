/** The journal at a hundred thousand entries: a page of it, a search, and the seals computed anew. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { test } from 'vitest'
import { atOnce } from '#shared/steps.ts'
import { readDb } from '../../src/main/db/database.ts'
import { verifyingChain } from '../../src/main/db/journal-chain.ts'
import { writeJournal } from '../../src/main/journal.ts'
import { createTestApp } from '../support/create-test-app.ts'
import { compare } from './measure.ts'

const entries = 100_000
const names = ['Nguyễn Thị Hường', 'Trần Văn Tâm', 'Lê Thị Đào', 'Phạm Văn Ký']

const row = (n: number) => ({
  id: `u${n % 500}`,
  full_name: `Chợ ${n % 500}`,
  head_name: names[n % 4] ?? '',
  note: `Lần ${n}`,
})

test('journal of 100,000 entries', async () => {
  const { call, dataDir } = createTestApp({ onDisk: true })
  const direct = new Database(join(dataDir, 'nep.db'))
  const started = performance.now()
  direct.transaction(() => {
    for (let n = 0; n < entries; n += 1)
      writeJournal(direct, {
        id: `e${String(n).padStart(8, '0')}`,
        at: new Date(Date.UTC(2016, 0, 1) + n * 1_500_000).toISOString(),
        actor: 'Cán bộ',
        operation: 'units.update',
        input: {},
        changes: [{ table: 'units', rowId: `u${n % 500}`, before: row(n), after: row(n + 1) }],
      })
  })()
  console.log(`Written: ${((performance.now() - started) / entries).toFixed(3)} ms an entry`)
  const bare = direct.prepare(
    'SELECT id, happened_at, actor, operation FROM journal ORDER BY rowid DESC LIMIT 100',
  )
  const reference = { name: 'bare SELECT of 100 lines', run: () => bare.all() }
  const list = (title: string, input: object) =>
    compare(title, { name: 'journal.list', run: () => call('journal.list', input) }, reference, 15)
  await list('Newest page of the journal', {})
  await list('A search that fits one entry', { text: 'lan 54321' })
  await list('A search that fits a quarter', { text: 'huong' })
  await list('One day of ten years ago', { from: '2016-03-01', to: '2016-03-01' })
  await compare(
    'Every seal computed anew',
    { name: 'verifyingChain', run: () => atOnce(verifyingChain(readDb(direct))) },
    { name: 'bare read of the changes', run: () => direct.prepare('SELECT * FROM changes').all() },
    1,
  )
  direct.close()
}, 400_000)
