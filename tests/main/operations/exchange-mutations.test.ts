/** Changed files through the whole application: refused or read, and nothing is written to the register. */
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { closeReader } from '../../../src/main/excel/read-in-worker.ts'
import { exchangeOffice } from '../../support/exchange-office.ts'
import { type Mutation, mutatedFiles, mutation } from '../../support/mutations.ts'
import { takeMutation } from '../../support/take-mutation.ts'
import { wholeRegister } from '../../support/whole-register.ts'

afterAll(closeReader)

test('60 changed files of every format are taken in: nothing of the register changes', async () => {
  const office = await exchangeOffice()
  const before = wholeRegister(office)
  expect(before.units).not.toEqual([])
  const seen = { read: 0, refused: 0 }
  await fc.assert(
    fc.asyncProperty(mutation, async (one) => {
      seen[await takeMutation(office, one, before)]++
    }),
    { numRuns: 60, examples: mutatedFiles.map((file): [Mutation] => [{ file, changes: [] }]) },
  )
  expect(seen.read).toBeGreaterThan(5)
  expect(seen.refused).toBeGreaterThan(5)
})
