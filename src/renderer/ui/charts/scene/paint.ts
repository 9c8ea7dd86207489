/** How a paint looks, as filled and stroked outlines: the same for the screen, an SVG file and a canvas. */
import type { Ink, RectShape } from './scene.ts'

/** A colour of the theme: `--nep-<name>`. */
export type ColourName = string

export type Outline = { d: string; fill: ColourName | null; stroke: ColourName | null; strokeWidth: number }

export const inkColour = (ink: Ink): ColourName => ink

const box = (x: number, y: number, width: number, height: number): string =>
  `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`

const round = (value: number): number => Math.round(value * 100) / 100

const filled = (d: string, fill: ColourName): Outline => ({ d, fill, stroke: null, strokeWidth: 0 })

/** An outline lies wholly inside the rectangle. */
const framed = ({ x, y, width, height }: RectShape, stroke: ColourName, wide: number): Outline => ({
  d: box(x + wide / 2, y + wide / 2, Math.max(0, width - wide), Math.max(0, height - wide)),
  fill: null,
  stroke,
  strokeWidth: wide,
})

const stripes = ({ x, y, width, height }: RectShape): string => {
  const parts: string[] = []
  for (let at = 0; at < width; at += 4) parts.push(box(x + at, y, Math.min(2, width - at), height))
  return parts.join('')
}

const dashes = ({ x, y, width, height }: RectShape): string => {
  const parts: string[] = []
  for (let at = 2; at < width - 2; at += 6)
    parts.push(box(x + at, y + height - 3, Math.min(3, width - at), 2))
  return parts.join('')
}

export const outlinesOf = (shape: RectShape): Outline[] => {
  const { x, y, width, height, paint } = shape
  const whole = box(x, y, width, height)
  const [solid, pale] = [`${paint.tone}-solid`, `${paint.tone}-bg`]
  switch (paint.look) {
    case 'solid':
      return [filled(whole, solid)]
    case 'stripes':
      return [filled(stripes(shape), solid), framed(shape, solid, 1)]
    case 'half':
      return [
        filled(`M${round(x)} ${round(y)}h${round(width)}L${round(x)} ${round(y + height)}z`, solid),
        framed(shape, solid, 1),
      ]
    case 'outline':
      return [framed(shape, paint.tone === 'none' ? 'line-strong' : solid, 1)]
    case 'tint':
      return [filled(whole, pale)]
    case 'framed':
      return [filled(whole, pale), framed(shape, solid, 2)]
    case 'underlined':
      return [filled(whole, pale), filled(box(x, y + height - 3, width, 3), solid)]
    case 'dashed':
      return [filled(whole, pale), filled(dashes(shape), solid)]
  }
}
