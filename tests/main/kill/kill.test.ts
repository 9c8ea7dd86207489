/** A `kill -9` at any point loses nothing that was acknowledged, and leaves the data sound. */
import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { build } from 'vite'
import { beforeAll, expect, test } from 'vitest'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { checkDataFolder } from '../../../src/main/check.ts'
import type { Acknowledged, AcknowledgedFile, AcknowledgedUnit } from './acknowledged.ts'

const root = resolve(import.meta.dirname, '../../..')
// Inside the project, so that the driver finds better-sqlite3.
const outDir = join(root, 'out', `kill-driver-${process.pid}`)
/** In each of two folders, side by side: on a busy disk most of the time is waiting. */
const kills = 10

beforeAll(async () => {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      ssr: true,
      rollupOptions: {
        input: {
          driver: join(import.meta.dirname, 'driver.ts'),
          'excel-worker': join(root, 'src/main/excel/worker.ts'),
        },
        external: ['better-sqlite3'],
        output: { entryFileNames: '[name].js' },
      },
    },
  })
  return () => rmSync(outDir, { recursive: true, force: true })
})

/** What starts the clock of a kill, in turn: so that each part of the work is cut, on a slow machine too. */
const starts = ['"unit"', '"waiting"', '"imported"'] as const

/** Lets the driver work and kills it within 60 ms of acknowledging `start`; answers all it acknowledged. */
const workAndKill = async (dataDir: string, start: string): Promise<Acknowledged[]> => {
  const child = spawn(process.execPath, [join(outDir, 'driver.js'), dataDir], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let complaint = ''
  let isTimed = false
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8')
    if (!isTimed && output.includes(start)) {
      isTimed = true
      setTimeout(() => child.kill('SIGKILL'), randomInt(0, 60))
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

const savedUnits = (dataDir: string): Map<string, SavedUnit> => {
  const connection = new Database(join(dataDir, 'nep.db'), { readonly: true })
  const rows = connection
    .prepare('SELECT id, revision, head_name AS headName FROM units')
    .all() as SavedUnit[]
  connection.close()
  return new Map(rows.map((row) => [row.id, row]))
}

const savedFiles = (dataDir: string): Map<string, string> => {
  const connection = new Database(join(dataDir, 'nep.db'), { readonly: true })
  const rows = connection.prepare('SELECT id, status FROM received_files').all() as {
    id: string
    status: string
  }[]
  connection.close()
  return new Map(rows.map(({ id, status }) => [id, status]))
}

test.concurrent.for(['one folder', 'another'])(
  `${kills} kills at random points of %s`,
  { timeout: 120_000 },
  async (_, { expect, onTestFinished }) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'nep-kill-'))
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
    const last = new Map<string, AcknowledgedUnit>()
    const heard = new Map<string, AcknowledgedFile['status']>()
    let edits = 0
    for (let kill = 0; kill < kills; kill++) {
      const acknowledged = await workAndKill(dataDir, starts[kill % starts.length] ?? starts[0])
      for (const saved of acknowledged) {
        if (saved.what === 'unit') last.set(saved.id, saved)
        else heard.set(saved.id, saved.status)
      }
      edits += acknowledged.length

      expect(checkDataFolder(dataDir, messagesIn('vi'))).toMatchObject({
        isSound: true,
        integrity: [],
        foreignKeys: [],
        files: { missing: [], damaged: [] },
      })
      const saved = savedUnits(dataDir)
      for (const edit of last.values()) {
        const unit = saved.get(edit.id)
        expect(unit?.revision, `unit ${edit.id} after kill ${kill}`).toBeGreaterThanOrEqual(edit.revision)
        if (unit?.revision === edit.revision) expect({ what: 'unit', ...unit }).toEqual(edit)
      }
      const files = savedFiles(dataDir)
      for (const [id, status] of heard) {
        // An import may have been saved although its answer was not heard.
        const allowed = status === 'imported' ? ['imported'] : ['waiting', 'imported']
        expect(allowed, `file ${id} after kill ${kill}`).toContain(files.get(id))
      }
      // At most one edit was saved whose answer nobody heard.
      const unheard = [...saved.values()].filter((unit) => (last.get(unit.id)?.revision ?? 0) < unit.revision)
      expect(unheard.length).toBeLessThanOrEqual(kill + 1)
    }
    expect(edits).toBeGreaterThan(kills)
    expect([...heard.values()]).toContain('imported')
  },
)
