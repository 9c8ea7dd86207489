import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { PlanDetail } from '#shared/contract/plans.ts'
import type { UnitSummary } from '#shared/contract/units.ts'
import type { InspectionMode } from '#shared/domain/plan.ts'
import { planNumber } from '#shared/domain/plan.ts'
import { roundName } from '#shared/domain/round.ts'
import { isUnitValidOn, mayBeInspected } from '#shared/domain/unit.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import type { Column } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { FilterBox } from '../../ui/data-table/filter-box.tsx'
import type { Selection } from '../../ui/data-table/selection.ts'
import { TableTools } from '../../ui/data-table/table-export.tsx'
import { BottomBar } from '../../ui/page/bottom-bar.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { useSetScope, useUnits } from './queries.ts'

type ScopeRow = { unit: UnitSummary; mode: InspectionMode | null; rounds: string }

const rowId = (row: ScopeRow): string => row.unit.id
const nobody: Selection = new Set()

const columnsOf = (m: Messages): Column<ScopeRow>[] => [
  {
    key: 'unit',
    header: m.plans.scope.unit,
    width: 260,
    isGrowing: true,
    value: (row) => row.unit.fullName,
    sort: 'text',
  },
  {
    key: 'kind',
    header: m.plans.scope.kind,
    width: 200,
    value: (row) => m.units.kinds[row.unit.kind],
    sort: 'text',
  },
  {
    key: 'mode',
    header: m.plans.scope.mode,
    width: 130,
    value: (row) => (row.mode === null ? '' : m.plans.modes[row.mode]),
    sort: 'text',
  },
  { key: 'rounds', header: m.plans.scope.rounds, width: 140, value: (row) => row.rounds, sort: 'text' },
]

const modeOrder: readonly (InspectionMode | null)[] = ['on_site', 'by_report', null]

/** Rows of the scope first, then all other units that could be inspected in the plan's time. */
const scopeRows = (plan: PlanDetail, units: readonly UnitSummary[]): ScopeRow[] => {
  const inPlan = new Map(plan.units.map((unit) => [unit.unitId, unit]))
  const day = plan.periodFrom ?? plan.issuedOn ?? `${plan.year}-01-01`
  return units
    .filter(
      (unit) =>
        inPlan.has(unit.id) ||
        (mayBeInspected(unit.kind) &&
          isUnitValidOn({ id: unit.id, validFrom: unit.validFrom, validTo: unit.validTo }, day)),
    )
    .map((unit) => {
      const known = inPlan.get(unit.id)
      const rounds = (known?.rounds ?? []).map(({ ordinal }) => roundName(ordinal)).join(', ')
      return { unit, mode: known?.mode ?? null, rounds }
    })
    .sort((a, b) => modeOrder.indexOf(a.mode) - modeOrder.indexOf(b.mode))
}

/** Which units the plan inspects and how: chosen in the table, set for all chosen at once. */
export function PlanScopeTab({ plan }: { plan: PlanDetail }) {
  const m = useMessages()
  const words = m.plans.scope
  const notify = useNotify()
  const units = useUnits()
  const save = useSetScope()
  const [filter, setFilter] = useState('')
  const [selection, setSelection] = useState<Selection>(nobody)
  const columns = useMemo(() => columnsOf(m), [m])
  const rows = useMemo(() => scopeRows(plan, units.data ?? []), [plan, units.data])
  const grouping = useMemo(() => {
    const names = { on_site: words.onSite, by_report: words.byReport, out: words.out }
    return {
      keyOf: (row: ScopeRow) => row.mode ?? 'out',
      labelOf: (key: string, { length }: readonly ScopeRow[]) =>
        words.groupOf(names[key as keyof typeof names] ?? words.out, length),
    }
  }, [words])
  const isEditable = plan.status === 'draft' || plan.status === 'issued'
  const set = (mode: InspectionMode | null) => {
    const kept = rows.map((row) => (selection.has(row.unit.id) ? { ...row, mode } : row))
    const scope = kept.flatMap((row) => (row.mode === null ? [] : [{ unitId: row.unit.id, mode: row.mode }]))
    save.mutate(
      { id: plan.id, revision: plan.revision, units: scope },
      {
        onSuccess: () => {
          setSelection(nobody)
          notify.done(words.saved)
        },
        onError: notify.failed,
      },
    )
  }
  const count = selection.size
  return (
    <TableTools>
      {(place) => (
        <div className="nep-plan__tab">
          <div className="nep-plan__table">
            <div className="nep-filter-bar" data-nep-pane>
              <FilterBox
                value={filter}
                onChange={setFilter}
                label={words.filter}
                clearLabel={m.plans.clearFilter}
              />
              {isEditable && <span className="nep-dim">{words.help}</span>}
              <div className="nep-filter-bar__end">{place}</div>
            </div>
            <div className="nep-page__table" data-nep-pane>
              <QueryView query={units}>
                {() => (
                  <DataTable<ScopeRow>
                    id="plan-scope"
                    label={words.label}
                    columns={columns}
                    rows={rows}
                    rowId={rowId}
                    filter={filter}
                    filterWords={[m.tables.plan(planNumber(plan))]}
                    grouping={grouping}
                    selection={selection}
                    onSelectionChange={isEditable ? setSelection : undefined}
                    empty={<EmptyState>{words.none}</EmptyState>}
                  />
                )}
              </QueryView>
            </div>
          </div>
          <BottomBar
            facts={count > 0 ? words.selected(count) : ''}
            actions={
              count > 0 && (
                <>
                  <Button variant="default" disabled={save.isPending} onClick={() => set(null)}>
                    {words.takeOut(count)}
                  </Button>
                  <Button variant="default" disabled={save.isPending} onClick={() => set('by_report')}>
                    {words.setByReport(count)}
                  </Button>
                  <Button disabled={save.isPending} onClick={() => set('on_site')}>
                    {words.setOnSite(count)}
                  </Button>
                </>
              )
            }
          />
        </div>
      )}
    </TableTools>
  )
}
