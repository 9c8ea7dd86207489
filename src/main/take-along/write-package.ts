/** A whole office as one zip: each table as Excel workbooks with stable columns, and every kept file by its hash. */
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { bundleWorkbooks } from '../excel/bundle-workbooks.ts'
import { type PlainRow, plainTableWorkbook } from '../excel/plain-table.ts'
import { writeBeside } from '../excel/write-beside.ts'
import { type KeptFiles, sha256 } from '../kept-files.ts'
import {
  fileName,
  longTextName,
  manifestName,
  type PackageManifest,
  workbookName,
} from './package-manifest.ts'
import { digestOf, openRegister, type RegisterTable } from './register-tables.ts'

/** What one workbook holds at most: the writer works in memory. */
const maxRows = 10_000
const maxCharacters = 12_000_000

const sizeOf = (row: PlainRow): number =>
  row.reduce<number>((sum, value) => sum + (typeof value === 'string' ? value.length : 8), 0)

/** At least one, so that an empty table has its columns too. */
const partsOf = (rows: readonly PlainRow[]): PlainRow[][] => {
  const parts: PlainRow[][] = [[]]
  let size = 0
  for (const row of rows) {
    const part = parts.at(-1) ?? []
    if (part.length > 0 && (part.length >= maxRows || size + sizeOf(row) > maxCharacters)) {
      parts.push([row])
      size = sizeOf(row)
    } else {
      part.push(row)
      size += sizeOf(row)
    }
  }
  return parts
}

export type PackageSource = {
  dataDir: string
  madeAt: string
  /** Instructions for a person who opens the zip. */
  readMe: string
  files: Pick<KeptFiles, 'kept' | 'keptHashes'>
  /** A copy of the register at one instant. */
  copyDatabase(target: string): Promise<void>
  progress(done: number, total: number, label: string): void
}

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8')

export type MadePackage = { bytes: Uint8Array; rows: number; files: number }

/** Throws DomainError cancelled, unknown_file (a kept file that is gone), and what the disk says. */
export const writePackage = async (source: PackageSource): Promise<MadePackage> => {
  const folder = mkdtempSync(join(source.dataDir, 'mang-theo-'))
  const entries = new Map<string, Uint8Array>()
  try {
    const copy = join(folder, 'nep.db')
    await source.copyDatabase(copy)
    const register = openRegister(copy)
    const keepLong = (text: string): string => {
      const bytes = utf8(JSON.stringify(text))
      const hash = sha256(bytes)
      entries.set(longTextName(hash), bytes)
      return hash
    }
    const addTable = async ({
      name,
      columns,
      rows,
    }: RegisterTable): Promise<PackageManifest['tables'][number]> => {
      const parts = partsOf(rows)
      const workbooks: string[] = []
      for (const [index, part] of parts.entries()) {
        const spec = plainTableWorkbook({ name, columns, rows: part }, { createdAt: source.madeAt, keepLong })
        const workbook = workbookName(name, index + 1)
        entries.set(workbook, await writeBeside(spec))
        workbooks.push(workbook)
      }
      return { name, columns, workbooks, rows: rows.length, digest: digestOf(rows) }
    }
    try {
      const tables: PackageManifest['tables'] = []
      for (const table of register.tables) {
        source.progress(tables.length, tables.length + 1, table.name)
        tables.push(await addTable(table))
      }
      const files = source.files.keptHashes().sort()
      for (const hash of files) entries.set(fileName(hash), source.files.kept(hash))
      const manifest: PackageManifest = {
        format: 'nep-office',
        version: 1,
        schema: register.schema,
        madeAt: source.madeAt,
        tables,
        files,
      }
      entries.set(manifestName, utf8(JSON.stringify(manifest, null, 2)))
      entries.set('DOC-TRUOC.txt', utf8(source.readMe))
      const rows = tables.reduce((sum, table) => sum + table.rows, 0)
      return { bytes: bundleWorkbooks(entries), rows, files: files.length }
    } finally {
      register.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
