/**
 * A long list in the clerk's hands: opened after the register has moved, a cell changed, two people told apart, imported,
 * taken back. How long the window stands still meanwhile, and the time beside a bare insert of as many rows in one commit.
 */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, test } from 'vitest'
import { applyPragmas } from '../../src/main/db/pragmas.ts'
import { closeReader } from '../../src/main/excel/read-in-worker.ts'
import { createTestApp } from '../support/create-test-app.ts'
import { bigWorkbook } from './big-workbook.ts'
import { costOf, watch } from './costs.ts'

afterAll(closeReader)

const stillTarget = 100

const bareInsert = (file: string, rows: number): void => {
  const db = new Database(file)
  applyPragmas(db)
  db.exec('CREATE TABLE IF NOT EXISTS bare (id INTEGER PRIMARY KEY, a, b, c, d, e, f, g)')
  const insert = db.prepare('INSERT INTO bare (a, b, c, d, e, f, g) VALUES (?, ?, ?, ?, ?, ?, ?)')
  const values = ['Nguyễn Thị Hoà', 1972, 'Trưởng thôn', 'Thôn Đông', 'Gương mẫu', 'Giấy khen', '']
  db.transaction(() => {
    for (let row = 0; row < rows; row += 1) insert.run(values)
  })()
  db.close()
}

/** A list of a whole province is looked through and edited here; its import in a thread would take a minute. */
const mostImported = 20_000

test.each([300, 3_000, 20_000, 100_000])(
  'a list of %i rows',
  async (rows) => {
    const { call, app, dataDir } = createTestApp({ onDisk: true, now: '2026-11-23T01:00:00.000Z' })
    await call('office.startPractice', {})
    const [commune] = await call('units.list', { validOn: '2018-10-05', kinds: ['commune'] })
    const { handle } = app.files.put('DS.xlsx', bigWorkbook(commune?.name ?? '', rows, 1))
    const { fileIds } = await call('exchange.receive', { files: [handle] })
    const fileId = fileIds[0] ?? ''
    const open = () => call('exchange.review', { fileId })
    const bare = await costOf(() => bareInsert(join(dataDir, 'bare.db'), rows))
    const lines: string[] = []
    const watched = async <T>(what: string, run: () => Promise<T>): Promise<T> => {
      const end = watch()
      let value: T | undefined
      const { clock } = await costOf(async () => {
        value = await run()
      })
      const { still, stillProcessor } = await end()
      lines.push(
        `  ${what}: ${clock.toFixed(0)} ms, ${(clock / bare.clock).toFixed(1)} of the bare insert; longest stand-still ${stillProcessor.toFixed(0)} ms of own work (${still.toFixed(0)} by the clock)`,
      )
      return value as T
    }

    // What is written moves the register, so that nothing that was made out before is of use.
    await call('units.create', { kind: 'site', name: 'Chợ', fullName: 'Chợ Đồng Tâm' })
    const review = await watched('opened', open)
    const cell = { rowId: review.rows[0]?.id ?? '', field: 'birthYear', value: 1961 }
    const step = { kind: 'set' as const, cells: [cell] }
    await watched('a cell changed', () =>
      call('exchange.decide', { fileId, revision: review.revision, step }),
    )
    const { pairs } = await call('exchange.pairs', { fileId })
    const pairId = pairs[0]?.id
    if (pairId === undefined) lines.push('  nobody in it is like another')
    else
      await watched('two told apart', async () => {
        const { revision } = await open()
        return call('exchange.decidePair', { fileId, revision, pairId, verdict: 'different' })
      })
    if (rows <= mostImported) {
      const { revision, fingerprint, open: left } = await open()
      const { batchId } = await watched('imported', () =>
        call('exchange.commit', { fileId, revision, fingerprint, leftOpen: left.places }),
      )
      await watched('taken back', () => call('exchange.undoImport', { batchId: batchId ?? '' }))
    }
    console.log(
      [
        `a list of ${rows} rows; a bare insert of as many: ${bare.clock.toFixed(0)} ms; stand-still aimed at: ≤ ${stillTarget} ms`,
        ...lines,
      ].join('\n'),
    )
  },
  900_000,
)
