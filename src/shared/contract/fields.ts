/** Schemas that recur in the contract. */
import { z } from 'zod'
import { earliestYear, latestYear, lineLength, proseLength } from '../domain/field-bounds.ts'

/** UUIDv7 as text; a record's only key. */
export const id = z.string().min(1).max(64)
export const revision = z.number().int().min(1)
/** Civil date `YYYY-MM-DD`. */
export const civilDate = z.iso.date()
/** `HH:MM`, 24 hours. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u)
export const year = z.number().int().min(earliestYear).max(latestYear)
/** One line, trimmed, NFC. */
export const line = z
  .string()
  .max(lineLength)
  .transform((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
export const requiredLine = line.refine((text) => text.length > 0, { params: { problem: 'required' } })
/** Several paragraphs. */
export const prose = z
  .string()
  .max(proseLength)
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
