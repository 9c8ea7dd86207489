/** A pair of the review as a person reads it. */

import {
  IconAlertTriangle,
  IconArrowsSplit,
  IconCheck,
  IconPencil,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react'
import type { PairPlace, ReviewPair } from '#shared/contract/exchange-pairs.ts'
import { formatDate } from '#shared/dates.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { OfficeTimes } from '#shared/office-times.ts'
import type { PairHead } from '../../ui/pairs/pair-comparison.tsx'
import type { StateTone } from '../../ui/state-tone.ts'

type M = Messages['exchange']

type PairState = keyof M['pairs']['states']

export const stateOf = ({ isSettled, known }: ReviewPair): PairState => {
  if (!isSettled || known === null) return 'open'
  if (known.decision === 'different') return 'different'
  return known.treatment ?? 'merged'
}

export const looks: Record<PairState, { tone: StateTone; icon: TablerIcon }> = {
  open: { tone: 'warn', icon: IconAlertTriangle },
  different: { tone: 'ok', icon: IconArrowsSplit },
  merged: { tone: 'ok', icon: IconCheck },
  left_out: { tone: 'none', icon: IconX },
  taken: { tone: 'ok', icon: IconCheck },
  updated: { tone: 'info', icon: IconPencil },
}

const originOf = (m: M, place: PairPlace, fileId: string): string => {
  if (place.kind === 'row')
    return place.fileId === fileId
      ? m.pairs.atRow(place.row, place.sheet)
      : m.pairs.waiting(place.fileName, place.row)
  const { decision } = place
  return decision === null
    ? m.pairs.nominated(place.listName, place.year, m.nominationStates[place.status])
    : m.pairs.decided(decision.number, formatDate(decision.decidedOn))
}

const fileOf = ({ here }: ReviewPair): string => (here.kind === 'row' ? here.fileId : '')

export const headsOf = (m: M, pair: ReviewPair): { first: PairHead; second: PairHead } => {
  const headOf = (place: PairPlace): PairHead => ({
    name: place.unitName || place.name,
    origin: originOf(m, place, fileOf(pair)),
  })
  return { first: headOf(pair.here), second: headOf(pair.other) }
}

/** Which row beside whom. */
export const besideSaid = (m: M['pairs'], pair: ReviewPair): string => {
  const { here, other } = pair
  const row = here.kind === 'row' ? here.row : 0
  if (other.kind === 'nomination') return m.besideYear(row, other.unitName, other.year)
  return other.fileId === fileOf(pair) ? m.besideRow(row, other.row) : m.besideUnit(row, other.unitName)
}

/** What is known already, and since when; null when the pair is new. */
export const knownSaid = (m: M['pairs'], pair: ReviewPair, times: OfficeTimes): string | null => {
  const { known, isSettled } = pair
  if (known === null) return null
  if (!isSettled) return known.decision === 'same' ? m.knownSame(known.year) : null
  const state = m.states[stateOf(pair)]
  return known.isOwn
    ? m.now(state, known.reason)
    : m.before(state, formatDate(times.day(known.decidedAt)), known.reason)
}
