import type { Same } from '../same.ts'
import type { journal as vi } from '../vi/journal.ts'

export const journal: Same<typeof vi> = {
  title: 'Journal of changes',
  empty: 'No change yet.',
  columns: { at: 'At', actor: 'Who', operation: 'What', touched: 'Changed' },
  rows: (count) => `${count} rows`,
}
