/**
 * Many files and large ones, from their bytes to a review: 22 × 300 rows, 500 small files, one of 100,000 rows. Each
 * against a bare inflate-and-tokenise with a bare insert, a bare SheetJS read, and LibreOffice's conversion (skipped
 * without it). Only ratios are printed: a time alone says little on a shared machine.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read as readSheetjs } from '@e965/xlsx'
import Database from 'better-sqlite3'
import { afterAll, describe, test } from 'vitest'
import { applyPragmas } from '../../src/main/db/open.ts'
import { defaultReadLimits } from '../../src/main/excel/limits.ts'
import { closeReader } from '../../src/main/excel/read-in-worker.ts'
import { parsePart } from '../../src/main/excel/xlsx/parse-part.ts'
import { openZip } from '../../src/main/excel/zip.ts'
import { createTestApp } from '../support/create-test-app.ts'
import { bigWorkbook } from './big-workbook.ts'

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

const timeOf = async (run: () => unknown): Promise<number> => {
  const started = performance.now()
  await run()
  return performance.now() - started
}

/** Highest resident memory of this process, threads and all, and the longest time its loop stood still. */
const watch = () => {
  let peak = 0
  let still = 0
  let last = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    still = Math.max(still, now - last - 5)
    last = now
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 5)
  return () => {
    clearInterval(timer)
    // What ran last left the timer no turn to see it.
    still = Math.max(still, performance.now() - last - 5)
    return { peak: Math.max(peak, process.memoryUsage.rss()) / 2 ** 20, still }
  }
}

const sets = [
  { title: '22 files × 300 rows', count: 22, rows: 300 },
  { title: '500 files × 10 rows', count: 500, rows: 10 },
  { title: 'one file of 100,000 rows', count: 1, rows: 100_000 },
]

describe.each(sets)('$title', ({ title, count, rows }) => {
  test('from the files to their reviews', async () => {
    const { call, app, dataDir } = createTestApp({ onDisk: true, now: '2026-11-23T01:00:00.000Z' })
    await call('office.startPractice', {})
    const communes = await call('units.list', { validOn: '2018-10-05', kinds: ['commune'] })
    const filesOf = (run: number): File[] =>
      Array.from({ length: count }, (_, at) => {
        const commune = communes[at % communes.length]?.name ?? ''
        return { name: `DS ${at + 1} ${commune}.xlsx`, bytes: bigWorkbook(commune, rows, run * 1_000 + at) }
      })
    const bare = new Database(join(dataDir, 'bare.db'))
    applyPragmas(bare)
    bare.exec('CREATE TABLE bare (row TEXT)')
    const ours = async (files: readonly File[]): Promise<number> => {
      const handles = files.map(({ name, bytes }) => app.files.put(name, bytes).handle)
      const { fileIds } = await call('exchange.receive', { files: handles })
      const [first] = fileIds
      if (first === undefined) throw new Error('nothing was received')
      return (await call('exchange.review', { fileId: first })).rows.length
    }
    // One file first, so that no side pays for starting threads and loading modules.
    await ours([{ name: 'truoc.xlsx', bytes: bigWorkbook(communes[0]?.name ?? '', 300, 9_000) }])
    const files = filesOf(1)
    const before = process.memoryUsage.rss() / 2 ** 20
    const end = watch()
    let read = 0
    const own = await timeOf(async () => {
      read = await ours(files)
    })
    if (read !== rows) throw new Error(`${read} of ${rows} rows were read`)
    const { peak, still } = end()
    const limit = await timeOf(() => bareRead(bare, files))
    const sheetjs = await timeOf(() => files.map(({ bytes }) => readSheetjs(bytes, { dense: true })))
    const office = hasOffice ? await timeOf(() => convert(files)) : undefined
    bare.close()
    console.log(
      [
        title,
        `  ratio to bare inflate, tokenise and insert: ${(own / limit).toFixed(2)}`,
        `  ratio to bare SheetJS read: ${(own / sheetjs).toFixed(2)}`,
        office === undefined
          ? '  LibreOffice: skipped, soffice is not installed'
          : `  ratio to LibreOffice's conversion to csv: ${(own / office).toFixed(2)}`,
        `  memory of app and worker at its peak, to that before: ${(peak / before).toFixed(2)}`,
        `  longest stand-still of the loop, to 100 ms: ${(still / 100).toFixed(2)}`,
      ].join('\n'),
    )
  }, 600_000)
})
