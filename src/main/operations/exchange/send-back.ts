/**
 * Sends a file back to its commune: a copy of its own sheets with the bad cells marked, and a Word list. The files are
 * kept; then one short commit notes what was asked and moves the file and its contents on the board.
 */
import type { ParsedInputOf } from '#shared/contract/define.ts'
import { fail } from '#shared/contract/errors.ts'
import type { exchange } from '#shared/contract/exchange.ts'
import type { SendBackResult } from '#shared/contract/exchange-send-back.ts'
import { partsOf } from '#shared/dates.ts'
import type { SendBackItem } from '#shared/domain/exchange/send-back/items.ts'
import { isReplyDay } from '#shared/domain/exchange/send-back/reply-day.ts'
import type { SendBackStamp } from '#shared/domain/exchange/send-back/stamp.ts'
import { profileOn } from '../../db/queries/office.ts'
import type { ReceivedFile } from '../../db/queries/received-files.ts'
import { getRequest } from '../../db/queries/requests.ts'
import { lastSendBack } from '../../db/queries/send-backs.ts'
import { getUnit } from '../../db/queries/units.ts'
import { composeSendBackList } from '../../documents/compose/send-back-list.ts'
import { type Copied, copyWorkbook, linesOf } from '../../excel/copy/send-back-copy.ts'
import { sendBackWorkbookV1 } from '../../excel/layouts/send-back-v1.ts'
import { readCopyInWorker } from '../../excel/read-in-worker.ts'
import { writeBeside } from '../../excel/write-beside.ts'
import type { TaskContext } from '../context.ts'
import { fillDocument } from '../documents/fill.ts'
import { buildReview } from './build-review.ts'
import { prepareReview } from './long-lists.ts'
import { readReceived } from './read-received.ts'
import { keepReading, loadReading } from './readings.ts'
import { itemsOf, requireSendable } from './send-back-draft.ts'
import { settlePlace } from './settle-place.ts'
import { theFile } from './the-file.ts'

type Input = ParsedInputOf<(typeof exchange)['sendBack']>

/** `DS khen thuong.xls` → `Sua lai - DS khen thuong.xlsx`. */
const nameOf = (head: string, fileName: string, extension: string): string => {
  const base = fileName.replace(/\.[^.]{1,5}$/u, '').replace(/^(?:Sua lai|Noi dung can sua) - /u, '')
  return `${head} - ${base}.${extension}`
}

const copyOf = async (
  context: TaskContext,
  file: ReceivedFile,
  items: readonly SendBackItem[],
  stamp: SendBackStamp,
): Promise<Copied | null> => {
  const reading = loadReading(context.files, file)
  if (reading === null || file.outcome === 'refuse') return null
  const read = await readCopyInWorker(context.files.kept(file.hash), { signal: context.signal })
  if (!read.ok) return null
  const request = file.requestId === null ? undefined : getRequest(context.db, file.requestId)
  const { year } = partsOf(request?.dueOn ?? context.today)
  return copyWorkbook({ workbook: read.workbook, layout: read.layout, reading }, items, stamp, year)
}

/** What is read of the copy as it goes out: what comes back is compared with it. */
const readCopy = async (context: TaskContext, file: ReceivedFile, name: string, bytes: Uint8Array) => {
  const read = await readReceived(context, { name, bytes }, file.receivedOn, { signal: context.signal })
  const before = loadReading(context.files, file)
  if (read.reading?.rows.length !== before?.rows.length)
    context.log.error('a copy to send back reads otherwise than its original', {
      file: file.id,
      rows: before?.rows.length ?? 0,
      rowsOfCopy: read.reading?.rows.length ?? 0,
    })
  return read.ok ? read.reading : null
}

export const sendBack = async (context: TaskContext, input: Input): Promise<SendBackResult> => {
  const { db, files, now, today } = context
  const file = theFile(context, input.fileId)
  if (file.revision !== input.revision) throw fail('conflict', { what: 'return' })
  requireSendable(context, file)
  if (input.replyBy !== null && !isReplyDay(input.replyBy, today))
    throw fail('invalid_input', {}, { replyBy: 'out_of_range' })
  const wanted = new Set(input.itemKeys)
  await prepareReview(context, file.id)
  const items = itemsOf(buildReview(context, file)).filter(({ key }) => wanted.has(key))
  const isRefused = file.outcome === 'refuse'
  if (items.length === 0 && input.remark === '' && !isRefused)
    throw fail('rule', { rule: 'send_back_needs_items' })

  context.progress(0, 3, file.fileName)
  const stamp: SendBackStamp = { version: 1, fileId: file.id, requestId: file.requestId, unitId: file.unitId }
  const copied = await copyOf(context, file, items, stamp)
  const office = profileOn(db, today)
  const unitName = (file.unitId === null ? undefined : getUnit(db, file.unitId)?.fullName) ?? ''
  const common = {
    unitName,
    fileName: file.fileName,
    receivedOn: file.receivedOn,
    replyBy: input.replyBy,
    remark: input.remark,
    lines: copied?.lines ?? linesOf(items, []),
    hasFormulas: copied?.hasFormulas ?? false,
  }
  context.progress(1, 3, file.fileName)
  const workbook =
    copied === null
      ? null
      : await writeBeside(
          sendBackWorkbookV1({
            ...common,
            ...copied,
            createdAt: now,
            stamp,
            officeName: office?.name ?? '',
          }),
        )
  const workbookName = nameOf('Sua lai', file.fileName, 'xlsx')
  const reading = workbook === null ? null : await readCopy(context, file, workbookName, workbook)
  context.progress(2, 3, file.fileName)
  const listName = nameOf('Noi dung can sua', file.fileName, 'docx')
  const list = fillDocument(
    context,
    'send_back_list',
    composeSendBackList({
      ...common,
      office,
      sentOn: today,
      refusal: isRefused ? { reason: file.refuseReason ?? 'damaged', detail: file.state.refuseDetail } : null,
      hasCopy: workbook !== null,
    }),
  )
  const revision = context.commit((tx) => {
    tx.db.insert('send_backs', {
      file_id: file.id,
      sent_at: tx.now,
      sent_on: tx.today,
      reply_by: input.replyBy,
      remark: input.remark,
      items_json: JSON.stringify(
        items.map(({ key, content, sheet, row, cell, rowId, field, shown, sentence }) => ({
          key,
          content,
          sheet,
          row,
          cell,
          rowId,
          field,
          shown,
          sentence,
        })),
      ),
      workbook_hash: workbook === null ? null : tx.files.keep(workbook),
      workbook_name: workbook === null ? '' : workbookName,
      reading_hash: reading === null ? null : keepReading(tx.files, reading),
      list_hash: tx.files.keep(list),
      list_name: listName,
    })
    const after = tx.db.update(
      'received_files',
      file.id,
      { status: 'sent_back' },
      { revision: input.revision, bump: true },
    )
    settlePlace(tx, file)
    return after
  })
  context.progress(3, 3, '')
  return {
    files: [...(workbook === null ? [] : [files.put(workbookName, workbook)]), files.put(listName, list)],
    isCopied: workbook !== null,
    asked: items.length,
    revision,
  }
}

/** The files that went out last, as they were kept. */
export const sentFiles = async (context: TaskContext, input: { fileId: string }) => {
  const file = theFile(context, input.fileId)
  const sent = lastSendBack(context.db, file.id)
  if (sent === undefined) throw fail('nothing_to_do', { what: file.fileName })
  const put = ({ hash, name }: { hash: string; name: string }) =>
    context.files.put(name, context.files.kept(hash))
  return { files: [...(sent.workbook === null ? [] : [put(sent.workbook)]), put(sent.list)] }
}
