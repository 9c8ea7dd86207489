import { useCallMutation, useCallQuery } from '../../platform/client.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { useCallTask } from '../../platform/tasks.tsx'

export const useOfficeState = () => useCallQuery('office.state', {})
export const useSaveSettings = () => useCallMutation('office.saveSettings')
export const useCreateProfile = () => useCallMutation('office.createProfile')
export const useUpdateProfile = () => useCallMutation('office.updateProfile')
export const useBackups = () => useCallQuery('backups.list', {})
export const useMakeBackup = () => useCallTask('backups.make', useMessages().backup.making)
export const useAwayFolder = () => useCallQuery('backups.away', {})
export const useSetAwayFolder = () => useCallMutation('backups.setAway')
export const useJournal = () => useCallQuery('journal.list', { limit: 50 })
