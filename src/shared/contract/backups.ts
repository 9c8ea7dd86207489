/** Copies of the whole register: made, checked by reading them again, listed. */
import { z } from 'zod'
import { query, returns, task } from './define.ts'

export type Backup = {
  name: string
  madeAt: string
  size: number
  /** Rows of all tables together, counted in the copy itself. */
  rows: number
  sha256: string
  reason: 'asked' | 'close' | 'hourly' | 'before-import' | 'before-restore' | 'before-migration'
}

export const backups = {
  list: query(z.object({}), returns<Backup[]>(), { reads: ['backups'] }),
  /** A verified copy in the data folder's `backups`; throws disk_full, folder_not_writable. */
  make: task(
    z.object({
      reason: z.enum(['asked', 'close', 'hourly', 'before-import', 'before-restore']).default('asked'),
    }),
    returns<Backup>(),
  ),
}
