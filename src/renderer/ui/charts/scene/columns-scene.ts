import { cutText, legendShapes } from './fit-text.ts'
import {
  type Frame,
  fontSize,
  type LegendEntry,
  type Paint,
  type Scene,
  type Shape,
  type Target,
} from './scene.ts'

export type Column = { id: string; value: number; paint: Paint; label: string; to?: string | null }
export type ColumnGroup = { id: string; label: string; columns: readonly Column[] }

export type Columns = {
  groups: readonly ColumnGroup[]
  legend?: readonly LegendEntry[]
  /** What the axis counts: `tồn tại`. */
  unit: string
}

const plotHeight = 150
const axisWidth = 34

/** Steps of 1, 2 or 5 that make at most five lines. */
export function axisTicks(max: number): number[] {
  if (max <= 0) return [0, 1]
  const rough = max / 4
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= rough) ?? power
  return Array.from({ length: Math.ceil(max / step) + 1 }, (_, index) => index * step)
}

/** Upright columns over time, from zero, with their values on top. */
export function columnsScene({ groups, legend = [], unit }: Columns, { width, measure }: Frame): Scene {
  const ticks = axisTicks(Math.max(0, ...groups.flatMap(({ columns }) => columns.map(({ value }) => value))))
  const top = ticks.at(-1) ?? 1
  const head = 22
  const base = head + plotHeight
  const yOf = (value: number): number => base - (value / top) * plotHeight
  const items: (Shape | Target)[] = [
    { kind: 'text', x: 0, y: 12, text: unit, size: fontSize.tiny, ink: 'dim' },
    ...ticks.flatMap((tick): Shape[] => [
      {
        kind: 'line',
        x1: axisWidth,
        y1: yOf(tick),
        x2: width,
        y2: yOf(tick),
        ink: tick === 0 ? 'line-strong' : 'line',
      },
      {
        kind: 'text',
        x: axisWidth - 6,
        y: yOf(tick) + 4,
        text: String(tick),
        size: fontSize.tiny,
        ink: 'dim',
        anchor: 'end',
      },
    ]),
  ]
  const slot = (width - axisWidth) / Math.max(1, groups.length)
  // Where labels would run into each other only every second, third … stands.
  const widest = Math.max(1, ...groups.map(({ label }) => measure(label, fontSize.tiny, false)))
  const every = Math.max(1, Math.ceil((widest + 6) / slot))
  for (const [index, group] of groups.entries()) {
    const left = axisWidth + index * slot
    const each = Math.min(26, (slot - 6) / Math.max(1, group.columns.length))
    const start = left + (slot - each * group.columns.length) / 2
    for (const [place, column] of group.columns.entries()) {
      if (column.value === 0) continue
      items.push(columnTarget(column, { x: start + place * each, y: yOf(column.value), each, base }))
    }
    if (index % every === 0) {
      const text = cutText(group.label, slot * every, fontSize.tiny, false, measure)
      items.push({
        kind: 'text',
        // A label wider than its slot does not run out of the picture.
        x: Math.min(left + slot / 2, width - measure(text, fontSize.tiny, false) / 2),
        y: base + 15,
        text,
        size: fontSize.tiny,
        ink: 'dim',
        anchor: 'middle',
      })
    }
  }
  const { shapes, bottom } = legendShapes(legend, base + 24, width, measure)
  return { width, height: Math.max(bottom, base + 22), items: [...items, ...shapes] }
}

function columnTarget(
  { id, value, paint, label, to }: Column,
  at: { x: number; y: number; each: number; base: number },
): Target {
  const wide = Math.max(3, at.each - 2)
  return {
    kind: 'target',
    id,
    x: at.x + 1,
    y: at.y,
    width: wide,
    height: at.base - at.y,
    label,
    to: to ?? null,
    shapes: [
      { kind: 'rect', x: at.x + 1, y: at.y, width: wide, height: at.base - at.y, paint },
      {
        kind: 'text',
        x: at.x + 1 + wide / 2,
        y: at.y - 4,
        text: String(value),
        size: fontSize.tiny,
        ink: 'text',
        anchor: 'middle',
      },
    ],
  }
}
