/**
 * Decodes the text cells of a sheet. What one cell leaves open, its row settles, then its sheet: where TCVN3
 * stands in a Unicode font, "GiÊy khen" has no sign of its own and is decided by the cells beside it.
 */
import type { LegacyEncoding } from '#shared/domain/exchange/sheet.ts'
import type { RawCell, RunText } from '../raw-workbook.ts'
import { type Decoded, decodeRuns, decodeRunsAs } from './decode-runs.ts'
import { hasLegacyRange, hasUnicodeOnlyLetter, scoreReading } from './reading.ts'

export type DecodedText = { text: string; encoding: LegacyEncoding | undefined; isUncertain: boolean }

type Entry = { runs: RunText; font: string | undefined; stored: string; decoded: Decoded }

export const storedText = (runs: RunText): string =>
  runs.length === 1 ? (runs[0]?.text ?? '') : runs.map((run) => run.text).join('')

/** What the cells of a row, or of a sheet, say together. */
type Evidence = {
  bytes: LegacyEncoding | undefined
  font: LegacyEncoding | undefined
  isAgainstFont: boolean
  hasUnicode: boolean
}

const evidenceOf = (entries: readonly Entry[]): Evidence => ({
  bytes: entries.find((one) => one.decoded.basis === 'bytes')?.decoded.encoding,
  font: entries.find((one) => one.decoded.basis === 'font')?.decoded.encoding,
  isAgainstFont: entries.some((one) => one.decoded.basis === 'against-font'),
  hasUnicode: entries.some((one) => one.decoded.encoding === undefined && hasUnicodeOnlyLetter(one.stored)),
})

const minimumScore = 0.8

/** The encoding by which the surroundings read a cell that is open by itself, or undefined. */
const settleOpen = (entry: Entry, row: Evidence, sheet: Evidence): LegacyEncoding | undefined => {
  if (!hasLegacyRange(entry.stored) || hasUnicodeOnlyLetter(entry.stored)) return undefined
  const encoding = row.bytes ?? row.font ?? sheet.bytes
  if (!encoding) return undefined
  const legacy = scoreReading(entry.stored, encoding) ?? 0
  const asIs = scoreReading(entry.stored, 'as-is') ?? 0
  if (legacy < minimumScore) return undefined
  const isRowOfLegacy = row.bytes !== undefined && !row.hasUnicode
  return legacy > asIs || (legacy === asIs && isRowOfLegacy) ? encoding : undefined
}

const asItStands = (entry: Entry): DecodedText => ({
  text: entry.stored,
  encoding: undefined,
  isUncertain: true,
})

const settle = (entry: Entry, row: Evidence, sheet: Evidence): DecodedText => {
  const { text, encoding, basis } = entry.decoded
  switch (basis) {
    case 'plain':
    case 'font':
      return { text, encoding, isUncertain: false }
    case 'bytes':
      return { text, encoding, isUncertain: true }
    case 'font-tie':
      if (row.isAgainstFont && row.font === undefined) return asItStands(entry)
      return { text, encoding, isUncertain: row.font !== encoding && sheet.font !== encoding }
    case 'against-font': {
      const isClean = hasUnicodeOnlyLetter(entry.stored) || scoreReading(entry.stored, 'as-is') === 1
      return { text, encoding, isUncertain: !isClean }
    }
    case 'open': {
      const settled = settleOpen(entry, row, sheet)
      if (!settled) return { text, encoding, isUncertain: false }
      return { text: decodeRunsAs(entry.runs, entry.font, settled), encoding: settled, isUncertain: true }
    }
  }
}

/** One decoded text per text cell; `cells` are those of one sheet, each row's cells next to each other. */
export const decodeRows = (cells: readonly RawCell[]): Map<RawCell, DecodedText> => {
  const decode = createDecoder()
  const rows: { cell: RawCell; entry: Entry }[][] = []
  let current: { cell: RawCell; entry: Entry }[] = []
  let row = 0
  for (const cell of cells) {
    if (!cell.runs) continue
    const entry = decode(cell.runs, cell.font)
    if (cell.row !== row) {
      current = []
      rows.push(current)
      row = cell.row
    }
    current.push({ cell, entry })
  }
  const sheet = evidenceOf(rows.flatMap((one) => one.map(({ entry }) => entry)))
  const result = new Map<RawCell, DecodedText>()
  for (const members of rows) {
    const evidence = evidenceOf(members.map(({ entry }) => entry))
    for (const { cell, entry } of members) result.set(cell, settle(entry, evidence, sheet))
  }
  return result
}

/** Shared strings recur: each string is decoded once per font. */
const createDecoder = (): ((runs: RunText, font: string | undefined) => Entry) => {
  const known = new Map<RunText, Map<string | undefined, Entry>>()
  return (runs, font) => {
    const byFont = known.get(runs) ?? new Map<string | undefined, Entry>()
    const found = byFont.get(font)
    if (found) return found
    const entry: Entry = { runs, font, stored: storedText(runs), decoded: decodeRuns(runs, font) }
    known.set(runs, byFont.set(font, entry))
    return entry
  }
}
