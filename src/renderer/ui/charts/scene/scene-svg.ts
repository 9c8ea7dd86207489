/** A scene as an SVG file: complete in itself, in the light colours, readable by Word, browsers and drawing programs. */
import { colours } from '../../css-variables.ts'
import { inkColour, outlinesOf } from './paint.ts'
import { type Scene, type Shape, shapesOf } from './scene.ts'

/** The light theme's colour; an unknown name is a slip of the program and drawn black. */
export const fileColour = (name: string): string => {
  const value = Object.entries(colours.light).find(([key]) => key === `--nep-${name}`)?.[1]
  return value ?? '#000000'
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const round = (value: number): number => Math.round(value * 100) / 100

const shapeSvg = (shape: Shape): string => {
  if (shape.kind === 'line')
    return `<line x1="${round(shape.x1)}" y1="${round(shape.y1)}" x2="${round(shape.x2)}" y2="${round(shape.y2)}" stroke="${fileColour(inkColour(shape.ink))}" stroke-width="${shape.width ?? 1}"/>`
  if (shape.kind === 'rect')
    return outlinesOf(shape)
      .map(
        ({ d, fill, stroke, strokeWidth }) =>
          `<path d="${d}" fill="${fill === null ? 'none' : fileColour(fill)}"${stroke === null ? '' : ` stroke="${fileColour(stroke)}" stroke-width="${strokeWidth}"`}/>`,
      )
      .join('')
  const turn = shape.isUpright ? ` transform="rotate(-90 ${round(shape.x)} ${round(shape.y)})"` : ''
  return `<text x="${round(shape.x)}" y="${round(shape.y)}" font-size="${shape.size}" fill="${fileColour(inkColour(shape.ink))}" text-anchor="${shape.anchor ?? 'start'}"${shape.isBold ? ' font-weight="600"' : ''}${turn}>${escaped(shape.text)}</text>`
}

export function sceneSvg(scene: Scene, description: string): string {
  const [width, height] = [Math.ceil(scene.width), Math.ceil(scene.height)]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="'Be Vietnam Pro', 'Segoe UI', Arial, sans-serif">`,
    `<title>${escaped(description)}</title>`,
    `<rect width="${width}" height="${height}" fill="${fileColour('surface')}"/>`,
    ...shapesOf(scene).map(shapeSvg),
    '</svg>\n',
  ].join('\n')
}
