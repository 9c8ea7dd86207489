/** Nominees of a file as subjects to be compared; made once per row, for a long list is compared at every step. */
import type { KeyedSubject } from '#shared/domain/award-duplicates.ts'
import type { FieldValue, IncomingRow } from '#shared/domain/exchange/incoming.ts'
import type { Choices } from '#shared/domain/exchange/reconcile.ts'
import { type SubjectKind, subjectKinds } from '#shared/domain/nomination.ts'

export type RowSubject = KeyedSubject & { row: IncomingRow }

const known = new WeakMap<IncomingRow, RowSubject>()

const said = (value: FieldValue | undefined): string => String(value ?? '')

/** Who is not said to be a body or a household is compared as a person. */
const kindOf = (value: FieldValue | undefined): SubjectKind =>
  subjectKinds.find((kind) => kind === value) ?? 'individual'

/** The subject of a row that `unitId` nominates. */
export const subjectOfRow = (row: IncomingRow, unitId: string | null): RowSubject => {
  const before = known.get(row)
  if (before !== undefined && before.unitId === unitId) return before
  const { values } = row
  const subject: RowSubject = {
    id: row.id,
    subjectKind: kindOf(values.subjectKind),
    name: said(values.name),
    birthYear: typeof values.birthYear === 'number' ? values.birthYear : null,
    unitId,
    place: said(values.unit),
    row,
    keys: undefined,
  }
  known.set(row, subject)
  return subject
}

/** A row that is out of the list, or whose whole sheet waits for an answer, is compared with nobody. */
export const isCompared = (row: IncomingRow, { decisions }: Pick<Choices, 'decisions'>): boolean => {
  if (row.content !== 'nomination' || said(row.values.name) === '') return false
  const decision = decisions[row.id]
  return decision !== 'reject' && (row.pending !== 'duplicate-sheet' || decision === 'take')
}
