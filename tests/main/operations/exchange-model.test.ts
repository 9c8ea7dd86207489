import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeReader } from '../../../src/main/excel/read-in-worker.ts'
import { play } from '../../support/exchange-model/play.ts'
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

const patience = 180_000

it(
  '25 random sequences of edits, imports, undos and resends: the register is what a plain model says',
  async () => {
    const seen = { imports: 0, undos: 0, edits: 0 }
    await fc.assert(
      fc.asyncProperty(sequence, async (one) => {
        const played = await play(world, one)
        for (const what of ['imports', 'undos', 'edits'] as const) seen[what] += played[what]
      }),
      { numRuns: 25 },
    )
    expect(seen.imports).toBeGreaterThan(25)
    expect(seen.undos).toBeGreaterThan(25)
    expect(seen.edits).toBeGreaterThan(5)
  },
  patience,
)
