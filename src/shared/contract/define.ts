/**
 * The contract: every operation is declared once with its kind, its input schema and its output type. All
 * hosts, the command line, the tests and the renderer go through these declarations and nothing else.
 *
 *   export const units = {
 *     list: query(z.object({ validOn: civilDate }), returns<UnitRow[]>(), { reads: ['units'] }),
 *     rename: command(z.object({ id, revision, name }), returns<{ revision: number }>()),
 *   }
 */
import type { z } from 'zod'

/** What may cross the boundary. Checked on types, and in tests by real serialisation. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined }

/**
 * Names of what changed. After a commit, dispatch announces the topics of the tables that were really touched
 * (main/db/topics.ts), and windows refetch the queries that read them: no command can forget one.
 */
export const topics = [
  'office',
  'settings',
  'units',
  'checklists',
  'plans',
  'rounds',
  'visits',
  'findings',
  'outreach',
  'exchange',
  'commendation',
  'documents',
  'attachments',
  'journal',
  'backups',
] as const
export type Topic = (typeof topics)[number]

type Output<T> = { readonly __output?: T }

/** States an operation's output type; carries nothing at run time. */
export const returns = <T extends Json>(): Output<T> => ({})

export type Caution = {
  /** What writes much at once has the register copied before, when a copy is due. */
  backupFirst?: true
  /**
   * Ctrl+Z takes every change back, but for these. `stops`: it stands outside of Nếp too (an issued document) or has
   * its own way back (an import), so nothing before it is taken back past it. `passes`: steps of a screen with its own
   * undo, which no record rests on.
   */
  undo?: 'stops' | 'passes'
}

export type LongReading = {
  /** Of a task that a page shows like a query: the topics after which its answer is stale. */
  reads?: readonly Topic[]
}

export type QueryEntry<I extends z.ZodType = z.ZodType, O = unknown> = {
  kind: 'query'
  input: I
  output: Output<O>
  reads: readonly Topic[]
}
export type CommandEntry<I extends z.ZodType = z.ZodType, O = unknown> = Caution & {
  kind: 'command'
  input: I
  output: Output<O>
}
export type TaskEntry<I extends z.ZodType = z.ZodType, O = unknown> = Caution &
  LongReading & {
    kind: 'task'
    input: I
    output: Output<O>
  }
/** `isReading`: the register may stay open. `whileLocked`: answered also while the house is locked. */
export type RescueEntry<I extends z.ZodType = z.ZodType, O = unknown> = {
  kind: 'rescue'
  input: I
  output: Output<O>
  isReading: boolean
  whileLocked: boolean
}
export type Entry = QueryEntry | CommandEntry | TaskEntry | LongCommandEntry | RescueEntry

/** Reads; synchronous, gets a read handle only. `reads` names the topics after which its answer is stale. */
export const query = <I extends z.ZodType, O>(
  input: I,
  output: Output<O>,
  { reads }: { reads: readonly Topic[] },
): QueryEntry<I, O> => ({ kind: 'query', input, output, reads })

/** Changes; synchronous, one transaction, one journal entry. */
export const command = <I extends z.ZodType, O>(
  input: I,
  output: Output<O>,
  caution: Caution = {},
): CommandEntry<I, O> => ({ kind: 'command', input, output, ...caution })

/** Long work (Excel, Word, backup): asynchronous, reports progress, can be cancelled, writes only through a short commit. */
export const task = <I extends z.ZodType, O>(
  input: I,
  output: Output<O>,
  more: Caution & LongReading = {},
): TaskEntry<I, O> => ({ kind: 'task', input, output, ...more })

/** A command that takes long, or is prepared at length: a task, all of whose writing is one transaction. */
export type LongCommandEntry<I extends z.ZodType = z.ZodType, O = unknown> = TaskEntry<I, O> & {
  isOneWrite: true
}
export const longCommand = <I extends z.ZodType, O>(
  input: I,
  output: Output<O>,
  caution: Caution = {},
): LongCommandEntry<I, O> => ({ ...task(input, output, caution), isOneWrite: true })

/** Works on the data folder itself, also when the register does not open; the host closes it before, opens it after. */
export const rescue = <I extends z.ZodType, O>(
  input: I,
  output: Output<O>,
  { isReading = false, whileLocked = false }: { isReading?: boolean; whileLocked?: boolean } = {},
): RescueEntry<I, O> => ({ kind: 'rescue', input, output, isReading, whileLocked })

export type Area = Record<string, Entry>

/** What the caller may send (before defaults are filled in). */
export type InputOf<E extends Entry> = E['input'] extends z.ZodType ? z.input<E['input']> : never
/** What the handler receives (after parsing). */
export type ParsedInputOf<E extends Entry> = E['input'] extends z.ZodType ? z.output<E['input']> : never
export type OutputOf<E extends Entry> = E extends { output: Output<infer O> } ? O : never
