/** What was erased of bytes that came before is asked about as they come again. */
import { type ErasedMarks, marksAnew } from '#shared/domain/exchange/erased-rows.ts'
import type { IncomingRow } from '#shared/domain/exchange/incoming.ts'
import type { ReadDb } from '../../db/database.ts'
import { marksOfBytes } from '../../db/queries/received-files.ts'

/** @param rows as the bytes read now; with other columns, or on another day, they may have read as other ones. */
export const marksAgain = (
  db: ReadDb,
  { hash, readingHash, rows }: { hash: string; readingHash: string | null; rows: readonly IncomingRow[] },
): ErasedMarks => {
  const before = marksOfBytes(db, hash)
  const holdsErased = before.flatMap((one) =>
    one.readingHash === readingHash ? one.holdsErased : marksAnew(rows, one.holdsErased),
  )
  return {
    ...(holdsErased.length === 0 ? {} : { holdsErased: [...new Set(holdsErased)] }),
    ...(before.some(({ termEnded }) => termEnded) ? { termEnded: true } : {}),
  }
}
