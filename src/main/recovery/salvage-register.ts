/** A new register of what can still be read, in the place of a damaged one, which is put aside. */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fail } from '#shared/contract/errors.ts'
import type { SalvagedTable, SalvageReport } from '#shared/contract/recovery.ts'
import type { Steps } from '#shared/steps.ts'
import { keepAside, keptFolder, takePlace } from '../backups/kept-aside.ts'
import { proveInWorker } from '../backups/prove-in-worker.ts'
import { removeRegister } from '../backups/remove-register.ts'
import { databaseFileName } from '../data-folder.ts'
import type { Connection } from '../db/connect.ts'
import { schemaVersion } from '../db/migrate.ts'
import { userVersion } from '../db/run-migrations.ts'
import { workOnFile } from '../db/work-on-file.ts'
import { createKeptFiles, keptIfWhole, writeDurably } from '../kept-files.ts'
import { houseKey } from '../locks/house-lock.ts'
import { type CollectedTable, collecting } from './collect-rows.ts'
import { openReadable, type ReadableImage } from './readable-image.ts'
import { type RebuildStage, type Rebuilt, rebuildingRegister } from './rebuild-register.ts'
import { shapeOf, versionOf } from './schema-shape.ts'

/** What rows name and what lies in `files`, each proven by its hash. */
function* countingFiles(dataDir: string, hashes: ReadonlySet<string>): Steps<SalvageReport['files']> {
  const store = createKeptFiles(dataDir)
  const there = new Set(store.keptHashes())
  const counts = { named: hashes.size, missing: 0, damaged: 0 }
  for (const hash of hashes) {
    yield
    if (!there.has(hash)) counts.missing += 1
    else if (keptIfWhole(store, hash) === null) counts.damaged += 1
  }
  return counts
}

const isHashColumn = (name: string): boolean => name === 'hash' || name.endsWith('_hash')

/** Files that rows name; one that was erased is not missing. */
const hashesIn = (collected: readonly CollectedTable[], erased: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(
    collected.flatMap(({ rows }) =>
      rows.flatMap(({ row }) =>
        Object.entries(row).flatMap(([column, value]) =>
          isHashColumn(column) && typeof value === 'string' && !erased.has(value) ? [value] : [],
        ),
      ),
    ),
  )

/** What is being done, and of how many parts `done` are. */
export type SalvageStage = ({ stage: 'read'; table: string } | RebuildStage) & { done: number; total: number }

type Gathered = Rebuilt & { files: SalvageReport['files'] }

/** Writes what can be read into the new file `fresh`. */
function* gathering(
  dataDir: string,
  image: ReadableImage,
  fresh: string,
  told: (stage: SalvageStage) => void,
): Steps<Gathered> {
  const shape = shapeOf(image.connection)
  const version = versionOf(shape)
  if (version === null) throw strange(image.connection)
  // Each table is read and written; the proof is one part more.
  const total = 2 * shape.size + 1
  let done = 0
  const collected = yield* collecting(image, shape, (table) =>
    told({ stage: 'read', table, done: done++, total }),
  )
  rmSync(fresh, { force: true })
  const file = { file: fresh, newUnder: houseKey(dataDir) }
  const rebuilt = yield* rebuildingRegister(file, version, collected, (stage) =>
    told({ ...stage, done: done++, total }),
  )
  return { ...rebuilt, files: yield* countingFiles(dataDir, hashesIn(collected, rebuilt.erased)) }
}

export type SalvageFollowed = {
  told: (stage: SalvageStage) => void
  run: <T>(steps: Steps<T>) => Promise<T>
  signal: AbortSignal
}

/**
 * Until the new register is whole it may be given up; then and when it throws, what is in the folder is as it was.
 * Throws DomainError database_damaged when nothing can be read, database_newer when the rows are of another program,
 * disk_full, the signal's reason, and what `run` throws.
 */
export const salvageRegister = async (
  dataDir: string,
  now: string,
  { told, run, signal }: SalvageFollowed,
): Promise<SalvageReport> => {
  const image = openReadable(dataDir)
  if (image === null) throw fail('database_damaged', {})
  const fresh = join(dataDir, `${databaseFileName}.salvaged`)
  try {
    const { tables, leftOver, files } = await run(gathering(dataDir, image, fresh, told))
    await workOnFile({ what: 'fill-search', file: fresh })
    await proveInWorker({ what: 'new', file: fresh })
    signal.throwIfAborted()
    const kept = await keepAside(dataDir, { at: now, why: 'before-salvage' })
    const report: SalvageReport = { tables: tables.filter(isToBeTold), files, kept }
    if (kept !== null)
      noteReport(join(keptFolder(dataDir), kept.name), report, houseKey(dataDir) === null ? leftOver : [])
    takePlace(dataDir, fresh)
    return report
  } finally {
    image.connection.close()
    removeRegister(fresh)
  }
}

/** Seals are made anew where they no longer hold: no row of the office's. */
const isToBeTold = ({ table, read, fromJournal, lost, mayLackMore }: SalvagedTable): boolean =>
  table !== 'journal_seals' && (mayLackMore || read + fromJournal + lost > 0)

/** Of a later program, or so damaged that nobody can say what its columns mean. */
const strange = (connection: Connection): unknown => {
  const file = userVersion(connection)
  if (file <= schemaVersion) return fail('database_damaged', {})
  return fail('database_newer', { file, program: schemaVersion })
}

/**
 * Beside the state that was put aside: what was read of it, and the rows that found no place. In an encrypted house
 * these stand in that state alone.
 */
const noteReport = (folder: string, report: SalvageReport, leftOver: unknown): void => {
  mkdirSync(folder, { recursive: true })
  writeDurably(join(folder, 'salvage.json'), Buffer.from(JSON.stringify({ ...report, leftOver }, null, 2)))
}
