/**
 * From what the register says to the data of a document, for every kind. Pure: the same ground and context give the
 * same document, so a frozen ground can be worded again by a later program and compared.
 */
import type { DocumentData, DocumentKind } from '#shared/domain/document.ts'
import type {
  AwardDecisionGround,
  AwardsGround,
  CheckGround,
  MinutesGround,
  NewsGround,
  PlanGround,
  ReturnsGround,
  RoundGround,
  ScheduleGround,
  TeamGround,
  YearGround,
} from '#shared/domain/documents/grounds.ts'
import { composeDecisionDocument } from './award-decision.ts'
import { composeMeetingDocument } from './award-meeting.ts'
import { composeCertificates, composePreprinted } from './certificates.ts'
import { composeCheckForm, composeCheckForms, composeCheckRecord } from './check-sheets.ts'
import { composeListDocument, composeSubmissionDocument } from './commendation.ts'
import type { ComposeContext } from './frame.ts'
import { composeMinutesDocument } from './minutes.ts'
import { composeNewsDocument } from './news.ts'
import { composePlanDocument, composeScheduleDocument } from './plan.ts'
import { composeReminderDocument, composeRequestDocument } from './return-letters.ts'
import { type AnnexData, composeRoundAnnex } from './round-annex.ts'
import { composeRoundReportDocument } from './round-report.ts'
import { composeTeamDocument } from './team-decision.ts'
import { composeYearDocument } from './year-report.ts'

export type GroundOf = {
  plan: PlanGround
  team_decision: TeamGround
  schedule: ScheduleGround
  check_forms: CheckGround
  check_form: CheckGround
  check_record: CheckGround
  minutes: MinutesGround & { visitDate: string }
  round_report: RoundGround
  year_report: YearGround
  news: NewsGround
  return_request: ReturnsGround
  return_reminder: ReturnsGround
  commendation_list: AwardsGround
  submission: AwardsGround
  award_meeting: AwardsGround
  award_decision: AwardDecisionGround
  certificate: AwardsGround
  certificate_preprinted: AwardsGround
}

export type Composed<Kind extends DocumentKind> = { data: DocumentData[Kind]; annex: AnnexData | null }

type Composer<Kind extends DocumentKind> = (ground: GroundOf[Kind], context: ComposeContext) => Composed<Kind>

const withoutAnnex =
  <Kind extends DocumentKind>(
    compose: (ground: GroundOf[Kind], context: ComposeContext) => DocumentData[Kind],
  ): Composer<Kind> =>
  (ground, context) => ({ data: compose(ground, context), annex: null })

const composers: { [Kind in DocumentKind]: Composer<Kind> } = {
  plan: withoutAnnex<'plan'>(composePlanDocument),
  team_decision: withoutAnnex<'team_decision'>(composeTeamDocument),
  schedule: withoutAnnex<'schedule'>(composeScheduleDocument),
  check_forms: withoutAnnex<'check_forms'>(composeCheckForms),
  check_form: withoutAnnex<'check_form'>(composeCheckForm),
  check_record: withoutAnnex<'check_record'>(composeCheckRecord),
  minutes: withoutAnnex<'minutes'>(composeMinutesDocument),
  round_report: (ground, context) => {
    const data = composeRoundReportDocument(ground, context)
    return { data, annex: composeRoundAnnex(ground, data, context) }
  },
  year_report: withoutAnnex<'year_report'>(composeYearDocument),
  news: withoutAnnex<'news'>(composeNewsDocument),
  return_request: withoutAnnex<'return_request'>(composeRequestDocument),
  return_reminder: withoutAnnex<'return_reminder'>(composeReminderDocument),
  commendation_list: withoutAnnex<'commendation_list'>(composeListDocument),
  submission: withoutAnnex<'submission'>(composeSubmissionDocument),
  award_meeting: withoutAnnex<'award_meeting'>(composeMeetingDocument),
  award_decision: withoutAnnex<'award_decision'>(composeDecisionDocument),
  certificate: withoutAnnex<'certificate'>(composeCertificates),
  certificate_preprinted: withoutAnnex<'certificate_preprinted'>(composePreprinted),
}

export const composeFrom = <Kind extends DocumentKind>(
  kind: Kind,
  ground: GroundOf[Kind],
  context: ComposeContext,
): Composed<Kind> => composers[kind](ground, context)
