import { fail } from '#shared/contract/errors.ts'
import type { tables } from '#shared/contract/tables.ts'
import { formatDate } from '#shared/dates.ts'
import { formatNumber } from '#shared/numbers.ts'
import { profileOn } from '../db/queries/office.ts'
import { shownTableV1 } from '../excel/layouts/shown-table-v1.ts'
import { writeBeside } from '../excel/write-beside.ts'
import type { Operations } from './context.ts'

/** What the writer can hold in memory on a PC with 4 GB beside everything else: about 4 s and 500 MB for ten columns. */
const most = 20_000

export const tablesOperations = {
  export: async ({ db, files, messages, now, today, signal, progress }, table) => {
    if (table.rows.length > most)
      throw fail('rule', {
        rule: 'table_too_long',
        detail: `${formatNumber(table.rows.length)}/${formatNumber(most)}`,
      })
    const profile = profileOn(db, today)
    const m = messages.tables
    progress(0, table.rows.length, m.writing)
    const spec = shownTableV1({
      superior: profile?.superiorName ?? '',
      office: profile?.name ?? '',
      createdAt: now,
      table,
      words: { ...m, closing: (rows) => m.closing(rows, formatDate(today)) },
    })
    const bytes = await writeBeside(spec, signal)
    progress(table.rows.length, table.rows.length, m.writing)
    return files.put(m.fileName(table.title, today), bytes)
  },
} satisfies Operations<typeof tables>
