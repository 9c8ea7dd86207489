import { strToU8, zipSync } from 'fflate'
import type { ReadLimits } from '../limits.ts'
import type { RawWorkbook } from '../raw-workbook.ts'
import { damaged } from '../refusal.ts'
import type { Zip } from '../zip.ts'
import { readWithSheetjs } from './sheetjs.ts'

/**
 * OpenDocument sheets. SheetJS inflates without a ceiling, so it never sees the file itself: only the parts it
 * needs, already unpacked and checked by `zip.ts`, in an archive that is stored, not compressed.
 */
export const readOds = (zip: Zip, limits: ReadLimits): RawWorkbook => {
  const content = zip.read('content.xml')
  if (!content) throw damaged('missing-part')
  const parts: Record<string, Uint8Array> = {
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': content,
  }
  for (const name of ['styles.xml', 'meta.xml', 'settings.xml', 'META-INF/manifest.xml']) {
    const part = zip.read(name)
    if (part) parts[name] = part
  }
  return readWithSheetjs(zipSync(parts, { level: 0 }), 'ods', limits)
}
