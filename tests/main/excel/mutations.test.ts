import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { closeReader } from '../../../src/main/excel/read-in-worker.ts'
import { checkMutation, checkPartMutation } from '../../support/check-mutation.ts'
import { mutation, partMutation } from '../../support/mutations.ts'

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

it('300 files with a changed part inside: our readers foresee whatever stands there', async () => {
  const seen = { read: 0, refused: 0 }
  await fc.assert(
    fc.asyncProperty(partMutation, async (one) => {
      seen[await checkPartMutation(one)]++
    }),
    { numRuns: 300 },
  )
  expect(seen.read).toBeGreaterThan(10)
  expect(seen.refused).toBeGreaterThan(10)
})
