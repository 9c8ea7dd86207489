import type { Same } from '../same.ts'
import type { visits as vi } from '../vi/visits.ts'

export const visits: Same<typeof vi> = {
  statuses: {
    scheduled: 'Scheduled',
    under_way: 'Under way',
    concluded: 'Concluded',
    postponed: 'Postponed',
    cancelled: 'Cancelled',
  },
  removed: 'removed',
  verdicts: { pass: 'Pass', fail: 'Fail', na: 'Not applicable' },
  lackWords: {
    noDate: 'the date',
    unanswered: (count) => `${count} criteria without an answer`,
    criticalWithoutFinding: (count) => `${count} critical criteria failed without a finding`,
    list: (items) => `missing: ${items}`,
  },
}
