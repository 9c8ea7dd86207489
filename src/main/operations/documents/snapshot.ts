/** What an issued document stood on. */
import type { DocumentData, DocumentKind } from '#shared/domain/document.ts'
import type { AnnexData } from '../../documents/compose/round-annex.ts'
import { type TrackedValue, trackedValues } from '../../documents/tracked-values.ts'

export type Snapshot<Kind extends DocumentKind = DocumentKind> = {
  format: 'nep-document-1'
  /** As composed, before the clerk's edits. */
  data: DocumentData[Kind]
  annex: AnnexData | null
  /** Kept beside the data, so that a later program compares by the keys of the day of issue. */
  tracked: TrackedValue[]
}

export const takeSnapshot = <Kind extends DocumentKind>(
  kind: Kind,
  composed: { data: DocumentData[Kind]; annex: AnnexData | null },
): Snapshot<Kind> => ({
  format: 'nep-document-1',
  ...composed,
  tracked: trackedValues(kind, composed.data, composed.annex),
})

export const readSnapshot = (json: string): Snapshot => JSON.parse(json) as Snapshot
