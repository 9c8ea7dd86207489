/** What kill-lock.test.ts does a few times, many times: every step between two files is met. */
import { beforeAll, expect, test } from 'vitest'
import { buildLockDriver, killLock } from './kill-lock.ts'

beforeAll(buildLockDriver)

const kills = 150

test(`${kills} kills at random points of encrypting and decrypting`, { timeout: 3_600_000 }, async () => {
  const { locked, open } = await killLock(kills, expect)
  expect(locked).toBeGreaterThan(0)
  expect(locked + open).toBe(kills)
})
