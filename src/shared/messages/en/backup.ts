import type { Same } from '../same.ts'
import type { backup as vi } from '../vi/backup.ts'

export const backup: Same<typeof vi> = {}
