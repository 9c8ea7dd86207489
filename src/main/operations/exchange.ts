import { fail } from '#shared/contract/errors.ts'
import type { exchange, FileSummary } from '#shared/contract/exchange.ts'
import { redoStep, undoStep } from '#shared/domain/exchange/review.ts'
import type { SendingPlace } from '#shared/domain/exchange/sendings.ts'
import { getBatch, importedRecords, traceOf, writtenPlaces } from '../db/queries/imports.ts'
import { listReceivedFiles, type ReceivedFile, rememberedMappings } from '../db/queries/received-files.ts'
import { boardRows, getRequest, listRequests } from '../db/queries/requests.ts'
import { sendings } from '../db/queries/sendings.ts'
import type { Operations } from './context.ts'
import { assignFile } from './exchange/assign.ts'
import { nextRows, openedReview } from './exchange/build-review.ts'
import { commitFiles } from './exchange/commit-files.ts'
import { decidePair, walkSteps } from './exchange/decide-pair.ts'
import { importFile, takeImportBack } from './exchange/import-file.ts'
import { prepareReview } from './exchange/long-lists.ts'
import { originalRows } from './exchange/original-rows.ts'
import { pendingNow } from './exchange/pending-files.ts'
import { receiveFiles } from './exchange/receive-files.ts'
import { forgetMapping, remapFile } from './exchange/remap.ts'
import { createRequest, extendUnits, markNil, markReminded, moveRequest } from './exchange/requests.ts'
import { returnsJournal } from './exchange/returns-journal.ts'
import { decide } from './exchange/review-steps.ts'
import { sendBack, sentFiles } from './exchange/send-back.ts'
import { sendBackDraft } from './exchange/send-back-draft.ts'
import { setAside, setAsideAll } from './exchange/set-aside.ts'
import { theFile } from './exchange/the-file.ts'
import { tryFiles } from './exchange/try-files.ts'
import { viewPairs } from './exchange/view-pairs.ts'
import { writeWorkbooks } from './exchange/workbooks.ts'

const sendingIn = (places: ReadonlyMap<string, SendingPlace>, id: string): FileSummary['sending'] => {
  const own = places.get(id)
  if (own === undefined || own.of < 2) return null
  return { number: own.number, replacedBy: places.get(own.replacedBy ?? '')?.number ?? null }
}

const toSummary = (
  file: ReceivedFile,
  pending: ReadonlyMap<string, number>,
  places: ReadonlyMap<string, SendingPlace>,
): FileSummary => ({
  id: file.id,
  fileName: file.fileName,
  size: file.size,
  receivedAt: file.receivedAt,
  unitId: file.unitId,
  unitName: file.unitName,
  requestId: file.requestId,
  status: file.status,
  outcome: file.outcome,
  refuseReason: file.refuseReason,
  contents: file.state.contents,
  needs: file.state.needs,
  openIssues: file.state.openIssues,
  pending: pending.get(file.id) ?? 0,
  rows: file.state.rows,
  unchanged: file.state.unchanged ?? 0,
  removals: file.state.removals ?? 0,
  importedAt: file.importedAt,
  sentBackOn: file.sentBackOn,
  correctsId: file.correctsId,
  sending: sendingIn(places, file.id),
  revision: file.revision,
})

export const exchangeOperations = {
  requests: ({ db }, input) => listRequests(db, input),
  request: ({ db }, { id }) => {
    const request = getRequest(db, id)
    if (request === undefined) throw fail('not_found', { what: 'request' })
    return request
  },
  createRequest,
  closeRequest: (context, input) => moveRequest(context, input, 'closed'),
  reopenRequest: (context, input) => moveRequest(context, input, 'open'),
  extend: extendUnits,
  markReminded,
  markNil,
  writeWorkbooks,
  importPlaces: ({ db }, { batchId }) => {
    if (getBatch(db, batchId) === undefined) throw fail('not_found', { what: 'import' })
    return writtenPlaces(db, batchId)
  },
  importedRecords: ({ db }, { batchId, content }) => {
    const records = importedRecords(db, batchId, content)
    if (records === undefined) throw fail('not_found', { what: 'import' })
    return records
  },
  board: (context, { requestId }) => {
    const { db, today } = context
    const pending = [...pendingNow(context).keys()]
    const request = getRequest(db, requestId)
    if (request === undefined) throw fail('not_found', { what: 'request' })
    return { request, rows: boardRows(db, request, { today, pending }) }
  },
  receive: receiveFiles,
  files: (context, input) => {
    const { db } = context
    const places = sendings(db)
    const pending = pendingNow(context)
    return listReceivedFiles(db, input).map((file) => toSummary(file, pending, places))
  },
  review: async (context, { fileId }) => openedReview(context, await prepareReview(context, fileId)),
  reviewRows: async (context, { fileId, ...asked }) =>
    nextRows(context, await prepareReview(context, fileId), asked),
  decide,
  pairs: async (context, { fileId }) => viewPairs(context, await prepareReview(context, fileId)),
  decidePair,
  undoStep: (context, input) => walkSteps(context, input, undoStep),
  redoStep: (context, input) => walkSteps(context, input, redoStep),
  assign: assignFile,
  remap: remapFile,
  mappings: ({ db }, { unitId }) => rememberedMappings(db, unitId),
  forgetMapping,
  commit: importFile,
  commitFiles,
  undoImport: (context, { batchId }) => takeImportBack(context, batchId),
  setAside,
  setAsideAll,
  originalRows,
  sendBackDraft: async (context, { fileId }) => sendBackDraft(context, await prepareReview(context, fileId)),
  sendBack,
  sentFiles,
  original: async (context, { fileId }) => {
    const file = theFile(context, fileId)
    return context.files.put(file.fileName, context.files.kept(file.hash))
  },
  returnsJournal,
  trace: ({ db }, { entity, entityId }) => traceOf(db, entity, entityId),
  tryFiles,
} satisfies Operations<typeof exchange>
