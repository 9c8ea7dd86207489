import type { Same } from '../same.ts'
import type { shell as vi } from '../vi/shell.ts'

export const shell: Same<typeof vi> = {
  choosePlan: 'Choose the plan you work on',
  chooseRound: 'Choose the round you work on',
  draftPlan: 'Draft plan',
  allRounds: 'Whole plan',
  round: (roman) => `Round ${roman}`,
  replaced: {
    title: 'Nếp is open in another window',
    text: 'Nếp works in one window at a time. What was saved is intact. Close this window and go on in the other, or:',
    take: 'Go on here',
  },
  roundFrom: (date) => `from ${date}`,
}
