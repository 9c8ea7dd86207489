import type { Same } from '../same.ts'
import type { rounds as vi } from '../vi/rounds.ts'

export const rounds: Same<typeof vi> = {
  statuses: { preparing: 'Preparing', open: 'Open', closed: 'Closed' },
  removed: 'removed',
  sessions: { morning: 'Morning', afternoon: 'Afternoon', all_day: 'All day' },
}
