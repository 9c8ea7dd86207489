import type { ReactNode } from 'react'

/**
 * `error` must be mended, `uncertain` wants a look, `changed` differs from the file or the register. F8 stops at the
 * first two; `stop` says otherwise: `later`, when nothing else is left; `none`, as the same is asked at another cell.
 */
export type CellState = {
  kind: 'error' | 'uncertain' | 'changed'
  sentence: string
  stop?: 'first' | 'later' | 'none'
}

export type EntryColumn<Row> = {
  key: string
  header: string
  /** Px, until the clerk drags it. With `isGrowing` the least width. */
  width: number
  isGrowing?: boolean
  /** Stays in sight at the left, whatever is scrolled to: it tells whose the other cells are. */
  isPinned?: boolean
  align?: 'left' | 'right' | 'center'
  /** What is edited, copied and pasted. */
  text: (row: Row) => string
  /** What is drawn while the cell is not edited, such as old → new; `text` when absent. */
  render?: (row: Row) => ReactNode
  /** What a screen reader hears, where more is drawn than can be edited; `text` when absent. */
  spoken?: (row: Row) => string
  isReadOnly?: (row: Row) => boolean
  state?: (row: Row) => CellState | null
  /** What Delete puts into the cell; '' when absent. In a review: what the file says. */
  original?: (row: Row) => string
}

export type CellEdit = { rowId: string; key: string; text: string }
export type EditCause = 'type' | 'paste' | 'fill' | 'clear' | 'undo' | 'redo'
