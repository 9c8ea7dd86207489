/** A register as an office leaves it when the power fails, changed as bad disks and torn copies would change it. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { schemaPages } from '../../src/main/recovery/schema-pages.ts'
import { shapeOf } from '../../src/main/recovery/schema-shape.ts'
import { openTestApp } from './create-test-app.ts'
import { finishRound, openPracticeOffice } from './practice-office.ts'

export type Content = ReadonlyMap<string, ReadonlyMap<string, string>>

/** Table → id → the row as JSON; what the program derives is left out. */
export const contentOf = (file: string): Content => {
  const connection = new Database(file)
  try {
    return new Map(
      [...shapeOf(connection)].map(([table, columns]) => {
        const rows = connection.prepare(`SELECT ${columns.join(', ')} FROM "${table}"`).all() as {
          id: unknown
        }[]
        return [table, new Map(rows.map((row) => [String(row.id), JSON.stringify(row)]))]
      }),
    )
  } finally {
    connection.close()
  }
}

/** `folder` as a power cut leaves it, with a log; `closed` as a clerk leaves it. */
export type Office = {
  folder: string
  closed: string
  truth: Content
  attachment: string
  remove: () => void
}

/** The practice office with a backup, later changes that only the log holds, drafts and a kept file. */
export const leaveOffice = async (): Promise<Office> => {
  const root = mkdtempSync(join(tmpdir(), 'nep-damage-'))
  const folder = join(root, 'whole')
  const first = openTestApp({ dataDir: folder, onDisk: true })
  const practice = await openPracticeOffice(first.call)
  await finishRound(first.call, practice)
  const png = readFileSync(join(import.meta.dirname, '../fixtures/niem-yet.png'))
  const { handle } = first.app.files.put('niem-yet.png', new Uint8Array(png))
  await first.call('attachments.add', { entity: 'rounds', entityId: practice.roundId, file: handle })
  await first.call('backups.make', {})
  first.close()
  const second = openTestApp({
    dataDir: folder,
    onDisk: true,
    idsAfter: 100_000,
    now: '2018-10-05T07:05:00.000Z',
  })
  for (let index = 0; index < 12; index++) {
    const name = `Nhà văn hóa thôn ${index}`
    await second.call('units.create', { kind: 'site', name, fullName: name })
    await second.call('drafts.save', { key: `unit:${index}`, value: { name: `${name} (đang nhập)` } })
  }
  const left = join(root, 'left')
  cpSync(folder, left, { recursive: true })
  second.close()
  const truth = contentOf(join(folder, 'nep.db'))
  const [attachment = ''] = second.app.files.keptHashes()
  return {
    folder: left,
    closed: folder,
    truth,
    attachment,
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

/** Numbers that are the same for the same seed. */
const numbersFrom = (seed: number): ((below: number) => number) => {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

export const damages = [
  'header',
  'bytes',
  'schema',
  'page',
  'pages',
  'cut',
  'cut-page',
  'log-byte',
  'log-cut',
  'log-header',
  'emptied',
  'gone',
  'attachment-byte',
  'attachment-cut',
  'backup-byte',
] as const
export type Damage = (typeof damages)[number]

/** Damages a folder; answers how many bytes of the register were changed in place, as against cut off or overwritten. */
export const damage = (folder: string, kind: Damage, seed: number, attachment: string): number => {
  const random = numbersFrom(seed)
  const database = join(folder, 'nep.db')
  const log = `${database}-wal`
  const file = join(folder, 'files', attachment.slice(0, 2), attachment)
  const change = (path: string, from: number, to: number, count: number): number => {
    const bytes = readFileSync(path)
    for (let index = 0; index < count; index++) {
      const at = from + random(Math.max(1, Math.min(to, bytes.length) - from))
      bytes[at] = (bytes[at] ?? 0) ^ (1 + random(255))
    }
    writeFileSync(path, bytes)
    return count
  }
  const cut = (path: string, length: number): number => {
    truncateSync(path, length)
    return 0
  }
  const sizeOf = (path: string): number => readFileSync(path).length
  const overwrite = (count: number): number => {
    const bytes = readFileSync(database)
    const first = random(bytes.length / 4096)
    const value = [0, 0xff, 0x5a][random(3)] ?? 0
    bytes.fill(value, first * 4096, Math.min(bytes.length, (first + count) * 4096))
    writeFileSync(database, bytes)
    return 0
  }
  switch (kind) {
    case 'header':
      return change(database, 0, 100, 1 + random(4))
    case 'bytes':
      return change(database, 100, Number.POSITIVE_INFINITY, 1 + random(40))
    case 'schema': {
      const bytes = readFileSync(database)
      const pages = schemaPages(bytes)
      const start = ((pages[random(pages.length)] ?? 1) - 1) * 4096
      const letters = Array.from({ length: 4096 }, (_, at) => start + at).filter((at) =>
        /[a-z]/u.test(String.fromCharCode(bytes[at] ?? 0)),
      )
      bytes[letters[random(letters.length)] ?? start + 4095] = 97 + random(26)
      writeFileSync(database, bytes)
      return 1
    }
    case 'page':
      return overwrite(1)
    case 'pages':
      return overwrite(2 + random(20))
    case 'cut':
      return cut(database, random(sizeOf(database)))
    case 'cut-page':
      return cut(database, (1 + random(sizeOf(database) / 4096 - 1)) * 4096)
    case 'log-byte':
      return change(log, 32, Number.POSITIVE_INFINITY, 1 + random(3))
    case 'log-cut':
      return cut(log, random(sizeOf(log)))
    case 'log-header':
      return change(log, 0, 32, 1 + random(3))
    case 'emptied':
      return cut(database, 0)
    case 'gone':
      rmSync(database)
      return 0
    case 'attachment-byte':
      change(file, 0, Number.POSITIVE_INFINITY, 1 + random(3))
      return 0
    case 'attachment-cut':
      return cut(file, random(sizeOf(file)))
    case 'backup-byte':
      for (const name of backupFiles(folder))
        change(join(folder, 'backups', name), 0, Number.POSITIVE_INFINITY, 1)
      return change(database, 100, Number.POSITIVE_INFINITY, 1 + random(10))
  }
}

const backupFiles = (folder: string): string[] =>
  readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.db'))
