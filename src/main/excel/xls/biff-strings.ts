import type { FontRun, RunText } from '../raw-workbook.ts'
import { damaged } from '../refusal.ts'

/** Where a run begins, in characters, and the number of its font. */
export type BiffRun = { at: number; font: number }
export type BiffString = { text: string; runs: BiffRun[] }

/** Reads across a record and its CONTINUE records. [MS-XLS] 2.4.58, 2.4.265, 2.5.293. */
const createSegmentReader = (segments: readonly DataView[]) => {
  let index = 0
  let at = 0
  const settle = (): DataView => {
    for (;;) {
      const segment = segments[index]
      if (!segment) throw damaged('truncated')
      if (at < segment.byteLength) return segment
      index++
      at = 0
    }
  }
  const byte = (): number => settle().getUint8(at++)
  return {
    byte,
    uint16: (): number => byte() | (byte() << 8),
    uint32: (): number => (byte() | (byte() << 8) | (byte() << 16) | (byte() << 24)) >>> 0,
    skip: (count: number): void => {
      for (let left = count; left > 0; ) {
        const segment = settle()
        const step = Math.min(left, segment.byteLength - at)
        at += step
        left -= step
      }
    },
    /** Characters; each CONTINUE begins anew with a byte that says how wide they are from there on. */
    characters: (count: number, isWideAtFirst: boolean): string => {
      let isWide = isWideAtFirst
      let text = ''
      for (let left = count; left > 0; ) {
        const before = index
        const segment = settle()
        if (index !== before) {
          isWide = (byte() & 1) !== 0
          continue
        }
        const width = isWide ? 2 : 1
        const step = Math.min(left, Math.floor((segment.byteLength - at) / width))
        if (step === 0) throw damaged('bad-part')
        const bytes = new Uint8Array(segment.buffer, segment.byteOffset + at, step * width)
        text += new TextDecoder(isWide ? 'utf-16le' : 'latin1').decode(bytes)
        at += step * width
        left -= step
      }
      return text
    },
  }
}

/** The shared strings of a workbook with their runs; `limit` bounds their number. */
export const readSharedBiffStrings = (segments: readonly DataView[], limit: number): BiffString[] => {
  const reader = createSegmentReader(segments)
  reader.skip(4)
  const count = Math.min(reader.uint32(), limit)
  const strings: BiffString[] = []
  for (let index = 0; index < count; index++) {
    const length = reader.uint16()
    const flags = reader.byte()
    const runCount = flags & 8 ? reader.uint16() : 0
    const extraLength = flags & 4 ? reader.uint32() : 0
    const text = reader.characters(length, (flags & 1) !== 0)
    const runs: BiffRun[] = []
    for (let run = 0; run < runCount; run++) runs.push({ at: reader.uint16(), font: reader.uint16() })
    reader.skip(extraLength)
    strings.push({ text, runs })
  }
  return strings
}

/** Splits a text at its runs. Text before the first run has the cell's font, so its `font` is undefined. */
export const splitAtRuns = (
  text: string,
  runs: readonly BiffRun[],
  fontName: (font: number) => string | undefined,
): RunText => {
  const pieces: FontRun[] = []
  let from = 0
  let font: string | undefined
  for (const run of runs) {
    if (run.at > text.length || run.at < from) break
    if (run.at > from) pieces.push({ text: text.slice(from, run.at), font })
    from = run.at
    font = fontName(run.font)
  }
  if (from < text.length) pieces.push({ text: text.slice(from), font })
  return pieces
}
