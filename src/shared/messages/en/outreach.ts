import type { Same } from '../same.ts'
import type { outreach as vi } from '../vi/outreach.ts'

export const outreach: Same<typeof vi> = {}
