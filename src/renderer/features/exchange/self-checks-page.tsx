import { Button, Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { SelfCheckAnswer } from '#shared/contract/self-checks.ts'
import { verdicts } from '#shared/domain/checklist.ts'
import { useImportFigure } from '../../platform/import-figure.ts'
import { useMessages } from '../../platform/messages.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { FilterBox } from '../../ui/data-table/filter-box.tsx'
import { FigureFilter } from '../../ui/figure-filter.tsx'
import { ListPage } from '../../ui/page/list-page.tsx'
import { QuickFilter } from '../../ui/quick-filter.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { useSetParams } from '../../ui/use-set-params.ts'
import { useSelfChecks } from './queries.ts'
import { requestOf, selfCheckColumns } from './self-check-columns.tsx'
import { SelfCheckPanel } from './self-check-panel.tsx'

const rowId = (answer: SelfCheckAnswer): string => answer.id
const filters = ['all', ...verdicts, 'none'] as const
type Filter = (typeof filters)[number]

const isShown = ({ verdict }: SelfCheckAnswer, filter: Filter): boolean =>
  filter === 'all' || (verdict ?? 'none') === filter

/** Each once, in the order of the rows. */
const choices = (given: readonly { value: string; label: string }[]) => [
  ...new Map(given.map((one) => [one.value, one])).values(),
]

/** `/exchange/self-checks`: the rows behind every figure about self-checks, each with the cell it came from. */
export function SelfChecksPage() {
  const all = useMessages()
  const m = all.exchange.selfChecks
  const [params] = useSearchParams()
  const [typed, setTyped] = useState('')
  const answers = useSelfChecks(null, null)
  const ofImport = useImportFigure('selfcheck')
  const requestId = params.get('request')
  const unitId = params.get('unit')
  const openId = params.get('answer')
  const verdict = filters.find((one) => one === params.get('verdict')) ?? 'all'
  const known = answers.data
  const ofPlace = useMemo(
    () =>
      (known ?? []).filter(
        (answer) =>
          (requestId === null || answer.requestId === requestId) &&
          (unitId === null || answer.unitId === unitId) &&
          ofImport.isIn(answer.id),
      ),
    [known, requestId, unitId, ofImport.isIn],
  )
  const rows = useMemo(() => ofPlace.filter((answer) => isShown(answer, verdict)), [ofPlace, verdict])
  const columns = useMemo(() => selfCheckColumns(all), [all])
  const units = choices((known ?? []).map((one) => ({ value: one.unitId, label: one.unitName })))
  const requests = choices(
    (known ?? []).flatMap((one) =>
      one.requestId === null ? [] : [{ value: one.requestId, label: requestOf(m, one) }],
    ),
  )
  const setParams = useSetParams()
  const set = (name: string, value: string | null) => setParams({ [name]: value })
  const labelOf = (filter: Filter): string =>
    filter === 'all' ? m.all : filter === 'none' ? m.none : all.visits.verdicts[filter]
  return (
    <ListPage
      title={m.title}
      note={known && m.note(rows.length, new Set(rows.map((one) => one.unitId)).size)}
      actions={
        <Button
          variant="default"
          component={Link}
          to={requestId === null ? '/exchange' : `/exchange?request=${requestId}`}
        >
          {m.back}
        </Button>
      }
      filters={
        <>
          <QuickFilter
            label={m.verdictLabel}
            value={verdict}
            onChange={(value) => set('verdict', value === 'all' ? null : value)}
            options={filters
              .map((value) => ({
                value,
                label: labelOf(value),
                count: ofPlace.filter((answer) => isShown(answer, value)).length,
              }))
              .filter(({ value, count }) => value !== 'none' || count > 0)}
          />
          <Select
            aria-label={m.columns.unit}
            placeholder={m.allUnits}
            w={150}
            clearable
            searchable
            value={unitId}
            data={units}
            onChange={(value) => set('unit', value)}
          />
          <Select
            aria-label={m.columns.request}
            placeholder={m.allRequests}
            w={170}
            clearable
            value={requestId}
            data={requests}
            onChange={(value) => set('request', value)}
          />
          <FilterBox
            value={typed}
            onChange={setTyped}
            label={m.filter}
            clearLabel={m.clearFilter}
            width={214}
          />
          <FigureFilter words={ofImport.words} onClear={ofImport.clear} />
        </>
      }
      detail={
        openId !== null && <SelfCheckPanel key={openId} id={openId} onClose={() => set('answer', null)} />
      }
    >
      <QueryView query={answers}>
        {(list) => (
          <DataTable<SelfCheckAnswer>
            id="self-checks"
            label={m.listLabel}
            columns={columns}
            rows={rows}
            rowId={rowId}
            filter={typed}
            filterWords={[
              units.find(({ value }) => value === unitId)?.label,
              requests.find(({ value }) => value === requestId)?.label,
              verdict !== 'all' && labelOf(verdict),
              ofImport.words,
            ]}
            onOpen={(answer) => set('answer', answer.id)}
            empty={<EmptyState>{list.length === 0 ? m.empty : m.noRows}</EmptyState>}
          />
        )}
      </QueryView>
    </ListPage>
  )
}
