import { useCallMutation, useCallQuery, usePlatform } from '../../platform/client.tsx'
import { useCallTask } from '../../platform/tasks.tsx'

export const useLists = () => useCallQuery('commendation.lists', {})
export const useList = (id: string) => useCallQuery('commendation.list', { id }, { keepPrevious: true })
export const useNomination = (id: string) => useCallQuery('commendation.nomination', { id })
/** The nomination that an address names, if it names one that is kept. */
export const useFoundNomination = (id: string | null) =>
  useCallQuery('commendation.nomination', { id: id ?? 'new' }, { enabled: id !== null && id !== 'new' })
export const usePair = (firstId: string, secondId: string) =>
  useCallQuery('commendation.pair', { firstId, secondId })
export const useRewards = (listId: string, decidedOn: string | null) =>
  useCallQuery('commendation.rewards', { listId, decidedOn }, { keepPrevious: true })
export const useAwards = (day: string | null) =>
  useCallQuery('commendation.awards', { day }, { keepPrevious: true })
export type CandidateRule = {
  maxFails: number
  maxOpenFindings: number
  minOutreach: number
  allowLateRemedies: boolean
}
export const useCandidates = (listId: string, rule: CandidateRule) =>
  useCallQuery('commendation.candidates', { listId, rule }, { keepPrevious: true })
export const useUnits = () => useCallQuery('units.list', {})
export const useOffice = () => useCallQuery('office.state', {})
export const useCreateList = () => useCallMutation('commendation.createList')
export const useUpdateList = () => useCallMutation('commendation.updateList')
export const useRemoveList = () => useCallMutation('commendation.removeList')
export const useAddNominations = () => useCallMutation('commendation.addNominations')
export const useUpdateNomination = () => useCallMutation('commendation.updateNomination')
export const useRemoveNominations = () => useCallMutation('commendation.removeNominations')
export const useSetOpinion = () => useCallMutation('commendation.setOpinion')
export const useSetAward = () => useCallMutation('commendation.setAward')
export const useMove = () => useCallMutation('commendation.move')
export const useDecide = () => useCallMutation('commendation.decide')
export const useWithdraw = () => useCallMutation('commendation.withdraw')
export const useResolvePair = () => useCallMutation('commendation.resolvePair')
export const useAppraise = () => useCallMutation('commendation.appraise')
export const useDossier = (listId: string) => useCallQuery('commendation.dossier', { listId })
export const useSetPaper = () => useCallMutation('commendation.setPaper')
export const useAnnouncement = (listId: string) => useCallQuery('commendation.announcement', { listId })
export const useReopenPair = () => useCallMutation('commendation.reopenPair')
export const useSaveRounding = () => useCallMutation('commendation.saveRounding')

/** Writes the list and offers it to be saved. */
export const useExport = (title: string) => {
  const { bridge } = usePlatform()
  const write = useCallTask('commendation.exportExcel', title)
  return {
    isPending: write.isPending,
    run: async (input: { listId: string; ids: string[]; isMasked: boolean }) =>
      bridge.saveFile((await write.mutateAsync(input)).handle),
  }
}

/** The text for the loudspeaker as a file. */
export const useSaveAnnouncement = (title: string) => {
  const { bridge } = usePlatform()
  const write = useCallTask('commendation.saveAnnouncement', title)
  return {
    isPending: write.isPending,
    run: async (input: { listId: string; text: string }) =>
      bridge.saveFile((await write.mutateAsync(input)).handle),
  }
}
