/** The columns of the list of visits, as data. */
import type { VisitSummary } from '#shared/contract/visits.ts'
import { roundName } from '#shared/domain/round.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { Column } from '../../ui/data-table/column.ts'
import { StateBadge } from '../../ui/state/state-badge.tsx'
import { toneOfVisit } from './visit-words.ts'

export const visitColumns = (m: Messages): Column<VisitSummary>[] => {
  const words = m.visits.columns
  return [
    {
      key: 'date',
      header: words.date,
      width: 104,
      value: (visit) => visit.visitDate,
      sort: 'date',
    },
    {
      key: 'session',
      header: words.session,
      width: 106,
      value: (visit) =>
        [m.rounds.sessions[visit.session], visit.startsAt ?? ''].filter((part) => part !== '').join(' '),
    },
    {
      key: 'unit',
      header: words.unit,
      width: 220,
      isGrowing: true,
      value: (visit) => visit.unitName,
      sort: 'text',
    },
    {
      key: 'status',
      header: words.status,
      width: 140,
      value: (visit) => m.visits.statuses[visit.status],
      render: (visit) => (
        <StateBadge tone={toneOfVisit[visit.status]}>{m.visits.statuses[visit.status]}</StateBadge>
      ),
      sort: 'text',
    },
    {
      key: 'answered',
      header: words.answered,
      width: 84,
      align: 'right',
      value: (visit) => visit.answered,
      text: (visit) => m.visits.checklist.answered(visit.answered, visit.criteria),
      sort: 'number',
    },
    { key: 'failed', header: words.failed, width: 88, value: (visit) => visit.failed, sort: 'number' },
    { key: 'findings', header: words.findings, width: 84, value: (visit) => visit.findings, sort: 'number' },
    {
      key: 'strengths',
      header: words.strengths,
      width: 84,
      from: 1000,
      value: (visit) => visit.strengths,
      sort: 'number',
    },
    {
      key: 'round',
      header: words.round,
      width: 80,
      value: (visit) => visit.roundOrdinal,
      text: (visit) => roundName(visit.roundOrdinal),
      align: 'left',
      sort: 'number',
    },
    {
      key: 'plan',
      header: words.plan,
      width: 140,
      from: 1100,
      value: (visit) => [visit.planNumber, visit.planSymbol].filter((part) => part !== '').join('/'),
      sort: 'text',
    },
  ]
}
