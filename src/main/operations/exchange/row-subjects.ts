/** Nominees of a file as subjects to be compared; made once per row, for a long list is compared at every step. */
import { type KeyedSubject, makeKeys, type SubjectKeys } from '#shared/domain/award-duplicates.ts'
import type { FieldValue, IncomingRow } from '#shared/domain/exchange/incoming.ts'
import type { Choices } from '#shared/domain/exchange/reconcile.ts'
import { type SubjectKind, subjectKinds } from '#shared/domain/nomination.ts'

export type RowSubject = KeyedSubject & { row: IncomingRow }

const known = new WeakMap<IncomingRow, SubjectKeys>()

const said = (value: FieldValue | undefined): string => String(value ?? '')

/** Who is not said to be a body or a household is compared as a person. */
const kindOf = (value: FieldValue | undefined): SubjectKind =>
  subjectKinds.find((kind) => kind === value) ?? 'individual'

/** What a row is compared by, made once: a long list is compared at every step. */
const keysOfRow = (row: IncomingRow, name: string, place: string): SubjectKeys => {
  const before = known.get(row)
  if (before !== undefined) return before
  const keys = makeKeys(name, place)
  known.set(row, keys)
  return keys
}

/** Rows as they come from the reader, while the rest of their file is still being read. */
export const prepareRows = (rows: readonly IncomingRow[]): void => {
  for (const row of rows)
    if (row.content === 'nomination') keysOfRow(row, said(row.values.name), said(row.values.unit))
}

/** The subject of a row that `unitId` nominates. */
export const subjectOfRow = (row: IncomingRow, unitId: string | null): RowSubject => {
  const { values } = row
  const name = said(values.name)
  const place = said(values.unit)
  return {
    id: row.id,
    subjectKind: kindOf(values.subjectKind),
    name,
    birthYear: typeof values.birthYear === 'number' ? values.birthYear : null,
    unitId,
    place,
    row,
    keys: keysOfRow(row, name, place),
  }
}

/** A row that is out of the list, or whose whole sheet waits for an answer, is compared with nobody. */
export const isCompared = (row: IncomingRow, { decisions }: Pick<Choices, 'decisions'>): boolean => {
  if (row.content !== 'nomination' || said(row.values.name) === '') return false
  const decision = decisions.get(row.id)
  return decision !== 'reject' && (row.pending !== 'duplicate-sheet' || decision === 'take')
}
