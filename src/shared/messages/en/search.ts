import type { Same } from '../same.ts'
import type { search as vi } from '../vi/search.ts'

export const search: Same<typeof vi> = {}
