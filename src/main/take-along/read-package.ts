/** Reads a package back into a register of its own beside the live one; nothing counts before all of it was proven. */
import { mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fail } from '#shared/contract/errors.ts'
import { SqliteError } from '../db/connect.ts'
import { schemaVersion } from '../db/migrate.ts'
import { defaultReadLimits } from '../excel/limits.ts'
import { readPlainTable } from '../excel/plain-table.ts'
import { Refusal } from '../excel/refusal.ts'
import { openZip, type Zip } from '../excel/zip.ts'
import { sha256 } from '../kept-files.ts'
import { houseKey } from '../locks/house-lock.ts'
import {
  fileName,
  longTextName,
  manifestName,
  type PackageManifest,
  packageManifest,
} from './package-manifest.ts'
import { buildRegister, digestOf, type RegisterTable } from './register-tables.ts'

/** A package is an office's own, not a stranger's list: larger, and still bounded. */
const limits = {
  ...defaultReadLimits,
  fileBytes: 2 * 2 ** 30,
  unzippedBytes: 4 * 2 ** 30,
  partBytes: 512 * 2 ** 20,
  entries: 300_000,
}

/** Why a file is no package that can be taken in. */
export class NotAPackage extends Error {
  readonly why: 'foreign' | 'damaged'
  constructor(why: 'foreign' | 'damaged') {
    super(`not a package: ${why}`)
    this.why = why
  }
}

const openPackage = (bytes: Uint8Array): { zip: Zip; manifest: PackageManifest } => {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new NotAPackage('foreign')
  const zip = openZip(bytes, limits)
  const part = zip.read(manifestName)
  if (part === undefined) throw new NotAPackage('foreign')
  const parsed = packageManifest.safeParse(JSON.parse(Buffer.from(part).toString('utf8')))
  if (!parsed.success) throw new NotAPackage('foreign')
  return { zip, manifest: parsed.data }
}

const partOf = (zip: Zip, name: string): Uint8Array => {
  const part = zip.read(name)
  if (part === undefined) throw new NotAPackage('damaged')
  return part
}

const readLong =
  (zip: Zip) =>
  (hash: string): string => {
    const bytes = partOf(zip, longTextName(hash))
    if (sha256(bytes) !== hash) throw new NotAPackage('damaged')
    return JSON.parse(Buffer.from(bytes).toString('utf8')) as string
  }

function* tablesOf(zip: Zip, manifest: PackageManifest): Generator<RegisterTable> {
  for (const { name, columns, workbooks, rows: count, digest } of manifest.tables) {
    const parts = workbooks.map((workbook) => readPlainTable(partOf(zip, workbook), readLong(zip), limits))
    const rows = parts.flatMap((part) => part.rows)
    const isWhole = parts.every((part) => part.columns.join() === columns.join()) && rows.length === count
    if (!isWhole || digestOf(rows) !== digest) throw new NotAPackage('damaged')
    yield { name, columns, rows }
  }
}

export type ReadPackage = {
  madeAt: string
  rows: number
  files: Iterable<Uint8Array>
  /** Moves the whole register into the new file `target` of the data folder. */
  moveTo(target: string): void
  close(): void
}

const refusalOf = (error: unknown): unknown => {
  const isForeign = error instanceof Refusal && error.reason !== 'damaged'
  if (isForeign) return new NotAPackage('foreign')
  const isBroken = error instanceof Refusal || error instanceof SyntaxError || error instanceof SqliteError
  return isBroken ? new NotAPackage('damaged') : error
}

/** Throws NotAPackage, DomainError database_newer, and what the disk says. */
export const readPackage = (bytes: Uint8Array, dataDir: string): ReadPackage => {
  const folder = mkdtempSync(join(dataDir, 'mang-theo-'))
  const close = (): void => rmSync(folder, { recursive: true, force: true })
  try {
    const { zip, manifest } = openPackage(bytes)
    if (manifest.schema > schemaVersion)
      throw fail('database_newer', { file: manifest.schema, program: schemaVersion })
    const file = join(folder, 'nep.db')
    buildRegister(file, manifest.schema, tablesOf(zip, manifest), houseKey(dataDir))
    const files = manifest.files.map((hash) => {
      const kept = partOf(zip, fileName(hash))
      if (sha256(kept) !== hash) throw new NotAPackage('damaged')
      return kept
    })
    return {
      madeAt: manifest.madeAt,
      rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
      files,
      moveTo: (target) => renameSync(file, target),
      close,
    }
  } catch (error) {
    close()
    throw refusalOf(error)
  }
}
