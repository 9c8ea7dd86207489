/**
 * What the rows of one content have in common: how many of each outcome, and which columns are worth showing. Told by
 * the application in stretches, so that the page need not go through a hundred thousand rows whenever it is drawn.
 */
import { readsAlike } from '../../text.ts'
import type { ReturnContent } from '../request.ts'
import { type FieldValues, fieldsOf, type IncomingRow, mainField } from './incoming.ts'
import { type Origin, type OriginColumns, type SentOrigins, sentOrigin } from './origins.ts'
import { type RowOutcome, rowOutcomes } from './reconcile.ts'

export type ReviewList = {
  content: ReturnContent
  rows: number
  outcomes: Record<RowOutcome, number>
  /** Where values of its rows stand: `columns` of what is sent of a row names one of these. */
  columns: OriginColumns[]
  /** Fields that some row fills, or that a column of the file stands for; in the order of the content. */
  fields: string[]
  isOnManySheets: boolean
  /** Somewhere the main cell reads otherwise than its value. */
  isReworded: boolean
}

const noOutcomes = (): Record<RowOutcome, number> =>
  Object.fromEntries(rowOutcomes.map((outcome) => [outcome, 0])) as Record<RowOutcome, number>

const isFilled = (value: IncomingRow['values'][string] | undefined): boolean => (value ?? '') !== ''

const createList = (content: ReturnContent) => {
  const main = mainField[content]
  const outcomes = noOutcomes()
  const columns = new Set<OriginColumns>()
  const used = new Set<string>()
  let unused: readonly string[] = fieldsOf[content]
  let rows = 0
  let sheet: string | undefined
  let isOnManySheets = false
  let isReworded = false
  return {
    add: (row: IncomingRow, outcome: RowOutcome) => {
      rows += 1
      outcomes[outcome] += 1
      sheet ??= row.sheet
      isOnManySheets ||= row.sheet !== sheet
      if (!columns.has(row.origins.columns)) {
        columns.add(row.origins.columns)
        for (const field of row.origins.columns.fields) used.add(field)
      }
      for (const field of unused) if (isFilled(row.values[field])) used.add(field)
      if (unused.some((field) => used.has(field))) unused = unused.filter((field) => !used.has(field))
      if (isReworded) return
      const raw = row.origins.rawOf(main)
      isReworded = raw !== undefined && !readsAlike(raw, String(row.values[main] ?? ''))
    },
    told: (): ReviewList => ({
      content,
      rows,
      outcomes,
      columns: [...columns],
      fields: fieldsOf[content].filter((field) => used.has(field)),
      isOnManySheets,
      isReworded,
    }),
  }
}

/** Lists made of rows one by one. */
export const createReviewLists = () => {
  const lists = new Map<ReturnContent, ReturnType<typeof createList>>()
  return {
    add: (row: IncomingRow, outcome: RowOutcome): void => {
      const list = lists.get(row.content) ?? createList(row.content)
      lists.set(row.content, list)
      list.add(row, outcome)
    },
    told: (): ReviewList[] => [...lists.values()].map((list) => list.told()),
  }
}

type SentRow = { content: ReturnContent; origins: SentOrigins; values: FieldValues }

/** Where a value of a row stands that was sent with these lists. */
export const originIn = (
  lists: readonly Pick<ReviewList, 'content' | 'columns'>[],
  { content, origins, values }: SentRow,
  field: string,
): Origin | undefined => {
  const list = lists.find((one) => one.content === content)
  return list && sentOrigin(origins, list.columns, values, field)
}
