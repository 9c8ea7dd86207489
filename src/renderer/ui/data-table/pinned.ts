import type { CSSProperties } from 'react'

type Track = { key: string; width: number; isPinned?: boolean }

/** Where each pinned column stops, by key, in px from the left of what is in sight, and how far they reach together. */
export const pinnedAt = (
  columns: readonly Track[],
  widths: Readonly<Record<string, number>>,
): { lefts: Readonly<Record<string, number>>; reach: number } => {
  const lefts: Record<string, number> = {}
  let reach = 0
  for (const { key, width, isPinned } of columns) {
    if (isPinned !== true) continue
    lefts[key] = reach
    reach += widths[key] ?? width
  }
  return { lefts, reach }
}

export const pinnedStyle = (left: number | undefined): CSSProperties | undefined =>
  left === undefined ? undefined : { position: 'sticky', left, zIndex: 2 }
