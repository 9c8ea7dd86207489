import { test } from 'vitest'
import { putMutatedUnderFire } from '../support/hostile-input/mutated-fire.ts'

test('a dozen inputs to each command, each with one thing wrong', async ({ task }) => {
  task.meta.figures = await putMutatedUnderFire(12, 20_181_005)
})
