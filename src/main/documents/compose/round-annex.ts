/** The Excel annex of a round report, from the same facts as the report. */
import type { RoundReport } from '#shared/domain/document.ts'
import type { RoundGround } from '#shared/domain/documents/grounds.ts'
import { withoutArea } from '#shared/domain/documents/header.ts'
import { isSettled, returnContents } from '#shared/domain/request.ts'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { returnV1Titles } from '../../excel/layouts/return-v1-columns.ts'
import type { RoundAnnex } from '../../excel/layouts/round-annex-v1.ts'
import type { ComposeContext } from './frame.ts'
import { roundTitle } from './round-report.ts'

const m = messagesIn('vi')

/** The annex without the instant at which a file is made of it. */
export type AnnexData = Omit<RoundAnnex, 'createdAt'>

const returnRow = ({
  unit,
  contents,
  dueOn,
  note,
}: RoundGround['returns'][number]): AnnexData['returns'][number] => {
  const isComplete = contents.length > 0 && contents.every(({ status }) => isSettled(status))
  const days = contents.flatMap(({ statusOn }) => statusOn ?? [])
  const receivedOn = isComplete ? (days.toSorted().at(-1) ?? null) : null
  const open = contents.filter(({ status }) => !isSettled(status))
  const state = isComplete
    ? receivedOn !== null && receivedOn > dueOn
      ? m.documents.returnStates.late
      : m.documents.returnStates.complete
    : open.length < contents.length
      ? m.documents.returnStates.partial
      : m.documents.returnStates.missing
  return {
    unit: unit.name,
    contents: returnContents
      .filter((content) => contents.some((one) => one.content === content))
      .map((content) => returnV1Titles[content].shortTitle)
      .join('; '),
    dueOn,
    receivedOn,
    status: state,
    note,
  }
}

export const composeRoundAnnex = (
  ground: RoundGround,
  report: RoundReport,
  { office }: ComposeContext,
): AnnexData => ({
  superior: office.superiorName,
  office: withoutArea(office),
  title: roundTitle(ground),
  reference: report.annex.reference,
  criteria: ground.criteria.map(({ code, text, codeShortName, codeSymbol }) => ({
    code,
    text,
    group: `${codeShortName} (${codeSymbol})`,
  })),
  units: ground.units.map(({ unit, visitId, visitDate }) => ({
    name: unit.name,
    visitedOn: visitId === null ? null : visitDate,
    verdicts: Object.fromEntries(
      ground.criteria.flatMap(({ criterionId, code }) => {
        const answer = ground.answers.find((one) => one.unitId === unit.id && one.criterionId === criterionId)
        return answer ? [[code, answer.verdict]] : []
      }),
    ),
  })),
  findings: ground.findings.map((finding) => ({
    unit: finding.unitName,
    criterionCode: finding.criterionCode ?? '',
    description: finding.description,
    cause: finding.cause,
    recommendation: finding.recommendation,
    dueOn: finding.remedyDueOn,
    status: m.findings.statuses[finding.status],
    isDone: finding.status === 'done',
  })),
  returns: ground.returns.map(returnRow),
})
