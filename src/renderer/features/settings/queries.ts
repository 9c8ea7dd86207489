import { useMutation } from '@tanstack/react-query'
import type { CallFailed } from '#shared/contract/client.ts'
import type { OperationOutput } from '#shared/contract/contract.ts'
import { useCallMutation, useCallQuery, usePlatform } from '../../platform/client.tsx'
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
export const useLockAway = () => useCallMutation('backups.lockAway')
export const useOpenAway = () => useCallMutation('backups.openAway')
export const useJournal = () => useCallQuery('journal.list', { limit: 20 })
export const useLockState = () => useCallQuery('lock.state', {})
export const usePrepareLock = () => useCallMutation('lock.prepare')
export const useSetLock = () => useCallMutation('lock.set')
export const useEncrypt = () => useCallMutation('lock.encrypt')
export const useRemoveLock = () => useCallMutation('lock.remove')
export const useSetIdle = () => useCallMutation('lock.setIdle')
export const useLockNow = () => useCallMutation('lock.now')
/** What recoveries put aside; nothing in most offices. */
export const useKeptStates = () => useCallQuery('recovery.state', {})

export const useUpdateState = () => useCallQuery('updates.state', {})
export const useCheckUpdate = () => useCallTask('updates.check', useMessages().updates.checking)
export const useInstallUpdate = () => useCallTask('updates.install', useMessages().updates.installing)

/** Lets the clerk choose an update; its handle, or null when none was chosen. */
export const usePickUpdate = () => {
  const { bridge } = usePlatform()
  return useMutation<string | null, CallFailed>({
    mutationFn: async () => {
      const [file] = await bridge.pickFiles({ accept: ['.nep'], multiple: false })
      return file?.handle ?? null
    },
  })
}

/** Makes the package and saves it where the clerk says; null when the clerk gave the place up. */
export const useWritePackage = () => {
  const { bridge } = usePlatform()
  const write = useCallTask('takeAlong.write', useMessages().takeAlong.writing)
  return useMutation<OperationOutput<'takeAlong.write'> | null, CallFailed>({
    mutationFn: async () => {
      const made = await write.mutateAsync({})
      return (await bridge.saveFile(made.file.handle)) ? made : null
    },
  })
}
