/** Schemas that recur in the contract. */
import { z } from 'zod'

/** UUIDv7 as text; a record's only key. */
export const id = z.string().min(1).max(64)
export const revision = z.number().int().min(1)
/** Civil date `YYYY-MM-DD`. */
export const civilDate = z.iso.date()
/** `HH:MM`, 24 hours. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u)
export const year = z.number().int().min(1900).max(2200)
/** One line, trimmed, NFC. */
export const line = z
  .string()
  .max(500)
  .transform((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
export const requiredLine = line.refine((text) => text.length > 0, { params: { problem: 'required' } })
/** Several paragraphs. */
export const prose = z
  .string()
  .max(20_000)
  .transform((text) => text.normalize('NFC').replace(/\r\n?/gu, '\n').trim())
export const requiredProse = prose.refine((text) => text.length > 0, { params: { problem: 'required' } })
/** An opaque handle to a file; never a path. */
export const fileHandle = z.string().regex(/^file_[A-Za-z0-9_-]{8,64}$/u)
/** What figures are drawn up over (domain/figures-scope.ts). */
export const figuresScope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('round'), id }),
  z.object({ kind: z.literal('plan'), id }),
  z.object({ kind: z.literal('year'), year }),
])
