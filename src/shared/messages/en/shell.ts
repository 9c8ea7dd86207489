import type { Same } from '../same.ts'
import type { shell as vi } from '../vi/shell.ts'

export const shell: Same<typeof vi> = {
  choosePlan: 'Choose the plan you work on',
  chooseRound: 'Choose the round you work on',
  draftPlan: 'Draft plan',
  allRounds: 'Whole plan',
  round: (roman) => `Round ${roman}`,
  roundFrom: (date) => `from ${date}`,
}
