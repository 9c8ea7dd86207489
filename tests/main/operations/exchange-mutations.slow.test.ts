import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { closeReader } from '../../../src/main/excel/read-in-worker.ts'
import { exchangeOffice } from '../../support/exchange-office.ts'
import { mutation } from '../../support/mutations.ts'
import { takeMutation } from '../../support/take-mutation.ts'
import { wholeRegister } from '../../support/whole-register.ts'

afterAll(closeReader)

test('3,000 changed files are taken in by the application: nothing of the register changes', async () => {
  const office = await exchangeOffice()
  const before = wholeRegister(office)
  const seen = { read: 0, refused: 0 }
  await fc.assert(
    fc.asyncProperty(mutation, async (one) => {
      seen[await takeMutation(office, one, before)]++
    }),
    { numRuns: 3_000 },
  )
  expect(seen.read + seen.refused).toBeGreaterThanOrEqual(3_000)
})
