import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { RoundDetail } from '#shared/contract/rounds.ts'
import { formatDate } from '#shared/dates.ts'
import { roundName, roundStatuses } from '#shared/domain/round.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { useMessages } from '../../platform/messages.tsx'
import { BottomBar } from '../../ui/page/bottom-bar.tsx'
import { RecordPage } from '../../ui/page/record-page.tsx'
import { StateBadge } from '../../ui/state/state-badge.tsx'
import { StatePath } from '../../ui/state/state-path.tsx'
import { RoundActions } from './round-actions.tsx'
import { RoundDocuments } from './round-documents.tsx'
import { RoundNextStep } from './round-next-step.tsx'
import { RoundTeamSection } from './round-team-section.tsx'
import { RoundUnitsSection } from './round-units-section.tsx'
import { spanOf, toneOfRound } from './round-words.ts'
import { ScheduleSection } from './schedule-section.tsx'
import { WarningsSection } from './warnings-section.tsx'
import './rounds.css'

/** One round: its schedule by day and session, what is doubtful about it, its units and its team. */
export function RoundRecord({ round }: { round: RoundDetail }) {
  const m = useMessages()
  const name = roundName(round.ordinal)
  return (
    <RecordPage
      title={name}
      history={{ table: 'rounds', id: round.id }}
      badge={
        <StateBadge tone={toneOfRound[round.status]} isTinted>
          {m.rounds.statuses[round.status]}
        </StateBadge>
      }
      note={
        <>
          {spanOf(m.rounds, round)},{' '}
          <Link to={`/plans/${round.plan.id}`} className="nep-quiet-link">
            {[round.plan.number, round.plan.symbol].filter((part) => part !== '').join('/') ||
              m.plans.draftNumber}
          </Link>
        </>
      }
      path={
        <StatePath
          label={m.rounds.path}
          steps={roundStatuses.map((id) => ({ id, label: m.rounds.statuses[id] }))}
          current={round.status}
        />
      }
      next={nextWords(m, round)}
      actions={<RoundActions round={round} />}
      aside={
        <>
          <WarningsSection round={round} />
          <RoundUnitsSection round={round} />
          <RoundTeamSection round={round} />
        </>
      }
      bottom={
        <BottomBar
          facts={m.rounds.progress(round.visited, round.units)}
          actions={
            <>
              <RoundDocuments round={round} />
              <RoundNextStep round={round} />
            </>
          }
        />
      }
    >
      <ScheduleSection round={round} />
    </RecordPage>
  )
}

const nextWords = (m: Messages, round: RoundDetail): ReactNode => {
  const words = m.rounds.next
  const unscheduled = round.remaining + round.postponed
  if (round.status === 'closed')
    return round.closedOn === null ? '' : words.closed(formatDate(round.closedOn))
  if (round.units === 0) return words.noUnits
  if (round.status === 'preparing') {
    if (round.plan.status !== 'issued') return words.planNotIssued
    return unscheduled > 0 ? words.unscheduled(unscheduled) : words.ready
  }
  return round.unfinished.length > 0 ? words.unfinished(round.unfinished.length) : words.allDone
}
