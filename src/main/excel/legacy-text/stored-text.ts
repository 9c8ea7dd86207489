import type { RunText } from '../raw-workbook.ts'
import { type Decoded, decodeRuns } from './decode-runs.ts'
import { readable } from './readable.ts'

/** A text of a sheet in one font, decoded when it is first asked for. */
export type StoredText = {
  runs: RunText
  font: string | undefined
  /** The runs joined. */
  raw: string
  decoded: () => Decoded
}

export const storedText = (runs: RunText, font: string | undefined): StoredText => {
  let known: Decoded | undefined
  const decode = (): Decoded => {
    const decoded = decodeRuns(runs, font)
    return { ...decoded, text: readable(decoded.text) }
  }
  return {
    runs,
    font,
    raw: runs.length === 1 ? (runs[0]?.text ?? '') : runs.map((run) => run.text).join(''),
    decoded: () => {
      known ??= decode()
      return known
    },
  }
}

/** Gives the same object for the same runs in the same font. */
export const createTextPool = (): ((runs: RunText, font: string | undefined) => StoredText) => {
  const byFont = new Map<string | undefined, Map<RunText, StoredText>>()
  return (runs, font) => {
    let byRuns = byFont.get(font)
    if (!byRuns) {
      byRuns = new Map()
      byFont.set(font, byRuns)
    }
    const found = byRuns.get(runs)
    if (found) return found
    const made = storedText(runs, font)
    byRuns.set(runs, made)
    return made
  }
}
