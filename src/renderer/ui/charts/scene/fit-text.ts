import { fontSize, type LegendEntry, type Measure, type Shape, type TextShape } from './scene.ts'

/** The text, or as much of it as fits with "…". */
export function cutText(
  text: string,
  width: number,
  size: number,
  isBold: boolean,
  measure: Measure,
): string {
  if (measure(text, size, isBold) <= width) return text
  let [low, high] = [0, text.length]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (measure(`${text.slice(0, middle).trimEnd()}…`, size, isBold) <= width) low = middle
    else high = middle - 1
  }
  return `${text.slice(0, low).trimEnd()}…`
}

/** At most `most` lines, broken between words; the last is cut where the rest does not fit. */
export function wrapText(text: string, width: number, size: number, measure: Measure, most = 2): string[] {
  const lines: string[] = []
  let line = ''
  const words = text.split(' ')
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || measure(longer, size, false) <= width) {
      line = longer
      continue
    }
    if (lines.length === most - 1) {
      const rest = [line, ...words.slice(index)].join(' ')
      return [...lines, cutText(rest, width, size, false, measure)]
    }
    lines.push(line)
    line = word
  }
  return [...lines, cutText(line, width, size, false, measure)]
}

export const lineHeight = 17

/** A label in at most two lines around the middle `y`, to the right up to `x + width`. */
export function labelShapes(
  label: string,
  place: { x: number; y: number; width: number; size?: number; most?: number },
  measure: Measure,
): TextShape[] {
  const size = place.size ?? fontSize.normal
  const lines = wrapText(label, place.width, size, measure, place.most ?? 2)
  const isCut = lines.at(-1)?.endsWith('…') ?? false
  const top = place.y - ((lines.length - 1) * lineHeight) / 2 + size * 0.35
  return lines.map((text, index) => ({
    kind: 'text',
    x: place.x,
    y: top + index * lineHeight,
    text,
    size,
    ink: 'text',
    ...(isCut ? { title: label } : {}),
  }))
}

/** Marks with their words in as many lines as needed, from `y` down; answers the shapes and where they end. */
export function legendShapes(
  legend: readonly LegendEntry[],
  y: number,
  width: number,
  measure: Measure,
): { shapes: Shape[]; bottom: number } {
  const shapes: Shape[] = []
  const [mark, gap, between, row] = [12, 6, 16, 20]
  let x = 0
  let top = y
  for (const { paint, label } of legend) {
    const text = cutText(label, width - mark - gap, fontSize.small, false, measure)
    const wide = mark + gap + measure(text, fontSize.small, false)
    if (x > 0 && x + wide > width) {
      x = 0
      top += row
    }
    shapes.push(
      { kind: 'rect', x, y: top + 4, width: mark, height: mark, paint },
      { kind: 'text', x: x + mark + gap, y: top + 14, text, size: fontSize.small, ink: 'dim' },
    )
    x += wide + between
  }
  return { shapes, bottom: legend.length === 0 ? y : top + row }
}
