/** A scene as a PNG, drawn twice as large as on the screen so that it prints sharply. */
import { inkColour, outlinesOf } from './paint.ts'
import { type Scene, type Shape, shapesOf } from './scene.ts'
import { fileColour } from './scene-svg.ts'

/** As on the screen: figures from Inter, letters from Be Vietnam Pro. */
export const canvasFont = (size: number, isBold: boolean): string =>
  `${isBold ? 600 : 400} ${size}px "Nep So", "Be Vietnam Pro", "Segoe UI", sans-serif`

const scale = 2

const drawShape = (context: OffscreenCanvasRenderingContext2D, shape: Shape): void => {
  if (shape.kind === 'line') {
    context.strokeStyle = fileColour(inkColour(shape.ink))
    context.lineWidth = shape.width ?? 1
    context.beginPath()
    context.moveTo(shape.x1, shape.y1)
    context.lineTo(shape.x2, shape.y2)
    context.stroke()
    return
  }
  if (shape.kind === 'rect') {
    for (const { d, fill, stroke, strokeWidth } of outlinesOf(shape)) {
      const path = new Path2D(d)
      if (fill !== null) {
        context.fillStyle = fileColour(fill)
        context.fill(path)
      }
      if (stroke === null) continue
      context.strokeStyle = fileColour(stroke)
      context.lineWidth = strokeWidth
      context.stroke(path)
    }
    return
  }
  context.save()
  context.translate(shape.x, shape.y)
  if (shape.isUpright) context.rotate(-Math.PI / 2)
  context.font = canvasFont(shape.size, shape.isBold ?? false)
  context.fillStyle = fileColour(inkColour(shape.ink))
  context.textAlign = shape.anchor === 'middle' ? 'center' : (shape.anchor ?? 'start')
  context.fillText(shape.text, 0, 0)
  context.restore()
}

/** Throws when the browser cannot draw. */
export async function scenePng(scene: Scene): Promise<Blob> {
  await document.fonts.ready
  const canvas = new OffscreenCanvas(Math.ceil(scene.width * scale), Math.ceil(scene.height * scale))
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no canvas to draw on')
  context.scale(scale, scale)
  context.fillStyle = fileColour('surface')
  context.fillRect(0, 0, scene.width, scene.height)
  for (const shape of shapesOf(scene)) drawShape(context, shape)
  return canvas.convertToBlob({ type: 'image/png' })
}
