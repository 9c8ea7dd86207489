/** The contract under fire at length; a few hundred inputs of the same kind at every run: contract-under-fire.test.ts. */
import { describe, test } from 'vitest'
import { putUnderFire } from '../support/hostile-input/under-fire.ts'

describe('10,000 hostile inputs over each kind of operation', () => {
  for (const kind of ['query', 'command', 'task'] as const)
    test(`${kind}: typed errors only, nothing written by them`, async ({ task }) => {
      task.meta.figures = await putUnderFire(kind, 10_000, 20_181_005)
    })
})
