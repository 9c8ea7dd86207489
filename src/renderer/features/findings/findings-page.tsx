import { Button, SegmentedControl, Select } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { FindingSummary } from '#shared/contract/findings.ts'
import { parseScope } from '#shared/domain/figures-scope.ts'
import { severities } from '#shared/domain/finding.ts'
import { useImportFigure } from '../../platform/import-figure.ts'
import { useMessages } from '../../platform/messages.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { FilterBox } from '../../ui/data-table/filter-box.tsx'
import type { Selection } from '../../ui/data-table/selection.ts'
import { FigureFilter } from '../../ui/figure-filter.tsx'
import { BottomBar } from '../../ui/page/bottom-bar.tsx'
import { ListPage } from '../../ui/page/list-page.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { findingColumns } from './finding-columns.tsx'
import { FindingPanel } from './finding-panel.tsx'
import { LettersDialog } from './letters-dialog.tsx'
import { useFindings } from './queries.ts'
import { RemindDialog } from './remind-dialog.tsx'
import { RepeatsPanel } from './repeats-panel.tsx'
import { useFindingsFigure } from './use-findings-figure.ts'

const groups = ['open', 'overdue', 'reported', 'done', 'all'] as const
type Group = (typeof groups)[number]

const isIn: Record<Group, (finding: FindingSummary) => boolean> = {
  open: (finding) => finding.status !== 'done',
  overdue: (finding) => finding.due.kind === 'overdue',
  reported: (finding) => finding.status === 'reported',
  done: (finding) => finding.status === 'done',
  all: () => true,
}

const rowId = (finding: FindingSummary): string => finding.id
const nobody: Selection = new Set()

/** Tồn tại & khắc phục: every shortcoming until its remedy is verified. */
export function FindingsPage() {
  const m = useMessages().findings
  const [filter, setFilter] = useState('')
  const [selection, setSelection] = useState<Selection>(nobody)
  const [asked, ask] = useState<'reminder' | 'letters' | null>(null)
  const [params, setParams] = useSearchParams()
  const findings = useFindings(parseScope(params.get('scope')))
  const figure = useFindingsFigure(
    (id) => findings.data?.find(({ criterionId }) => criterionId === id)?.criterionCode ?? '',
  )
  const ofImport = useImportFigure('remedy')
  const openId = params.get('finding')
  const group = groups.find((known) => known === params.get('group')) ?? (openId === null ? 'open' : 'all')
  const severity = severities.find((known) => known === params.get('severity')) ?? null
  const unitId = params.get('unit')
  const isRepeatsOpen = openId === null && params.get('repeats') !== null
  const set = (name: string, value: string | null) =>
    setParams((before) => {
      const next = new URLSearchParams(before)
      // Leaving the panel keeps the list as it stood.
      if (!next.has('group')) next.set('group', group)
      if (value === null) next.delete(name)
      else next.set(name, value)
      return next
    })
  const all = findings.data ?? []
  const rows = useMemo(
    () =>
      (findings.data ?? []).filter(
        (finding) =>
          isIn[group](finding) &&
          (severity === null || finding.severity === severity) &&
          (unitId === null || finding.unitId === unitId) &&
          figure.isCounted(finding) &&
          ofImport.isIn(finding.id),
      ),
    [findings.data, group, severity, unitId, figure.isCounted, ofImport.isIn],
  )
  const columns = useMemo(() => findingColumns(m), [m])
  const unitName = unitId === null ? null : (all.find((one) => one.unitId === unitId)?.unitName ?? null)
  const chosen = rows.filter((finding) => selection.has(finding.id))
  return (
    <ListPage
      title={m.title}
      note={m.count(all.filter(isIn.open).length, all.filter(isIn.overdue).length)}
      actions={
        <Button
          variant={chosen.length > 0 ? 'default' : 'filled'}
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => set('finding', 'new')}
        >
          {m.add}
        </Button>
      }
      filters={
        <>
          <SegmentedControl
            aria-label={m.columns.state}
            value={group}
            data={groups.map((value) => ({ value, label: m.groups[value] }))}
            onChange={(value) => set('group', value)}
          />
          <Select
            aria-label={m.severity}
            placeholder={m.anySeverity}
            w={140}
            clearable
            value={severity}
            data={severities.map((value) => ({ value, label: m.severities[value] }))}
            onChange={(value) => set('severity', value)}
          />
          <FilterBox
            value={filter}
            onChange={setFilter}
            label={m.filter}
            clearLabel={m.clearFilter}
            width={180}
          />
          <FigureFilter words={figure.words} onClear={figure.clear} />
          <FigureFilter words={ofImport.words} onClear={ofImport.clear} />
          <FigureFilter words={figure.words === null ? unitName : null} onClear={() => set('unit', null)} />
        </>
      }
      filtersEnd={
        <Button
          size="xs"
          variant="default"
          aria-pressed={isRepeatsOpen}
          onClick={() => set('repeats', isRepeatsOpen ? null : 'yes')}
        >
          {m.repeats.open}
        </Button>
      }
      detail={
        openId === null ? (
          isRepeatsOpen && (
            <RepeatsPanel onUnit={(id) => set('unit', id)} onClose={() => set('repeats', null)} />
          )
        ) : (
          <FindingPanel
            key={openId}
            id={openId}
            onClose={() => set('finding', null)}
            onSaved={(id) => set('finding', id)}
          />
        )
      }
      bottom={
        chosen.length > 0 && (
          <BottomBar
            facts={m.selected(chosen.length)}
            actions={
              <>
                <Button variant="default" onClick={() => ask('reminder')}>
                  {m.remindMany(chosen.length)}
                </Button>
                <Button onClick={() => ask('letters')}>{m.letters.action}</Button>
              </>
            }
          />
        )
      }
    >
      <QueryView query={findings}>
        {() => (
          <DataTable<FindingSummary>
            id="findings"
            label={m.listLabel}
            columns={columns}
            rows={rows}
            rowId={rowId}
            filter={filter}
            filterWords={[
              group !== 'all' && m.groups[group],
              severity !== null && m.severities[severity],
              unitName ?? false,
              figure.words,
              ofImport.words,
            ]}
            selection={selection}
            onSelectionChange={setSelection}
            onOpen={(finding) => set('finding', finding.id)}
            empty={<EmptyState>{m.empty}</EmptyState>}
          />
        )}
      </QueryView>
      {asked === 'reminder' && (
        <RemindDialog
          ids={chosen.map((finding) => finding.id)}
          onClose={() => ask(null)}
          onDone={() => setSelection(nobody)}
        />
      )}
      {asked === 'letters' && (
        <LettersDialog findings={chosen} onClose={() => ask(null)} onDone={() => setSelection(nobody)} />
      )}
    </ListPage>
  )
}
