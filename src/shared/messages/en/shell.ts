import type { Same } from '../same.ts'
import type { shell as vi } from '../vi/shell.ts'

export const shell: Same<typeof vi> = {}
