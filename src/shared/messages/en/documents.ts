import type { Same } from '../same.ts'
import type { documents as vi } from '../vi/documents.ts'

export const documents: Same<typeof vi> = {}
