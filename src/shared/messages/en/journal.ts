import type { Same } from '../same.ts'
import type { journal as vi } from '../vi/journal.ts'

export const journal: Same<typeof vi> = {
  title: 'Journal of changes',
  empty: 'No change yet.',
  columns: { at: 'At', actor: 'Who', operation: 'What', touched: 'Changed' },
  rows: (count) => `${count} rows`,
  areas: {
    backups: 'Backup',
    checklists: 'Checklists',
    commendation: 'Commendation',
    documents: 'Documents',
    exchange: 'Excel exchange',
    findings: 'Findings',
    attachments: 'Evidence',
    law: 'Law and rates',
    office: 'Office',
    outreach: 'Outreach',
    plans: 'Plans',
    rounds: 'Rounds',
    units: 'Units',
    visits: 'Visits',
  },
}
