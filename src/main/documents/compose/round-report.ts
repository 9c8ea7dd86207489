/** Báo cáo kết quả đợt kiểm tra: facts of the register → the report with its annex in Word and in Excel. */
import { formatDate } from '#shared/dates.ts'
import type { RoundReport } from '#shared/domain/document.ts'
import type { RoundGround } from '#shared/domain/documents/grounds.ts'
import { officeWords } from '#shared/domain/documents/office-words.ts'
import { composeRoundReport, roundReportAbstract } from '#shared/domain/documents/round-report.ts'
import type { RoundReportFacts } from '#shared/domain/documents/round-report-facts.ts'
import { isSettled } from '#shared/domain/request.ts'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { toRoman } from '#shared/numbers.ts'
import { fold } from '#shared/text.ts'
import type { ComposeContext } from './frame.ts'
import { composeFrame, filedAt } from './frame.ts'
import { enclosedWith, planReference } from './references.ts'

/** Documents are Vietnamese whatever the language of the screens. */
const m = messagesIn('vi')

const unitState = ({ status, visitDate, reason }: RoundGround['units'][number]): string => {
  if (status === 'under_way') return 'đang kiểm tra'
  if (status === 'scheduled') return visitDate === null ? '' : `theo lịch ngày ${formatDate(visitDate)}`
  return reason
}

/** The last day on which the round inspected, once it is over or nothing is left; null while it goes on. */
const endOf = ({ round, units }: RoundGround): string | null => {
  const isOver = round.status === 'closed' || units.every(({ visitId }) => visitId !== null)
  const days = units.flatMap(({ visitId, visitDate }) => (visitId === null ? [] : (visitDate ?? [])))
  return isOver ? (days.toSorted().at(-1) ?? round.endsOn) : null
}

const startOf = ({ round, units }: RoundGround, day: string): string =>
  round.startsOn ?? units.flatMap(({ visitDate }) => visitDate ?? []).toSorted()[0] ?? day

const outreachFacts = ({ outreach }: RoundGround, context: ComposeContext): RoundReportFacts['outreach'] => {
  const placeOf = context.office.level === 'commune' ? 'villageId' : 'unitId'
  const forms = Map.groupBy(outreach, ({ form }) => form)
  return {
    places: new Set(outreach.flatMap((activity) => activity[placeOf] ?? [])).size,
    placeType: officeWords(context.office).placeType,
    participants: outreach.reduce((sum, { participants }) => sum + participants, 0),
    forms: [...forms].map(([name, activities]) => ({ name, count: activities.length })),
  }
}

/** Self-check returns by unit: received when any request has it, late when it came after its deadline. */
const returnFacts = ({ returns }: RoundGround): RoundReportFacts['returns'] => {
  const asked = returns.flatMap(({ unit, dueOn, contents }) =>
    contents.filter(({ content }) => content === 'selfcheck').map((one) => ({ unit, dueOn, ...one })),
  )
  if (asked.length === 0) return null
  const units = [...Map.groupBy(asked, ({ unit }) => unit.id).values()]
  const received = units.filter((own) => own.some(({ status }) => isSettled(status)))
  const late = received.filter((own) =>
    own.filter(({ status }) => isSettled(status)).every(({ dueOn, statusOn }) => (statusOn ?? dueOn) > dueOn),
  )
  return {
    requested: units.length,
    received: received.length,
    late: late.length,
    missing: units.filter((own) => !received.includes(own)).flatMap(([first]) => first?.unit ?? []),
  }
}

export const roundReportFacts = (ground: RoundGround, context: ComposeContext): RoundReportFacts => {
  const words = officeWords(context.office)
  const outcome = (criterionId: string, verdict: string): number =>
    ground.answers.filter((answer) => answer.criterionId === criterionId && answer.verdict === verdict).length
  const hasPartners = ground.bodies.some((body) => body !== '' && fold(body) !== fold(words.officeName))
  return {
    planReference: planReference(ground.plan),
    planSubject: ground.plan.abstract,
    roundOrdinal: ground.round.ordinal,
    startedOn: startOf(ground, context.day),
    endedOn: endOf(ground),
    officeName: words.officeName,
    committeeName: words.committeeName,
    areaType: words.areaType,
    partners: hasPartners ? `các cơ quan chức năng của ${words.areaType}` : null,
    visited: ground.units.flatMap(({ unit, visitId }) => (visitId === null ? [] : [unit])),
    postponed: ground.units
      .filter(({ visitId }) => visitId === null)
      .map((each) => ({ unit: each.unit, reason: unitState(each) })),
    criteria: ground.criteria.map(({ criterionId, code, text, codeName }) => ({
      code,
      // The code of 2017 for public places says so in its name; any other is about the people of an office.
      conductCode: fold(codeName).includes('noi cong cong') ? 'public' : 'agency',
      text,
      passed: outcome(criterionId, 'pass'),
      failed: outcome(criterionId, 'fail'),
    })),
    strengths: ground.strengths,
    findings: ground.findings.map((finding) => ({
      id: finding.id,
      unitId: finding.unitId,
      criterionCode: finding.criterionCode,
      criterionText:
        ground.criteria.find(({ criterionId }) => criterionId === finding.criterionId)?.text ?? null,
      description: finding.description,
      status: finding.status,
      isOverdue: finding.isOverdue,
      dueOn: finding.remedyDueOn,
    })),
    outreach: outreachFacts(ground, context),
    returns: returnFacts(ground),
    remaining: ground.remaining,
    nextRound: ground.nextRound,
    tasks: [],
  }
}

export const roundTitle = ({ round, plan }: RoundGround): string =>
  `Tổng hợp kết quả kiểm tra đợt ${toRoman(round.ordinal)} năm ${plan.year}`

export const composeRoundReportDocument = (ground: RoundGround, context: ComposeContext): RoundReport => {
  const facts = roundReportFacts(ground, context)
  const frame = composeFrame(context, 'round_report', {
    abstract: roundReportAbstract(facts),
    addressees: [context.office.superiorName],
    sections: composeRoundReport(facts),
    recipients: ['Như trên', 'Thành viên Đoàn kiểm tra', 'Các đơn vị được kiểm tra', filedAt(context)],
  })
  const answersOf = (unitId: string, verdict: string): number =>
    ground.answers.filter((answer) => answer.unitId === unitId && answer.verdict === verdict).length
  return {
    ...frame,
    annex: {
      label: 'Phụ lục',
      title: roundTitle(ground),
      reference: enclosedWith('Báo cáo', frame, officeWords(context.office).officeName),
      units: ground.units.map((each) => ({
        name: each.unit.name,
        visited: each.visitId === null ? 'Chưa kiểm tra' : formatDate(each.visitDate ?? ''),
        passed: answersOf(each.unit.id, 'pass'),
        failed: answersOf(each.unit.id, 'fail'),
        notApplicable: answersOf(each.unit.id, 'na'),
        findings: ground.findings.filter(({ unitId }) => unitId === each.unit.id).length,
        note: each.visitId === null ? unitState(each) : '',
      })),
      findings: ground.findings.map((finding) => ({
        unit: finding.unitName,
        description: finding.description,
        recommendation: finding.recommendation,
        due: finding.remedyDueOn === null ? '' : formatDate(finding.remedyDueOn),
        status: m.findings.statuses[finding.status],
      })),
    },
  }
}
