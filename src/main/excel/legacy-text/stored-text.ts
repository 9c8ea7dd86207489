import type { RunText } from '../raw-workbook.ts'
import { type Decoded, decodeRuns } from './decode-runs.ts'
import { readable } from './readable.ts'

/** A text of a sheet in one font. */
export type StoredText = {
  readonly runs: RunText
  readonly font: string | undefined
  /** The runs joined. */
  readonly raw: string
  /** Filled by `decodedOf`. */
  known: Decoded | undefined
}

export const storedText = (runs: RunText, font: string | undefined): StoredText => ({
  runs,
  font,
  raw: runs.length === 1 ? (runs[0]?.text ?? '') : runs.map((run) => run.text).join(''),
  known: undefined,
})

const decode = ({ runs, font }: StoredText): Decoded => {
  const { text, encoding, basis } = decodeRuns(runs, font)
  return { text: readable(text), encoding, basis }
}

/** The text decoded by its own fonts and bytes, when it is first asked for. */
export const decodedOf = (stored: StoredText): Decoded => {
  stored.known ??= decode(stored)
  return stored.known
}

export type TextPool = {
  /** The place in `distinct`: the same for the same runs in the same font. */
  take: (runs: RunText, font: string | undefined) => number
  /** All that were taken, each once. */
  distinct: readonly StoredText[]
}

export const createTextPool = (): TextPool => {
  const byFont = new Map<string | undefined, Map<RunText, number>>()
  const distinct: StoredText[] = []
  const take = (runs: RunText, font: string | undefined): number => {
    let byRuns = byFont.get(font)
    if (!byRuns) {
      byRuns = new Map()
      byFont.set(font, byRuns)
    }
    const found = byRuns.get(runs)
    if (found !== undefined) return found
    const place = distinct.push(storedText(runs, font)) - 1
    byRuns.set(runs, place)
    return place
  }
  return { take, distinct }
}
