import { useCallMutation, useCallQuery } from '../../platform/client.tsx'

export const useOfficeState = () => useCallQuery('office.state', {})
export const useSaveSettings = () => useCallMutation('office.saveSettings')
export const useCreateProfile = () => useCallMutation('office.createProfile')
export const useUpdateProfile = () => useCallMutation('office.updateProfile')
export const useBackups = () => useCallQuery('backups.list', {})
export const useMakeBackup = () => useCallMutation('backups.make')
export const useJournal = () => useCallQuery('journal.list', { limit: 50 })
