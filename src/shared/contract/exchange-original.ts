/** What a commune's own sheet says around a row, as it came. */
import type { LegacyEncoding } from '../domain/exchange/sheet.ts'

export type OriginalCell = {
  column: number
  /** As a person reads it, decoded to Unicode; long texts are cut. */
  text: string
  /** As the file stores it: letters of an old font, a bare number, the serial number of a day. */
  raw: string
  decodedFrom: LegacyEncoding | null
}

export type OriginalRows = {
  from: number
  to: number
  /** Rows that hold something, in order. */
  rows: { row: number; cells: OriginalCell[] }[]
  hiddenRows: number[]
  /** True when a row has more columns than are shown. */
  isCut: boolean
}
