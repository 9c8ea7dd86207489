/** What was sent back to communes, and to which records the rows of a file led. */
import type { SendBackItem } from '#shared/domain/exchange/send-back/items.ts'
import type { ReadDb } from '../database.ts'

/** As it was asked; enough to see later whether it was corrected. */
export type SentItem = Pick<
  SendBackItem,
  'key' | 'sheet' | 'row' | 'cell' | 'rowId' | 'field' | 'shown' | 'sentence'
> & {
  /** Not noted by earlier versions. */
  content?: SendBackItem['content']
}

export type SendBackRecord = {
  id: string
  fileId: string
  sentAt: string
  sentOn: string
  replyBy: string | null
  remark: string
  items: SentItem[]
  workbook: { hash: string; name: string } | null
  /** What is read of the untouched copy. */
  readingHash: string | null
  list: { hash: string; name: string }
}

/** The last sending back of a file. */
export const lastSendBack = (db: ReadDb, fileId: string): SendBackRecord | undefined => {
  const row = db.get<{
    id: string
    file_id: string
    sent_at: string
    sent_on: string
    reply_by: string | null
    remark: string
    items_json: string
    workbook_hash: string | null
    workbook_name: string
    reading_hash: string | null
    list_hash: string
    list_name: string
  }>(
    `SELECT id, file_id, sent_at, sent_on, reply_by, remark, items_json, workbook_hash, workbook_name, reading_hash,
       list_hash, list_name FROM send_backs WHERE file_id = ? ORDER BY rowid DESC LIMIT 1`,
    [fileId],
  )
  return (
    row && {
      id: row.id,
      fileId: row.file_id,
      sentAt: row.sent_at,
      sentOn: row.sent_on,
      replyBy: row.reply_by,
      remark: row.remark,
      items: JSON.parse(row.items_json) as SentItem[],
      workbook: row.workbook_hash === null ? null : { hash: row.workbook_hash, name: row.workbook_name },
      readingHash: row.reading_hash,
      list: { hash: row.list_hash, name: row.list_name },
    }
  )
}

/** Which records the rows of a file became in its standing imports, by `sheet!row`. */
export const recordsByPlace = (db: ReadDb, fileId: string): Map<string, string[]> => {
  const rows = db.all<{ sheet: string; row: number; entity_id: string }>(
    `SELECT DISTINCT r.sheet, r.row, r.entity_id FROM import_rows r JOIN import_batches b ON b.id = r.batch_id
     WHERE b.file_id = ? AND b.undone_at IS NULL ORDER BY r.id`,
    [fileId],
  )
  const byPlace = new Map<string, string[]>()
  for (const { sheet, row, entity_id } of rows) {
    const place = `${sheet}!${row}`
    byPlace.set(place, [...(byPlace.get(place) ?? []), entity_id])
  }
  return byPlace
}
