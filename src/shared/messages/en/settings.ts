import type { Same } from '../same.ts'
import type { settings as vi } from '../vi/settings.ts'

export const settings: Same<typeof vi> = {}
