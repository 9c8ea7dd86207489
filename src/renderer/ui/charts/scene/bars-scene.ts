import { cutText, labelShapes, legendShapes, lineHeight, wrapText } from './fit-text.ts'
import {
  type Frame,
  fontSize,
  type Ink,
  type LegendEntry,
  type Paint,
  type Scene,
  type Shape,
  type Target,
} from './scene.ts'

/** One piece of a bar. */
export type BarPart = {
  id: string
  value: number
  paint: Paint
  /** What it is, for those who do not see it: `UBND xã An Mỹ: 3 nội dung chưa đạt`. */
  label: string
  to?: string | null
}

export type BarLine = {
  id: string
  /** Before the bar where a row has several: `Đợt I`. */
  name?: string
  parts: readonly BarPart[]
  /** At the end of the bar: `3/5`. */
  figure: string
}

export type BarRow = {
  id: string
  label: string
  /** A quiet word behind the label: `mới`. */
  tag?: string
  bars: readonly BarLine[]
}

export type Bars = {
  rows: readonly BarRow[]
  /** Value of a full bar; the largest sum when absent. */
  max?: number
  /** Every bar is full, its parts are shares. */
  isShare?: boolean
  legend?: readonly LegendEntry[]
}

const barHeight = 16
const barStep = 22
const gap = 8

const inkOn = ({ look, tone }: Paint): Ink => (look === 'solid' || look === 'stripes' ? 'text' : tone)
const carriesFigure = ({ look }: Paint): boolean => look !== 'solid' && look !== 'stripes' && look !== 'half'

/** Horizontal bars from zero, one or several to a row, each of one or several parts, with direct labels. */
export function barsScene({ rows, max, isShare = false, legend = [] }: Bars, frame: Frame): Scene {
  const { width, measure } = frame
  const lines = rows.flatMap(({ bars }) => bars)
  const sumOf = (bar: BarLine): number => bar.parts.reduce((sum, { value }) => sum + value, 0)
  const full = Math.max(max ?? 0, ...lines.map(sumOf), Number.MIN_VALUE)
  const widest = (texts: readonly string[], isBold: boolean): number =>
    Math.max(0, ...texts.map((text) => measure(text, fontSize.normal, isBold)))
  const labelWidth = Math.min(
    Math.ceil(
      widest(
        rows.map(({ label, tag }) => (tag ? `${label}  ${tag}` : label)),
        false,
      ),
    ) + 2,
    Math.floor(width * 0.42),
  )
  const nameWidth = Math.min(
    Math.ceil(
      widest(
        lines.map(({ name }) => name ?? ''),
        false,
      ),
    ),
    width * 0.16,
  )
  const figureWidth = Math.min(
    Math.ceil(
      widest(
        lines.map(({ figure }) => figure),
        true,
      ),
    ) + 2,
    width * 0.3,
  )
  const left = labelWidth + gap + (nameWidth > 0 ? nameWidth + gap : 0)
  const track = Math.max(24, width - left - gap - figureWidth)
  const items: (Shape | Target)[] = []
  let y = 0
  for (const row of rows) {
    const label = row.tag ? `${row.label}  (${row.tag})` : row.label
    const labelLines = wrapText(label, labelWidth, fontSize.normal, measure).length
    const height = Math.max(row.bars.length * barStep, labelLines * lineHeight) + 6
    items.push(...labelShapes(label, { x: 0, y: y + height / 2, width: labelWidth }, measure))
    const top = y + (height - row.bars.length * barStep) / 2
    for (const [index, bar] of row.bars.entries()) {
      const at = top + index * barStep + (barStep - barHeight) / 2
      const base = at + barHeight / 2 + fontSize.normal * 0.35
      if (bar.name)
        items.push({
          kind: 'text',
          x: labelWidth + gap,
          y: base,
          text: cutText(bar.name, nameWidth, fontSize.normal, false, measure),
          size: fontSize.normal,
          ink: 'dim',
        })
      const scale = track / (isShare ? Math.max(sumOf(bar), Number.MIN_VALUE) : full)
      let x = left
      for (const part of bar.parts) {
        const wide = Math.max(part.value > 0 ? 2 : 0, part.value * scale)
        if (wide > 0) items.push(partTarget(part, { x, y: at, width: wide }, frame))
        x += wide
      }
      items.push({
        kind: 'text',
        x: Math.min(x, left + track) + gap - 2,
        y: base,
        text: cutText(bar.figure, width - Math.min(x, left + track) - gap, fontSize.normal, true, measure),
        size: fontSize.normal,
        ink: 'text',
        isBold: true,
      })
    }
    y += height
  }
  // The zero from which every bar begins.
  items.push({ kind: 'line', x1: left - 0.5, y1: 0, x2: left - 0.5, y2: y, ink: 'line-strong' })
  const { shapes, bottom } = legendShapes(legend, y + 4, width, measure)
  return { width, height: Math.max(bottom, y), items: [...items, ...shapes] }
}

function partTarget(part: BarPart, at: { x: number; y: number; width: number }, { measure }: Frame): Target {
  // A share is told by the figure at the end of the bar.
  const text = Number.isInteger(part.value) ? String(part.value) : ''
  const fits = carriesFigure(part.paint) && measure(text, fontSize.small, false) + 6 <= at.width
  return {
    kind: 'target',
    id: part.id,
    ...at,
    height: barHeight,
    label: part.label,
    to: part.to ?? null,
    shapes: [
      { kind: 'rect', ...at, height: barHeight, paint: part.paint },
      ...(fits
        ? [
            {
              kind: 'text' as const,
              x: at.x + at.width / 2,
              y: at.y + barHeight / 2 + fontSize.small * 0.36,
              text,
              size: fontSize.small,
              ink: inkOn(part.paint),
              anchor: 'middle' as const,
            },
          ]
        : []),
    ],
  }
}
