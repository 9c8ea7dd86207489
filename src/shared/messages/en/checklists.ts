import type { Same } from '../same.ts'
import type { checklists as vi } from '../vi/checklists.ts'

export const checklists: Same<typeof vi> = {}
