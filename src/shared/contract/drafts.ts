/** What is being typed and is not yet saved, kept under the name of its form: it survives a crash, and no journal notes it. */
import { z } from 'zod'
import { command, type Json, query, returns } from './define.ts'

/** `unit:0192…` or `unit:new`: the form, then the record. */
const key = z.string().min(1).max(200)
const anyJson = z.custom<Json>((value) => z.json().safeParse(value).success)

export const drafts = {
  /** The kept draft, or null. */
  get: query(z.object({ key }), returns<{ value: Json; updatedAt: string } | null>(), { reads: [] }),
  save: command(z.object({ key, value: anyJson }), returns<null>()),
  discard: command(z.object({ key }), returns<null>()),
}
