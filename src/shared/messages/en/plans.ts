import type { Same } from '../same.ts'
import type { plans as vi } from '../vi/plans.ts'

export const plans: Same<typeof vi> = {}
