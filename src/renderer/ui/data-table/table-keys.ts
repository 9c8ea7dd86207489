import type { KeyboardEvent } from 'react'

/** What a key means on a table whose focus is on a row. */
export type TableAction =
  | { kind: 'move'; to: number; isExtending: boolean }
  | { kind: 'open' | 'toggle' | 'select_all' | 'clear' }

/** `at` is the present row (-1: none), `page` how many rows are in sight. Null for a key that means nothing here. */
export function tableAction(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>,
  at: number,
  count: number,
  page: number,
): TableAction | null {
  if (event.altKey || event.metaKey) return null
  const targets: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at < 0 ? 0 : at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  }
  const target = targets[event.key]
  if (target !== undefined && count > 0) {
    return { kind: 'move', to: Math.min(count - 1, Math.max(0, target)), isExtending: event.shiftKey }
  }
  if (event.ctrlKey) return event.key.toLowerCase() === 'a' ? { kind: 'select_all' } : null
  if (event.key === 'Enter') return { kind: 'open' }
  if (event.key === ' ') return { kind: 'toggle' }
  if (event.key === 'Escape') return { kind: 'clear' }
  return null
}
