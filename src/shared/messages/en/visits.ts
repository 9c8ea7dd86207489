import type { Same } from '../same.ts'
import type { visits as vi } from '../vi/visits.ts'

export const visits: Same<typeof vi> = {}
