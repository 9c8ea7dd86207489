/** The columns of the list of rounds, as data. */
import type { RoundSummary } from '#shared/contract/rounds.ts'
import { roundName } from '#shared/domain/round.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { Column } from '../../ui/data-table/column.ts'
import { StateBadge } from '../../ui/state/state-badge.tsx'
import { toneOfRound } from './round-words.ts'

export const roundColumns = (m: Messages): Column<RoundSummary>[] => {
  const words = m.rounds.columns
  const count = (key: keyof typeof words, value: (round: RoundSummary) => number): Column<RoundSummary> => ({
    key,
    header: words[key],
    width: 104,
    value,
    sort: 'number',
  })
  return [
    {
      key: 'round',
      header: words.round,
      width: 100,
      isGrowing: true,
      value: (round) => round.ordinal,
      text: (round) => roundName(round.ordinal),
      align: 'left',
      sort: 'number',
    },
    { key: 'from', header: words.from, width: 104, value: (round) => round.startsOn, sort: 'date' },
    { key: 'to', header: words.to, width: 104, value: (round) => round.endsOn, sort: 'date' },
    {
      key: 'status',
      header: words.status,
      width: 150,
      value: (round) => m.rounds.statuses[round.status],
      render: (round) => (
        <StateBadge tone={toneOfRound[round.status]}>{m.rounds.statuses[round.status]}</StateBadge>
      ),
      sort: 'text',
    },
    count('units', (round) => round.units),
    count('visited', (round) => round.visited),
    { ...count('scheduled', (round) => round.scheduled + round.underWay), from: 820 },
    count('remaining', (round) => round.remaining + round.postponed),
    {
      key: 'next',
      header: words.next,
      width: 110,
      value: (round) => round.nextVisitOn,
      sort: 'date',
      from: 940,
    },
  ]
}
