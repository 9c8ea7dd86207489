import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react'
import { type Column, cellText, tableText } from './column.ts'
import { allToggled, type Selection, toggled, withRange } from './selection.ts'
import { tableAction } from './table-keys.ts'
import { toTsv } from './tsv.ts'
import { findTyped, useTypeToFind } from './use-type-to-find.ts'

export type TableKeysInput<Row> = {
  rowItems: readonly { id: string; row: Row }[]
  columns: readonly Column<Row>[]
  currentId: string | null
  selection: Selection
  /** Where a range of Shift began. */
  anchor: RefObject<string | null>
  page: number
  isTypeToFind: boolean
  onMove: (id: string) => void
  onSelectionChange: ((selection: Selection) => void) | undefined
  onOpen: ((row: Row) => void) | undefined
}

/** Keys and copying of a table; keys pressed on a control inside it are left alone. */
export function useTableKeys<Row>(input: TableKeysInput<Row>) {
  const { rowItems, columns, currentId, selection, anchor, onMove, onSelectionChange } = input
  const { typed, take } = useTypeToFind()
  const at = () => rowItems.findIndex((item) => item.id === currentId)

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return
    if (input.isTypeToFind && findByTyping(event)) return
    const action = tableAction(event, at(), rowItems.length, input.page)
    if (action && perform(action)) event.preventDefault()
  }

  function findByTyping(event: KeyboardEvent): boolean {
    const word = take(event)
    if (word === null) return false
    event.preventDefault()
    const column =
      columns.find((candidate) => candidate.sort === 'name') ??
      columns.find((candidate) => candidate.sort === 'text')
    if (!column || word === '') return true
    const found = findTyped(
      rowItems.map((item) => cellText(column, item.row)),
      word,
      Math.max(0, at()),
    )
    const target = rowItems[found]
    if (target) onMove(target.id)
    return true
  }

  /** True when the key was used up. */
  function perform(action: NonNullable<ReturnType<typeof tableAction>>): boolean {
    const ids = () => rowItems.map((item) => item.id)
    if (action.kind === 'move') {
      const target = rowItems[action.to]
      if (!target) return false
      if (action.isExtending && onSelectionChange) {
        anchor.current ??= currentId ?? target.id
        onSelectionChange(withRange(selection, ids(), anchor.current, target.id))
      } else anchor.current = null
      onMove(target.id)
      return true
    }
    if (action.kind === 'open') {
      const current = rowItems[at()]
      if (!current || !input.onOpen) return false
      input.onOpen(current.row)
      return true
    }
    if (action.kind === 'clear') {
      if (selection.size === 0 || !onSelectionChange) return false
      onSelectionChange(new Set())
      return true
    }
    if (!onSelectionChange) return action.kind === 'toggle'
    if (action.kind === 'select_all') onSelectionChange(allToggled(new Set(), ids()))
    else if (currentId !== null) onSelectionChange(toggled(selection, currentId))
    return true
  }

  function onCopy(event: ClipboardEvent): void {
    if (event.target !== event.currentTarget || document.getSelection()?.isCollapsed === false) return
    const chosen = rowItems.filter((item) =>
      selection.size > 0 ? selection.has(item.id) : item.id === currentId,
    )
    if (chosen.length === 0) return
    event.preventDefault()
    const [, ...body] = tableText(
      columns,
      chosen.map((item) => item.row),
    )
    event.clipboardData.setData('text/plain', toTsv(body))
  }

  return { typed, onKeyDown, onCopy }
}
