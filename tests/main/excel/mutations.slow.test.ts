import fc from 'fast-check'
import { afterAll, it } from 'vitest'
import { closeReader } from '../../../src/main/excel/read-in-worker.ts'
import { checkMutation, checkPartMutation } from '../../support/check-mutation.ts'
import { mutation, partMutation } from '../../support/mutations.ts'

afterAll(closeReader)

it('10,000 changed files: each is refused or read right, none harms the reader', async () => {
  await fc.assert(
    fc.asyncProperty(mutation, async (one) => {
      await checkMutation(one)
    }),
    { numRuns: 10_000 },
  )
})

it('10,000 files with a changed part inside: our readers foresee whatever stands there', async () => {
  await fc.assert(
    fc.asyncProperty(partMutation, async (one) => {
      await checkPartMutation(one)
    }),
    { numRuns: 10_000 },
  )
})
