import { cutText, labelShapes, legendShapes } from './fit-text.ts'
import {
  type Frame,
  fontSize,
  type LegendEntry,
  type Measure,
  type Paint,
  type Scene,
  type Shape,
  type Target,
} from './scene.ts'

export type HeatCell = { id: string; paint: Paint; sign: string; label: string; to?: string | null }
export type HeatRow = { id: string; label: string; figure: string; cells: readonly (HeatCell | null)[] }

export type Heat = {
  /** Heads of the columns, short. */
  columns: readonly { id: string; label: string; title: string }[]
  rows: readonly HeatRow[]
  /** Above the figures at the end of the rows. */
  figureHead: string
  legend?: readonly LegendEntry[]
  /** Px; 56 unless told. */
  widestCell?: number
}

const cellHeight = 22
const rowStep = 24

/** Rows × columns of signs; cut between rows, with its heads again, where a page holds only so many. */
export function heatScenes(heat: Heat, frame: Frame): Scene[] {
  const perPage = frame.rowsPerPage ?? heat.rows.length
  const pages = Math.max(1, Math.ceil(heat.rows.length / Math.max(1, perPage)))
  return Array.from({ length: pages }, (_, page) =>
    heatScene({ ...heat, rows: heat.rows.slice(page * perPage, (page + 1) * perPage) }, frame),
  )
}

function heatScene(
  { columns, rows, figureHead, legend = [], widestCell = 56 }: Heat,
  { width, measure }: Frame,
): Scene {
  const figureWidth =
    Math.max(
      measure(figureHead, fontSize.tiny, false),
      ...rows.map(({ figure }) => measure(figure, fontSize.normal, true)),
    ) + 8
  const longest = Math.max(0, ...rows.map(({ label }) => measure(label, fontSize.normal, false)))
  const least = 20
  const free = width - figureWidth - columns.length * least - 8
  const labelWidth = Math.max(90, Math.min(longest + 4, Math.max(width * 0.2, Math.min(free, width * 0.32))))
  const step = Math.min(widestCell, (width - labelWidth - 8 - figureWidth) / Math.max(1, columns.length))
  const left = labelWidth + 8
  const isUpright = columns.some(({ label }) => measure(label, fontSize.tiny, false) + 4 > step)
  const head = isUpright ? headHeight(columns, measure) : 18
  const items: (Shape | Target)[] = columns.map(({ label, title }, index) => ({
    kind: 'text',
    x: left + index * step + step / 2 + (isUpright ? 4 : 0),
    y: head - 5,
    text: label,
    size: fontSize.tiny,
    ink: 'dim',
    anchor: isUpright ? 'start' : 'middle',
    title,
    ...(isUpright ? { isUpright } : {}),
  }))
  items.push({
    kind: 'text',
    x: width,
    y: head - 5,
    text: figureHead,
    size: fontSize.tiny,
    ink: 'dim',
    anchor: 'end',
  })
  for (const [at, row] of rows.entries()) {
    const top = head + at * rowStep
    items.push(
      ...labelShapes(row.label, { x: 0, y: top + cellHeight / 2, width: labelWidth, most: 1 }, measure),
    )
    for (const [index, cell] of row.cells.entries())
      if (cell !== null) items.push(cellTarget(cell, { x: left + index * step + 1, y: top, width: step - 2 }))
    items.push({
      kind: 'text',
      x: width,
      y: top + cellHeight / 2 + 5,
      text: cutText(row.figure, figureWidth, fontSize.normal, true, measure),
      size: fontSize.normal,
      ink: 'text',
      isBold: true,
      anchor: 'end',
    })
  }
  const { shapes, bottom } = legendShapes(legend, head + rows.length * rowStep + 4, width, measure)
  return { width, height: bottom, items: [...items, ...shapes] }
}

const headHeight = (columns: Heat['columns'], measure: Measure): number =>
  Math.min(96, Math.max(...columns.map(({ label }) => measure(label, fontSize.tiny, false))) + 10)

function cellTarget(cell: HeatCell, at: { x: number; y: number; width: number }): Target {
  const { id, paint, sign, label, to } = cell
  return {
    kind: 'target',
    id,
    ...at,
    height: cellHeight,
    label,
    to: to ?? null,
    shapes: [
      { kind: 'rect', ...at, height: cellHeight, paint },
      {
        kind: 'text',
        x: at.x + at.width / 2,
        y: at.y + cellHeight / 2 + 4.5,
        text: sign,
        size: fontSize.small,
        ink: paint.tone,
        anchor: 'middle',
        ...(paint.look === 'framed' ? { isBold: true } : {}),
      },
    ],
  }
}
