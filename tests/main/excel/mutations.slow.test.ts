import fc from 'fast-check'
import { afterAll, it } from 'vitest'
import { closeReader } from '../../../src/main/excel/read-in-worker.ts'
import { checkMutation } from '../../support/check-mutation.ts'
import { mutation } from '../../support/mutations.ts'

afterAll(closeReader)

it('10,000 changed files: each is refused or read right, none harms the reader', async () => {
  await fc.assert(
    fc.asyncProperty(mutation, async (one) => {
      await checkMutation(one)
    }),
    { numRuns: 10_000 },
  )
})
