/** The pairs of a list that the clerk may want to look at, in the order of the list. */
import type { NominationRow } from '#shared/contract/commendation-types.ts'

export type Pair = { firstId: string; secondId: string }

export const pairKey = ({ firstId, secondId }: Pair): string => `${firstId}~${secondId}`

export const parsePair = (text: string | null): Pair | null => {
  const [firstId, secondId] = text?.split('~') ?? []
  return firstId && secondId ? { firstId, secondId } : null
}

export const isSamePair = (a: Pair, b: Pair): boolean =>
  (a.firstId === b.firstId && a.secondId === b.secondId) ||
  (a.firstId === b.secondId && a.secondId === b.firstId)

export const pairsOf = (nominations: readonly NominationRow[]): Pair[] => {
  const pairs: Pair[] = []
  for (const { id, warnings } of nominations) {
    for (const warning of warnings) {
      if (!('otherId' in warning)) continue
      const pair = { firstId: id, secondId: warning.otherId }
      if (!pairs.some((known) => isSamePair(known, pair))) pairs.push(pair)
    }
  }
  return pairs
}
