import type { backups } from '#shared/contract/backups.ts'
import { listBackups, makeBackup } from '../db/backup.ts'
import type { Operations } from './context.ts'

export const backupsOperations = {
  list: ({ dataDir }) => listBackups(dataDir),
  make: async (context, { reason }) => {
    const backup = await makeBackup(context.dataDir, context.now, reason, context.copyDatabase)
    context.announce(['backups'])
    return backup
  },
} satisfies Operations<typeof backups>
