import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeReader } from '../../../src/main/excel/read-in-worker.ts'
import { type Played, play } from '../../support/exchange-model/play.ts'
import { sequence } from '../../support/exchange-model/steps.ts'
import { makeWorld, type World } from '../../support/exchange-model/world.ts'

let world: World & { remove(): void }
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => {
  world.remove()
  closeReader()
})

/** What is given for `fc.assert` by hand: a seed of an earlier run, and the wish to have a finding made smaller. */
const { NEP_SEED: seed, NEP_SHRINK: shrink } = process.env

it('1,000 random sequences of edits, imports, undos and resends: the register is what a plain model says', async () => {
  const seen: Played = { imports: 0, undos: 0, edits: 0 }
  await fc.assert(
    fc.asyncProperty(sequence, async (one) => {
      const played = await play(world, one)
      for (const what of ['imports', 'undos', 'edits'] as const) seen[what] += played[what]
    }),
    {
      numRuns: 1000,
      // A finding is told at once: making it smaller plays thousands of sequences more.
      endOnFailure: shrink === undefined,
      ...(seed === undefined ? {} : { seed: Number(seed) }),
    },
  )
  expect(seen.imports).toBeGreaterThan(1000)
  expect(seen.undos).toBeGreaterThan(1000)
  expect(seen.edits).toBeGreaterThan(500)
})
