/** What a review says about its file's way to and fro: sent back, answered, itself an answer. */
import type { OtherSending, Review } from '#shared/contract/exchange-review.ts'
import type { Reading } from '#shared/domain/exchange/incoming.ts'
import { progressOf } from '#shared/domain/exchange/send-back/carry-over.ts'
import type { ReadDb } from '../../db/database.ts'
import { correctionOf, getReceivedFile, type ReceivedFile } from '../../db/queries/received-files.ts'
import { lastSendBack, type SendBackRecord } from '../../db/queries/send-backs.ts'
import { sendings } from '../../db/queries/sendings.ts'
import type { FileStore } from '../../file-store.ts'
import { isReadingLost, loadReading } from './readings.ts'

type Context = { db: ReadDb; files: FileStore }
type Links = Pick<Review, 'sentBack' | 'correctedBy' | 'corrects' | 'sending'>

/** Of the places that were to be corrected, how many say something else now; null when that cannot be told. */
const correctedOf = (
  { files }: Context,
  { items, readingHash }: SendBackRecord,
  reading: Reading | null,
): { asked: number; corrected: number } | null => {
  if (readingHash === null || reading === null) return null
  try {
    const copy = loadReading(files, { fileName: '', readingHash })
    return copy === null ? null : progressOf(items, copy, reading)
  } catch (error) {
    if (isReadingLost(error)) return null
    throw error
  }
}

const correctsOf = (context: Context, file: ReceivedFile, reading: Reading | null): Links['corrects'] => {
  const earlier = file.correctsId === null ? undefined : getReceivedFile(context.db, file.correctsId)
  const sent = earlier && lastSendBack(context.db, earlier.id)
  if (earlier === undefined || sent === undefined) return null
  return {
    fileId: earlier.id,
    fileName: earlier.fileName,
    sentOn: sent.sentOn,
    progress: correctedOf(context, sent, reading),
  }
}

const sendingOf = (db: ReadDb, { id, unitId }: ReceivedFile): Links['sending'] => {
  const places = unitId === null ? undefined : sendings(db, unitId)
  const own = places?.get(id)
  if (own === undefined || own.of < 2) return null
  const other = (fileId: string | null): OtherSending | null => {
    const file = fileId === null ? undefined : getReceivedFile(db, fileId)
    return file === undefined
      ? null
      : {
          fileId: file.id,
          fileName: file.fileName,
          number: places?.get(file.id)?.number ?? 0,
        }
  }
  const { number, of, replacedBy, replaces, overtakenBy } = own
  return {
    number,
    of,
    replacedBy: other(replacedBy),
    replaces: other(replaces),
    overtakenBy: other(overtakenBy),
  }
}

export const fileLinks = (context: Context, file: ReceivedFile, reading: Reading | null): Links => {
  const sent = file.sentBackOn === null ? undefined : lastSendBack(context.db, file.id)
  const correction = file.sentBackOn === null ? undefined : correctionOf(context.db, file.id)
  return {
    sentBack:
      sent === undefined
        ? null
        : {
            on: sent.sentOn,
            asked: sent.items.length,
            replyBy: sent.replyBy,
            hasCopy: sent.workbook !== null,
          },
    correctedBy: correction === undefined ? null : { fileId: correction.id, fileName: correction.fileName },
    corrects: correctsOf(context, file, reading),
    sending: sendingOf(context.db, file),
  }
}
