import type { Same } from '../same.ts'
import type { findings as vi } from '../vi/findings.ts'

export const findings: Same<typeof vi> = {
  statuses: { open: 'Open', in_progress: 'In progress', reported: 'Reported done', done: 'Done' },
  severities: { minor: 'Minor', major: 'Major', critical: 'Critical' },
  events: {
    moved: 'Moved',
    reminded: 'Reminded',
    rechecked: 'Rechecked',
    reported: 'Reported by the unit',
    noted: 'Note',
  },
  openFindings: 'open findings',
}
