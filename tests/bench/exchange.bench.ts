/**
 * Many files and large ones, from their bytes to a review: 22 × 300 rows, 500 small files, one of 100,000 rows. Each
 * against a bare inflate-and-tokenise with a bare insert, a bare SheetJS read, and LibreOffice's conversion (skipped
 * without it), by the clock and by processor time of all threads. What was aimed at stands beside each figure.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read as readSheetjs } from '@e965/xlsx'
import Database from 'better-sqlite3'
import { afterAll, describe, test } from 'vitest'
import { applyPragmas } from '../../src/main/db/pragmas.ts'
import { defaultReadLimits } from '../../src/main/excel/limits.ts'
import { closeReader } from '../../src/main/excel/read-in-worker.ts'
import { parsePart } from '../../src/main/excel/xlsx/parse-part.ts'
import { openZip } from '../../src/main/excel/zip.ts'
import { createTestApp } from '../support/create-test-app.ts'
import { bigWorkbook } from './big-workbook.ts'
import { type Cost, costOf, meanOf, watch } from './costs.ts'

type File = { name: string; bytes: Uint8Array }

const folder = mkdtempSync(join(tmpdir(), 'nep-bench-exchange-'))
const hasOffice = spawnSync('soffice', ['--version']).status === 0

afterAll(async () => {
  await closeReader()
  rmSync(folder, { recursive: true, force: true })
})

/** Every part unpacked and tokenised, the texts of every row inserted: what no import can do without. */
const bareRead = (db: Database.Database, files: readonly File[]): void => {
  const insert = db.prepare('INSERT INTO bare VALUES (?)')
  for (const { bytes } of files) {
    const zip = openZip(bytes, defaultReadLimits)
    const rows: string[] = []
    let row = ''
    const handler = {
      open: (name: string) => {
        if (name === 'row') row = ''
      },
      text: (value: string) => {
        row += `${value} `
      },
      close: (name: string) => {
        if (name === 'row') rows.push(row)
      },
    }
    for (const name of zip.names) {
      const part = zip.read(name)
      if (part && name.endsWith('.xml')) parsePart(part, handler, defaultReadLimits)
    }
    db.transaction(() => {
      for (const values of rows) insert.run(values)
    })()
  }
}

const convert = (files: readonly File[]): void => {
  const from = mkdtempSync(join(folder, 'from-'))
  const paths = files.map(({ name, bytes }) => {
    const path = join(from, name)
    writeFileSync(path, bytes)
    return path
  })
  const to = join(from, 'to')
  mkdirSync(to)
  const profile = `-env:UserInstallation=file://${join(folder, 'office')}`
  spawnSync('soffice', [profile, '--headless', '--convert-to', 'csv', '--outdir', to, ...paths])
}

type Target = { bare?: number; sheetjs?: number; workerMegabytes?: number }

const sets: { title: string; count: number; rows: number; target: Target }[] = [
  { title: '22 files × 300 rows', count: 22, rows: 300, target: { sheetjs: 3 } },
  { title: '500 files × 10 rows', count: 500, rows: 10, target: {} },
  {
    title: 'one file of 100,000 rows',
    count: 1,
    rows: 100_000,
    target: { bare: 4, workerMegabytes: 300 },
  },
]
const stillTarget = 100

const aimed = (limit: number | undefined, unit = ''): string =>
  limit === undefined ? '' : `   aimed at: ≤ ${limit}${unit}`

const ratios = (name: string, own: Cost, other: Cost | undefined, limit?: number): string =>
  other === undefined
    ? `  to ${name}: skipped, soffice is not installed`
    : `  to ${name}: ${(own.clock / other.clock).toFixed(2)} by the clock, ${(own.processor / other.processor).toFixed(2)} by processor time${aimed(limit)}`

/** What collects memory and compiles runs in threads of the engine, which have no name of their own. */
const shares = (cost: Cost, bare: Cost): string => {
  const of = (part: number): string => (part / bare.processor).toFixed(2)
  const engine = cost.processor - cost.own - cost.workers
  return `${of(cost.workers)} in the reading worker, ${of(cost.own)} in the main thread, ${of(engine)} in threads of the engine`
}

describe.each(sets)('$title', ({ title, count, rows, target }) => {
  test('from the files to their reviews', async () => {
    const { call, app, dataDir } = createTestApp({ onDisk: true, now: '2026-11-23T01:00:00.000Z' })
    await call('office.startPractice', {})
    const communes = await call('units.list', { validOn: '2018-10-05', kinds: ['commune'] })
    const fileOf = (at: number, length: number, run: number): File => {
      const commune = communes[at % communes.length]?.name ?? ''
      return { name: `DS ${at + 1} ${commune}.xlsx`, bytes: bigWorkbook(commune, length, run * 1_000 + at) }
    }
    const bare = new Database(join(dataDir, 'bare.db'))
    applyPragmas(bare)
    bare.exec('CREATE TABLE bare (row TEXT)')
    const ours = async (files: readonly File[]): Promise<number> => {
      const handles = files.map(({ name, bytes }) => app.files.put(name, bytes).handle)
      const { fileIds } = await call('exchange.receive', { files: handles })
      const [first] = fileIds
      if (first === undefined) throw new Error('nothing was received')
      return (await call('exchange.review', { fileId: first })).rowCount
    }
    const sheetjs = (files: readonly File[]) => files.map(({ bytes }) => readSheetjs(bytes, { dense: true }))
    // One file first on every side, so that none pays for starting threads, loading modules and first compiling.
    const before = [fileOf(0, 300, 9)]
    await ours(before)
    bareRead(bare, before)
    sheetjs(before)
    const files = Array.from({ length: count }, (_, at) => fileOf(at, rows, 1))
    const bareBefore = await costOf(() => bareRead(bare, files))
    const end = watch()
    let read = 0
    const own = await costOf(async () => {
      read = await ours(files)
    })
    const { app: peak, appBefore, worker, still, stillProcessor } = await end()
    if (read !== rows) throw new Error(`${read} of ${rows} rows were read`)
    // Before and after: a shared machine is not equally fast at all times.
    const bareCost = meanOf(bareBefore, await costOf(() => bareRead(bare, files)))
    const sheetjsCost = await costOf(() => sheetjs(files))
    const office = hasOffice ? await costOf(() => convert(files)) : undefined
    bare.close()
    console.log(
      [
        title,
        ratios('a bare inflate, tokenise and insert', own, bareCost, target.bare),
        `  of that: ${shares(own, bareCost)}`,
        ratios('a bare SheetJS read', own, sheetjsCost, target.sheetjs),
        // LibreOffice works in a process of its own, whose processor time is not ours to see.
        office === undefined
          ? ratios('LibreOffice', own, undefined)
          : `  to LibreOffice's conversion to csv: ${(own.clock / office.clock).toFixed(2)} by the clock`,
        `  memory of the application at its peak, worker and all: ${peak.toFixed(0)} MB, ${appBefore.toFixed(0)} MB before`,
        `  memory of the reading worker at its peak: ${worker.toFixed(0)} MB${aimed(target.workerMegabytes, ' MB')}`,
        `  longest stand-still of the application: ${still.toFixed(0)} ms by the clock, ${stillProcessor.toFixed(0)} ms of its own work${aimed(stillTarget, ' ms')}`,
      ].join('\n'),
    )
  }, 600_000)
})
