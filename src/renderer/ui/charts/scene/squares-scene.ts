import { labelShapes, legendShapes } from './fit-text.ts'
import {
  type Frame,
  fontSize,
  type LegendEntry,
  type Paint,
  type Scene,
  type Shape,
  type Target,
} from './scene.ts'

export type Square = { id: string; paint: Paint; label: string; to?: string | null }
export type SquaresRow = { id: string; label: string; figure: string; squares: readonly Square[] }
export type Squares = { rows: readonly SquaresRow[]; legend?: readonly LegendEntry[] }

const side = 13
const step = 16
const gap = 10

/** One square per unit, row by row: the whole plan at a glance. */
export function squaresScene({ rows, legend = [] }: Squares, { width, measure }: Frame): Scene {
  const widest = (texts: readonly string[], isBold: boolean): number =>
    Math.ceil(Math.max(0, ...texts.map((text) => measure(text, fontSize.normal, isBold))))
  const labelWidth = Math.min(
    widest(
      rows.map(({ label }) => label),
      false,
    ) + 2,
    width * 0.3,
  )
  const figureWidth =
    widest(
      rows.map(({ figure }) => figure),
      true,
    ) + 2
  const left = labelWidth + gap
  const perLine = Math.max(1, Math.floor((width - left - gap - figureWidth + 3) / step))
  const items: (Shape | Target)[] = []
  let y = 0
  for (const row of rows) {
    const lines = Math.max(1, Math.ceil(row.squares.length / perLine))
    const height = Math.max(28, lines * step + 8)
    items.push(...labelShapes(row.label, { x: 0, y: y + height / 2, width: labelWidth }, measure))
    const top = y + (height - lines * step) / 2
    for (const [index, { id, paint, label, to }] of row.squares.entries()) {
      const at = {
        x: left + (index % perLine) * step,
        y: top + Math.floor(index / perLine) * step + 1.5,
        width: side,
        height: side,
      }
      items.push({
        kind: 'target',
        id,
        ...at,
        label,
        to: to ?? null,
        shapes: [{ kind: 'rect', ...at, paint }],
      })
    }
    items.push({
      kind: 'text',
      x: width,
      y: y + height / 2 + 5,
      text: row.figure,
      size: fontSize.normal,
      ink: 'text',
      isBold: true,
      anchor: 'end',
    })
    y += height
  }
  const { shapes, bottom } = legendShapes(legend, y + 2, width, measure)
  return { width, height: Math.max(bottom, y), items: [...items, ...shapes] }
}
