import type { OperationInput } from '#shared/contract/contract.ts'
import { useCallMutation, useCallQuery, usePlatform } from '../../platform/client.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { useCallTask } from '../../platform/tasks.tsx'
import { withoutLocks, workbookEndings } from './folder-files.ts'
import { askedRows, type RowWindow, sheetRowsAtOnce } from './original-window.ts'
import { withAllRows } from './review-row-windows.ts'

export const useToday = () => useCallQuery('office.state', {}).data?.today ?? null
export const useRequests = (planId: string | null) => useCallQuery('exchange.requests', { planId })
export const useBoard = (requestId: string | null) =>
  useCallQuery('exchange.board', { requestId: requestId ?? '' }, { enabled: requestId !== null })
export const useFiles = () => useCallQuery('exchange.files', {}, { keepPrevious: true })
export const useReview = (fileId: string | null) =>
  useCallQuery(
    'exchange.review',
    { fileId: fileId ?? '' },
    { enabled: fileId !== null, keepPrevious: true, complete: withAllRows },
  )
/** Never stale: the original does not change. */
export const useOriginalRows = (fileId: string, sheet: string, shown: RowWindow) =>
  useCallQuery('exchange.originalRows', { fileId, sheet, ...askedRows(shown) }, { keepPrevious: true })
/** Rows of a sheet from one on, as many as come at once. */
export const useSheetRows = (fileId: string, sheet: string, from: number) =>
  useCallQuery('exchange.originalRows', { fileId, sheet, from, to: from + sheetRowsAtOnce - 1 })
export const useMappings = (unitId: string) => useCallQuery('exchange.mappings', { unitId })
export const useForgetMapping = () => useCallMutation('exchange.forgetMapping')
/** Where what an import brought stands now. */
export const useImportPlaces = (batchId: string) => useCallQuery('exchange.importPlaces', { batchId })
/** All files ever received, newest first. */
export const useReturnsJournal = () => useCallQuery('exchange.returnsJournal', {})
/** What units answered about themselves. */
export const useSelfChecks = (requestId: string | null, unitId: string | null) =>
  useCallQuery('selfChecks.list', { requestId, unitId }, { keepPrevious: true })
export const useSelfCheck = (id: string) => useCallQuery('selfChecks.get', { id })
export const usePairs = (fileId: string) => useCallQuery('exchange.pairs', { fileId }, { keepPrevious: true })
export const useReturnsOf = (unitId: string, requestId: string) =>
  useCallQuery('exchange.returnsJournal', { unitId, requestId })
/** Units that can be asked: communes and the bodies that are inspected by report. */
export const useAskableUnits = (validOn: string | null) =>
  useCallQuery('units.list', { validOn }, { enabled: validOn !== null })
export const usePlan = (id: string | null) =>
  useCallQuery('plans.get', { id: id ?? '' }, { enabled: id !== null })

export const useCreateRequest = () => useCallMutation('exchange.createRequest')
export const useCloseRequest = () => useCallMutation('exchange.closeRequest')
export const useReopenRequest = () => useCallMutation('exchange.reopenRequest')
export const useExtend = () => useCallMutation('exchange.extend')
export const useMarkReminded = () => useCallMutation('exchange.markReminded')
export const useMarkNil = () => useCallMutation('exchange.markNil')
export const useCommit = () => useCallMutation('exchange.commit')
export const useUndoImport = () => useCallMutation('exchange.undoImport')
export const useSetAsideAll = () => useCallMutation('exchange.setAsideAll')
export const useAssign = () => useCallMutation('exchange.assign')

export const useWriteWorkbooks = () =>
  useCallTask('exchange.writeWorkbooks', useMessages().exchange.board.writing)
export const useReceive = () => useCallTask('exchange.receive', useMessages().exchange.board.reading)
export const useCommitFiles = () =>
  useCallTask('exchange.commitFiles', useMessages().exchange.review.importing)
export const useRemap = () => useCallTask('exchange.remap', useMessages().exchange.review.mapping.reading)
export const useSendBackDraft = (fileId: string | null) =>
  useCallQuery('exchange.sendBackDraft', { fileId: fileId ?? '' }, { enabled: fileId !== null })
export const useSendBack = () => useCallTask('exchange.sendBack', useMessages().exchange.sendBack.making)
export const useSentFiles = () => useCallTask('exchange.sentFiles', useMessages().exchange.sendBack.making)

/** The host's file hand-over; a cancelled dialog is no failure. */
export const useFileHandover = () => {
  const { bridge } = usePlatform()
  return {
    canPickFolder: bridge.capabilities.pickFolder,
    pick: () => bridge.pickFiles({ accept: [], multiple: true }),
    pickFolder: async () =>
      withoutLocks(await bridge.pickFiles({ accept: workbookEndings, multiple: true, folder: true })),
    take: (files: readonly File[]) => bridge.takeFiles(files),
    save: (handle: string) => bridge.saveFile(handle),
  }
}

export const useCreateDocument = () => useCallMutation('documents.create')
export const useMakeDocument = () => useCallTask('documents.make', useMessages().exchange.board.writingLetter)

/** Steps of one review go one after another, each on the revision that the one before left. */
export const useReviewCalls = () => {
  const { call } = usePlatform()
  return {
    decide: (input: OperationInput<'exchange.decide'>) => call('exchange.decide', input),
    decidePair: (input: OperationInput<'exchange.decidePair'>) => call('exchange.decidePair', input),
    undoStep: (input: OperationInput<'exchange.undoStep'>) => call('exchange.undoStep', input),
    redoStep: (input: OperationInput<'exchange.redoStep'>) => call('exchange.redoStep', input),
  }
}
