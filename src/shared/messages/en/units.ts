import type { Same } from '../same.ts'
import type { units as vi } from '../vi/units.ts'

export const units: Same<typeof vi> = {}
