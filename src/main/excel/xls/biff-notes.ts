/**
 * Notes of an .xls (BIFF8), [MS-XLS] 2.4.179 NOTE, 2.4.181 OBJ, 2.4.329 TXO: SheetJS reads on into the formatting
 * that follows the words of some writers.
 */
import { type BiffRecord, biffRecords, recordType } from './biff-records.ts'

const note = 0x1c
const object = 0x5d
const textObject = 0x1b6

/** Characters of one CONTINUE record: a byte tells their width. */
const characters = (data: DataView, wanted: number): string => {
  if (data.byteLength < 1) return ''
  const isWide = (data.getUint8(0) & 1) !== 0
  const size = Math.min(wanted * (isWide ? 2 : 1), data.byteLength - 1)
  const bytes = new Uint8Array(data.buffer, data.byteOffset + 1, size)
  return new TextDecoder(isWide ? 'utf-16le' : 'latin1').decode(bytes)
}

/** Words of the notes in the sheet stored at `offset`, by `row:column`, 1-based. */
export const readBiffNotes = (stream: Uint8Array, offset: number): Map<string, string> => {
  const words = new Map<number, string>()
  const notes = new Map<string, string>()
  let depth = 0
  let id = 0
  let missing = 0
  const add = ({ type, data }: BiffRecord): void => {
    if (type === recordType.continue && missing > 0) {
      const more = characters(data, missing)
      words.set(id, (words.get(id) ?? '') + more)
      missing -= more.length
    } else if (type === object && data.byteLength >= 8) id = data.getUint16(6, true)
    else if (type === textObject && data.byteLength >= 12) {
      missing = data.getUint16(10, true)
      words.set(id, '')
    } else if (type === note && data.byteLength >= 8) {
      const text = words.get(data.getUint16(6, true))
      if (text) notes.set(`${data.getUint16(0, true) + 1}:${data.getUint16(2, true) + 1}`, text)
    }
  }
  for (const record of biffRecords(stream, offset)) {
    if (record.type === recordType.bof) depth++
    else if (record.type === recordType.eof && --depth <= 0) break
    else if (depth === 1) add(record)
  }
  return notes
}
