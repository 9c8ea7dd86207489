/**
 * Decodes the texts of a sheet. What one cell leaves open, its row settles, then its sheet: where TCVN3 stands
 * in a Unicode font, "GiÊy khen" has no sign of its own and is decided by the cells beside it.
 */
import type { LegacyEncoding } from '#shared/domain/exchange/sheet.ts'
import { decodeRunsAs } from './decode-runs.ts'
import { readable } from './readable.ts'
import { hasLegacyRange, hasUnicodeOnlyLetter, scoreReading } from './reading.ts'
import { decodedOf, type StoredText } from './stored-text.ts'

export type DecodedText = { text: string; encoding: LegacyEncoding | undefined; isUncertain: boolean }

/** What the texts of a row, or of a sheet, say together. */
export type Evidence = {
  bytes: LegacyEncoding | undefined
  font: LegacyEncoding | undefined
  isAgainstFont: boolean
  hasUnicode: boolean
}

export const evidenceOf = (texts: Iterable<StoredText>): Evidence => {
  const evidence: Evidence = { bytes: undefined, font: undefined, isAgainstFont: false, hasUnicode: false }
  for (const text of texts) {
    const { basis, encoding } = decodedOf(text)
    if (basis === 'bytes') evidence.bytes ??= encoding
    else if (basis === 'font') evidence.font ??= encoding
    else if (basis === 'against-font') evidence.isAgainstFont = true
    if (encoding === undefined && !evidence.hasUnicode) evidence.hasUnicode = hasUnicodeOnlyLetter(text.raw)
  }
  return evidence
}

const minimumScore = 0.8

/** The encoding by which the surroundings read a text that is open by itself, or undefined. */
const settleOpen = (text: StoredText, row: Evidence, sheet: Evidence): LegacyEncoding | undefined => {
  const encoding = row.bytes ?? row.font ?? sheet.bytes
  if (!encoding || !hasLegacyRange(text.raw) || hasUnicodeOnlyLetter(text.raw)) return undefined
  const legacy = scoreReading(text.raw, encoding) ?? 0
  const asIs = scoreReading(text.raw, 'as-is') ?? 0
  if (legacy < minimumScore) return undefined
  const isRowOfLegacy = row.bytes !== undefined && !row.hasUnicode
  // A sheet without one letter of Unicode's own, as a CSV file of such a sheet is.
  const isSheetOfLegacy = sheet.bytes === encoding && !sheet.hasUnicode
  return legacy > asIs || (legacy === asIs && (isRowOfLegacy || isSheetOfLegacy)) ? encoding : undefined
}

/** One text, given what its row and its sheet say. */
export const settle = (stored: StoredText, row: Evidence, sheet: Evidence): DecodedText => {
  const { text, encoding, basis } = decodedOf(stored)
  switch (basis) {
    case 'plain':
    case 'font':
      return { text, encoding, isUncertain: false }
    case 'bytes':
      return { text, encoding, isUncertain: true }
    case 'font-tie':
      if (row.isAgainstFont && row.font === undefined) {
        return { text: readable(stored.raw), encoding: undefined, isUncertain: true }
      }
      return { text, encoding, isUncertain: row.font !== encoding && sheet.font !== encoding }
    case 'against-font': {
      const isClean = hasUnicodeOnlyLetter(stored.raw) || scoreReading(stored.raw, 'as-is') === 1
      return { text, encoding, isUncertain: !isClean }
    }
    case 'open': {
      const settled = settleOpen(stored, row, sheet)
      if (!settled) return { text, encoding, isUncertain: false }
      const decoded = decodeRunsAs(stored.runs, stored.font, settled)
      return { text: readable(decoded), encoding: settled, isUncertain: true }
    }
  }
}
