import type { Same } from '../same.ts'
import type { moves as vi } from '../vi/moves.ts'

export const moves: Same<typeof vi> = {
  needs: {
    reason: 'a reason',
    date: 'a date',
    number: 'a document number',
    signer: 'a signer',
    units: 'at least one unit',
    answers: 'all criteria answered',
    verification: 'how it was verified, or evidence',
    decision: 'a decision',
  },
}
