/** Numbers that papers in force bear: issued documents and letters that remind of remedies. */
import { documentKinds } from '#shared/domain/document.ts'
import { kindFacts } from '#shared/domain/document-kind.ts'
import type { ReadDb } from '../database.ts'

/** Others bear the number of the paper they are enclosed with, or none. */
const numberedKinds = documentKinds.filter((kind) => kindFacts[kind].numbering === 'own')

export type WantedNumbers = {
  numbers: readonly string[]
  symbol: string
  /** The registry counts anew each year. */
  year: string
  /** Documents that may bear it: the one itself, and the one it replaces. */
  besides?: readonly string[]
}

/** The first of these numbers that another paper of this symbol bears in this year; undefined when all are free. */
export const takenNumber = (db: ReadDb, wanted: WantedNumbers): string | undefined =>
  db.get<{ number: string }>(
    `SELECT number FROM (
       SELECT number, symbol, issued_on FROM documents
       WHERE status = 'issued' AND kind IN (SELECT value FROM json_each(:kinds))
         AND id NOT IN (SELECT value FROM json_each(:besides))
       UNION ALL SELECT number, symbol, issued_on FROM reminder_letters)
     WHERE symbol = :symbol AND substr(issued_on, 1, 4) = :year AND number IN (SELECT value FROM json_each(:numbers))
     ORDER BY CAST(number AS INTEGER) LIMIT 1`,
    {
      kinds: JSON.stringify(numberedKinds),
      besides: JSON.stringify(wanted.besides ?? []),
      symbol: wanted.symbol,
      year: wanted.year,
      numbers: JSON.stringify(wanted.numbers),
    },
  )?.number
