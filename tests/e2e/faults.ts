/** Fault switches: what can be wrong with a data folder before Nếp opens it. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { startedAsAll } from './hosts/denied-network.ts'
import { startNodeHost } from './hosts/node-host.ts'
import { ended, root, type StartedWith } from './hosts/running-nep.ts'

export type CommandResult = { exitCode: number | null; json: unknown; stderr: string }

/** Runs one command of the built command line to its end. */
export const runNep = (
  args: readonly string[],
  dataDir: string,
  { nodeArguments, env }: StartedWith = startedAsAll,
): CommandResult => {
  const program = join(root, 'out/main/node.js')
  const line = [...nodeArguments, program, ...args, '--data', dataDir]
  const { status, stdout, stderr } = spawnSync(process.execPath, line, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
  return { exitCode: status, json: JSON.parse(stdout), stderr }
}

const database = (dataDir: string): string => join(dataDir, 'nep.db')

/** The register's file as it lies there, to compare. */
export const bytesOf = (dataDir: string): string => readFileSync(database(dataDir)).toString('base64')

/** A folder that was opened and closed once, with one unit in it. */
export const fillFolder = (dataDir: string): void => {
  const unit = { kind: 'commune', communeType: 'xa', name: 'An Mỹ', fullName: 'Ủy ban nhân dân xã An Mỹ' }
  const { exitCode, stderr } = runNep(['call', 'units.create', '--input', JSON.stringify(unit)], dataDir)
  if (exitCode !== 0) throw new Error(stderr)
}

/** A folder that cannot be made, for root too: a file stands in its way. Answers its path. */
export const blockedFolder = (parent: string): string => {
  writeFileSync(join(parent, 'tệp'), '')
  return join(parent, 'tệp', 'nep')
}

/** A register of many drafts, whose salvage takes long enough to be stopped by hand. */
export const fillWithDrafts = (dataDir: string, count: number): void => {
  const connection = new Database(database(dataDir))
  connection.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
    INSERT INTO drafts (id, value_json, updated_at)
    SELECT printf('unit:%d', i), json_object('name', printf('Nhà văn hóa thôn %d', i)),
      '2018-10-05T01:00:00.000Z' FROM n`)
  connection.close()
}

export const damageDatabase = (dataDir: string): void => {
  const bytes = readFileSync(database(dataDir))
  bytes.fill(0x5a, 4096 * 3, 4096 * 14)
  writeFileSync(database(dataDir), bytes)
}

export const futureVersion = 9999

export const makeDatabaseNewer = (dataDir: string): void => {
  const connection = new Database(database(dataDir))
  connection.pragma(`user_version = ${futureVersion}`)
  connection.close()
}

/** Another Nếp, a real one, owns the folder until `release`. */
export const ownByAnother = async (
  dataDir: string,
): Promise<{ pid: number; release: () => Promise<void> }> => {
  const { child } = await startNodeHost(dataDir)
  const release = async (): Promise<void> => {
    child.kill('SIGINT')
    await ended(child)
  }
  return { pid: child.pid ?? 0, release }
}

/** Another program writes in the register until the function it answers is called. */
export const holdRegister = (dataDir: string): (() => void) => {
  const connection = new Database(database(dataDir))
  connection.exec('BEGIN IMMEDIATE')
  return () => {
    connection.exec('ROLLBACK')
    connection.close()
  }
}

const mountFolder = (folder: string, kilobytes: number): boolean => {
  mkdirSync(folder, { recursive: true })
  const options = ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder]
  return spawnSync('mount', options, { stdio: 'ignore' }).status === 0
}

export type SmallDisk = { folder: string; fill: () => void; free: () => void; remove: () => void }

/** A disk of that size; undefined where this machine does not let us make one. */
export const smallDisk = (folder: string, kilobytes: number): SmallDisk | undefined => {
  if (process.platform !== 'linux' || !mountFolder(folder, kilobytes)) return undefined
  const filler = join(folder, 'filler')
  const fill = (): void => {
    const block = Buffer.alloc(4096, 1)
    try {
      for (;;) writeFileSync(filler, block, { flag: 'a' })
    } catch {
      // Full, as wished.
    }
  }
  return {
    folder,
    fill,
    free: () => rmSync(filler, { force: true }),
    remove: () => void spawnSync('umount', ['--lazy', folder], { stdio: 'ignore' }),
  }
}

/** Whether this machine lets us make a small disk. */
export const mayMakeDisks = (): boolean => {
  const probe = mkdtempSync(join(tmpdir(), 'nep-disk-'))
  const disk = smallDisk(probe, 64)
  disk?.remove()
  rmSync(probe, { recursive: true, force: true })
  return disk !== undefined
}
