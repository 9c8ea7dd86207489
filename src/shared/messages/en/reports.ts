import type { Same } from '../same.ts'
import type { reports as vi } from '../vi/reports.ts'

export const reports: Same<typeof vi> = {}
