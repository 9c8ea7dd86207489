/** A `kill -9` while the house is locked or unlocked for good leaves one of the two, and nothing lost; more in the slow suite. */
import { beforeAll, expect, test } from 'vitest'
import { buildLockDriver, killLock } from './kill-lock.ts'

beforeAll(buildLockDriver)

const kills = 8

test(`${kills} kills at random points of encrypting and decrypting`, { timeout: 600_000 }, async () => {
  const { locked, open } = await killLock(kills, expect)
  expect(locked + open).toBe(kills)
})
