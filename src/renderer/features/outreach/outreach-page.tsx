import { Button, Select } from '@mantine/core'
import { IconClipboardText, IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { ActivitySummary } from '#shared/contract/outreach.ts'
import { sumOf } from '#shared/domain/outreach.ts'
import { formatNumber } from '#shared/numbers.ts'
import { useImportFigure } from '../../platform/import-figure.ts'
import { useMessages } from '../../platform/messages.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { useScopeWords } from '../../platform/use-scope-words.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { FilterBox } from '../../ui/data-table/filter-box.tsx'
import { Picker } from '../../ui/fields/picker.tsx'
import { FigureFilter } from '../../ui/figure-filter.tsx'
import { ListPage } from '../../ui/page/list-page.tsx'
import { SidePanel } from '../../ui/page/side-panel.tsx'
import { monthWords } from '../../ui/pictures/words.ts'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { activityColumns } from './activity-columns.tsx'
import { ActivityPanel } from './activity-panel.tsx'
import { OutreachBoard } from './outreach-board.tsx'
import { useActivities, useOverview } from './queries.ts'
import { periods, useOutreachFilter } from './use-outreach-filter.ts'
import { usePlaces } from './use-places.ts'

const rowId = (activity: ActivitySummary): string => activity.id

/** Tuyên truyền: what communes did, by unit, form and day, with the counts beside it. */
export function OutreachPage() {
  const m = useMessages().outreach
  const [params] = useSearchParams()
  const [words, setWords] = useState('')
  const { filter, figureScope, period, year, month, isInMonth, clearFigure, set, isFiltered } =
    useOutreachFilter()
  const all = useMessages().figures
  const scopeName = useScopeWords(figureScope)
  const figure =
    scopeName === null
      ? null
      : [scopeName, month !== null && monthWords(all, month === 'none' ? null : month)]
          .filter(Boolean)
          .join('; ')
  const activities = useActivities(filter)
  const ofImport = useImportFigure('activities')
  const rows = useMemo(
    () => (activities.data ?? []).filter((activity) => isInMonth(activity) && ofImport.isIn(activity.id)),
    [activities.data, isInMonth, ofImport.isIn],
  )
  const overview = useOverview(filter)
  const places = usePlaces(null)
  const columns = useMemo(() => activityColumns(m), [m])
  const openId = params.get('activity')
  const isBoardOpen = openId === null && params.get('board') !== 'no'
  const forms = useMemo(
    () => [...new Set((overview.data?.byForm ?? []).map(({ form }) => form))],
    [overview.data],
  )
  const total = overview.data
  const counted =
    ofImport.words === null
      ? total && { count: total.total, people: total.participants, undated: total.undated }
      : {
          count: rows.length,
          people: sumOf(rows.map(({ participants }) => participants)),
          undated: rows.filter(({ heldOn }) => heldOn === null).length,
        }

  const board = total !== undefined && (
    <SidePanel title={m.board} onClose={() => set('board', 'no')}>
      <OutreachBoard overview={total} year={year} />
    </SidePanel>
  )
  return (
    <ListPage
      title={m.title}
      note={
        counted &&
        m.totals(
          counted.count,
          counted.people === null ? null : formatNumber(counted.people),
          counted.undated,
        )
      }
      actions={
        <>
          <Button
            component={Link}
            to={{ pathname: '/outreach/paste', search: params.toString() }}
            variant="default"
            leftSection={<IconClipboardText size={16} aria-hidden />}
          >
            {m.paste}
          </Button>
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => set('activity', 'new')}>
            {m.add}
          </Button>
        </>
      }
      filters={
        <>
          <FigureFilter words={figure} onClear={clearFigure} />
          <FigureFilter words={ofImport.words} onClear={ofImport.clear} />
          {figure === null && (
            <Select
              aria-label={m.period}
              w={108}
              allowDeselect={false}
              data={periods.map((value) => ({
                value,
                label: value === 'year' ? m.periods.year(year) : m.periods[value],
              }))}
              value={period}
              onChange={(value) => set('period', value === 'year' ? null : value)}
            />
          )}
          <Picker
            ariaLabel={m.fields.unitId}
            placeholder={m.allUnits}
            width={132}
            options={places.units}
            value={filter.unitId}
            onChange={(value) => set('unit', value)}
          />
          <Picker
            ariaLabel={m.fields.form}
            placeholder={m.allForms}
            width={132}
            options={[...new Set([...forms, ...(filter.form === null ? [] : [filter.form])])].map((form) => ({
              value: form,
              label: form,
            }))}
            value={filter.form}
            onChange={(value) => set('form', value)}
          />
          <FilterBox
            value={words}
            onChange={setWords}
            label={m.filter}
            clearLabel={m.clearFilter}
            width={132}
          />
        </>
      }
      filtersEnd={
        openId === null &&
        !isBoardOpen && (
          <Button size="xs" variant="default" onClick={() => set('board', null)}>
            {m.showBoard}
          </Button>
        )
      }
      detail={
        openId === null ? (
          isBoardOpen && board
        ) : (
          <ActivityPanel
            key={openId}
            id={openId}
            unitId={filter.unitId}
            defaultYear={year}
            onClose={() => set('activity', null)}
            onSaved={(id) => set('activity', id)}
          />
        )
      }
    >
      <QueryView query={activities}>
        {() => (
          <DataTable<ActivitySummary>
            id="outreach"
            label={m.listLabel}
            columns={columns}
            rows={rows}
            rowId={rowId}
            filter={words}
            onOpen={(activity) => set('activity', activity.id)}
            filterWords={[
              figure ?? (period === 'year' ? m.periods.year(year) : m.periods[period]),
              places.units.find(({ value }) => value === filter.unitId)?.label,
              filter.form,
              ofImport.words,
            ]}
            empty={
              isFiltered || words !== '' || ofImport.words !== null ? (
                <EmptyState>{m.emptyFiltered}</EmptyState>
              ) : (
                <EmptyState action={<Button onClick={() => set('activity', 'new')}>{m.add}</Button>}>
                  {m.empty}
                </EmptyState>
              )
            }
          />
        )}
      </QueryView>
    </ListPage>
  )
}
