import type { Same } from '../same.ts'
import type { rounds as vi } from '../vi/rounds.ts'

export const rounds: Same<typeof vi> = {}
