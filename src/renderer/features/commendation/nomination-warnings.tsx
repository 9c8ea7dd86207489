import { Button } from '@mantine/core'
import type { NominationRow } from '#shared/contract/commendation-types.ts'
import { useMessages } from '../../platform/messages.tsx'
import { PanelHeading } from '../../ui/facts.tsx'
import { StateBadge } from '../../ui/state/state-badge.tsx'
import { rankedWarnings, warningLabel } from './nomination-words.ts'
import type { Pair } from './pairs.ts'

export type NominationWarningsProps = {
  nomination: NominationRow | undefined
  onCompare: (pair: Pair) => void
}

/** What to look at before this one goes on; nothing of it blocks. */
export function NominationWarnings({ nomination, onCompare }: NominationWarningsProps) {
  const m = useMessages().commendation
  const warnings = rankedWarnings(nomination?.warnings ?? [])
  if (nomination === undefined || warnings.length === 0) return null
  return (
    <section aria-label={m.sections.warnings}>
      <PanelHeading>{m.sections.warnings}</PanelHeading>
      <ul className="nep-nomination-list">
        {warnings.map((warning) => (
          <li key={`${warning.code}:${'otherId' in warning ? warning.otherId : ''}`}>
            <span>
              <StateBadge tone={warning.code === 'open_critical_finding' ? 'bad' : 'warn'}>
                {warningLabel(m, nomination, warning)}
              </StateBadge>
              <div className="nep-dim">{m.warningHelp[warning.code]}</div>
            </span>
            {'otherId' in warning && (
              <Button
                size="xs"
                variant="default"
                onClick={() => onCompare({ firstId: nomination.id, secondId: warning.otherId })}
              >
                {m.compare}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
