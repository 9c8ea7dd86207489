import { useEffect, useState } from 'react'
import type { Measure } from './scene.ts'
import { canvasFont } from './scene-png.ts'

/** Where there is no canvas, about as wide as the letters are. */
export const estimated: Measure = (text, size, isBold) => text.length * size * (isBold ? 0.6 : 0.56)

const createMeasure = (): Measure => {
  const context = typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d')
  if (context === null) return estimated
  const known = new Map<string, number>()
  return (text, size, isBold) => {
    const key = `${size}${isBold ? 'b' : ''}${text}`
    const before = known.get(key)
    if (before !== undefined) return before
    context.font = canvasFont(size, isBold)
    const { width } = context.measureText(text)
    known.set(key, width)
    return width
  }
}

/** Widths of texts in the font of the interface; asked anew once the font is there. */
export function useMeasure(): Measure {
  const [measure, setMeasure] = useState<Measure>(() => createMeasure())
  useEffect(() => {
    let isGone = false
    void document.fonts.ready?.then(() => {
      if (!isGone) setMeasure(() => createMeasure())
    })
    return () => {
      isGone = true
    }
  }, [])
  return measure
}
