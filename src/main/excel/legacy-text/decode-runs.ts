/**
 * One text with its fonts → Unicode, by the rule of docs/decisions/0020: a legacy font decodes unless the text as
 * it stands scores strictly higher; another font decodes only on strictly better words and a sign that only
 * legacy text has. `decode-rows.ts` then lets the row settle what one cell leaves open.
 */
import type { LegacyEncoding } from '#shared/domain/exchange/sheet.ts'
import type { FontRun, RunText } from '../raw-workbook.ts'
import { fontOfRun } from '../struck-font.ts'
import { legacyFont } from './legacy-font.ts'
import {
  hasLegacyRange,
  hasUnicodeOnlyLetter,
  type Reading,
  readAs,
  readWordByWord,
  scoreReading,
} from './reading.ts'
import { hasTcvn3Sign } from './tcvn3.ts'
import { countVniPairs } from './vni.ts'

/**
 * What a decision stands on. `plain`: nothing to decide. `font`: decoded, the font says so and the words do
 * not object; `font-tie`: the same, but the text as it stands is legal too. `bytes`: decoded against the
 * font. `against-font`: left as it stands although the font is a legacy one. `open`: a Unicode font or none,
 * left as it stands, the row may know better.
 */
export type Basis = 'plain' | 'font' | 'font-tie' | 'bytes' | 'against-font' | 'open'

export type Decoded = { text: string; encoding: LegacyEncoding | undefined; basis: Basis }

/** Runs that share an encoding; capitals are a matter of each run. */
type Stretch = { runs: FontRun[]; encoding: LegacyEncoding | undefined; text: string }

const minimumScore = 0.8

/** The best legacy reading that the bytes alone prove, or undefined. Nearly all text has no sign of any. */
const provenByBytes = (text: string): LegacyEncoding | undefined => {
  const isTcvn3 = hasTcvn3Sign(text)
  const isVni = countVniPairs(text) >= 2
  if (!isTcvn3 && !isVni) return undefined
  const tcvn3 = isTcvn3 ? (scoreReading(text, 'tcvn3') ?? 0) : 0
  const vni = isVni ? (scoreReading(text, 'vni') ?? 0) : 0
  const best = Math.max(tcvn3, vni)
  if (best < minimumScore || tcvn3 === vni || best <= (scoreReading(text, 'as-is') ?? 0)) return undefined
  return tcvn3 > vni ? 'tcvn3' : 'vni'
}

type Decision = { reading: Reading; basis: Basis }

const decide = (stretch: Stretch): Decision => {
  const { text, encoding } = stretch
  if (!hasLegacyRange(text)) {
    const isDrawnInCapitals = encoding !== undefined && !hasUnicodeOnlyLetter(text)
    return { reading: isDrawnInCapitals ? encoding : 'as-is', basis: 'plain' }
  }
  if (encoding !== undefined) {
    const asIs = scoreReading(text, 'as-is') ?? 0
    const legacy = scoreReading(text, encoding) ?? 0
    // On equal words, letters that only Unicode has speak for the text as it stands ("Nguyễn Thị Bé").
    const isUnicode = asIs > legacy || (asIs === legacy && hasUnicodeOnlyLetter(text))
    if (isUnicode) return { reading: 'as-is', basis: 'against-font' }
    return { reading: encoding, basis: asIs === legacy ? 'font-tie' : 'font' }
  }
  const proven = provenByBytes(text)
  return proven ? { reading: proven, basis: 'bytes' } : { reading: 'as-is', basis: 'open' }
}

const stretchesOf = (runs: RunText, font: string | undefined): Stretch[] => {
  const stretches: Stretch[] = []
  for (const run of runs) {
    const own: FontRun = { text: run.text, font: fontOfRun(run, font) }
    const encoding = legacyFont(own.font)?.encoding
    const last = stretches[stretches.length - 1]
    if (last && last.encoding === encoding) {
      last.runs.push(own)
      last.text += own.text
    } else stretches.push({ runs: [own], encoding, text: own.text })
  }
  return stretches
}

const render = (stretch: Stretch, reading: Reading): string =>
  reading === 'vni'
    ? // A pair may be split between two runs.
      readAs(stretch.text, reading)
    : stretch.runs.map((run) => renderRun(run, reading)).join('')

const renderRun = (run: FontRun, reading: Reading): string => {
  const text = readAs(run.text, reading)
  return reading === 'tcvn3' && legacyFont(run.font)?.isCapital ? text.normalize('NFC').toUpperCase() : text
}

const renderDecided = (stretch: Stretch, { reading, basis }: Decision): string =>
  basis === 'bytes' && reading !== 'as-is' && hasUnicodeOnlyLetter(stretch.text)
    ? readWordByWord(stretch.text, reading)
    : render(stretch, reading)

const strength: Record<Basis, number> = {
  plain: 0,
  'font-tie': 1,
  font: 2,
  open: 3,
  'against-font': 4,
  bytes: 5,
}

/** Decodes one text by its fonts and bytes. `font` is the cell's, for runs that name none. */
export const decodeRuns = (runs: RunText, font: string | undefined): Decoded => {
  const stretches = stretchesOf(runs, font)
  const first = stretches[0]
  if (!first) return { text: '', encoding: undefined, basis: 'plain' }
  let text = ''
  let encoding: LegacyEncoding | undefined
  let basis: Basis = 'plain'
  for (const stretch of stretches) {
    const decision = decide(stretch)
    text += renderDecided(stretch, decision)
    if (decision.reading !== 'as-is' && decision.basis !== 'plain') encoding ??= decision.reading
    if (strength[decision.basis] > strength[basis]) basis = decision.basis
  }
  if (stretches.length > 1 && basis === 'open') return wholeByNeighbour(stretches, { text, encoding, basis })
  return { text, encoding, basis }
}

/**
 * A word may begin in one font and end in another (a symbol font, a pasted letter). Where a legacy stretch
 * stands beside one that was left open, the whole is read by that encoding if its words then are better.
 */
const wholeByNeighbour = (stretches: Stretch[], decoded: Decoded): Decoded => {
  const encoding = stretches.find((one) => one.encoding !== undefined)?.encoding
  if (!encoding) return decoded
  const whole = stretches.map((one) => render(one, encoding)).join('')
  const better = (scoreReading(whole, 'as-is') ?? 0) > (scoreReading(decoded.text, 'as-is') ?? 0)
  return better ? { text: whole, encoding, basis: 'bytes' } : decoded
}

/** The text read wholly in one encoding, as the row or the sheet decided. */
export const decodeRunsAs = (runs: RunText, font: string | undefined, encoding: LegacyEncoding): string =>
  stretchesOf(runs, font)
    .map((stretch) => render(stretch, encoding))
    .join('')
