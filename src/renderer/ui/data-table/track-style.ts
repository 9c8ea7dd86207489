import type { CSSProperties } from 'react'

/** Px of the column of tick boxes. */
const TICKS = 38

/** From this multiple of its width on a column is not a little short. */
const muchMore = 1.5

type Track = { key: string; width: number; isGrowing?: boolean }

/**
 * The grid tracks of all rows at once, as CSS variables on the scrolling element. Of the space that is left over a
 * column that is a little short gets what its text `needs`; the growing ones, and those whose texts need far more than
 * they have, share the rest by their need, so that an empty one takes little.
 */
export function trackStyle(
  columns: readonly Track[],
  widths: Readonly<Record<string, number>>,
  hasTicks: boolean,
  needs: Readonly<Record<string, number>> = {},
): CSSProperties {
  const tracks = columns.map((column) => {
    const width = widths[column.key]
    if (width !== undefined) return `${width}px`
    const need = needs[column.key] ?? column.width
    if (column.isGrowing || need > column.width * muchMore) return `minmax(${column.width}px, ${need}fr)`
    return need > column.width ? `minmax(${column.width}px, ${need}px)` : `${column.width}px`
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
