/** A document of the register composed as of now: its data, its annex, its title. */
import { fail } from '#shared/contract/errors.ts'
import type { OfficeProfile } from '#shared/contract/office.ts'
import type { DocumentData, DocumentKind } from '#shared/domain/document.ts'
import { messagesIn } from '#shared/messages/catalogue.ts'
import type { ReadDb } from '../../db/database.ts'
import { awardsGround } from '../../db/queries/document-facts-awards.ts'
import { planGround } from '../../db/queries/document-facts-plan.ts'
import { returnsGround } from '../../db/queries/document-facts-returns.ts'
import { roundGround } from '../../db/queries/document-facts-round.ts'
import { minutesGround, scheduleGround } from '../../db/queries/document-facts-visit.ts'
import { profileOn } from '../../db/queries/office.ts'
import { composeListDocument, composeSubmissionDocument } from '../../documents/compose/commendation.ts'
import type { ComposeContext } from '../../documents/compose/frame.ts'
import { composeMinutesDocument } from '../../documents/compose/minutes.ts'
import { composePlanDocument, composeScheduleDocument } from '../../documents/compose/plan.ts'
import { composeReminderDocument, composeRequestDocument } from '../../documents/compose/return-letters.ts'
import { type AnnexData, composeRoundAnnex } from '../../documents/compose/round-annex.ts'
import { composeRoundReportDocument } from '../../documents/compose/round-report.ts'

export type Heading = Pick<ComposeContext, 'number' | 'date' | 'signer'>

export type Composed<Kind extends DocumentKind> = { data: DocumentData[Kind]; annex: AnnexData | null }

type Composer<Kind extends DocumentKind> = (
  db: ReadDb,
  subjectId: string,
  context: ComposeContext,
) => Composed<Kind>

const bare = <Data>(data: Data): { data: Data; annex: null } => ({ data, annex: null })

const composers: { [Kind in DocumentKind]: Composer<Kind> } = {
  plan: (db, id, context) => {
    const ground = planGround(db, id)
    if (ground === undefined) throw fail('not_found', { what: 'plan' })
    return bare(composePlanDocument(ground, context))
  },
  schedule: (db, id, context) => {
    const ground = scheduleGround(db, id, context.day)
    if (ground === undefined) throw fail('not_found', { what: 'round' })
    return bare(composeScheduleDocument(ground, context))
  },
  round_report: (db, id, context) => {
    const ground = roundGround(db, id, context.day)
    if (ground === undefined) throw fail('not_found', { what: 'round' })
    const data = composeRoundReportDocument(ground, context)
    return { data, annex: composeRoundAnnex(ground, data, context) }
  },
  minutes: (db, id, context) => {
    const ground = minutesGround(db, id, context.day)
    if (ground === undefined) throw fail('not_found', { what: 'visit' })
    const { visitDate } = ground
    if (visitDate === null) throw fail('rule', { rule: 'visit_needs_date' })
    return bare(composeMinutesDocument({ ...ground, visitDate }, context))
  },
  return_request: (db, id, context) => {
    const ground = returnsGround(db, id)
    if (ground === undefined) throw fail('not_found', { what: 'request' })
    return bare(composeRequestDocument(ground, context))
  },
  return_reminder: (db, id, context) => {
    const ground = returnsGround(db, id)
    if (ground === undefined) throw fail('not_found', { what: 'request' })
    return bare(composeReminderDocument(ground, context))
  },
  commendation_list: (db, id, context) => {
    const ground = awardsGround(db, id)
    if (ground === undefined) throw fail('not_found', { what: 'nomination_list' })
    return bare(composeListDocument(ground, context))
  },
  submission: (db, id, context) => {
    const ground = awardsGround(db, id)
    if (ground === undefined) throw fail('not_found', { what: 'nomination_list' })
    return bare(composeSubmissionDocument(ground, context))
  },
}

/** The profile on the document's day. Throws DomainError not_found in an office without one. */
export const officeOn = (db: ReadDb, day: string): OfficeProfile => {
  const office = profileOn(db, day)
  if (office === null) throw fail('not_found', { what: 'office' })
  return office
}

/** Throws DomainError not_found for a subject that is gone, rule visit_needs_date for minutes without a day. */
export const composeDocument = <Kind extends DocumentKind>(
  db: ReadDb,
  kind: Kind,
  subjectId: string,
  heading: Heading,
  today: string,
): Composed<Kind> => {
  const day = heading.date ?? today
  const office = officeOn(db, day)
  return composers[kind](db, subjectId, { ...heading, office, day })
}

/** `Báo cáo: Kết quả kiểm tra … đợt I năm 2018`, for lists, search and file names. */
export const titleOf = (kind: DocumentKind, { abstract }: { abstract: string }): string =>
  messagesIn('vi').documents.titleOf(kind, abstract)
