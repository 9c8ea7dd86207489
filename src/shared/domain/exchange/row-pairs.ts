/**
 * Rows of a file beside what looks like the same subject: another row, a row of another file that waits, a nomination
 * of the register. What is known about a pair has effects on the rows; nothing else has.
 */
import type { Likeness } from '../award-duplicates.ts'
import type { KnownDecision, PairKeys } from '../duplicate-decision.ts'
import type { RowOutcome } from './reconcile.ts'

export type PairOther =
  /** An earlier row of the same file. */
  | { kind: 'row'; rowId: string }
  | { kind: 'waiting'; fileId: string; fileName: string; rowId: string; unitName: string }
  | {
      kind: 'nomination'
      nominationId: string
      unitName: string
      year: number
      isAwarded: boolean
      /** Of the same commune and list, so that the row may be an update of it. */
      canUpdate: boolean
    }

export type RowPair = PairKeys & {
  /** The same at every reading of the same rows. */
  id: string
  rowId: string
  other: PairOther
  likeness: Likeness
  /** Who the two sides are, as in `identityOf`. */
  rowKey: string
  otherKey: string
  known: KnownDecision | null
}

export const pairId = (rowId: string, other: PairOther): string => {
  switch (other.kind) {
    case 'row':
      return `${rowId}~row:${other.rowId}`
    case 'waiting':
      return `${rowId}~file:${other.fileId}:${other.rowId}`
    case 'nomination':
      return `${rowId}~nomination:${other.nominationId}`
  }
}

/** The other file that a pair names, if it does. */
export const fileOfPair = (id: string): string | undefined => /~file:([^:]+):/u.exec(id)?.[1]

const isSureOfYear = ({ reasons }: Likeness): boolean =>
  reasons.includes('same_birth_year') &&
  (reasons.includes('same_name') || reasons.includes('accents_missing'))

/**
 * `must`: nothing should be taken before the clerk has seen it. Somebody nominated again in another year is usual and
 * only worth a look, unless an award stands; so is a likeness that only name or only year carries.
 *
 * @param year of the list that the file's rows go to.
 */
export const pairLevel = (
  pair: Pick<RowPair, 'likeness' | 'other'>,
  year: number,
  outcome: RowOutcome | undefined,
): 'must' | 'should' => {
  // Such a row writes nothing.
  if (outcome === 'unchanged') return 'should'
  const { likeness, other } = pair
  const isEarlier = other.kind === 'nomination' && other.year < year
  if (likeness.strength === 'strong') return isEarlier && !other.isAwarded ? 'should' : 'must'
  return isSureOfYear(likeness) && !isEarlier ? 'must' : 'should'
}

export type PairEffect = {
  isSettled: boolean
  /** The row that is not taken because of it. */
  leftOut: string | null
  /** The record that the row updates because of it. */
  link: { rowId: string; recordId: string } | null
}

const open: PairEffect = { isSettled: false, leftOut: null, link: null }
const settled: PairEffect = { isSettled: true, leftOut: null, link: null }

/** Whose row was treated: this one's, the other's; null when the identities are one and nothing else tells. */
const treatedSide = (pair: RowPair, isOwn: boolean): 'row' | 'other' | null => {
  const { known, rowKey, otherKey, other } = pair
  if (rowKey !== otherKey) return known?.treatedKey === rowKey ? 'row' : 'other'
  // What is in the register or stands above it in the file is kept already.
  return other.kind !== 'waiting' || isOwn ? 'row' : null
}

/** @param isOwn the decision was made in the review of this very file. */
export const pairEffect = (pair: RowPair, isOwn: boolean): PairEffect => {
  const { known, other, rowId } = pair
  if (known === null || !known.isSettled) return open
  if (known.decision === 'different' || known.treatment === null || known.treatment === 'taken')
    return settled
  const side = treatedSide(pair, isOwn)
  if (side === null) return open
  if (known.treatment === 'updated')
    return side === 'row' && other.kind === 'nomination' && other.canUpdate
      ? { ...settled, link: { rowId, recordId: other.nominationId } }
      : open
  if (side === 'row') return { ...settled, leftOut: rowId }
  return other.kind === 'row' ? { ...settled, leftOut: other.rowId } : settled
}
