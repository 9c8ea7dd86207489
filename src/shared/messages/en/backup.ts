import type { Same } from '../same.ts'
import type { backup as vi } from '../vi/backup.ts'

export const backup: Same<typeof vi> = {
  make: 'Back up now',
  making: 'Backing up…',
  none: 'No backup yet. Make one, so that there is a copy when the computer fails.',
  last: (when) => `Backup ${when}`,
  never: 'No backup yet',
  listTitle: (count) => `${count} backups, read again and checked`,
  columns: { madeAt: 'At', size: 'Size', rows: 'Rows', name: 'File' },
  done: (rows) => `Backed up; ${rows} rows read again and checked`,
  kilobytes: (size) => `${size} KB`,
}
