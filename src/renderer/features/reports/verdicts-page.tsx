import { Anchor, Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import type { VerdictRow } from '#shared/contract/pictures-types.ts'
import { verdicts } from '#shared/domain/checklist.ts'
import { type FiguresScope, parseScope } from '#shared/domain/figures-scope.ts'
import { selfCheckOutcome, selfCheckOutcomes } from '#shared/domain/report-pictures.ts'
import { roundName } from '#shared/domain/round.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { useAttention } from '../../platform/attention.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { ClampedText } from '../../ui/clamped-text.tsx'
import type { Column } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { FilterBox } from '../../ui/data-table/filter-box.tsx'
import { ListPage } from '../../ui/page/list-page.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { StateBadge } from '../../ui/state/state-badge.tsx'
import { useVerdicts } from './queries.ts'

const toneOf = { pass: 'ok', fail: 'bad', na: 'none' } as const

const columnsOf = (all: Messages): Column<VerdictRow>[] => {
  const m = all.figures.rows
  const words = all.visits.verdicts
  return [
    {
      key: 'unit',
      header: m.columns.unit,
      width: 190,
      isGrowing: true,
      value: ({ unitName }) => unitName,
      render: ({ unitName }) => <ClampedText>{unitName}</ClampedText>,
      sort: 'text',
    },
    { key: 'date', header: m.columns.date, width: 112, value: ({ visitedOn }) => visitedOn, sort: 'date' },
    {
      key: 'round',
      header: m.columns.round,
      width: 76,
      value: ({ roundOrdinal }) => roundName(roundOrdinal),
      from: 900,
    },
    { key: 'code', header: m.columns.code, width: 60, value: ({ code }) => code, sort: 'text' },
    {
      key: 'text',
      header: m.columns.text,
      width: 230,
      isGrowing: true,
      value: ({ text }) => text,
      render: ({ text }) => <ClampedText>{text}</ClampedText>,
      sort: 'text',
    },
    {
      key: 'verdict',
      header: m.columns.verdict,
      width: 128,
      value: ({ verdict }) => words[verdict],
      render: ({ verdict }) => <StateBadge tone={toneOf[verdict]}>{words[verdict]}</StateBadge>,
      sort: 'text',
    },
    {
      key: 'own',
      header: m.columns.own,
      width: 128,
      value: ({ own }) => (own === null ? m.notSent : words[own]),
      render: ({ own, ownId }) =>
        own === null ? (
          m.notSent
        ) : (
          <Anchor component={Link} to={`/exchange/self-checks?answer=${ownId}`} size="sm" c="inherit">
            {words[own]}
          </Anchor>
        ),
      sort: 'text',
    },
    { key: 'note', header: m.columns.note, width: 160, value: ({ note }) => note, from: 1240 },
  ]
}

/** `/reports/verdicts?scope=…`: exactly the verdicts that a figure counts; the address says which. */
export function VerdictsPage() {
  const [params] = useSearchParams()
  const { plan, roundId, isKnown } = useAttention()
  const asked = parseScope(params.get('scope'))
  const scope: FiguresScope | null =
    asked ??
    (plan === undefined
      ? null
      : roundId === null
        ? { kind: 'plan', id: plan.id }
        : { kind: 'round', id: roundId })
  const m = useMessages().figures
  if (scope !== null) return <Verdicts scope={scope} />
  return isKnown ? <EmptyState>{m.noPlan}</EmptyState> : null
}

const rowId = ({ unitId, criterionId }: VerdictRow): string => `${unitId} ${criterionId}`

function Verdicts({ scope }: { scope: FiguresScope }) {
  const all = useMessages()
  const m = all.figures.rows
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const [typed, setTyped] = useState('')
  const found = useVerdicts(scope)
  const columns = useMemo(() => columnsOf(all), [all])
  const unit = params.get('unit')
  const criterion = params.get('criterion')
  const verdict = verdicts.find((one) => one === params.get('verdict')) ?? null
  const outcome = selfCheckOutcomes.find((one) => one === params.get('outcome')) ?? null
  const rows = useMemo(
    () =>
      (found.data ?? []).filter(
        (row) =>
          (unit === null || row.unitId === unit) &&
          (criterion === null || row.criterionId === criterion) &&
          (verdict === null || row.verdict === verdict) &&
          (outcome === null || (row.own !== null && selfCheckOutcome(row.own, row.verdict) === outcome)),
      ),
    [found.data, unit, criterion, verdict, outcome],
  )
  const [first] = rows
  const words = [
    unit !== null && first?.unitName,
    criterion !== null && first && `${first.code} ${first.text}`,
    verdict !== null && all.visits.verdicts[verdict],
    outcome !== null && all.figures.selfCheck.outcomes[outcome],
  ].filter((part): part is string => typeof part === 'string')
  return (
    <ListPage
      title={m.title}
      note={found.data && m.count(rows.length)}
      actions={
        <Button variant="default" onClick={() => void navigate(-1)}>
          {m.back}
        </Button>
      }
      filters={
        <>
          <FilterBox value={typed} onChange={setTyped} label={m.filter} clearLabel={m.clearFilter} />
          {words.length > 0 && <span className="nep-dim">{m.only(words.join('; '))}</span>}
        </>
      }
    >
      <QueryView query={found}>
        {() => (
          <DataTable<VerdictRow>
            id="verdicts"
            label={m.label}
            columns={columns}
            rows={rows}
            rowId={rowId}
            filter={typed}
            filterWords={words}
            onOpen={(row) => void navigate(`/visits/${row.visitId}?criterion=${row.criterionId}`)}
            empty={<EmptyState>{m.empty}</EmptyState>}
          />
        )}
      </QueryView>
    </ListPage>
  )
}
