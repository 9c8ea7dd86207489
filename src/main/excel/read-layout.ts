/** The layout of a workbook's sheets, where its format tells it. Never throws: a sheet can be repeated without it. */
import { defaultReadLimits, type ReadLimits } from './limits.ts'
import { readOdsLayout } from './ods/read-ods-layout.ts'
import type { WorkbookLayout } from './sheet-layout.ts'
import { sniff } from './sniff.ts'
import { readSheetjsLayout } from './xls/sheetjs.ts'
import { readXlsxLayout } from './xlsx/read-layout.ts'

export const readWorkbookLayout = (
  bytes: Uint8Array,
  limits: ReadLimits = defaultReadLimits,
): WorkbookLayout => {
  try {
    const sniffed = sniff(bytes, limits)
    switch (sniffed.kind) {
      case 'xlsx':
        return readXlsxLayout(sniffed.zip, limits)
      case 'ods':
        return readOdsLayout(sniffed.zip, limits)
      case 'xls':
        return readSheetjsLayout(bytes)
      case 'xml-2003':
        return readSheetjsLayout(sniffed.text)
      default:
        return new Map()
    }
  } catch {
    return new Map()
  }
}
