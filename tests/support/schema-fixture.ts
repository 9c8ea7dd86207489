/**
 * Registers of earlier schema versions as they lay on disks: rows only, since shipped migrations never change (their
 * hashes are among the fixtures). A new version gets its fixture, and the program the digest of its schema, by running
 * the test with NEP_WRITE_FIXTURES=1.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { migrate, migrations, migrationsUpTo, schemaVersion } from '../../src/main/db/migrate.ts'
import type { Migration } from '../../src/main/db/run-migrations.ts'
import { emptyRegister, schemaDigest } from '../../src/main/db/structure.ts'
import { shapeOf } from '../../src/main/recovery/schema-shape.ts'
import { openTestApp } from './create-test-app.ts'
import { fillSmallOffice } from './small-office.ts'

const folder = join(import.meta.dirname, '../fixtures/schemas')
const fileOf = (version: number): string => join(folder, `${String(version).padStart(4, '0')}.sql`)

type Cell = string | number | null
type Cells = Record<string, Cell>

const literal = (value: Cell | undefined): string => {
  if (value === null || value === undefined) return 'NULL'
  return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`
}

/** The first rows of the small office at head, and of each table the columns that the version has too. */
const rowsFor = (head: Database.Database, version: number): string[] => {
  const old = new Database(':memory:')
  migrate(old, migrationsUpTo(version))
  old.pragma('foreign_keys = OFF')
  const lines: string[] = []
  // What can be searched carries the name of its unit.
  const tables = [...shapeOf(old)].sort(([a], [b]) => Number(b === 'units') - Number(a === 'units'))
  for (const [table, columns] of tables) {
    const known = new Set(shapeOf(head).get(table) ?? [])
    const shared = columns.filter((column) => known.has(column))
    if (shared.length === 0) continue
    for (const row of head
      .prepare(`SELECT ${shared.join(', ')} FROM "${table}" ORDER BY rowid`)
      .all() as Cells[]) {
      const line = `INSERT INTO ${table} (${shared.join(', ')}) VALUES (${shared.map((name) => literal(row[name])).join(', ')});`
      old.exec(line)
      lines.push(line)
    }
  }
  old.close()
  return lines
}

/** Writes the fixtures that are not there yet; those that are stay as they are. */
export const writeFixtures = async (): Promise<void> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'nep-fixture-'))
  const app = openTestApp({ dataDir, onDisk: true })
  await fillSmallOffice(app)
  app.close()
  const head = new Database(join(dataDir, 'nep.db'))
  for (const { version } of migrations)
    if (!existsSync(fileOf(version))) writeFileSync(fileOf(version), `${rowsFor(head, version).join('\n')}\n`)
  head.close()
  rmSync(dataDir, { recursive: true, force: true })
  const write = (file: string, content: unknown): void =>
    writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`)
  write(join(folder, 'migrations.json'), hashesOf(migrations))
  write(headFile, headNow())
}

const headFile = join(import.meta.dirname, '../../src/main/db/migrations/head.json')

/** What the program knows of the schema it makes, and what that would be now. */
export const keptHead = (): unknown => JSON.parse(readFileSync(headFile, 'utf8'))
export const headNow = (): { version: number; sha256: string } => {
  const empty = emptyRegister(schemaVersion)
  try {
    return { version: schemaVersion, sha256: schemaDigest(empty) }
  } finally {
    empty.close()
  }
}

export const hashesOf = (all: readonly Migration[]): Record<string, string> =>
  Object.fromEntries(all.map(({ name, sql }) => [name, createHash('sha256').update(sql).digest('hex')]))

export const keptHashes = (): Record<string, string> =>
  JSON.parse(readFileSync(join(folder, 'migrations.json'), 'utf8')) as Record<string, string>

/** The fixture of a version as a register in a data folder. */
export const layDown = (dataDir: string, version: number): void => {
  const connection = new Database(join(dataDir, 'nep.db'))
  connection.pragma('journal_mode = WAL')
  migrate(connection, migrationsUpTo(version))
  connection.pragma('foreign_keys = OFF')
  connection.exec(`BEGIN; ${readFileSync(fileOf(version), 'utf8')} COMMIT;`)
  const broken = connection.pragma('foreign_key_check') as unknown[]
  connection.close()
  if (broken.length > 0)
    throw new Error(`the fixture of version ${version} has ${broken.length} broken references`)
}

/** Table → how many rows, and the hash of their content in the given columns. */
export const sumsOf = (
  file: string,
  columnsOf: (table: string, own: readonly string[]) => readonly string[],
): Map<string, { count: number; hash: string }> => {
  const connection = new Database(file, { readonly: true })
  try {
    return new Map(
      [...shapeOf(connection)].flatMap(([table, own]) => {
        const columns = columnsOf(table, own)
        if (columns.length === 0) return []
        const rows = connection.prepare(`SELECT ${columns.join(', ')} FROM "${table}" ORDER BY id`).all()
        const hash = createHash('sha256').update(JSON.stringify(rows)).digest('hex')
        return [[table, { count: rows.length, hash }] as const]
      }),
    )
  } finally {
    connection.close()
  }
}
