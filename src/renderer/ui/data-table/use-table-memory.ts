import { useState } from 'react'
import type { Sort } from './view.ts'

export type TableMemory = { widths: Readonly<Record<string, number>>; sort: Sort | null }

/** Widths and order of the table `id`, kept on this machine. */
export function useTableMemory(
  id: string,
  initialSort: Sort | null,
): [TableMemory, (change: Partial<TableMemory>) => void] {
  const key = `nep-table:${id}`
  const [memory, setMemory] = useState<TableMemory>(() => ({ widths: {}, sort: initialSort, ...read(key) }))
  const remember = (change: Partial<TableMemory>) => {
    const next = { ...memory, ...change }
    setMemory(next)
    try {
      localStorage.setItem(key, JSON.stringify(next))
    } catch {
      // A full or forbidden store costs the memory of widths, nothing else.
    }
  }
  return [memory, remember]
}

function read(key: string): Partial<TableMemory> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    if (typeof kept !== 'object' || kept === null) return {}
    return { ...readWidths(kept), ...readSort(kept) }
  } catch {
    return {}
  }
}

function readWidths(kept: object): Pick<TableMemory, 'widths'> | Record<never, never> {
  if (!('widths' in kept) || typeof kept.widths !== 'object' || kept.widths === null) return {}
  const entries = Object.entries(kept.widths).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  )
  return { widths: Object.fromEntries(entries) }
}

function readSort(kept: object): Pick<TableMemory, 'sort'> | Record<never, never> {
  if (!('sort' in kept)) return {}
  const sort = kept.sort
  if (sort === null) return { sort }
  const isSort =
    typeof sort === 'object' &&
    'key' in sort &&
    typeof sort.key === 'string' &&
    'isDescending' in sort &&
    typeof sort.isDescending === 'boolean'
  return isSort ? { sort: { key: String(sort.key), isDescending: Boolean(sort.isDescending) } } : {}
}
