import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { closeReader } from '../../../src/main/excel/read-in-worker.ts'
import { checkMutation } from '../../support/check-mutation.ts'
import { mutation } from '../../support/mutations.ts'

afterAll(closeReader)

it('300 changed files: each is refused or read right, none harms the reader', async () => {
  const seen = { read: 0, refused: 0 }
  await fc.assert(
    fc.asyncProperty(mutation, async (one) => {
      seen[await checkMutation(one)]++
    }),
    { numRuns: 300 },
  )
  expect(seen.read).toBeGreaterThan(10)
  expect(seen.refused).toBeGreaterThan(10)
})
