/** What an issued document stood on, and what of it is no longer so. */
import type { DocumentChange } from '#shared/contract/documents.ts'
import { DomainError } from '#shared/contract/errors.ts'
import type { DocumentData, DocumentKind } from '#shared/domain/document.ts'
import type { ReadDb } from '../../db/database.ts'
import type { DocumentRecord } from '../../db/queries/documents.ts'
import { type Composed, composeFrom, type GroundOf } from '../../documents/compose/compose.ts'
import type { AnnexData } from '../../documents/compose/round-annex.ts'
import { changedValues, trackedValues } from '../../documents/tracked-values.ts'
import { aboutOf, contextOf, gather, headingOf } from './compose.ts'

export type Snapshot<Kind extends DocumentKind = DocumentKind> = {
  format: 'nep-document-1'
  /** The records of the day of issue; worded again to be compared, so that new wording is no change. */
  ground: GroundOf[Kind]
  /** As composed then, before the clerk's edits. */
  data: DocumentData[Kind]
  annex: AnnexData | null
}

export const takeSnapshot = <Kind extends DocumentKind>({
  ground,
  data,
  annex,
}: Composed<Kind> & { ground: GroundOf[Kind] }): Snapshot<Kind> => ({
  format: 'nep-document-1',
  ground,
  data,
  annex,
})

export const readSnapshot = (json: string): Snapshot => JSON.parse(json) as Snapshot

/** Empty when the subject itself is gone: then there is nothing to compare with. */
export const changesSince = (
  db: ReadDb,
  record: DocumentRecord,
  snapshot: Snapshot,
  today: string,
): DocumentChange[] => {
  const { kind } = record
  const context = contextOf(db, headingOf(record), today)
  const track = (ground: GroundOf[DocumentKind]) => {
    const { data, annex } = composeFrom(kind, ground, context)
    return trackedValues(kind, data, annex)
  }
  try {
    return changedValues(track(snapshot.ground), track(gather(db, kind, aboutOf(record), context.day)))
  } catch (error) {
    if (error instanceof DomainError && error.error.code === 'not_found') return []
    throw error
  }
}
