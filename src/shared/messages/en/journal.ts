import type { Same } from '../same.ts'
import type { journal as vi } from '../vi/journal.ts'

export const journal: Same<typeof vi> = {}
