import { Button, Checkbox, SegmentedControl } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { UnitSummary } from '#shared/contract/units.ts'
import type { UnitKind } from '#shared/domain/unit.ts'
import { useMessages } from '../../platform/messages.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { FilterBox } from '../../ui/data-table/filter-box.tsx'
import { ListPage } from '../../ui/page/list-page.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { useToday, useUnits } from './queries.ts'
import { unitColumns } from './unit-columns.tsx'
import { UnitPanel } from './unit-panel.tsx'

const groups = ['all', 'communes', 'bodies', 'villages', 'sites'] as const
type Group = (typeof groups)[number]

const groupOf: Record<UnitKind, Exclude<Group, 'all'>> = {
  commune: 'communes',
  specialised_office: 'bodies',
  public_service_unit: 'bodies',
  management_board: 'bodies',
  school: 'bodies',
  other: 'bodies',
  village: 'villages',
  site: 'sites',
}

const isGroup = (value: string | null): value is Group => groups.some((group) => group === value)

/** Đơn vị: every unit with its validity, other names and lineage. */
export function UnitsPage() {
  const m = useMessages()
  const [params, setParams] = useSearchParams()
  const [filter, setFilter] = useState('')
  const [isEndedShown, setEndedShown] = useState(false)
  const today = useToday().data?.today ?? null
  const units = useUnits(isEndedShown ? null : today)
  const asked = params.get('group')
  const group = isGroup(asked) ? asked : 'all'
  const openId = params.get('unit')

  const set = (name: string, value: string | null) =>
    setParams((previous) => {
      const next = new URLSearchParams(previous)
      if (value === null) next.delete(name)
      else next.set(name, value)
      return next
    })

  const rows = useMemo(
    () => (units.data ?? []).filter((unit) => group === 'all' || groupOf[unit.kind] === group),
    [units.data, group],
  )
  const columns = useMemo(() => {
    const names = new Map((units.data ?? []).map((unit) => [unit.id, unit.fullName]))
    return unitColumns(m.units, (id) => names.get(id) ?? '')
  }, [m, units.data])

  return (
    <ListPage
      title={m.units.title}
      note={m.units.count(rows.length)}
      actions={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => set('unit', 'new')}>
          {m.units.add}
        </Button>
      }
      filters={
        <>
          <SegmentedControl
            aria-label={m.units.fields.kind}
            value={group}
            onChange={(value) => set('group', value === 'all' ? null : value)}
            data={groups.map((value) => ({ value, label: m.units.groups[value] }))}
          />
          <FilterBox
            value={filter}
            onChange={setFilter}
            label={m.units.filter}
            clearLabel={m.units.clearFilter}
          />
          <Checkbox
            label={m.units.includeEnded}
            checked={isEndedShown}
            onChange={(event) => setEndedShown(event.currentTarget.checked)}
          />
        </>
      }
      detail={
        openId !== null && (
          <UnitPanel
            key={openId}
            id={openId}
            onClose={() => set('unit', null)}
            onSaved={(id) => set('unit', id)}
          />
        )
      }
    >
      <QueryView query={units}>
        {() => (
          <DataTable<UnitSummary>
            id="units"
            label={m.units.listLabel}
            columns={columns}
            rows={rows}
            rowId={(unit) => unit.id}
            filter={filter}
            filterWords={[group !== 'all' && m.units.groups[group], isEndedShown && m.units.includeEnded]}
            initialSort={{ key: 'fullName', isDescending: false }}
            onOpen={(unit) => set('unit', unit.id)}
            empty={<EmptyState>{m.units.empty}</EmptyState>}
          />
        )}
      </QueryView>
    </ListPage>
  )
}
