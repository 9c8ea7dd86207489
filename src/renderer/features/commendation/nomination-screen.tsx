import { Button, Select } from '@mantine/core'
import { IconAlertTriangle, IconCircle } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { NominationListDetail, NominationListSummary } from '#shared/contract/commendation-types.ts'
import type { OfficeState } from '#shared/contract/office.ts'
import { isErased } from '#shared/domain/erasure.ts'
import { listStages, opinionOf, type SubjectKind, subjectKinds } from '#shared/domain/nomination.ts'
import { toRoman } from '#shared/numbers.ts'
import { useImportFigure } from '../../platform/import-figure.ts'
import { useMessages } from '../../platform/messages.tsx'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import type { Selection } from '../../ui/data-table/selection.ts'
import type { Grouping } from '../../ui/data-table/view.ts'
import { FigureFilter } from '../../ui/figure-filter.tsx'
import { ListPage } from '../../ui/page/list-page.tsx'
import { QuickFilter } from '../../ui/quick-filter.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { StatePath } from '../../ui/state/state-path.tsx'
import { AddMenu } from './add-menu.tsx'
import { NominationBar } from './nomination-bar.tsx'
import { type NumberedRow, nominationColumns } from './nomination-columns.tsx'
import { NominationPanel } from './nomination-panel.tsx'
import { PairPanel } from './pair-panel.tsx'
import { type Pair, pairsOf } from './pairs.ts'
import { ScreenDialogs } from './screen-dialogs.tsx'
import { StepButtons } from './step-buttons.tsx'
import { useCommendationKeys } from './use-commendation-keys.ts'
import { useOpinions } from './use-opinions.ts'
import { type ListFilter, listFilters, useScreenState } from './use-screen-state.ts'

export type NominationScreenProps = {
  list: NominationListDetail
  lists: readonly NominationListSummary[]
  office: OfficeState
  onChoose: (id: string | null) => void
}

const rowId = (row: NumberedRow): string => row.id

const isShown = (row: NumberedRow, filter: ListFilter): boolean =>
  filter === 'all' ||
  (filter === 'warnings' ? row.warnings.length > 0 : opinionOf(row) === null && !isErased(row))

/** A list: groups, warnings, opinions, comparison, the next step. */
export function NominationScreen({ list, lists, office, onChoose }: NominationScreenProps) {
  const m = useMessages().commendation
  const state = useScreenState()
  const [selection, setSelection] = useState<Selection>(new Set())
  const [currentId, setCurrentId] = useState<string | null>(null)
  const [shown, setShown] = useState<readonly NumberedRow[]>([])
  const [onView] = useState(() => (view: { rows: readonly NumberedRow[] }) => setShown(view.rows))
  const columns = useMemo(() => nominationColumns(m), [m])
  const numbered = useMemo(() => numberedRows(list), [list])
  const unitName = numbered.find(({ unitId }) => unitId === state.unitId)?.unitName ?? null
  const ofImport = useImportFigure('nomination')
  const ofUnit = useMemo(
    () =>
      numbered.filter(
        ({ id, unitId }) => (state.unitId === null || unitId === state.unitId) && ofImport.isIn(id),
      ),
    [numbered, state.unitId, ofImport.isIn],
  )
  const rows = useMemo(() => ofUnit.filter((row) => isShown(row, state.filter)), [ofUnit, state.filter])
  const pairs = useMemo(() => pairsOf(list.nominations), [list])
  const grouping = useMemo(
    (): Grouping<NumberedRow> => ({
      keyOf: ({ subjectKind }) => subjectKind,
      labelOf: (kind, members) => {
        const erased = members.filter(isErased).length
        const name = m.kinds[kind as SubjectKind]
        const head = m.group(subjectKinds.indexOf(kind as SubjectKind) + 1, name, members.length - erased)
        return erased === 0 ? head : `${head}, ${m.erasedApart(erased)}`
      },
    }),
    [m],
  )
  const chosen = numbered.filter(({ id }) => selection.has(id))
  const current = numbered.find(({ id }) => id === currentId)
  const targets = chosen.length > 0 ? chosen : current === undefined ? [] : [current]
  const setOpinion = useOpinions()
  const compare = (pair: Pair | null) => {
    if (pair !== null) setCurrentId(pair.firstId)
    state.compare(pair)
  }
  useCommendationKeys({ targets, pairs, onOpinion: setOpinion, onCompare: compare })

  const countOf = (filter: ListFilter) => ofUnit.filter((row) => isShown(row, filter)).length
  return (
    <>
      <ListPage
        note={list.name}
        history={{ table: 'nomination_lists', id: list.id }}
        title={list.roundOrdinal === null ? m.title : m.titleOfRound(toRoman(list.roundOrdinal))}
        path={
          <StatePath
            label={m.path}
            steps={listStages.map((id) => ({ id, label: m.statuses[id] }))}
            current={list.stage}
          />
        }
        actions={
          <>
            <Button
              variant="default"
              className="nep-commendation-propose"
              onClick={() => state.ask({ kind: 'candidates' })}
            >
              {m.fromResults}
            </Button>
            <StepButtons
              nominations={chosen.length > 0 ? [] : list.nominations}
              level={office.profile?.level ?? null}
              onStep={(plan) => state.ask({ kind: 'step', plan })}
              onAppraise={(ids) => state.ask({ kind: 'appraise', ids })}
            />
          </>
        }
        filters={
          <>
            {' '}
            <QuickFilter
              label={m.show}
              value={state.filter}
              onChange={state.setFilter}
              options={listFilters.map((value) => ({
                value,
                label: m.filters[value],
                count: countOf(value),
                ...(value === 'warnings' ? { icon: IconAlertTriangle, tone: 'warn' as const } : {}),
                ...(value === 'undecided' ? { icon: IconCircle } : {}),
              }))}
            />
            <FigureFilter
              words={state.unitId === null ? null : (unitName ?? '–')}
              onClear={state.clearUnit}
            />
            <FigureFilter words={ofImport.words} onClear={ofImport.clear} />
          </>
        }
        filtersEnd={
          <>
            {lists.length > 1 && (
              <Select
                aria-label={m.listPicker}
                className="nep-list-picker"
                title={list.name}
                allowDeselect={false}
                comboboxProps={{ width: 420, position: 'bottom-end' }}
                data={lists.map(({ id, name }) => ({ value: id, label: name }))}
                value={list.id}
                onChange={onChoose}
              />
            )}
            <AddMenu
              listId={list.id}
              onAdd={() => state.open('new')}
              onPropose={() => state.ask({ kind: 'candidates' })}
              onEditList={() => state.ask({ kind: 'list', list })}
              onNewList={() => state.ask({ kind: 'list', list: null })}
            />
          </>
        }
        detail={
          state.pair !== null ? (
            <PairPanel
              key={`${state.pair.firstId}~${state.pair.secondId}`}
              pair={state.pair}
              pairs={pairs}
              onNext={compare}
              onClose={() => state.compare(null)}
            />
          ) : (
            state.openId !== null && (
              <NominationPanel
                key={state.openId}
                list={list}
                id={state.openId}
                onClose={() => state.open(null)}
                onSaved={state.open}
                onCompare={compare}
              />
            )
          )
        }
        bottom={
          <NominationBar
            list={list}
            unit={state.unitId === null ? null : { name: unitName ?? '–', rows: ofUnit }}
            shown={shown}
            chosen={chosen}
            level={office.profile?.level ?? null}
            onOpinion={(opinion) => setOpinion(chosen, opinion)}
            onStep={(plan) => state.ask({ kind: 'step', plan })}
            onAppraise={(ids) => state.ask({ kind: 'appraise', ids })}
            onDossier={() => state.ask({ kind: 'dossier' })}
            onAnnounce={() => state.ask({ kind: 'announcement' })}
            onAward={() => state.ask({ kind: 'award', ids: chosen.map(rowId) })}
            onBack={(to) => state.ask({ kind: 'back', to, ids: chosen.map(rowId) })}
          />
        }
      >
        <DataTable<NumberedRow>
          id="nominations"
          label={m.listLabel}
          columns={columns}
          rows={rows}
          rowId={rowId}
          filterWords={[list.name, state.filter !== 'all' && m.filters[state.filter], ofImport.words]}
          grouping={grouping}
          selection={selection}
          onSelectionChange={setSelection}
          currentId={currentId}
          onCurrentChange={setCurrentId}
          onOpen={(row) => state.open(row.id)}
          onView={onView}
          isTypeToFind={false}
          empty={
            list.nominations.length === 0 ? (
              <EmptyState action={<Button onClick={() => state.open('new')}>{m.addOne}</Button>}>
                {m.emptyList}
              </EmptyState>
            ) : (
              <EmptyState>{m.emptyFiltered}</EmptyState>
            )
          }
        />
      </ListPage>
      <ScreenDialogs
        list={list}
        today={office.today}
        asked={state.asked}
        onClose={() => state.ask(null)}
        onDone={() => {
          state.ask(null)
          setSelection(new Set())
        }}
        onChoose={onChoose}
      />
    </>
  )
}

/** Numbers run within each kind, whatever is filtered away; the erased have none, as in the list's papers. */
const numberedRows = (list: NominationListDetail): NumberedRow[] => {
  const seen = new Map<SubjectKind, number>()
  return list.nominations.map((nomination) => {
    if (isErased(nomination)) return { ...nomination, number: null }
    const number = (seen.get(nomination.subjectKind) ?? 0) + 1
    seen.set(nomination.subjectKind, number)
    return { ...nomination, number }
  })
}
