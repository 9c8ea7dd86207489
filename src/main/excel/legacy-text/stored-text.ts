import { wordsMadeOf } from '#shared/words-made-of.ts'
import type { RunText } from '../raw-workbook.ts'
import { fontOfRun, isStruckText, unstruckRuns } from '../struck-font.ts'
import { type Decoded, decodeRuns } from './decode-runs.ts'
import { legacyFont } from './legacy-font.ts'
import { readable } from './readable.ts'
import { hasLegacyRange } from './reading.ts'
import { countVniPairs } from './vni.ts'

/** A text of a sheet in one font. */
export type StoredText = {
  readonly runs: RunText
  readonly font: string | undefined
  /** The runs joined. */
  readonly raw: string
  /** A line goes through all of it. */
  readonly isStruck: boolean
  /** What no line goes through, where one goes through a part. */
  readonly unstruck: RunText | undefined
  /** Filled by `decodedOf`. */
  known: Decoded | undefined
}

export const storedText = (runs: RunText, font: string | undefined): StoredText => ({
  runs,
  font,
  raw: runs.length === 1 ? (runs[0]?.text ?? '') : runs.map((run) => run.text).join(''),
  isStruck: isStruckText(runs, font),
  unstruck: unstruckRuns(runs, font),
  known: undefined,
})

/**
 * Composed letters and plain signs without blanks at the ends: nothing in such a text is to be cleaned. Signs that only
 * TCVN3 puts into words, eth among them, are left out.
 */
const isClean = wordsMadeOf(
  /[\x21-\x7e\u00c0-\u00cf\u00d1-\u00d6\u00d8-\u00ef\u00f1-\u00f6\u00f8-\u0188\u018a-\u02ff\u1e00-\u1ef9\u2013\u2014\u2018-\u201d]/,
)

/** What `decodeRuns` makes of a text as nearly all are, without its detours; undefined for any other. */
const decodeUsual = ({ runs, font, raw }: StoredText): Decoded | undefined => {
  if (runs.length !== 1 || !isClean(raw) || legacyFont(fontOfRun(runs[0], font)) !== undefined)
    return undefined
  if (!hasLegacyRange(raw)) return { text: raw, encoding: undefined, basis: 'plain' }
  return countVniPairs(raw) < 2 ? { text: raw, encoding: undefined, basis: 'open' } : undefined
}

const decode = (stored: StoredText): Decoded => {
  const usual = decodeUsual(stored)
  if (usual !== undefined) return usual
  const { runs, font } = stored
  const { text, encoding, basis } = decodeRuns(runs, font)
  return { text: readable(text), encoding, basis }
}

/** The text decoded by its own fonts and bytes, when it is first asked for. */
export const decodedOf = (stored: StoredText): Decoded => {
  stored.known ??= decode(stored)
  return stored.known
}

/** The text without the part a line goes through; undefined where no line goes through a part. */
export const unstruckOf = ({ unstruck, font }: StoredText): string | undefined =>
  unstruck && readable(decodeRuns(unstruck, font).text).replace(/ {2,}/gu, ' ')

export type TextPool = {
  /** The place in `distinct`: the same for the same runs in the same font. */
  take: (runs: RunText, font: string | undefined) => number
  /** The same without looking whether it is known: for callers that take each once. */
  add: (runs: RunText, font: string | undefined) => number
  /** All that were taken, each once. */
  distinct: readonly StoredText[]
}

export const createTextPool = (): TextPool => {
  const byFont = new Map<string | undefined, Map<RunText, number>>()
  const distinct: StoredText[] = []
  const add: TextPool['add'] = (runs, font) => distinct.push(storedText(runs, font)) - 1
  const take: TextPool['take'] = (runs, font) => {
    let byRuns = byFont.get(font)
    if (!byRuns) {
      byRuns = new Map()
      byFont.set(font, byRuns)
    }
    const found = byRuns.get(runs)
    if (found !== undefined) return found
    const place = add(runs, font)
    byRuns.set(runs, place)
    return place
  }
  return { take, add, distinct }
}
