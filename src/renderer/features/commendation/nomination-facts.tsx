import type {
  NominationDetail,
  NominationListDetail,
  RewardLine,
} from '#shared/contract/commendation-types.ts'
import { formatDate } from '#shared/dates.ts'
import { formatNumber } from '#shared/numbers.ts'
import { useMessages } from '../../platform/messages.tsx'
import { useOfficeTimes } from '../../platform/office-times.ts'
import { Facts, PanelHeading } from '../../ui/facts.tsx'
import { RecordTrace } from '../../ui/record-trace.tsx'
import { useRewards } from './queries.ts'

export type NominationFactsProps = { list: NominationListDetail; nomination: NominationDetail }

/** What the register knows about a nomination: money, earlier awards, steps, the row it came from. */
export function NominationFacts({ list, nomination }: NominationFactsProps) {
  const m = useMessages().commendation
  const line = useRewards(list.id, null).data?.lines.find(
    ({ nominationId }) => nominationId === nomination.id,
  )
  return (
    <>
      {line !== undefined && <Reward line={line} />}
      {nomination.earlier.length > 0 && (
        <section aria-label={m.sections.earlier}>
          <PanelHeading>{m.sections.earlier}</PanelHeading>
          <ul className="nep-nomination-list">
            {nomination.earlier.map((award) => (
              <li key={award.id}>
                {m.earlierLine(award.year, award.awardName, formatDate(award.decidedOn))}
              </li>
            ))}
          </ul>
        </section>
      )}
      <History nomination={nomination} />
      <RecordTrace traces={nomination.traces} fieldName={(field) => fieldName(m.fields, field)} />
    </>
  )
}

/** The money as arithmetic, or why there is none. */
function Reward({ line }: { line: RewardLine }) {
  const m = useMessages().commendation
  return (
    <section aria-label={m.sections.reward}>
      <PanelHeading>{m.sections.reward}</PanelHeading>
      {line.reward.ok ? (
        <Facts
          facts={[
            { label: m.rewardFormula, value: line.reward.formula, note: m.rewardOn(formatDate(line.day)) },
            { label: m.sections.reward, value: <strong>{m.dong(formatNumber(line.reward.amount))}</strong> },
          ]}
        />
      ) : (
        <p className="nep-commendation-note">{m.rewardReasons[line.reward.reason]}</p>
      )}
    </section>
  )
}

function History({ nomination }: { nomination: NominationDetail }) {
  const times = useOfficeTimes()
  const m = useMessages().commendation
  const facts = nomination.events.map((event) => ({
    label: times.time(event.happenedAt),
    value: m.event(event.fromStatus === null ? '' : m.statuses[event.fromStatus], m.statuses[event.toStatus]),
    note: event.reason,
  }))
  return (
    <section aria-label={m.sections.history}>
      <PanelHeading>{m.sections.history}</PanelHeading>
      {nomination.opinionNote !== '' && <p className="nep-commendation-note">{nomination.opinionNote}</p>}
      {facts.length === 0 ? (
        <p className="nep-commendation-note nep-dim">{m.noEvents}</p>
      ) : (
        <Facts facts={facts} />
      )}
    </section>
  )
}

type FieldNames = ReturnType<typeof useMessages>['commendation']['fields']

/** Fields of a sheet of nominations under the names of the form; an unknown one keeps its own. */
const fieldName = (m: FieldNames, field: string): string => {
  const names: Record<string, string> = {
    ...m,
    position: m.jobTitle,
    unit: m.workplace,
    birthDate: m.birthYear,
    birth: m.birthYear,
  }
  return names[field] ?? field
}
