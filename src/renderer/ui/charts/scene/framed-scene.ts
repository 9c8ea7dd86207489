/** A picture as it leaves the application: its sentence on top, what it is of below, then the scene, then the source. */
import { wrapText } from './fit-text.ts'
import { type Frame, fontSize, movedItems, type Scene, type Shape, type Target } from './scene.ts'

export type Captions = {
  title: string
  /** `Kế hoạch 1260/KH-UBND, đợt I`. */
  scope: string
  /** `Số liệu đến ngày 05/10/2018.` */
  source: string
}

const margin = 24
const titleSize = 18
const titleLine = 24

export function framedScene(captions: Captions, scenes: readonly Scene[], { width, measure }: Frame): Scene {
  const inner = width - 2 * margin
  const titleLines = wrapText(captions.title, inner * 0.9, titleSize, measure, 3)
  const items: (Shape | Target)[] = titleLines.map((text, index) => ({
    kind: 'text',
    x: margin,
    y: margin + titleSize + index * titleLine,
    text,
    size: titleSize,
    ink: 'text',
    isBold: true,
  }))
  let y = margin + titleLines.length * titleLine + 4
  if (captions.scope !== '') {
    items.push({
      kind: 'text',
      x: margin,
      y: y + 14,
      text: captions.scope,
      size: fontSize.normal,
      ink: 'dim',
    })
    y += 22
  }
  y += 10
  for (const scene of scenes) {
    items.push(...movedItems(scene.items, margin, y))
    y += scene.height + 12
  }
  items.push({ kind: 'text', x: margin, y: y + 14, text: captions.source, size: fontSize.small, ink: 'dim' })
  return { width, height: y + 20 + margin / 2, items }
}
