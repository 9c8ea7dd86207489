/** Báo cáo năm: the rounds of a plan as one, compared with the year before. */
import { formatDate } from '#shared/dates.ts'
import type { DocumentData } from '#shared/domain/document.ts'
import { countsOf } from '#shared/domain/documents/award-subjects.ts'
import type { RoundGround, YearGround, YearRecords } from '#shared/domain/documents/grounds.ts'
import { officeWords } from '#shared/domain/documents/office-words.ts'
import type { RoundReportFacts } from '#shared/domain/documents/round-report-facts.ts'
import {
  composeYearReport,
  findingsAnnex,
  unitsAnnex,
  type YearFigures,
} from '#shared/domain/documents/year-report.ts'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { toRoman } from '#shared/numbers.ts'
import type { ComposeContext } from './frame.ts'
import { composeFrame, filedAt } from './frame.ts'
import { enclosedWith } from './references.ts'
import { roundReportFacts } from './round-report.ts'

const m = messagesIn('vi')

const uniqueBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] => [
  ...new Map(items.map((item) => [keyOf(item), item])).values(),
]

/** A unit that was inspected in several rounds counts once, by its latest visit. */
const latestUnits = (
  rounds: readonly RoundGround[],
): { unit: RoundGround['units'][number]; round: RoundGround }[] => {
  const all = rounds.flatMap((round) => round.units.map((unit) => ({ unit, round })))
  const visited = all.filter(({ unit }) => unit.visitId !== null)
  const known = new Set(visited.map(({ unit }) => unit.unit.id))
  return uniqueBy(
    [...visited, ...all.filter(({ unit }) => !known.has(unit.unit.id))],
    ({ unit }) => unit.unit.id,
  )
}

const wholeOf = (records: YearRecords): RoundGround => {
  const { rounds, plan } = records
  const units = latestUnits(rounds)
  return {
    plan,
    round: { ordinal: 1, status: 'closed', startsOn: plan.periodFrom, endsOn: plan.periodTo },
    bodies: rounds.flatMap(({ bodies }) => bodies),
    units: units.map(({ unit }) => unit),
    criteria: uniqueBy(
      rounds.flatMap(({ criteria }) => criteria),
      ({ criterionId }) => criterionId,
    ),
    answers: units.flatMap(({ unit, round }) =>
      round.answers.filter(({ unitId }) => unitId === unit.unit.id),
    ),
    strengths: rounds.flatMap(({ strengths }) => strengths),
    findings: rounds.flatMap(({ findings }) => findings),
    outreach: records.outreach,
    returns: uniqueBy([...records.returns, ...rounds.flatMap(({ returns }) => returns)], (one) =>
      [one.requestId, one.unit.id].join(' '),
    ),
    remaining: records.remaining,
    nextRound: null,
  }
}

const figuresOf = (records: YearRecords): YearFigures => {
  const whole = wholeOf(records)
  const verdicts = (verdict: string): number => whole.answers.filter((one) => one.verdict === verdict).length
  return {
    year: records.plan.year,
    units: whole.units.filter(({ visitId }) => visitId !== null).length,
    passed: verdicts('pass'),
    judged: verdicts('pass') + verdicts('fail'),
    findings: whole.findings.length,
    done: whole.findings.filter(({ status }) => status === 'done').length,
    outreach: whole.outreach.length,
    participants: whole.outreach.reduce((sum, { participants }) => sum + participants, 0),
    awards: records.awards.length,
  }
}

/** A district names communes as those who held outreach; with others among them all are units. */
const wholeFacts = (records: YearRecords, context: ComposeContext): RoundReportFacts => {
  const facts = roundReportFacts(wholeOf(records), context)
  const { outreach } = facts
  return context.office.level === 'commune' || records.isCommunesOutreach
    ? facts
    : { ...facts, outreach: { ...outreach, placeType: 'đơn vị' } }
}

export const composeYearDocument = (
  { current, previous }: YearGround,
  context: ComposeContext,
): DocumentData['year_report'] => {
  const whole = wholeOf(current)
  const { year } = current.plan
  const words = officeWords(context.office)
  const sections = composeYearReport({
    year,
    whole: wholeFacts(current, context),
    rounds: current.rounds.map(({ round, units }) => ({
      ordinal: round.ordinal,
      from: round.startsOn,
      to: round.endsOn,
      visited: units.filter(({ visitId }) => visitId !== null).length,
    })),
    onSite: current.onSite,
    awards: countsOf(current.awards),
    figures: figuresOf(current),
    previous: previous === null ? null : figuresOf(previous),
  })
  const frame = composeFrame(context, 'year_report', {
    abstract: `Kết quả kiểm tra việc thực hiện 02 Bộ Quy tắc ứng xử năm ${year}`,
    addressees: [context.office.superiorName],
    sections,
    recipients: ['Như trên', 'Thành viên Đoàn kiểm tra', 'Các đơn vị được kiểm tra', filedAt(context)],
  })
  const reference = enclosedWith('Báo cáo', frame, words.officeName)
  const visited = latestUnits(current.rounds).filter(({ unit }) => unit.visitId !== null)
  const count = (unitId: string, verdict: string): number =>
    whole.answers.filter((one) => one.unitId === unitId && one.verdict === verdict).length
  return {
    ...frame,
    annex: {
      label: unitsAnnex,
      title: `Tổng hợp kết quả kiểm tra năm ${year}`,
      reference,
      units: visited.map(({ unit, round }) => ({
        name: unit.unit.name,
        round: toRoman(round.round.ordinal),
        visited: unit.visitDate === null ? '' : formatDate(unit.visitDate),
        passed: count(unit.unit.id, 'pass'),
        failed: count(unit.unit.id, 'fail'),
        notApplicable: count(unit.unit.id, 'na'),
        findings: whole.findings.filter(({ unitId }) => unitId === unit.unit.id).length,
      })),
    },
    findingsAnnex: {
      label: findingsAnnex,
      title: `Tồn tại, hạn chế và kết quả khắc phục năm ${year}`,
      reference,
      findings: whole.findings.map((finding) => ({
        unit: finding.unitName,
        description: finding.description,
        recommendation: finding.recommendation,
        due: finding.remedyDueOn === null ? '' : formatDate(finding.remedyDueOn),
        status: m.findings.statuses[finding.status],
      })),
    },
  }
}
