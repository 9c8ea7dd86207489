/** A few hundred hostile inputs at every run; 10,000 per kind: contract-under-fire.security.test.ts. */
import { test } from 'vitest'
import { putUnderFire } from '../support/hostile-input/under-fire.ts'

test.each(['query', 'command', 'task'] as const)('hostile inputs to each %s', async (kind) => {
  await putUnderFire(kind, 100, 7)
})
