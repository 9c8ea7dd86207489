import type { ReadLimits } from '../limits.ts'
import type { RawWorkbook } from '../raw-workbook.ts'
import { readWithSheetjs } from './sheetjs.ts'
import { readXlsExtras } from './xls-extras.ts'

/** Binary .xls (BIFF5, BIFF8): values by SheetJS, fonts and notes by our own walk over the records of `stream`. */
export const readXls = (bytes: Uint8Array, stream: Uint8Array, limits: ReadLimits): RawWorkbook =>
  readWithSheetjs(bytes, 'xls', limits, readXlsExtras(stream, limits.sharedStrings))
