/**
 * Control totals: every filled row of the file has exactly one fate, and the fates add up to the file. Counted in
 * rows of the file, because that is what the clerk can count in Excel; three people in one cell are one row, and three
 * records, which are counted beside.
 */

import type { ReturnContent } from '../request.ts'
import type { IncomingRow } from './incoming.ts'
import { nothingOpen, type OpenQuestions } from './open-questions.ts'
import type { IgnoredRow } from './recognised.ts'
import { type ImportPlan, type RowOutcome, rowOutcomes } from './reconcile.ts'

/** Records of the register, as one import finds or makes them; `removed`: those that the clerk ticked to be taken out. */
export type RecordCounts = { new: number; changed: number; unchanged: number; removed: number }

/** Rows of the file that an import would write. */
export const toWrite = ({ records }: Pick<ImportTotals, 'records'>): number => records.new + records.changed

/** All that an import would do to the register. */
export const toCarryOut = ({ records }: Pick<ImportTotals, 'records'>): number =>
  records.new + records.changed + records.removed

export type ImportTotals = {
  filledRows: number
  new: number
  changed: number
  unchanged: number
  /** Conflicts and held-back rows that nobody has decided yet. */
  undecided: number
  rejected: number
  ignored: number
  records: RecordCounts
  /** False when the fates do not add up: something was read wrongly, nothing may be imported. */
  addsUp: boolean
}

/**
 * A file whose rows are filled, and of which none was read: there is nothing to mend, and much to look at. Whatever was
 * looked at, it is not ready.
 */
export const isUnread = (file: {
  rows: number
  nil: readonly ReturnContent[]
  filledRows: number
}): boolean => file.rows === 0 && file.nil.length === 0 && file.filledRows > 0

/** When a row yields several records, the fate that needs the clerk most stands for it. */
const urgency: readonly RowOutcome[] = ['conflicting', 'undecided', 'rejected', 'changed', 'new', 'unchanged']

type CountedFile = { filledRows: number; ignored: readonly IgnoredRow[] }

type TotalsInTheMaking = {
  /** A row of the file, and what becomes of it; nothing for one without a plan. */
  add: (row: Pick<IncomingRow, 'sheet' | 'rows'>, outcome: RowOutcome | undefined) => void
  told: (file: CountedFile, missing: ImportPlan['missing']) => ImportTotals
}

const addsToRecords = (outcome: RowOutcome): outcome is 'new' | 'changed' | 'unchanged' =>
  outcome === 'new' || outcome === 'changed' || outcome === 'unchanged'

/** Counts the rows of a file one by one. */
export const createTotals = (): TotalsInTheMaking => {
  /** Of each sheet the fates of its rows, by number. */
  const sheets = new Map<string, RowOutcome[]>()
  const counts = Object.fromEntries(rowOutcomes.map((outcome) => [outcome, 0])) as Record<RowOutcome, number>
  const records = { new: 0, changed: 0, unchanged: 0 }
  let sheet: string | undefined
  let fates: RowOutcome[] = []
  return {
    add: (row, outcome) => {
      if (outcome === undefined) return
      if (addsToRecords(outcome)) records[outcome] += 1
      if (row.sheet !== sheet) {
        sheet = row.sheet
        fates = sheets.get(sheet) ?? []
        sheets.set(sheet, fates)
      }
      for (const number of row.rows) {
        const before = fates[number]
        if (before !== undefined) {
          if (urgency.indexOf(outcome) >= urgency.indexOf(before)) continue
          counts[before] -= 1
        }
        counts[outcome] += 1
        fates[number] = outcome
      }
    },
    told: (file, missing) => {
      const count = (...wanted: RowOutcome[]): number => wanted.reduce((sum, fate) => sum + counts[fate], 0)
      const ignored = file.ignored.filter((row) => sheets.get(row.sheet)?.[row.row] === undefined).length
      return {
        filledRows: file.filledRows,
        new: count('new'),
        changed: count('changed'),
        unchanged: count('unchanged'),
        undecided: count('conflicting', 'undecided'),
        rejected: count('rejected'),
        ignored,
        records: { ...records, removed: missing.filter(({ isRemoved }) => isRemoved).length },
        addsUp: count(...rowOutcomes) + ignored === file.filledRows,
      }
    },
  }
}

/** With what was left open, as kept with an import. */
export type KeptTotals = ImportTotals & { open: OpenQuestions }

/** Earlier versions kept the rows of the file alone, and nothing that was open; then no fields, and no removals. */
type EarlierTotals = Omit<ImportTotals, 'records'> & { records: number }
type KeptRecords = Omit<RecordCounts, 'removed'> & Partial<RecordCounts>
type KeptOpen = Omit<OpenQuestions, 'fields'> & Partial<OpenQuestions>

export const keptTotals = (json: string): Pick<KeptTotals, 'records' | 'open'> => {
  const kept = JSON.parse(json) as { records: KeptRecords; open: KeptOpen } | EarlierTotals
  return 'open' in kept
    ? { records: { removed: 0, ...kept.records }, open: { fields: kept.open.blank, ...kept.open } }
    : {
        records: { new: kept.new, changed: kept.changed, unchanged: kept.unchanged, removed: 0 },
        open: nothingOpen,
      }
}
