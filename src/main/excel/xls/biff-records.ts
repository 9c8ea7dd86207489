/** Records of the BIFF stream inside an .xls, [MS-XLS] 2.1.4: two bytes type, two bytes length, data. */

export type BiffRecord = { type: number; data: DataView; offset: number }

export const recordType = {
  bof: 0x809,
  eof: 0x0a,
  filePass: 0x2f,
  font: 0x31,
  extendedFormat: 0xe0,
  boundSheet: 0x85,
  sharedStrings: 0xfc,
  continue: 0x3c,
  labelShared: 0xfd,
  label: 0x204,
  richLabel: 0xd6,
  formula: 0x06,
} as const

/** Records from `start` on; ends where the stream ends, a last record that is cut short is left out. */
export function* biffRecords(stream: Uint8Array, start = 0): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  let at = start
  while (at + 4 <= stream.length) {
    const length = view.getUint16(at + 2, true)
    if (at + 4 + length > stream.length) return
    yield {
      type: view.getUint16(at, true),
      data: new DataView(stream.buffer, stream.byteOffset + at + 4, length),
      offset: at,
    }
    at += 4 + length
  }
}

/** Whether the stream asks for a password. `none-readable`: it does not begin as a workbook does. */
export const biffEncryption = (stream: Uint8Array): 'plain' | 'encrypted' | 'none-readable' => {
  let isFirst = true
  for (const record of biffRecords(stream)) {
    if (isFirst && (record.type & 0xff) !== 0x09) return 'none-readable'
    isFirst = false
    if (record.type === recordType.filePass) return 'encrypted'
    if (record.type === recordType.eof || record.type === recordType.boundSheet) return 'plain'
  }
  return isFirst ? 'none-readable' : 'plain'
}
