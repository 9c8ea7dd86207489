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
import type { Acknowledged } from './acknowledged.ts'

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
      ssr: join(import.meta.dirname, 'driver.ts'),
      rollupOptions: { external: ['better-sqlite3'], output: { entryFileNames: 'driver.js' } },
    },
  })
  return () => rmSync(outDir, { recursive: true, force: true })
})

/** Lets the driver work and kills it `delay` ms after its first acknowledged edit; answers all of them. */
const workAndKill = async (dataDir: string, delay: number): Promise<Acknowledged[]> => {
  const child = spawn(process.execPath, [join(outDir, 'driver.js'), dataDir], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let complaint = ''
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8')
  })
  child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), delay))
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString('utf8')
  })
  const [, signal] = await once(child, 'close')
  expect(signal, complaint).toBe('SIGKILL')
  // What was cut in the middle of a line was not heard, so nobody relies on it.
  const lines = output.split('\n').slice(0, -1)
  return lines.map((line): Acknowledged => JSON.parse(line))
}

type SavedUnit = { id: string; revision: number; headName: string }

const savedUnits = (dataDir: string): Map<string, SavedUnit> => {
  const connection = new Database(join(dataDir, 'nep.db'), { readonly: true })
  const rows = connection
    .prepare('SELECT id, revision, head_name AS headName FROM units')
    .all() as SavedUnit[]
  connection.close()
  return new Map(rows.map((row) => [row.id, row]))
}

test.concurrent.for(['one folder', 'another'])(
  `${kills} kills at random points of %s`,
  { timeout: 120_000 },
  async (_, { expect, onTestFinished }) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'nep-kill-'))
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
    const last = new Map<string, Acknowledged>()
    let edits = 0
    for (let kill = 0; kill < kills; kill++) {
      const acknowledged = await workAndKill(dataDir, randomInt(0, 60))
      for (const edit of acknowledged) last.set(edit.id, edit)
      edits += acknowledged.length

      expect(checkDataFolder(dataDir, messagesIn('vi'))).toMatchObject({
        isSound: true,
        integrity: [],
        foreignKeys: [],
      })
      const saved = savedUnits(dataDir)
      for (const edit of last.values()) {
        const unit = saved.get(edit.id)
        expect(unit?.revision, `unit ${edit.id} after kill ${kill}`).toBeGreaterThanOrEqual(edit.revision)
        if (unit?.revision === edit.revision) expect(unit).toEqual(edit)
      }
      // At most one edit was saved whose answer nobody heard.
      const unheard = [...saved.values()].filter((unit) => (last.get(unit.id)?.revision ?? 0) < unit.revision)
      expect(unheard.length).toBeLessThanOrEqual(kill + 1)
    }
    expect(edits).toBeGreaterThan(kills)
  },
)
