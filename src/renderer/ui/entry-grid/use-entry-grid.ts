import { useRef, useState } from 'react'
import { useUiMessages } from '../ui-messages.ts'
import { clearBlock, type EditPlan, fillDown, pasteBlock, reversed, type Sheet } from './edits.ts'
import type { CellEdit, EditCause } from './entry-column.ts'
import type { GridAction } from './grid-keys.ts'
import { type Cell, inside, type Range, single, tabCell } from './range.ts'
import { useEditHistory } from './use-edit-history.ts'

/** A cell being edited is held by its row and column, so that rows may move meanwhile. */
export type Editing = CellEdit & { isByTyping: boolean }

export type EntryGridInput<Row> = {
  sheet: Sheet<Row>
  onEdit: (edits: CellEdit[], cause: EditCause) => void
  /** How many of these the page will not take; it says why itself. */
  refusedIn?: ((edits: readonly CellEdit[]) => number) | undefined
  onBeyond: ((cells: string[][], fromKey: string) => void) | undefined
  onCurrentChange: ((rowId: string, key: string) => void) | undefined
  reveal: (rowId: string) => void
  /** Steps that are kept elsewhere and undone there; false when there is none. Else the grid keeps its own. */
  history?: EditHistory | undefined
  /** F8 past the last cell of those that stop first, and where there is none of any; see `OnNoProblem`. */
  onNoProblem?: OnNoProblem | undefined
  startsAtProblem?: ProblemAtStart | undefined
}

/** True when the page went on to another grid with such a cell, or what is to be said. */
export type OnNoProblem = (step: 1 | -1, sought: 'first' | 'any') => boolean | string

/** Whether a grid begins at a cell that asks for something, and at which: who comes back by Shift+F8 meets the last. */
export type ProblemAtStart = boolean | 'last'

export type EditHistory = { undo: () => boolean; redo: () => boolean }

const keysOf = <Row>({ columns }: Sheet<Row>): string[] => columns.map(({ key }) => key)

/** Cells that want a person: those to be mended and those to be looked at. */
const stopAt = <Row>({ rows, columns }: Sheet<Row>, cell: Cell): 'first' | 'later' | 'none' => {
  const row = rows[cell.row]
  const state = row === undefined ? null : columns[cell.col]?.state?.(row)
  if (state == null || state.kind === 'changed') return 'none'
  return state.stop ?? 'first'
}

/** The next ones after `from`, on over the end to the beginning; `later` is sought no further than `first`. */
const findProblems = <Row>(
  sheet: Sheet<Row>,
  from: Cell,
  step: 1 | -1,
): { first: Cell | null; later: Cell | null } => {
  const size = { rows: sheet.rows.length, cols: sheet.columns.length }
  const edge = step > 0 ? { row: 0, col: 0 } : { row: size.rows - 1, col: size.cols - 1 }
  let cell = tabCell(from, step, size) ?? edge
  let later: Cell | null = null
  for (let seen = 0; seen < size.rows * size.cols; seen++) {
    const stop = stopAt(sheet, cell)
    if (stop === 'first') return { first: cell, later }
    if (stop === 'later') later ??= cell
    cell = tabCell(cell, step, size) ?? edge
  }
  return { first: null, later }
}

const isPast = (cell: Cell, from: Cell, step: 1 | -1): boolean =>
  (cell.row === from.row ? cell.col - from.col : cell.row - from.row) * step > 0

const startOf = <Row>(sheet: Sheet<Row>, at: ProblemAtStart): Cell => {
  const start = { row: 0, col: 0 }
  if (at === false) return start
  if (at === 'last') {
    const { first, later } = findProblems(sheet, start, -1)
    return first ?? later ?? start
  }
  if (stopAt(sheet, start) !== 'none') return start
  const { first, later } = findProblems(sheet, start, 1)
  return later ?? first ?? start
}

/** Selection, editing and history of an entry grid. */
export function useEntryGrid<Row>(input: EntryGridInput<Row>) {
  const { sheet, onEdit, onBeyond, onCurrentChange, reveal } = input
  const m = useUiMessages().grid
  const size = { rows: sheet.rows.length, cols: sheet.columns.length }
  const [kept, setRange] = useState<Range>(() => single(startOf(sheet, input.startsAtProblem ?? false)))
  const [keys, setKeys] = useState(() => keysOf(sheet))
  const shownKeys = keysOf(sheet)
  // Columns come and go beside the chosen cell: it stays the one it was.
  if (shownKeys.join(' ') !== keys.join(' ')) {
    const moved = (cell: Cell): Cell => {
      const col = shownKeys.indexOf(keys[cell.col] ?? '')
      return col < 0 ? cell : { ...cell, col }
    }
    setKeys(shownKeys)
    setRange({ anchor: moved(kept.anchor), focus: moved(kept.focus) })
  }
  const range: Range = { anchor: inside(kept.anchor, size), focus: inside(kept.focus, size) }
  const [editing, setEditing] = useState<Editing | null>(null)
  const [notice, setNotice] = useState('')
  const history = useEditHistory()
  const typedAt = useRef<Cell | null>(null)

  function select(next: Range): void {
    setRange(next)
    setNotice('')
    const [row, column] = [sheet.rows[next.anchor.row], sheet.columns[next.anchor.col]]
    const end = sheet.rows[next.focus.row]
    if (row === undefined || column === undefined || end === undefined) return
    reveal(sheet.rowId(end))
    onCurrentChange?.(sheet.rowId(row), column.key)
  }

  function apply({ edits, skipped, beyond, aside }: EditPlan, cause: EditCause): void {
    const refused = cause === 'type' ? 0 : (input.refusedIn?.(edits) ?? 0)
    if (edits.length > 0) {
      if (input.history === undefined) history.record({ back: reversed(sheet, edits), forth: edits })
      onEdit(edits, cause)
    }
    const fromKey = sheet.columns[Math.min(range.anchor.col, range.focus.col)]?.key ?? ''
    if (beyond.length > 0) onBeyond?.(beyond, fromKey)
    const rowsLost = onBeyond ? 0 : beyond.length
    const isWhole = refused + skipped + rowsLost + aside === 0
    const told = { written: edits.length - refused, refused, readOnly: skipped, rowsLost, cellsLost: aside }
    setNotice(isWhole ? '' : m.partly(told))
  }

  function startEdit(text: string | null, isByTyping: boolean): boolean {
    const [row, column] = [sheet.rows[range.anchor.row], sheet.columns[range.anchor.col]]
    if (row === undefined || column === undefined) return false
    if (column.isReadOnly?.(row)) {
      setNotice(m.readOnly)
      return false
    }
    setNotice('')
    setEditing({ rowId: sheet.rowId(row), key: column.key, text: text ?? column.text(row), isByTyping })
    return true
  }

  function endEdit(isKept: boolean): void {
    if (!editing) return
    setEditing(null)
    typedAt.current = isKept ? range.anchor : null
    const row = sheet.rows.find((candidate) => sheet.rowId(candidate) === editing.rowId)
    const column = sheet.columns.find((candidate) => candidate.key === editing.key)
    if (!isKept || row === undefined || column?.text(row) === editing.text) return
    const { rowId, key, text } = editing
    apply({ edits: [{ rowId, key, text }], skipped: 0, beyond: [], aside: 0 }, 'type')
  }

  /** Enter went a row down from the cell that was typed in; what is asked beside that one comes first. */
  function problemsFrom(step: 1 | -1): Cell {
    const [{ anchor }, typed] = [range, typedAt.current]
    const isBelow = typed !== null && anchor.col === typed.col && anchor.row === typed.row + 1
    return step > 0 && isBelow ? typed : anchor
  }

  function goToProblem(step: 1 | -1): void {
    const from = problemsFrom(step)
    const { first, later } = findProblems(sheet, from, step)
    // What must be answered elsewhere comes before what is only worth a look here, and before this grid once more.
    const isRound = first === null || !isPast(first, from, step)
    if (isRound && input.onNoProblem?.(step, 'first') === true) return
    const next = first ?? later
    if (next !== null) {
      select(single(next))
      return
    }
    const answer = input.onNoProblem?.(step, 'any') ?? false
    if (answer !== true) setNotice(answer || m.noProblem)
  }

  function replay(cause: 'undo' | 'redo'): void {
    const edits = input.history === undefined ? history[cause]() : null
    if (edits) onEdit(edits, cause)
    const isDone = input.history === undefined ? edits !== null : input.history[cause]()
    setNotice(isDone ? '' : cause === 'undo' ? m.nothingToUndo : m.nothingToRedo)
  }

  /** False when the key must go on to the page: Tab past the end. */
  function perform(action: GridAction): boolean {
    if (action.kind === 'move')
      select(action.isExtending ? { ...range, focus: action.to } : single(action.to))
    else if (action.kind === 'tab') {
      const next = tabCell(range.anchor, action.step, size)
      if (!next) return false
      select(single(next))
    } else if (action.kind === 'next_problem') goToProblem(action.step)
    else if (action.kind === 'edit') startEdit(null, false)
    else if (action.kind === 'clear') apply(clearBlock(sheet, range), 'clear')
    else if (action.kind === 'fill_down') apply(fillDown(sheet, range), 'fill')
    else if (action.kind === 'undo' || action.kind === 'redo') replay(action.kind)
    else {
      setRange({ anchor: { row: 0, col: 0 }, focus: { row: size.rows - 1, col: size.cols - 1 } })
    }
    return true
  }

  return {
    size,
    range,
    editing,
    notice,
    select,
    startEdit,
    endEdit,
    perform,
    type: (text: string) => setEditing((now) => now && { ...now, text }),
    paste: (block: string[][]) => apply(pasteBlock(sheet, range, block), 'paste'),
    clear: () => apply(clearBlock(sheet, range), 'clear'),
  }
}
