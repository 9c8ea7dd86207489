import { useCallQuery } from '../../platform/client.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { useCallTask } from '../../platform/tasks.tsx'

type Named = { name: string; place: 'here' | 'away' }

export const useBackups = () => useCallQuery('backups.everywhere', {})
/** Asked only once a copy is chosen. */
export const useLackOf = (named: Named | null) =>
  useCallQuery('backups.lackOf', named ?? { name: '' }, { enabled: named !== null })
export const useMakeBackup = () => useCallTask('backups.make', useMessages().backup.making)
export const useRestore = () => useCallTask('backups.restore', useMessages().backup.restoring)
