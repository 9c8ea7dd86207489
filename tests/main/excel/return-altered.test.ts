/** A return whose layout somebody changed says what it said: also without its stamp, by its headings. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type FieldValues, type IncomingRow, wholeReading } from '#shared/domain/exchange/incoming.ts'
import { returnContents } from '#shared/domain/request.ts'
import { readIncoming } from '../../../src/main/excel/read-incoming.ts'
import { readWorkbook } from '../../../src/main/excel/read-workbook.ts'
import { writeWorkbook } from '../../../src/main/excel/write.ts'
import { alteration, alteredWorkbook, copiedByHand } from '../../support/altered-return.ts'
import { checkRoundTrip } from '../../support/check-round-trip.ts'
import { expectedRows, filledWorkbook, generatedReturn, plainReturn } from '../../support/generated-return.ts'

const patience = 180_000

it(
  '40 generated returns with rows inserted, columns moved and widened come back as they were written',
  async () => {
    let rows = 0
    await fc.assert(
      fc.asyncProperty(generatedReturn, alteration, async (one, change) => {
        rows += checkRoundTrip(one, await writeWorkbook(alteredWorkbook(filledWorkbook(one), change)))
      }),
      { numRuns: 40, endOnFailure: true },
    )
    expect(rows).toBeGreaterThan(150)
  },
  patience,
)

const unit = {
  id: 'unit-1',
  name: 'An Mỹ',
  aliases: [],
  kind: 'commune' as const,
  validFrom: null,
  validTo: null,
}

const said = (values: FieldValues): FieldValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ''))

const shape = ({ content, values }: Pick<IncomingRow, 'content' | 'values'>) => ({
  content,
  values: said(values),
})

const inOrder = (rows: readonly Pick<IncomingRow, 'content' | 'values'>[]) =>
  returnContents.flatMap((content) => rows.filter((row) => row.content === content).map(shape))

it(
  '30 generated returns copied into a new workbook without stamp or keys are known by their headings',
  async () => {
    let rows = 0
    await fc.assert(
      fc.asyncProperty(plainReturn, async (one) => {
        const copied = copiedByHand(filledWorkbook(one))
        const read = readWorkbook(await writeWorkbook(copied))
        if (!read.ok) throw new Error(`refused: ${read.reason}`)
        const reading = wholeReading(
          readIncoming(read.workbook, {
            fileName: 'Book1.xlsx',
            units: [unit],
            criteria: one.data.criteria.map(({ code, text }) => ({ code, text })),
            day: '2018-10-05',
            remembered: [],
          }),
        )
        expect(reading.unitId).toBe('unit-1')
        expect(inOrder(reading.rows)).toEqual(inOrder(expectedRows(one)))
        rows += reading.rows.length
      }),
      { numRuns: 30, endOnFailure: true },
    )
    expect(rows).toBeGreaterThan(60)
  },
  patience,
)
