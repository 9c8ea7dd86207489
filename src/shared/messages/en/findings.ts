import type { Same } from '../same.ts'
import type { findings as vi } from '../vi/findings.ts'

export const findings: Same<typeof vi> = {}
