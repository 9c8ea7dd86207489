/** Saving and finding: an edit through the whole application against a bare commit, lists and search at ten years of data. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { test } from 'vitest'
import { applyPragmas } from '../../src/main/db/pragmas.ts'
import { createTestApp } from '../support/create-test-app.ts'
import { compare } from './measure.ts'
import { fillTenYears } from './ten-years.ts'

const withFolder = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'nep-bench-'))
  try {
    await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test('save of an edit', async () => {
  await withFolder(async (folder) => {
    const { call } = createTestApp({ onDisk: true })
    const unit = { kind: 'site' as const, name: 'Chợ', fullName: 'Chợ Đồng Tâm' }
    const { id } = await call('units.create', unit)
    let revision = 1
    const bare = new Database(join(folder, 'bare.db'))
    applyPragmas(bare)
    bare.exec(
      "CREATE TABLE units (id TEXT PRIMARY KEY, note TEXT NOT NULL) STRICT; INSERT INTO units VALUES ('a', '')",
    )
    const update = bare.prepare("UPDATE units SET note = ? WHERE id = 'a'")
    let count = 0
    await compare(
      'Save of an edit (one command: check, transaction, journal with its seal, topics; synchronous=FULL)',
      {
        name: 'units.update',
        run: async () => {
          revision = (await call('units.update', { ...unit, id, revision, note: String(++count) })).revision
        },
      },
      { name: 'bare better-sqlite3 commit', run: () => update.run(String(++count)) },
      101,
    )
    const undo = async (): Promise<void> => {
      revision = (await call('units.update', { ...unit, id, revision, note: String(++count) })).revision
      const { undo: step } = await call('history.state', {})
      await call('history.undo', { entry: step?.id ?? '' })
      revision += 1
    }
    await compare(
      'An edit that is taken back (the edit, the step asked for, its undo)',
      { name: 'units.update, history.state, history.undo', run: undo },
      {
        name: 'two bare commits',
        run: () => [update.run(String(++count)), update.run(String(++count))],
      },
      101,
    )
    bare.close()
  })
})

test('lists and search at ten years of data', async () => {
  const { call, dataDir } = createTestApp({ onDisk: true })
  await call('office.startPractice', {})
  const direct = new Database(join(dataDir, 'nep.db'))
  applyPragmas(direct)
  fillTenYears(direct)
  const rows = direct.prepare('SELECT id, description, status FROM findings')
  await compare(
    'List of findings at ten years (4,400 rows)',
    { name: 'findings.list', run: () => call('findings.list', {}) },
    { name: 'bare SELECT and JSON', run: () => JSON.parse(JSON.stringify(rows.all())) },
    15,
  )
  const like = direct.prepare("SELECT name FROM nominations WHERE name LIKE '%Hương%' LIMIT 20")
  await compare(
    'Search of everything at ten years (26,000 entries), without accents',
    { name: 'search.find "nguyen huong"', run: () => call('search.find', { text: 'nguyen huong' }) },
    { name: 'bare LIKE over names', run: () => like.all() },
    31,
  )
  await compare(
    'Desk at ten years',
    { name: 'desk.overview', run: () => call('desk.overview', { planId: null }) },
    { name: 'bare SELECT and JSON of the findings', run: () => JSON.parse(JSON.stringify(rows.all())) },
    15,
  )
  direct.close()
})
