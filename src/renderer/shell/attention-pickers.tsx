import { formatDate } from '#shared/dates.ts'
import { toRoman } from '#shared/numbers.ts'
import { useAttention } from '../platform/attention.tsx'
import { useMessages } from '../platform/messages.tsx'
import { ContextPicker, ContextSeparator } from './context-picker.tsx'

const wholePlan = 'all'

/** Plan › round on top of the window; what is chosen here filters the screens. */
export function AttentionPickers() {
  const m = useMessages().shell
  const { plans, rounds, plan, round, choosePlan, chooseRound } = useAttention()
  if (plan === undefined) return null
  const nameOf = (each: (typeof plans)[number]) =>
    each.number === '' ? m.draftPlan : `${each.number}/${each.symbol}`
  const roundOptions = rounds.map(({ id, ordinal, startsOn }) => ({
    value: id,
    label: m.round(toRoman(ordinal)),
    ...(startsOn === null ? {} : { note: formatDate(startsOn) }),
  }))
  return (
    <>
      <ContextPicker
        label={m.choosePlan}
        options={plans.map((each) => ({ value: each.id, label: nameOf(each), note: String(each.year) }))}
        value={plan.id}
        onChange={choosePlan}
        name={nameOf(plan)}
      />
      {rounds.length > 0 && (
        <>
          <ContextSeparator />
          <ContextPicker
            label={m.chooseRound}
            options={[{ value: wholePlan, label: m.allRounds }, ...roundOptions]}
            value={round?.id ?? wholePlan}
            onChange={(value) => chooseRound(value === wholePlan ? null : value)}
            name={round === undefined ? m.allRounds : m.round(toRoman(round.ordinal))}
            note={round?.startsOn ? m.roundFrom(formatDate(round.startsOn)) : undefined}
          />
        </>
      )}
    </>
  )
}
