import type { Same } from '../same.ts'
import type { figures as vi } from '../vi/figures.ts'

export const figures: Same<typeof vi> = {
  summary: {
    round: (ordinal, year) => `Results of round ${ordinal}, ${year}`,
    plan: (number, year) => (number === '' ? `Results of the plan of ${year}` : `Results of plan ${number}`),
    year: (year) => `Results of ${year}`,
    reference: (plans, day) =>
      plans.length === 0 ? `(Figures as of ${day})` : `(Plan ${plans.join(', ')}; figures as of ${day})`,
    writing: 'Writing the summary',
  },
}
