import type { BackupPlace } from '#shared/domain/backup-rules.ts'
import { useCallQuery } from '../../platform/client.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { useCallTask } from '../../platform/tasks.tsx'

export const useBackups = () => useCallQuery('backups.everywhere', {})
export const useLackOf = (named: { name: string; place: BackupPlace }) =>
  useCallQuery('backups.lackOf', named)
export const useMakeBackup = () => useCallTask('backups.make', useMessages().backup.making)
export const useRestore = () => useCallTask('backups.restore', useMessages().backup.restoring)
