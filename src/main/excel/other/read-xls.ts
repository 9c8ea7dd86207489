import type { ReadLimits } from '../limits.ts'
import type { RawWorkbook } from '../raw-workbook.ts'
import { readBiffFonts } from './biff-fonts.ts'
import { readWithSheetjs } from './sheetjs.ts'

/** Binary .xls (BIFF5, BIFF8): values by SheetJS, fonts by our own walk over the records of `stream`. */
export const readXls = (bytes: Uint8Array, stream: Uint8Array, limits: ReadLimits): RawWorkbook =>
  readWithSheetjs(bytes, 'xls', limits, readBiffFonts(stream, limits.sharedStrings))
