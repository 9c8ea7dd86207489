/** The columns of the list of plans, as data. */
import type { PlanSummary } from '#shared/contract/plans.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { Column } from '../../ui/data-table/column.ts'
import { StateBadge } from '../../ui/state/state-badge.tsx'
import { numberOf, toneOfPlan } from './plan-words.ts'

export const planColumns = (m: Messages['plans']): Column<PlanSummary>[] => {
  const words = m.columns
  return [
    { key: 'number', header: words.number, width: 140, value: (plan) => numberOf(m, plan), sort: 'text' },
    { key: 'issuedOn', header: words.issuedOn, width: 118, value: (plan) => plan.issuedOn, sort: 'date' },
    {
      key: 'abstract',
      header: words.abstract,
      width: 220,
      isGrowing: true,
      value: (plan) => plan.abstract,
      sort: 'text',
    },
    {
      key: 'status',
      header: words.status,
      width: 140,
      value: (plan) => m.statuses[plan.status],
      render: (plan) => <StateBadge tone={toneOfPlan[plan.status]}>{m.statuses[plan.status]}</StateBadge>,
      sort: 'text',
    },
    {
      key: 'visited',
      header: words.visited,
      width: 110,
      align: 'right',
      value: (plan) => plan.progress.onSite.visited,
      text: ({ progress }) => m.progress.figure(progress.onSite.visited, progress.onSite.total),
      sort: 'number',
    },
    {
      key: 'returns',
      header: words.returns,
      width: 96,
      align: 'right',
      value: (plan) => plan.progress.returns.received,
      text: ({ progress }) => m.progress.figure(progress.returns.received, progress.returns.expected),
      sort: 'number',
    },
    {
      key: 'rounds',
      header: words.rounds,
      width: 84,
      from: 900,
      value: (plan) => plan.rounds,
      sort: 'number',
    },
    {
      key: 'returnsDueOn',
      header: words.returnsDueOn,
      width: 140,
      from: 1100,
      value: (plan) => plan.returnsDueOn,
      sort: 'date',
    },
  ]
}
