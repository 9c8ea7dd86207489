import { useCallMutation, useCallQuery } from '../../platform/client.tsx'

export const useCodes = () => useCallQuery('checklists.codes', {})
export const useVersion = (id: string) => useCallQuery('checklists.version', { id }, { keepPrevious: true })
export const useCreateDraft = () => useCallMutation('checklists.createDraft')
export const useSaveDraft = () => useCallMutation('checklists.saveDraft')
export const usePublish = () => useCallMutation('checklists.publish')
export const useRemoveDraft = () => useCallMutation('checklists.removeDraft')
