import { fail } from '#shared/contract/errors.ts'
import type { ReadDb } from '../../db/database.ts'
import { getReceivedFile, type ReceivedFile } from '../../db/queries/received-files.ts'

/** Throws not_found. */
export const theFile = (context: { db: ReadDb }, fileId: string): ReceivedFile => {
  const file = getReceivedFile(context.db, fileId)
  if (file === undefined) throw fail('not_found', { what: 'return' })
  return file
}
