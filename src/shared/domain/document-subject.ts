import type { DocumentKind } from './document.ts'

/** Tables whose records a document speaks of. */
export const documentSubjects = ['plans', 'rounds', 'visits', 'return_requests', 'nomination_lists'] as const
export type DocumentSubject = (typeof documentSubjects)[number]

export const subjectOfKind = {
  plan: 'plans',
  schedule: 'rounds',
  minutes: 'visits',
  round_report: 'rounds',
  return_request: 'return_requests',
  return_reminder: 'return_requests',
  commendation_list: 'nomination_lists',
  submission: 'nomination_lists',
} as const satisfies Record<DocumentKind, DocumentSubject>

/** One subject may be reminded several times; of every other kind it has one document, in versions. */
export const isRepeatable = (kind: DocumentKind): boolean => kind === 'return_reminder'

/** The document has an Excel annex of its own. */
export const hasExcelAnnex = (kind: DocumentKind): boolean => kind === 'round_report'
