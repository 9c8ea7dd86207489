/** What the register keeps on a person: found, shown, handed out, erased (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15). */
import { z } from 'zod'
import type { PlaceFate, StayReason } from '../domain/erasure.ts'
import type { Doubt } from '../domain/same-person.ts'
import type { FileRef } from './bridge.ts'
import { returns, task, topics } from './define.ts'
import { line } from './fields.ts'

/** A row that names the person: `nominations.name.0192…`, `units.contact_name.0192…`, `received_files.row_12.0192…`. */
const seed = z.string().regex(/^[a-z_]{1,40}\.[a-z\d_]{1,40}\.[\w-]{1,64}$/u)
/** A row that holds something of the person: `findings.0192…`. */
const place = z.string().regex(/^[a-z_]{1,40}\.[^.\n]{1,250}$/u)

/** Somebody whose name, birth year, unit and village are one in the rows that name them (docs/decisions/0022). */
export type FoundPerson = {
  seed: string
  name: string
  birthYear: number | null
  unitName: string
  /** Tables of the rows, and how many rows. */
  tables: string[]
  rows: number
}

export type PersonPlace = {
  key: string
  table: string
  id: string
  /** The record whose page shows it. */
  recordTable: string
  recordId: string
  recordName: string
  /** In the bin, or an earlier wording that only the journal knows. */
  isPast: boolean
  /** What stands there, by the names of its fields. */
  fields: { label: string; text: string }[]
  fate: PlaceFate
  why: StayReason | null
  /** By all that is known the same person; of the others `doubt` says why they may be somebody else. */
  isSame: boolean
  doubt: Doubt | null
}

export type PersonCopy = { name: string; place: 'here' | 'away'; madeAt: string }

export type PersonRecord = {
  seed: string
  name: string
  birthYear: number | null
  unitName: string
  places: PersonPlace[]
  /** Entries of the journal that this name wrote: they stay, for a journal says who. */
  entriesAsActor: number
  /** Copies of the register, newest first: each made before an erasure still holds what was erased. */
  copies: PersonCopy[]
}

export type ErasureReport = {
  rows: number
  files: number
  /** Entries of the journal whose values were rewritten. */
  entries: number
}

export const persons = {
  /**
   * Persons by the beginnings of words of their name, without accents too, or by a telephone or number of identity, in the
   * register and in the files that communes sent; at most 100.
   */
  find: task(z.object({ text: line }), returns<FoundPerson[]>(), { reads: topics }),
  /** Everything kept on the person of a row: the whole journal is looked through. Throws not_found. */
  show: task(z.object({ seed }), returns<PersonRecord>(), { reads: topics }),
  /** The same as a workbook, of the named places only. */
  export: task(z.object({ seed, places: z.array(place).min(1).max(5000) }), returns<FileRef>()),
  /**
   * Erases the person from the named places, from the journal behind them, and from the bytes of the data folder. It is
   * not undone. Throws moved_since_preview when a place is not there any more or has to stay, busy while other long work
   * runs or the register moves all the time.
   */
  erase: task(z.object({ seed, places: z.array(place).min(1).max(5000) }), returns<ErasureReport>(), {
    undo: 'stops',
  }),
}
