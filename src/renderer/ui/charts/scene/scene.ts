/**
 * A picture as plain shapes: the same scene is drawn on the screen (`scene-view.tsx`, in the colours of the theme), into
 * an SVG file and onto a canvas for a PNG, so that what is saved is what was seen. Lengths are px.
 *
 *   const scene = barsScene({ rows, legend }, { width: 900, measure })
 */
import type { StateTone } from '../../state-tone.ts'

/**
 * Told apart by fill and pattern, not by colour alone. `tint` is a pale ground for a figure to stand on; `framed`,
 * `underlined` and `dashed` are the same with a mark that a black-and-white printer keeps.
 */
export type Look = 'solid' | 'stripes' | 'half' | 'outline' | 'tint' | 'framed' | 'underlined' | 'dashed'
export type Paint = { tone: StateTone; look: Look }

export type Ink = 'text' | 'dim' | 'line' | 'line-strong' | StateTone

export type RectShape = { kind: 'rect'; x: number; y: number; width: number; height: number; paint: Paint }
export type TextShape = {
  kind: 'text'
  x: number
  /** Of the base line. */
  y: number
  text: string
  size: number
  ink: Ink
  isBold?: boolean
  anchor?: 'start' | 'middle' | 'end'
  /** Read from below to above. */
  isUpright?: boolean
  /** The whole of what was cut. */
  title?: string
}
export type LineShape = {
  kind: 'line'
  x1: number
  y1: number
  x2: number
  y2: number
  ink: Ink
  width?: number
}
export type Shape = RectShape | TextShape | LineShape

/** A mark that says what it is and, with `to`, opens the rows behind it. */
export type Target = {
  kind: 'target'
  id: string
  x: number
  y: number
  width: number
  height: number
  label: string
  /** An address of the application. */
  to: string | null
  shapes: readonly Shape[]
}

export type Scene = { width: number; height: number; items: readonly (Shape | Target)[] }

/** Width of a text in px. */
export type Measure = (text: string, size: number, isBold: boolean) => number

/** What a picture is drawn into. `rowsPerPage` only for print: a tall picture is cut between rows. */
export type Frame = { width: number; measure: Measure; rowsPerPage?: number }

export type LegendEntry = { paint: Paint; label: string }

export const fontSize = { normal: 13, small: 12, tiny: 11 } as const

/** A shape moved; for scenes that stand in a larger one. */
export const movedShape = <S extends Shape>(shape: S, dx: number, dy: number): S =>
  shape.kind === 'line'
    ? { ...shape, x1: shape.x1 + dx, x2: shape.x2 + dx, y1: shape.y1 + dy, y2: shape.y2 + dy }
    : { ...shape, x: shape.x + dx, y: shape.y + dy }

export const movedItems = (items: Scene['items'], dx: number, dy: number): (Shape | Target)[] =>
  items.map((item) =>
    item.kind === 'target'
      ? {
          ...item,
          x: item.x + dx,
          y: item.y + dy,
          shapes: item.shapes.map((shape) => movedShape(shape, dx, dy)),
        }
      : movedShape(item, dx, dy),
  )

/** Every shape, those of targets too, in the order of drawing. */
export const shapesOf = ({ items }: Scene): Shape[] =>
  items.flatMap((item) => (item.kind === 'target' ? item.shapes : [item]))
