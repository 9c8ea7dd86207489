/** What the chain of seals over the journal says. */
import type { Instant } from '../dates.ts'

/** The newest seal: who holds it can tell later whether the journal up to there is still the same. */
export type ChainHead = { position: number; seal: string }

/** An entry as a person names it. */
export type ChainEntry = { at: Instant; actor: string; operation: string }

/**
 * How the first place that does not fit shows itself: `altered`, the entry or what stood right before it is not what
 * was sealed; `missing`, a seal without its entry, or a place without its seal; `unsealed`, an entry that came in past
 * the program.
 */
export const chainFaults = ['altered', 'missing', 'unsealed'] as const
export type ChainFault = (typeof chainFaults)[number]

export type ChainBreak = {
  fault: ChainFault
  /** Where in the chain; null for an entry that has no place in it. */
  position: number | null
  /** The entry; null when it is gone. */
  entry: ChainEntry | null
  /** The last entry before it that fits. */
  lastGood: ChainEntry | null
}

export type ChainReport = {
  /** Entries whose seals fit, up to the first break. */
  sealed: number
  /** Of these, entries out of which a person was erased on request since. */
  erased: number
  head: ChainHead | null
  firstBreak: ChainBreak | null
}

/** What a copy says of its own journal. */
export type BackupChain = { head: ChainHead | null; isWhole: boolean }

/** A head that a copy took along. */
export type HeldHead = ChainHead & { madeAt: Instant }

/** The heads of copies, newest first as the copies are given. */
export const heldHeads = (copies: readonly { madeAt: Instant; chain: BackupChain | null }[]): HeldHead[] =>
  copies.flatMap(({ madeAt, chain }) => (chain?.head ? [{ ...chain.head, madeAt }] : []))

export type HeadVerdict = 'same' | 'other_course' | 'rewritten'

/**
 * Does a copy's head stand in the chain as it is now? When it does not, a restore after the copy explains it: from
 * there the register took another course. Without one, the chain was rewritten or cut.
 * @param sealAt the present seal of a position
 * @param lastRestore when the register was last restored
 */
export const judgeHead = (
  held: HeldHead,
  sealAt: (position: number) => string | undefined,
  lastRestore: Instant | null,
): HeadVerdict => {
  if (sealAt(held.position) === held.seal) return 'same'
  return lastRestore !== null && lastRestore >= held.madeAt ? 'other_course' : 'rewritten'
}
