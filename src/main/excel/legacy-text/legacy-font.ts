import type { LegacyEncoding } from '#shared/domain/exchange/sheet.ts'
import { plainFont } from '../struck-font.ts'

export type LegacyFont = {
  encoding: LegacyEncoding
  /** The font draws lower case as capitals. */
  isCapital: boolean
}

/**
 * The legacy encoding a font's name stands for, or undefined. `.VnTime`, `.vnArialH ` (any case, trailing
 * blanks) are TCVN3; `VNI-Times`, `VN-NTime` are VNI; `UVnTime` is a Unicode font. The name alone proves
 * nothing: modern templates keep `.VnTime` over Unicode text (docs/decisions/0020).
 */
export const legacyFont = (name: string | undefined): LegacyFont | undefined => {
  if (name === undefined) return undefined
  const plain = plainFont(name).trim().toLowerCase()
  if (plain.startsWith('.vn')) return { encoding: 'tcvn3', isCapital: plain.endsWith('h') }
  if (/^(?:vni|vn)-/.test(plain)) return { encoding: 'vni', isCapital: false }
  return undefined
}
