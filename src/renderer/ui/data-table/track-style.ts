import type { CSSProperties } from 'react'

/** Px of the column of tick boxes. */
const TICKS = 38

type Track = { key: string; width: number; isGrowing?: boolean }

/** The grid tracks of all rows at once, as CSS variables on the scrolling element. */
export function trackStyle(
  columns: readonly Track[],
  widths: Readonly<Record<string, number>>,
  hasTicks: boolean,
): CSSProperties {
  const tracks = columns.map((column) => {
    const width = widths[column.key]
    if (width !== undefined) return `${width}px`
    return column.isGrowing ? `minmax(${column.width}px, ${column.width}fr)` : `${column.width}px`
  })
  const total = columns.reduce(
    (sum, column) => sum + (widths[column.key] ?? column.width),
    hasTicks ? TICKS : 0,
  )
  const style: Record<`--${string}`, string> = {
    '--nep-cols': [...(hasTicks ? [`${TICKS}px`] : []), ...tracks].join(' '),
    '--nep-cols-min': `${total}px`,
  }
  return style
}
