import type { Same } from '../same.ts'
import type { office as vi } from '../vi/office.ts'

export const office: Same<typeof vi> = {}
