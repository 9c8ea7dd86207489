import { IconClockExclamation, type TablerIcon } from '@tabler/icons-react'
import type { FindingSummary } from '#shared/contract/findings.ts'
import type { DueState } from '#shared/domain/due.ts'
import type { FindingStatus } from '#shared/domain/finding.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { useMessages } from '../../platform/messages.tsx'
import { StateBadge } from '../../ui/state/state-badge.tsx'
import type { StateTone } from '../../ui/state-tone.ts'

const toneOf: Record<FindingStatus, StateTone> = {
  open: 'warn',
  in_progress: 'info',
  reported: 'info',
  done: 'ok',
}

/** How the deadline stands, in words; '' while it is far away. */
const dueWords = (m: Messages['findings']['due'], due: DueState): string => {
  switch (due.kind) {
    case 'overdue':
      return m.overdue(due.days)
    case 'due_today':
      return m.today
    case 'due_soon':
      return m.soon(due.days)
    case 'done_late':
      return m.late(due.days)
    default:
      return ''
  }
}

/** What the state column says: overdue comes first, it asks for an act. */
export const stateWords = (m: Messages['findings'], finding: FindingSummary): string =>
  finding.due.kind === 'overdue' && finding.status !== 'reported'
    ? dueWords(m.due, finding.due)
    : finding.due.kind === 'done_late'
      ? dueWords(m.due, finding.due)
      : m.statuses[finding.status]

export function FindingState({ finding, isTinted = false }: { finding: FindingSummary; isTinted?: boolean }) {
  const m = useMessages().findings
  const isLate = finding.due.kind === 'overdue' && finding.status !== 'reported'
  const icon: TablerIcon | undefined = isLate ? IconClockExclamation : undefined
  return (
    <StateBadge tone={isLate ? 'bad' : toneOf[finding.status]} icon={icon} isTinted={isTinted}>
      {stateWords(m, finding)}
    </StateBadge>
  )
}
