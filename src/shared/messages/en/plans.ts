import type { Same } from '../same.ts'
import type { plans as vi } from '../vi/plans.ts'

export const plans: Same<typeof vi> = {
  statuses: { draft: 'Draft', issued: 'Issued', completed: 'Completed', cancelled: 'Cancelled' },
  removed: 'removed',
  modes: { on_site: 'On site', by_report: 'By report' },
  unitStates: {
    visited: 'Visited',
    under_way: 'Under way',
    scheduled: 'Scheduled',
    postponed: 'Postponed',
    remaining: 'Remaining',
    returned: 'Report received',
    return_missing: 'Report missing',
  },
  teamRoles: { head: 'Head', deputy: 'Deputy head', secretary: 'Secretary', member: 'Member' },
}
