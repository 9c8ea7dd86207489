/** A document of the register composed as of now. */
import { fail } from '#shared/contract/errors.ts'
import type { OfficeProfile } from '#shared/contract/office.ts'
import type { DocumentKind } from '#shared/domain/document.ts'
import { messagesIn } from '#shared/messages/catalogue.ts'
import type { ReadDb } from '../../db/database.ts'
import { awardsGround } from '../../db/queries/document-facts-awards.ts'
import { roundCheckGround, visitCheckGround } from '../../db/queries/document-facts-check.ts'
import { planGround } from '../../db/queries/document-facts-plan.ts'
import { returnsGround } from '../../db/queries/document-facts-returns.ts'
import { roundGround } from '../../db/queries/document-facts-round.ts'
import { teamGround } from '../../db/queries/document-facts-team.ts'
import { minutesGround, scheduleGround } from '../../db/queries/document-facts-visit.ts'
import { yearGround } from '../../db/queries/document-facts-year.ts'
import type { DocumentRecord } from '../../db/queries/documents.ts'
import { profileOn, readSetting } from '../../db/queries/office.ts'
import { type Composed, composeFrom, type GroundOf } from '../../documents/compose/compose.ts'
import type { ComposeContext } from '../../documents/compose/frame.ts'
import { rewardSheet } from '../award-rewards.ts'

/** What a document is about. `unitIds`: whom a letter speaks to, null for all whom it concerns. */
export type About = { id: string; unitIds: readonly string[] | null }

type Gatherer<Kind extends DocumentKind> = (
  db: ReadDb,
  subjectId: string,
  day: string,
  unitIds: About['unitIds'],
) => GroundOf[Kind]

const found = <Ground>(ground: Ground | undefined, what: Parameters<typeof fail<'not_found'>>[1]): Ground => {
  if (ground === undefined) throw fail('not_found', what)
  return ground
}

const awardsOf = (db: ReadDb, id: string) => found(awardsGround(db, id), { what: 'nomination_list' })

const gatherers: { [Kind in DocumentKind]: Gatherer<Kind> } = {
  plan: (db, id) => found(planGround(db, id), { what: 'plan' }),
  team_decision: (db, id, day) => found(teamGround(db, id, day), { what: 'round' }),
  schedule: (db, id, day) => found(scheduleGround(db, id, day), { what: 'round' }),
  check_forms: (db, id, day) => found(roundCheckGround(db, id, day), { what: 'round' }),
  check_form: (db, id, day) => found(visitCheckGround(db, id, day), { what: 'visit' }),
  check_record: (db, id, day) => found(visitCheckGround(db, id, day), { what: 'visit' }),
  minutes: (db, id, day) => {
    const ground = found(minutesGround(db, id, day), { what: 'visit' })
    const { visitDate } = ground
    if (visitDate === null) throw fail('rule', { rule: 'visit_needs_date' })
    return { ...ground, visitDate }
  },
  round_report: (db, id, day) => found(roundGround(db, id, day), { what: 'round' }),
  year_report: (db, id, day) => found(yearGround(db, id, day), { what: 'plan' }),
  news: (db, id, day) => ({
    ...found(roundGround(db, id, day), { what: 'round' }),
    author: readSetting(db, 'clerk_name', ''),
  }),
  return_request: (db, id) => found(returnsGround(db, id), { what: 'request' }),
  return_reminder: (db, id, _day, unitIds) => ({
    ...found(returnsGround(db, id), { what: 'request' }),
    remindedUnitIds: unitIds,
  }),
  commendation_list: awardsOf,
  submission: awardsOf,
  award_meeting: awardsOf,
  award_decision: (db, id, day) => ({
    ...awardsOf(db, id),
    rewards: rewardSheet(db, id, day).lines.map(({ nominationId, reward }) => ({
      id: nominationId,
      amount: reward.ok ? reward.amount : null,
    })),
  }),
  certificate: awardsOf,
  certificate_preprinted: awardsOf,
}

export type Heading = Pick<ComposeContext, 'number' | 'date' | 'signer'>

/** The profile on the document's day. Throws DomainError not_found in an office without one. */
export const officeOn = (db: ReadDb, day: string): OfficeProfile => {
  const office = profileOn(db, day)
  if (office === null) throw fail('not_found', { what: 'office' })
  return office
}

/** Head, office and day of a document: its own date judges the deadlines, else today. */
export const contextOf = (db: ReadDb, heading: Heading, today: string): ComposeContext => {
  const day = heading.date ?? today
  return { ...heading, office: officeOn(db, day), day }
}

export const headingOf = (record: DocumentRecord): Heading => ({
  number: record.number === '' ? null : record.number,
  date: record.date,
  signer: record.signer,
})

export const aboutOf = ({ subject, unitIds }: DocumentRecord): About => ({ id: subject.id, unitIds })

/** Throws DomainError not_found for a subject that is gone, rule visit_needs_date for minutes without a day. */
export const gather = <Kind extends DocumentKind>(
  db: ReadDb,
  kind: Kind,
  about: About,
  day: string,
): GroundOf[Kind] => gatherers[kind](db, about.id, day, about.unitIds)

/** Throws what `gather` throws. */
export const composeDocument = <Kind extends DocumentKind>(
  db: ReadDb,
  kind: Kind,
  about: About,
  heading: Heading,
  today: string,
): Composed<Kind> & { ground: GroundOf[Kind] } => {
  const context = contextOf(db, heading, today)
  const ground = gather(db, kind, about, context.day)
  return { ...composeFrom(kind, ground, context), ground }
}

/** `Báo cáo kết quả kiểm tra … đợt I năm 2018`, for lists, search and file names. */
export const titleOf = (kind: DocumentKind, { abstract }: { abstract: string }): string =>
  messagesIn('vi').documents.titleOf(kind, abstract)
