import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fieldsOf, type IncomingRow, mainField } from '#shared/domain/exchange/incoming.ts'
import { originsOf, sentOrigins } from '#shared/domain/exchange/origins.ts'
import { type RowOutcome, rowOutcomes } from '#shared/domain/exchange/reconcile.ts'
import { createReviewLists, originIn } from '#shared/domain/exchange/review-lists.ts'
import { type ReturnContent, returnContents } from '#shared/domain/request.ts'
import { cleanText } from '#shared/text.ts'
import { plainOrigins } from '../../support/plain-origins.ts'

const value = fc.constantFrom('', 'Lê Văn Tám', 1980, null)

const row: fc.Arbitrary<IncomingRow> = fc
  .record({
    id: fc.uuid(),
    content: fc.constantFrom(...returnContents),
    sheet: fc.constantFrom('Sheet1', 'DS'),
    number: fc.integer({ min: 1, max: 9 }),
    raw: fc.constantFrom('Lê Văn Tám', "'80", ''),
  })
  .chain(({ id, content, sheet, number, raw }) =>
    fc.record({
      id: fc.constant(id),
      content: fc.constant(content),
      sheet: fc.constant(sheet),
      rows: fc.constant([number]),
      rowKey: fc.constant(null),
      values: fc.dictionary(fc.constantFrom(...fieldsOf[content]), value, { noNullPrototype: true }),
      origins: fc
        .subarray([...fieldsOf[content]])
        .map((fields) =>
          originsOf(Object.fromEntries(fields.map((field) => [field, { cell: `B${number}`, raw }])), number),
        ),
      pending: fc.constant(null),
      extra: fc.constant({}),
    }),
  )

const told = (rows: readonly IncomingRow[], outcomes: ReadonlyMap<string, RowOutcome>) => {
  const lists = createReviewLists()
  for (const one of rows) lists.add(one, outcomes.get(one.id) ?? 'undecided')
  return lists.told()
}

/** The same by looking at all rows for every question. */
const looked = (rows: readonly IncomingRow[], outcomes: ReadonlyMap<string, RowOutcome>) =>
  [...new Set(rows.map(({ content }) => content))].map((content: ReturnContent) => {
    const own = rows.filter((one) => one.content === content)
    const main = mainField[content]
    return {
      content,
      rows: own.length,
      outcomes: Object.fromEntries(
        rowOutcomes.map((outcome) => [
          outcome,
          own.filter(({ id }) => (outcomes.get(id) ?? 'undecided') === outcome).length,
        ]),
      ),
      columns: [...new Set(own.map(({ origins }) => origins.columns))],
      fields: fieldsOf[content].filter((field) =>
        own.some(({ values, origins }) => (values[field] ?? '') !== '' || field in plainOrigins(origins)),
      ),
      isOnManySheets: new Set(own.map(({ sheet }) => sheet)).size > 1,
      isReworded: own.some(({ values, origins }) => {
        const raw = origins.of(main)?.raw
        return raw !== undefined && cleanText(raw) !== cleanText(String(values[main] ?? ''))
      }),
    }
  })

it('says of the rows of each content what looking at every one of them says', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 12 }),
      fc.array(fc.constantFrom(...rowOutcomes, undefined), { minLength: 12, maxLength: 12 }),
      (rows, drawn) => {
        const outcomes = new Map(
          rows.flatMap(({ id }, at) => {
            const outcome = drawn[at]
            return outcome === undefined ? [] : [[id, outcome] as const]
          }),
        )
        expect(told(rows, outcomes)).toEqual(looked(rows, outcomes))
      },
    ),
  )
})

it('says of a row that was sent where its values stand, also when they are no longer what was read', () => {
  const isSame = ([one, values]: [IncomingRow, IncomingRow['values']]): void => {
    const [list] = told([one], new Map())
    const columns = list?.columns.indexOf(one.origins.columns) ?? -1
    const origins = sentOrigins(one.origins, columns, values)
    const sent = JSON.parse(JSON.stringify({ content: one.content, origins, values }))
    for (const field of fieldsOf[one.content])
      expect(originIn(list ? [list] : [], sent, field)).toEqual(plainOrigins(one.origins)[field])
  }
  const otherValues = (one: IncomingRow) =>
    fc.dictionary(fc.constantFrom(...fieldsOf[one.content]), value, { noNullPrototype: true })
  fc.assert(
    fc.property(
      row.chain((one) => fc.tuple(fc.constant(one), fc.oneof(fc.constant(one.values), otherValues(one)))),
      isSame,
    ),
  )
})
