/** Takes one import's layers out of the records it touched, and says what stays and why. */
import { type Columns, type Standing, standingOf } from '#shared/domain/exchange/record-layers.ts'
import type { Change as NotedChange, Row } from '../../db/database.ts'
import { attachedTo } from '../../db/queries/attached.ts'
import { mergedInto } from '../../db/queries/merged-nominations.ts'
import { nameColumns } from '../../db/queries/nominations.ts'
import {
  type BatchOf,
  bookkeeping,
  type RecordHistory,
  recordHistories,
} from '../../db/queries/record-history.ts'
import { blankColumns, contentOfTable } from '../../db/queries/returned-records.ts'
import type { CommandContext } from '../context.ts'
import { fitReferences, type GoneWith, putBack } from './put-back.ts'
import type { UndoReport } from './undo-report.ts'

export type Undo = {
  tx: CommandContext
  batchId: string
  /** What the import's own journal entry noted, newest first. */
  changes: readonly NotedChange[]
  /** What went with a record that the import removed. */
  goneWith: GoneWith
  batches: ReadonlyMap<string, BatchOf>
  /** Whether an import stands once this one is taken back. */
  isLeft: (batchId: string) => boolean
  /** Where among the notes an import was taken back before. */
  undoneAt: (batchId: string) => number | undefined
  report: UndoReport
}

/** The keys of a name follow the name, also where it was noted before there were such keys. */
const withKeys = (table: string, columns: Row): Row =>
  table === 'nominations' && typeof columns.name === 'string'
    ? { ...columns, ...nameColumns(columns.name) }
    : columns

/** Nothing of a nomination changes once it stands in a decision. */
const isDecided = (table: string, current: Row | undefined): boolean =>
  table === 'nominations' && current !== undefined && current.decision_id !== null

type Change = { was: Standing; now: Standing }

/** Columns that go back, as far as the notes explain what stands there now. */
const columnsBack = ({ was, now }: Change, current: Row): Row =>
  Object.fromEntries(
    Object.entries(now.row).filter(
      ([column, value]) =>
        !bookkeeping.has(column) &&
        column in current &&
        was.row[column] === current[column] &&
        value !== current[column],
    ),
  )

/** What the import wrote and what lies over it still. */
const reportKept = (
  { batchId, report }: Undo,
  table: string,
  { id, events }: RecordHistory,
  { now }: Change,
): void => {
  const record = { table, id, row: now.row }
  for (const event of events) {
    if (event.by !== batchId || event.kind === 'say' || event.kind === 'remove') continue
    const columns: Columns = event.kind === 'insert' ? event.row : event.columns
    for (const column of Object.keys(columns)) {
      const layer = now.top.get(column)
      if (layer === undefined || layer.at <= event.at) continue
      if (layer.by !== null) report.keptByImport(record, layer.by, column)
      else if (event.kind === 'insert' || event.before[column] !== layer.value)
        report.keptEdit(record, column)
    }
    const carrier = now.carriers.at(-1)
    if (event.kind === 'insert' && carrier !== undefined) report.keptByImport(record, carrier, null)
  }
}

/** What forbids that a record goes although nobody edited it: another was merged into it, files or papers hang on it. */
type Held = { isMergedInto: boolean; hasAttached: boolean }

/** A record that nothing but the office's own work keeps, now that the last import has let go of it. */
const reportHeld = (
  { report }: Undo,
  table: string,
  { id }: RecordHistory,
  { now, held }: Change & { held: Held },
): void => {
  if (!now.isOrphan || now.carriers.length > 0) return
  const record = { table, id, row: now.row }
  for (const [column, layer] of now.top) if (layer.by === null) report.keptEdit(record, column)
  if (held.isMergedInto && !now.isEdited) report.keptEdit(record, 'opinion')
  if (held.hasAttached) report.keptEdit(record, 'attached')
}

const undoRecord = (undo: Undo, table: string, history: RecordHistory, held: Held): void => {
  const { tx, batchId, isLeft, report } = undo
  const { id, current, events } = history
  const content = contentOfTable(table)
  const options = {
    blank: content === undefined ? {} : blankColumns(content),
    isHeld: held.isMergedInto || held.hasAttached,
    undoneAt: undo.undoneAt,
  }
  const change: Change = {
    was: standingOf(events, (other) => other === batchId || isLeft(other), options),
    now: standingOf(events, isLeft, options),
  }
  const { now } = change
  if (current === undefined) {
    if (!now.exists) return
    putBack(tx.db, table, withKeys(table, now.row))
    for (const gone of undo.goneWith(table, id)) tx.db.insert(gone.table, gone.row)
    report.count('recreated')
    return
  }
  const back = columnsBack(change, current)
  const isOnlyHere = now.isOrphan && now.carriers.length === 0
  if (isDecided(table, current)) {
    if (isOnlyHere || Object.keys(back).length > 0)
      report.keptEdit({ table, id, row: current }, 'decision_id')
    return
  }
  if (!now.exists) {
    tx.db.remove(table, id)
    report.count('removed')
    return
  }
  if (Object.keys(back).length > 0) {
    tx.db.update(table, id, fitReferences(tx.db, table, withKeys(table, back)))
    report.count('restored')
  }
  reportKept(undo, table, history, change)
  reportHeld(undo, table, history, { ...change, held })
}

/** Records of one table. */
export const undoRecords = (undo: Undo, table: string, ids: readonly string[]): void => {
  const { tx, batches } = undo
  const withAttached = new Set(attachedTo(tx.db, table, ids).map(({ entityId }) => entityId))
  for (const history of recordHistories(tx.db, table, ids, batches))
    undoRecord(undo, table, history, {
      isMergedInto: table === 'nominations' && mergedInto(tx.db, history.id).some((id) => id !== history.id),
      hasAttached:
        withAttached.has(history.id) || undo.goneWith(table, history.id).some(({ isAttached }) => isAttached),
    })
}
