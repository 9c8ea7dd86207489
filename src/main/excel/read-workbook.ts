/**
 * Any file a commune sends → `Workbook`, or why not. Guarantees: what is refused yields nothing at all; every
 * ceiling of `limits` holds; nothing in the file is run, followed or evaluated. It never throws.
 * For files from outside call `readFileInWorker`, which adds the ceilings of time and memory.
 *
 *   const result = readWorkbook(bytes)
 *   if (result.ok) result.workbook.sheets[0]?.cells
 *   else result.reason                                  // 'password', 'damaged', …
 */
import type { ReadResult, Workbook } from '#shared/domain/exchange/sheet.ts'
import { cellCount } from '#shared/domain/exchange/sheet-rows.ts'
import { finishSheet } from './finish-sheet.ts'
import { readHtml } from './html/read-html.ts'
import { defaultReadLimits, type ReadLimits } from './limits.ts'
import { readOds } from './ods/read-ods.ts'
import type { RawSheet, RawWorkbook } from './raw-workbook.ts'
import { decodeEightBit, readCsv } from './read-csv.ts'
import { Refusal, tooLarge } from './refusal.ts'
import { sniff } from './sniff.ts'
import { readXls } from './xls/read-xls.ts'
import { readWithSheetjs } from './xls/sheetjs.ts'
import { readXlsx } from './xlsx/read-xlsx.ts'

const readRaw = (bytes: Uint8Array, limits: ReadLimits): RawWorkbook => {
  if (bytes.length > limits.fileBytes) throw tooLarge('file-bytes')
  const sniffed = sniff(bytes, limits)
  switch (sniffed.kind) {
    case 'xlsx':
      return readXlsx(sniffed.zip, limits)
    case 'ods':
      return readOds(sniffed.zip, limits)
    case 'xls':
      return { ...readXls(bytes, sniffed.stream, limits), hasMacros: sniffed.hasMacros }
    case 'csv':
      return readCsv(sniffed.text, limits)
    case 'legacy-csv':
      return readCsv(decodeEightBit(sniffed.bytes), limits)
    case 'html':
      return readHtml(sniffed.text, limits)
    case 'xml-2003':
      return readWithSheetjs(sniffed.text, sniffed.kind, limits)
  }
}

/** Rows are known by their sheet's name: of two that bear one, which no usual program writes, the later gets a number. */
const withOwnNames = (sheets: readonly RawSheet[]): RawSheet[] => {
  const taken = new Set<string>()
  return sheets.map((sheet) => {
    let { name } = sheet
    for (let number = 2; taken.has(name); number += 1) name = `${sheet.name} (${number})`
    taken.add(name)
    return { ...sheet, name }
  })
}

export const readWorkbook = (bytes: Uint8Array, limits: ReadLimits = defaultReadLimits): ReadResult => {
  try {
    const raw = readRaw(bytes, limits)
    const workbook: Workbook = {
      format: raw.format,
      sheets: withOwnNames(raw.sheets).map(finishSheet),
      definedNames: Object.fromEntries(raw.definedNames),
      hasMacros: raw.hasMacros,
    }
    if (workbook.sheets.every((sheet) => cellCount(sheet) === 0)) throw new Refusal('empty', 'no-cells')
    return { ok: true, workbook }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, reason: error.reason, detail: error.detail }
    // Beyond what a library or a stray offset throws on broken bytes, nothing of the file is worth more words.
    return { ok: false, reason: 'damaged', detail: 'reader-failed' }
  }
}
