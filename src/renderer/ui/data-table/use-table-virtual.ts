import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useMemo, useRef } from 'react'

/** Px of the sticky head, as in data-table.css. */
const HEAD_HEIGHT = 28
const GROUP_HEIGHT = 30

export type TableVirtual = {
  /** Height of all rows together, px. */
  height: number
  rows: readonly { index: number; top: number; height: number }[]
  currentIndex: number
  /** Whole rows in sight, at least one. */
  page: number
  reveal: (id: string) => void
}

export type TableVirtualInput = {
  grid: RefObject<HTMLElement | null>
  items: readonly { id: string; kind: 'row' | 'group' }[]
  rowHeight: number
  currentId: string | null
}

/** Where an item stands, -1 for none. A list opens at its first row: a long one is indexed only when another is asked for. */
const placesOf = (items: TableVirtualInput['items']): ((id: string) => number) => {
  let places: Map<string, number> | undefined
  return (id) => {
    if (items[0]?.id === id) return 0
    places ??= new Map(items.map((item, index) => [item.id, index]))
    return places.get(id) ?? -1
  }
}

/** Which rows are drawn, and where. The current row is always among them, so that a screen reader can find it. */
export function useTableVirtual({ grid, items, rowHeight, currentId }: TableVirtualInput): TableVirtual {
  const indexOf = useMemo(() => placesOf(items), [items])
  const currentIndex = currentId === null ? -1 : indexOf(currentId)
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => grid.current,
    estimateSize: (index) => (items[index]?.kind === 'group' ? GROUP_HEIGHT : rowHeight),
    overscan: 8,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    // Drawn before the first measurement too, and where nothing can be measured (tests without a layout).
    initialRect: { width: 1024, height: 560 },
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range)
      return currentIndex < 0 || drawn.includes(currentIndex) ? drawn : [...drawn, currentIndex]
    },
  })
  const measured = useRef({ rowHeight, items })
  // Sizes are estimates from these two; at first they are made of them anyway.
  useLayoutEffect(() => {
    if (measured.current.rowHeight === rowHeight && measured.current.items === items) return
    measured.current = { rowHeight, items }
    virtualizer.measure()
  }, [virtualizer, rowHeight, items])
  return {
    height: virtualizer.getTotalSize(),
    rows: virtualizer
      .getVirtualItems()
      .map(({ index, start, size }) => ({ index, top: start - HEAD_HEIGHT, height: size })),
    currentIndex,
    page: Math.max(1, Math.floor(((grid.current?.clientHeight ?? 0) - HEAD_HEIGHT) / rowHeight) - 1),
    reveal: (id) => {
      const index = indexOf(id)
      if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' })
    },
  }
}
