/** What a handler gets. The three kinds differ in what they may do, and the types say so. */

import type {
  Area,
  CommandEntry,
  OutputOf,
  ParsedInputOf,
  QueryEntry,
  RescueEntry,
  TaskEntry,
  Topic,
} from '#shared/contract/define.ts'
import type { CallError } from '#shared/contract/errors.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'
import type { ErasingDb } from '../db/erase-from-journal.ts'
import type { FileStore } from '../file-store.ts'
import type { DerivationCost } from '../locks/keyring.ts'
import type { Logger, Program } from '../ports.ts'
import type { LongWrites } from './long-writes.ts'

type Common = {
  /** Today in Việt Nam, YYYY-MM-DD. */
  today: string
  /** The instant of the call, UTC ISO. */
  now: string
  files: FileStore
  log: Logger
  /** Texts in the interface language. */
  messages: Messages
  dataDir: string
  resourcesDir: string
  program: Program
}

export type QueryContext = Common & { db: ReadDb }

export type CommandContext = Common & {
  db: WriteDb
  newId: () => string
  /** The journal entry of this call; an import remembers it to be undone later. */
  journalId: string
  /** For what a person asked to be erased, and for nothing else. */
  erasing: ErasingDb
}

/** Long work is followed, and stopped, by the id of its call. */
export type Followed = {
  signal: AbortSignal
  /** Tells how far the work is; throws DomainError `cancelled` when the user stopped it. */
  progress(done: number, total: number, label: string): void
}

export type Attempt<T> = { ok: true; value: T } | { ok: false; error: CallError }

export type TaskContext = Common &
  Followed & {
    db: ReadDb
    newId: () => string
    /** One short transaction with its own journal entry. */
    commit<T>(write: (tx: CommandContext) => T): T
    /**
     * The same for a write that would hold the window up: in a thread of its own where that is to be had, while commands
     * wait. Throws what the write throws.
     */
    commitLong<N extends keyof LongWrites>(
      name: N,
      input: Parameters<LongWrites[N]>[1],
    ): Promise<ReturnType<LongWrites[N]>>
    /**
     * One part of the work by itself: what it throws becomes data (logged when nobody expected it), so that the rest
     * goes on. What would stop every other part too is thrown on: cancelled, a full or read-only disk, a damaged database.
     */
    attempt<T>(part: () => T): Attempt<T>
    attemptLong<T>(part: () => Promise<T>): Promise<Attempt<T>>
    /** Tells the windows of a change outside the database (a new backup file). */
    announce(topics: Topic[]): void
    /** Sweeps what an erasure left in the bytes of the data folder, if it did. Throws busy when that is not to be had now. */
    finishSweep(): Promise<void>
    /** A copy of the live database into `target`, encrypted where it is, without stopping the work. */
    copyDatabase(target: string): Promise<void>
    /**
     * Puts another register in the place of this one, which `work` writes into the new file `coming` and proves; it is brought to
     * this program's schema and to the key of this one. Throws DomainError busy while other long work runs; commands
     * meanwhile are refused so.
     */
    replaceDatabase<T>(work: (coming: string) => Promise<T>): Promise<T>
  }

/** The register is closed, or does not open, unless the operation is `isReading`. */
export type RescueContext = Pick<Common, 'now' | 'files' | 'log' | 'messages' | 'dataDir'> &
  Followed & {
    /** Why the register does not open; undefined when it does. */
    fault: CallError | undefined
    derivationCost: DerivationCost | undefined
    /** Says that the register which stands there now was read whole a moment ago: it is not read again to be opened. */
    proven: () => void
  }

/** The handlers of one area: a missing or an extra one does not compile. */
export type Operations<A extends Area> = {
  [N in keyof A]: A[N] extends QueryEntry
    ? (context: QueryContext, input: ParsedInputOf<A[N]>) => OutputOf<A[N]>
    : A[N] extends CommandEntry
      ? (context: CommandContext, input: ParsedInputOf<A[N]>) => OutputOf<A[N]>
      : A[N] extends TaskEntry
        ? (context: TaskContext, input: ParsedInputOf<A[N]>) => Promise<OutputOf<A[N]>>
        : A[N] extends RescueEntry
          ? (context: RescueContext, input: ParsedInputOf<A[N]>) => OutputOf<A[N]> | Promise<OutputOf<A[N]>>
          : never
}
