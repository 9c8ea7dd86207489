/** A `kill -9` at any point loses nothing that was acknowledged, and leaves the data sound; 1,000 in the slow suite. */
import { beforeAll, test } from 'vitest'
import { buildDriver, killMany } from './kill-many.ts'

beforeAll(buildDriver)

/** In each of two folders, side by side: on a busy disk most of the time is waiting. */
const kills = 25

test.concurrent.for(['one folder', 'another'])(
  `${kills} kills at random points of %s`,
  { timeout: 600_000 },
  async (_, { expect }) => {
    expect(await killMany(kills, expect)).toBeGreaterThan(kills)
  },
)
