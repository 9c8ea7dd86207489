/** Kills a working Nếp at random points and looks whether all that it acknowledged is there. */
import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { build } from 'vite'
import type { ExpectStatic } from 'vitest'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { checkDataFolder } from '../../../src/main/check.ts'
import { soundFolder } from '../../support/sound-folder.ts'
import type { Acknowledged, AcknowledgedFile, AcknowledgedUnit, ListState, Work } from './acknowledged.ts'

const root = resolve(import.meta.dirname, '../../..')
// Inside the project, so that the driver finds better-sqlite3.
const outDir = join(root, 'out', `kill-driver-${process.pid}`)

/** Bundles the process to be killed; answers what removes it again. */
export const buildDriver = (): Promise<() => void> =>
  bundleDriver(outDir, {
    driver: join(import.meta.dirname, 'driver.ts'),
    'excel-worker': join(root, 'src/main/excel/worker.ts'),
    'commit-worker': join(root, 'src/main/commit-worker.ts'),
    'proof-worker': join(root, 'src/main/backups/worker.ts'),
  })

/** Bundles `input`, name by file, into a folder of the project, and answers what removes it again. */
export const bundleDriver = async (outDir: string, input: Record<string, string>): Promise<() => void> => {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      ssr: true,
      rollupOptions: {
        input,
        external: ['better-sqlite3'],
        output: { entryFileNames: '[name].js' },
      },
    },
  })
  return () => rmSync(outDir, { recursive: true, force: true })
}

/** What a driver is started with: what one compiled, and put away by `flushCompileCache`, the next takes as it is. */
export const compiledOnce = (outDir: string): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_COMPILE_CACHE: join(outDir, 'compiled'),
})

type Start = { said: string; firstWork: Work; within?: number }

/** What starts the clock of a kill, in turn: so that each part of the work is cut, on a slow machine too. */
const starts = [
  { said: '"unit"', firstWork: 'edits' },
  { said: '"draft"', firstWork: 'drafts' },
  { said: '"waiting"', firstWork: 'workbooks' },
  { said: '"imported"', firstWork: 'workbooks' },
  { said: '"document"', firstWork: 'papers' },
  { said: '"removing"', firstWork: 'removals' },
  { said: '"importing"', firstWork: 'lists', within: 1_000 },
  { said: '"undoing"', firstWork: 'lists', within: 400 },
] as const satisfies Start[]

/** Lets the driver work and kills it within some milliseconds of acknowledging `said`; answers all it acknowledged. */
const workAndKill = async (
  dataDir: string,
  { said, firstWork, within = 60 }: Start,
  expect: ExpectStatic,
): Promise<Acknowledged[]> => {
  const args = [join(outDir, 'driver.js'), dataDir, join(root, 'resources'), firstWork]
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: compiledOnce(outDir),
  })
  let output = ''
  let complaint = ''
  let isTimed = false
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8')
    if (!isTimed && output.includes(said)) {
      isTimed = true
      setTimeout(() => child.kill('SIGKILL'), randomInt(0, within))
    }
  })
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString('utf8')
  })
  const [, signal] = await once(child, 'close')
  expect(signal, complaint).toBe('SIGKILL')
  // What was cut in the middle of a line was not heard, so nobody relies on it.
  const lines = output.split('\n').slice(0, -1)
  return lines.map((line): Acknowledged => JSON.parse(line))
}

type SavedUnit = Omit<AcknowledgedUnit, 'what'>
type Saved = {
  units: Map<string, SavedUnit>
  files: Map<string, string>
  /** Imports of which not every row is there. */
  halves: string[]
  documents: Map<string, string>
  drafts: Map<string, number>
}

const readSaved = (dataDir: string): Saved => {
  const connection = new Database(join(dataDir, 'nep.db'), { readonly: true })
  const all = <T>(sql: string): T[] => connection.prepare(sql).all() as T[]
  type State = { id: string; status: string }
  const byState = (rows: State[]) => new Map(rows.map(({ id, status }) => [id, status]))
  const units = all<SavedUnit>('SELECT id, revision, head_name AS headName FROM units')
  const drafts = all<{ id: string; letters: number }>(
    "SELECT id, length(value_json ->> '$.note') AS letters FROM drafts",
  )
  const saved = {
    units: new Map(units.map((unit) => [unit.id, unit])),
    files: byState(all<State>('SELECT id, status FROM received_files')),
    halves: all<{ id: string }>(
      `SELECT id FROM import_batches b WHERE (SELECT count(*) FROM import_rows WHERE batch_id = b.id) <>
        (totals_json ->> '$.new') + (totals_json ->> '$.changed') + (totals_json ->> '$.unchanged')`,
    ).map(({ id }) => id),
    documents: byState(all<State>('SELECT id, status FROM documents')),
    drafts: new Map(drafts.map(({ id, letters }) => [id, letters])),
  }
  connection.close()
  return saved
}

/** All that was heard so far. */
type Heard = {
  units: Map<string, AcknowledgedUnit>
  files: Map<string, AcknowledgedFile['status']>
  lists: Map<string, ListState>
  documents: Set<string>
  drafts: Map<string, number>
  removals: Map<string, 'added' | 'removing' | 'removed'>
}

const listen = (heard: Heard, saved: Acknowledged): void => {
  switch (saved.what) {
    case 'unit':
      return void heard.units.set(saved.id, saved)
    case 'file':
      return void heard.files.set(saved.id, saved.status)
    case 'list':
      return void heard.lists.set(saved.id, saved.state)
    case 'draft':
      return void heard.drafts.set(saved.key, saved.letters)
    case 'document':
      return void heard.documents.add(saved.id)
    default:
      heard.removals.set(saved.id, saved.what)
  }
}

const afterList: Record<ListState, readonly string[]> = {
  importing: ['waiting', 'imported'],
  imported: ['imported'],
  undoing: ['imported', 'waiting'],
  undone: ['waiting'],
}

const expectAll = (heard: Heard, saved: Saved, kill: number, expect: ExpectStatic): void => {
  const after = `after kill ${kill}`
  for (const edit of heard.units.values()) {
    const unit = saved.units.get(edit.id)
    expect(unit?.revision, `unit ${edit.id} ${after}`).toBeGreaterThanOrEqual(edit.revision)
    if (unit?.revision === edit.revision) expect({ what: 'unit', ...unit }).toEqual(edit)
  }
  for (const [id, status] of heard.files) {
    // An import may have been saved although its answer was not heard.
    const allowed = status === 'imported' ? ['imported'] : ['waiting', 'imported']
    expect(allowed, `file ${id} ${after}`).toContain(saved.files.get(id))
  }
  for (const [id, state] of heard.lists)
    expect(afterList[state], `list ${id} ${after}`).toContain(saved.files.get(id))
  expect(saved.halves, `half imports ${after}`).toEqual([])
  for (const [key, letters] of heard.drafts)
    expect(saved.drafts.get(key), `draft ${key} ${after}`).toBeGreaterThanOrEqual(letters)
  for (const id of heard.documents) expect(saved.documents.get(id), `document ${id} ${after}`).toBe('issued')
  for (const [id, state] of heard.removals)
    if (state !== 'removing') expect(saved.units.has(id), `unit ${id} ${after}`).toBe(state === 'added')
}

/**
 * In a folder of its own, so many kills one after another; answers how much was acknowledged. The process begins with
 * what is to be cut, or, where there is time, with `firstWork`, and does all that comes before too.
 */
export const killMany = async (kills: number, expect: ExpectStatic, firstWork?: Work): Promise<number> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'nep-kill-'))
  const heard: Heard = {
    units: new Map(),
    files: new Map(),
    lists: new Map(),
    documents: new Set(),
    drafts: new Map(),
    removals: new Map(),
  }
  let count = 0
  try {
    for (let kill = 0; kill < kills; kill++) {
      const start = starts[kill % starts.length] ?? starts[0]
      const from: Start = { ...start, firstWork: firstWork ?? start.firstWork }
      const acknowledged = await workAndKill(dataDir, from, expect)
      for (const saved of acknowledged) listen(heard, saved)
      count += acknowledged.length
      expect(checkDataFolder(dataDir, messagesIn('vi'))).toMatchObject(soundFolder)
      expectAll(heard, readSaved(dataDir), kill, expect)
    }
    expect([...heard.files.values()]).toContain('imported')
    expect(heard.documents.size).toBeGreaterThan(0)
    expect([...heard.lists.values()]).not.toEqual([])
    expect([...heard.removals.values()]).toContain('removed')
    return count
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}
