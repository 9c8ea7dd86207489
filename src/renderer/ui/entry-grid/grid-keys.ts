import type { KeyboardEvent } from 'react'
import { type Cell, inside, type Size } from './range.ts'

export type GridAction =
  | { kind: 'move'; to: Cell; isExtending: boolean }
  | { kind: 'tab'; step: 1 | -1 }
  | { kind: 'next_problem'; step: 1 | -1 }
  | { kind: 'edit' | 'clear' | 'fill_down' | 'undo' | 'redo' | 'select_all' }

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>

/** What a key means while no cell is being edited; null for keys that type text or belong to the page. */
export function gridAction(event: Key, at: Cell, size: Size, page: number): GridAction | null {
  const { key, shiftKey, ctrlKey } = event
  if (event.altKey || event.metaKey) return null
  const step = shiftKey ? -1 : 1
  if (key === 'Tab' && !ctrlKey) return { kind: 'tab', step }
  if (key === 'F8') return { kind: 'next_problem', step }
  if (key === 'Enter' && !ctrlKey)
    return { kind: 'move', to: inside({ ...at, row: at.row + step }, size), isExtending: false }
  if (key === 'F2') return { kind: 'edit' }
  if (key === 'Delete' || key === 'Backspace') return { kind: 'clear' }
  if (ctrlKey) {
    const command = commands[key.toLowerCase()]
    if (command) return { kind: command === 'undo' && shiftKey ? 'redo' : command }
  }
  const target = targetOf(key, ctrlKey, at, size, page)
  return target && { kind: 'move', to: inside(target, size), isExtending: shiftKey }
}

const commands: Record<string, 'fill_down' | 'undo' | 'redo' | 'select_all'> = {
  d: 'fill_down',
  z: 'undo',
  y: 'redo',
  a: 'select_all',
}

function targetOf(key: string, isJump: boolean, at: Cell, size: Size, page: number): Cell | null {
  const far = Number.MAX_SAFE_INTEGER
  const targets: Record<string, Cell> = {
    ArrowDown: { row: isJump ? far : at.row + 1, col: at.col },
    ArrowUp: { row: isJump ? 0 : at.row - 1, col: at.col },
    ArrowRight: { row: at.row, col: isJump ? far : at.col + 1 },
    ArrowLeft: { row: at.row, col: isJump ? 0 : at.col - 1 },
    PageDown: { row: at.row + page, col: at.col },
    PageUp: { row: at.row - page, col: at.col },
    Home: { row: isJump ? 0 : at.row, col: 0 },
    End: { row: isJump ? size.rows - 1 : at.row, col: size.cols - 1 },
  }
  return targets[key] ?? null
}

/** Where the grid goes when a key ends the editing; null while the key belongs to the text. */
export function endOfEdit(
  event: Key,
  at: Cell,
  size: Size,
  /** Editing that began by typing ends with an arrow; after F2 the arrows move in the text. */
  isByTyping: boolean,
): { to: Cell | 'next' | 'previous'; isKept: boolean } | null {
  const { key, shiftKey, altKey } = event
  if (key === 'Escape') return { to: at, isKept: false }
  if (key === 'Tab') return { to: shiftKey ? 'previous' : 'next', isKept: true }
  if (key === 'Enter' && !altKey && !event.ctrlKey) {
    return { to: inside({ ...at, row: at.row + (shiftKey ? -1 : 1) }, size), isKept: true }
  }
  const isArrow = key.startsWith('Arrow') && !shiftKey
  const target = isByTyping && isArrow ? targetOf(key, false, at, size, 1) : null
  return target && { to: inside(target, size), isKept: true }
}
