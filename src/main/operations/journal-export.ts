/** What the journal's filter lets through, as a workbook: one row for each field that changed. */
import type { FileRef } from '#shared/contract/bridge.ts'
import { fail } from '#shared/contract/errors.ts'
import type { JournalEntry, JournalFilter } from '#shared/contract/journal.ts'
import type { ParsedTable } from '#shared/contract/tables.ts'
import { operationName } from '#shared/contract/writing-operations.ts'
import { formatInstant } from '#shared/dates.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { formatNumber } from '#shared/numbers.ts'
import { officeTimes } from '#shared/office-times.ts'
import { entryOf, listJournal } from '../db/queries/journal-list.ts'
import { practiceDay } from '../db/queries/office.ts'
import type { TaskContext } from './context.ts'
import { othersTurn } from './in-stretches.ts'
import { tablesOperations } from './tables.ts'

/** As many as one workbook of lists takes. */
const mostRows = 20_000
const entriesAtOnce = 50

type Cells = (string | number | null)[]

const rowsOf = (messages: Messages, entry: JournalEntry): Cells[] => {
  const head = [
    formatInstant(entry.happenedAt),
    entry.actor,
    operationName(messages, entry.operation),
    messages.entities.capital(entry.entity),
    messages.journal.withOthers(entry.name, entry.others),
  ]
  const rows = entry.changes.flatMap(({ action, what, name, fields }) => {
    const change = `${messages.journal.actions[action]} ${what}${name === '' ? '' : `: ${name}`}`
    if (fields.length === 0) return [[...head, change, '', null, null]]
    return fields.map(({ label, before, after }): Cells => [...head, change, label, before, after])
  })
  return rows.length > 0 ? rows : [[...head, '', '', null, null]]
}

const column = (header: string, width: number): ParsedTable['columns'][number] => ({
  header,
  width,
  kind: 'text',
  isSummed: false,
})

/** Rule journal_too_long above 20,000 rows: narrowed, it goes. */
export const exportJournal = async (
  context: TaskContext,
  { filterWords, ...filter }: JournalFilter & { filterWords: string },
): Promise<FileRef> => {
  const { db, messages, signal, progress } = context
  const m = messages.journal
  const head = officeTimes(practiceDay(db), messages.common.machineClock).machineHead
  const rows: Cells[] = []
  let before: number | null = null
  for (;;) {
    const lines = listJournal(db, filter, { before, limit: entriesAtOnce }, messages)
    for (const { id } of lines) {
      const entry = entryOf(db, id, messages)
      if (entry !== undefined) rows.push(...rowsOf(messages, entry))
    }
    if (rows.length > mostRows)
      throw fail('rule', { rule: 'journal_too_long', detail: formatNumber(mostRows) })
    progress(rows.length, mostRows, m.exporting)
    before = lines.at(-1)?.position ?? null
    if (lines.length < entriesAtOnce || before === null) break
    await othersTurn()
    signal.throwIfAborted()
  }
  return tablesOperations.export(context, {
    title: m.title,
    subtitle: '',
    filter: filterWords,
    columns: [
      column(head(m.columns.at), 120),
      column(m.columns.actor, 130),
      column(m.columns.operation, 190),
      column(m.columns.kind, 110),
      column(m.columns.record, 220),
      column(m.exportedColumns.change, 220),
      column(m.exportedColumns.field, 140),
      column(m.exportedColumns.before, 220),
      column(m.exportedColumns.after, 220),
    ],
    rows: rows.map((cells) => ({
      cells: cells.map((cell) => (typeof cell === 'string' ? cell.slice(0, 32_000) : cell)),
    })),
  })
}
