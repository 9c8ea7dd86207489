import type { Same } from '../same.ts'
import type { sheets as vi } from '../vi/sheets.ts'

export const sheets: Same<typeof vi> = {}
