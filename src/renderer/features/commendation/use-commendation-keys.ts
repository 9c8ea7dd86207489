import type { Opinion } from '#shared/domain/nomination.ts'
import { useLetterKeys } from '../../ui/keys/use-letter-keys.ts'
import type { NumberedRow } from './nomination-columns.tsx'
import type { Pair } from './pairs.ts'

export type CommendationKeysInput = {
  targets: readonly NumberedRow[]
  pairs: readonly Pair[]
  onOpinion: (targets: readonly NumberedRow[], opinion: Opinion | null) => void
  onCompare: (pair: Pair) => void
}

/** Đ agrees, K declines, S compares. Đ is the key D: an input method makes a đ of two presses. */
export function useCommendationKeys({ targets, pairs, onOpinion, onCompare }: CommendationKeysInput): void {
  const compare = () => {
    const [first, second] = targets
    if (first !== undefined && second !== undefined)
      return onCompare({ firstId: first.id, secondId: second.id })
    const own = pairs.find(({ firstId, secondId }) => firstId === first?.id || secondId === first?.id)
    const pair = own ?? pairs[0]
    if (pair !== undefined) onCompare(pair)
  }
  useLetterKeys([
    ['D', () => onOpinion(targets, 'agree')],
    ['đ', () => onOpinion(targets, 'agree')],
    ['K', () => onOpinion(targets, 'disagree')],
    ['S', compare],
  ])
}
