/** Any data → our workbook → back = zero differences. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { writeWorkbook } from '../../../src/main/excel/write.ts'
import { checkRoundTrip } from '../../support/check-round-trip.ts'
import { filledWorkbook, generatedReturn } from '../../support/generated-return.ts'

const patience = 180_000

it(
  '80 generated returns come back as they were written, hostile texts and all',
  async () => {
    let rows = 0
    await fc.assert(
      fc.asyncProperty(generatedReturn, async (one) => {
        rows += checkRoundTrip(one, await writeWorkbook(filledWorkbook(one)))
      }),
      { numRuns: 80 },
    )
    expect(rows).toBeGreaterThan(300)
  },
  patience,
)
