/** What each kind of document is about, how it is numbered and signed, and which parts of a frame are on its paper. */
import { type DocumentKind, documentKinds } from './document.ts'
import type { DocumentSubject } from './document-subject.ts'
import type { FramePartKey } from './documents/edits.ts'

/**
 * `own`: a number of the registry (Văn thư), which no other paper in force bears. `parent`: number and date of the
 * paper that it is enclosed with. `none`: goes out without one.
 */
export type Numbering = 'own' | 'parent' | 'none'

type KindFacts = {
  subject: DocumentSubject
  numbering: Numbering
  /** Signed by one of the office profile. Others have no signature, or those of the people who were there. */
  isSigned: boolean
  parts: readonly FramePartKey[]
  /** One subject may have it several times; of every other kind it has one document, in versions. */
  isRepeatable?: true
  hasExcelAnnex?: true
}

const letterParts = ['abstract', 'addressees', 'recipients'] as const
const decreeParts = ['abstract', 'legalBases', 'recipients'] as const

export const kindFacts: Record<DocumentKind, KindFacts> = {
  plan: { subject: 'plans', numbering: 'own', isSigned: true, parts: decreeParts },
  team_decision: { subject: 'rounds', numbering: 'own', isSigned: true, parts: decreeParts },
  schedule: { subject: 'rounds', numbering: 'parent', isSigned: false, parts: ['abstract'] },
  return_request: { subject: 'return_requests', numbering: 'own', isSigned: true, parts: letterParts },
  return_reminder: {
    subject: 'return_requests',
    numbering: 'own',
    isSigned: true,
    parts: letterParts,
    isRepeatable: true,
  },
  check_forms: { subject: 'rounds', numbering: 'none', isSigned: false, parts: ['abstract'] },
  check_form: { subject: 'visits', numbering: 'none', isSigned: false, parts: ['abstract'] },
  check_record: { subject: 'visits', numbering: 'none', isSigned: false, parts: ['abstract'] },
  minutes: { subject: 'visits', numbering: 'own', isSigned: false, parts: ['abstract'] },
  round_report: {
    subject: 'rounds',
    numbering: 'own',
    isSigned: true,
    parts: letterParts,
    hasExcelAnnex: true,
  },
  news: { subject: 'rounds', numbering: 'none', isSigned: false, parts: ['abstract'] },
  award_meeting: { subject: 'nomination_lists', numbering: 'own', isSigned: false, parts: ['abstract'] },
  submission: {
    subject: 'nomination_lists',
    numbering: 'own',
    isSigned: true,
    parts: [...letterParts, 'legalBases'],
  },
  commendation_list: {
    subject: 'nomination_lists',
    numbering: 'parent',
    isSigned: false,
    parts: ['abstract'],
  },
  award_decision: {
    subject: 'nomination_lists',
    numbering: 'own',
    isSigned: true,
    parts: decreeParts,
    isRepeatable: true,
  },
  certificate: { subject: 'nomination_lists', numbering: 'parent', isSigned: true, parts: [] },
  certificate_preprinted: { subject: 'nomination_lists', numbering: 'parent', isSigned: true, parts: [] },
  year_report: { subject: 'plans', numbering: 'own', isSigned: true, parts: letterParts },
}

/** The kinds about a subject, in the order of the year. */
export const kindsAbout = (subject: DocumentSubject): DocumentKind[] =>
  documentKinds.filter((kind) => kindFacts[kind].subject === subject)
