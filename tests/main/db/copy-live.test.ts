/** A copy of the register is one moment of it, whatever is written while it is made, and whoever reads. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type Connection, connect } from '../../../src/main/db/connect.ts'
import { copyLive } from '../../../src/main/db/copy-live.ts'
import { applyPragmas } from '../../../src/main/db/pragmas.ts'
import { holdKey } from '../../../src/main/locks/held-keys.ts'

const key = { id: '00112233445566aa', key: new Uint8Array(32).fill(9) }

const paired = (newUnder: typeof key | null): { folder: string; live: Connection } => {
  holdKey(key)
  const folder = mkdtempSync(join(tmpdir(), 'nep-copy-'))
  const live = connect(join(folder, 'nep.db'), { newUnder })
  onTestFinished(() => {
    live.close()
    rmSync(folder, { recursive: true, force: true })
  })
  applyPragmas(live)
  live.exec(
    'CREATE TABLE left_side (n INTEGER, filler TEXT); CREATE TABLE right_side (n INTEGER, filler TEXT)',
  )
  return { folder, live }
}

/** Each transaction writes both sides: a copy in which they differ was of no moment. */
const writeBoth = (live: Connection, times: number): void => {
  const left = live.prepare('INSERT INTO left_side VALUES (?, ?)')
  const right = live.prepare('INSERT INTO right_side VALUES (?, ?)')
  const write = live.transaction((n: number) => {
    left.run(n, 'x'.repeat(900))
    right.run(n, 'x'.repeat(900))
  })
  for (let n = 0; n < times; n += 1) write(n)
}

const sidesOf = (file: string): { left: number; right: number; integrity: unknown } => {
  const copy = connect(file, { readonly: true })
  try {
    const count = (table: string) => Number(copy.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
    return {
      left: count('left_side'),
      right: count('right_side'),
      integrity: copy.pragma('integrity_check', { simple: true }),
    }
  } finally {
    copy.close()
  }
}

test.each([
  ['plain', null],
  ['encrypted', key],
])('commits, a log that is worked in and a log that begins anew while it is made: %s', async (_, under) => {
  const { folder, live } = paired(under)
  live.transaction(() => writeBoth(live, 2000))()
  for (let round = 0; round < 3; round += 1) {
    const before = sidesOf(live.name).left
    const target = join(folder, `copy-${round}.db`)
    let isDone = false
    const copying = copyLive(live, target).finally(() => {
      isDone = true
    })
    while (!isDone) {
      writeBoth(live, 20)
      live.pragma('wal_checkpoint(PASSIVE)')
      await new Promise((resolve) => setImmediate(resolve))
    }
    await copying
    const { left, right, integrity } = sidesOf(target)
    expect(integrity).toBe('ok')
    expect(left).toBe(right)
    expect(left).toBeGreaterThanOrEqual(before)
  }
})

test('what only the log holds is in the copy, and nothing lies beside it', async () => {
  const { folder, live } = paired(key)
  const reader = connect(live.name, { readonly: true })
  onTestFinished(() => void reader.close())
  reader.exec('BEGIN')
  reader.prepare('SELECT * FROM left_side').all()
  writeBoth(live, 10)
  await copyLive(live, join(folder, 'copy.db'))
  expect(readdirSync(folder).filter((name) => name.startsWith('copy'))).toEqual(['copy.db'])
  expect(sidesOf(join(folder, 'copy.db'))).toEqual({ left: 10, right: 10, integrity: 'ok' })
})
