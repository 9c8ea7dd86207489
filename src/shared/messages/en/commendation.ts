import type { Same } from '../same.ts'
import type { commendation as vi } from '../vi/commendation.ts'

export const commendation: Same<typeof vi> = {}
