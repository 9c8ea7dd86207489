import { useMutation, useQuery } from '@tanstack/react-query'
import type { FileRef } from '#shared/contract/bridge.ts'
import type { DocumentDetail } from '#shared/contract/documents.ts'
import type { TemplateKind } from '#shared/domain/document.ts'
import type { FiguresScope } from '#shared/domain/figures-scope.ts'
import { useCallMutation, useCallQuery, usePlatform } from '../../platform/client.tsx'
import { useCallTask } from '../../platform/tasks.tsx'

export const useDocuments = (filter: { planId: string | null; roundId: string | null }) =>
  useCallQuery('documents.list', filter, { keepPrevious: true })
export const useDocument = (id: string) => useCallQuery('documents.get', { id })
export const useCreateDocument = () => useCallMutation('documents.create')
export const useSaveEdits = () => useCallMutation('documents.saveEdits')
export const useSetHeader = () => useCallMutation('documents.setHeader')
export const useIssue = () => useCallMutation('documents.issue')
export const useReissue = () => useCallMutation('documents.reissue')
export const useRemoveDocument = () => useCallMutation('documents.remove')
export const useScans = (entityId: string) =>
  useCallQuery('attachments.list', { entity: 'documents', entityId })
export const usePictures = (scope: FiguresScope) =>
  useCallQuery('reports.pictures', { scope }, { keepPrevious: true })
export const useCompared = (scopes: FiguresScope[], boundariesOn: string | null) =>
  useCallQuery(
    'reports.compare',
    { scopes, boundariesOn },
    { keepPrevious: true, enabled: scopes.length > 1 },
  )
export const useBoundaryDays = () => useCallQuery('reports.boundaryDays', {})
export const usePlans = () => useCallQuery('plans.list', {})
export const useRounds = () => useCallQuery('rounds.list', {})
export const useOverview = (planId: string) => useCallQuery('reports.overview', { planId })
export const useVerdicts = (scope: FiguresScope) => useCallQuery('reports.verdicts', { scope })
export const useToday = () => useCallQuery('office.state', {})
export const useTemplates = () => useCallQuery('templates.list', {})
export const useRestoreTemplate = () => useCallMutation('templates.restore')

export const useVisitsOf = (planId: string, isAsked: boolean) =>
  useCallQuery('visits.list', { planId }, { enabled: isAsked })
export const useRequestsOf = (planId: string, isAsked: boolean) =>
  useCallQuery('exchange.requests', { planId }, { enabled: isAsked })
export const useListsOf = (planId: string, isAsked: boolean) =>
  useCallQuery('commendation.lists', { planId }, { enabled: isAsked })

/**
 * The bytes of the filled Word file, made anew whenever the document reads differently. The old ones stay on the
 * screen meanwhile.
 */
export const usePreviewBytes = (document: DocumentDetail) => {
  const { bridge, call } = usePlatform()
  return useQuery({
    queryKey: ['document-preview', document],
    queryFn: async () => bridge.readFile((await call('documents.make', { id: document.id })).handle),
    placeholderData: (previous) => previous,
    gcTime: 0,
  })
}

/** Hands a file that the application makes to the clerk: a save dialog or a download. */
const useSaved = (make: (id: string) => Promise<FileRef>) => {
  const { bridge } = usePlatform()
  return useMutation<boolean, Error, string>({
    mutationFn: async (id) => bridge.saveFile((await make(id)).handle),
  })
}

export const useSaveWord = (title: string) => {
  const make = useCallTask('documents.make', title)
  return useSaved((id) => make.mutateAsync({ id }))
}

export const useSaveAnnex = (title: string) => {
  const make = useCallTask('documents.makeAnnex', title)
  return useSaved((id) => make.mutateAsync({ id }))
}

/** Biểu tổng hợp of a scope, offered to be saved. */
export const useExportSummary = (title: string) => {
  const { bridge } = usePlatform()
  const write = useCallTask('reports.exportSummary', title)
  return useMutation<boolean, Error, FiguresScope>({
    mutationFn: async (scope) => bridge.saveFile((await write.mutateAsync({ scope })).handle),
  })
}

export const useExportTemplate = () => {
  const { bridge, call } = usePlatform()
  return useMutation<boolean, Error, TemplateKind>({
    mutationFn: async (kind) => bridge.saveFile((await call('templates.export', { kind })).handle),
  })
}

export const useSaveTagList = (title: string) => {
  const make = useCallTask('templates.tagList', title)
  const { bridge } = usePlatform()
  return useMutation<boolean>({
    mutationFn: async () => bridge.saveFile((await make.mutateAsync({})).handle),
  })
}

export type Replacement =
  | { outcome: 'cancelled' }
  | { outcome: 'taken'; warnings: number }
  | { outcome: 'refused'; fileName: string; faults: { sentence: string; place: string }[] }

/** Lets the clerk pick a Word file; a faulty one is described and not taken. */
export const useReplaceTemplate = () => {
  const { bridge, call } = usePlatform()
  return useMutation<Replacement, Error, TemplateKind>({
    mutationFn: async (kind) => {
      const [file] = await bridge.pickFiles({ accept: ['.docx', '.doc'], multiple: false })
      if (file === undefined) return { outcome: 'cancelled' }
      const { faults } = await call('templates.check', { kind, file: file.handle })
      const errors = faults.filter(({ severity }) => severity === 'error')
      if (errors.length > 0) return { outcome: 'refused', fileName: file.name, faults: errors }
      const { warnings } = await call('templates.replace', { kind, file: file.handle })
      return { outcome: 'taken', warnings: warnings.length }
    },
  })
}
