/** Once to each command at every run; at length: mutated-commands.security.test.ts. */
import { test } from 'vitest'
import { putMutatedUnderFire } from '../support/hostile-input/mutated-fire.ts'

test('a command with one thing wrong changes nothing, and tells of nobody else', async () => {
  await putMutatedUnderFire(1, 7)
}, 120_000)
