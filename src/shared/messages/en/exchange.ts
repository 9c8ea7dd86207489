import type { Same } from '../same.ts'
import type { exchange as vi } from '../vi/exchange.ts'

export const exchange: Same<typeof vi> = {}
