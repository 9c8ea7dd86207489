import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import type { RoundDetail } from '#shared/contract/rounds.ts'
import { useMessages } from '../../platform/messages.tsx'
import { Section } from '../../ui/page/section.tsx'
import { warningSentence } from './round-words.ts'

/** What is doubtful about the schedule; nothing here stops the work. */
export function WarningsSection({ round }: { round: RoundDetail }) {
  const m = useMessages().rounds
  // A visit without a day already stands in the list of units to schedule.
  const warnings = round.warnings.filter((warning) => warning.code !== 'no_date')
  if (warnings.length === 0)
    return (
      <Section
        title={m.warnings.none}
        isFlush
        icon={<IconCheck className="nep-round__ok" size={16} aria-hidden />}
      >
        {null}
      </Section>
    )
  return (
    <Section
      title={m.warnings.title(warnings.length)}
      icon={<IconAlertTriangle className="nep-round__warn" size={16} stroke={1.8} aria-hidden />}
    >
      <ul className="nep-round__list">
        {warnings.map((warning) => (
          <li key={`${warning.visitId}${warning.code}`}>{warningSentence(m, round, warning)}</li>
        ))}
      </ul>
    </Section>
  )
}
