/** Gathers what an undo did and what it left alone, each value once, in the words of the screen. */
import type { KeptByImport, KeptEdit, UndoResult } from '#shared/contract/exchange-review.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { ReadDb, Row } from '../../db/database.ts'
import { importNames } from '../../db/queries/imports.ts'
import { fieldNamed, fieldWord, labelOf, valueWord } from './undo-words.ts'

type Named = { table: string; id: string; row: Row }

export type UndoReport = {
  count(what: 'removed' | 'restored' | 'recreated'): void
  keptEdit(record: Named, column: string): void
  /** `column` null: the whole record stays because that import brought it too. */
  keptByImport(record: Named, batchId: string, column: string | null): void
  result(): UndoResult
}

type Held = { label: string; table: string; fields: Set<string>; isWhole: boolean }

export const undoReport = (db: ReadDb, messages: Messages): UndoReport => {
  const counts = { removed: 0, restored: 0, recreated: 0 }
  const edits = new Map<string, KeptEdit>()
  const imports = new Map<string, Map<string, Held>>()
  return {
    count: (what) => {
      counts[what] += 1
    },
    keptEdit: ({ table, id, row }, column) => {
      const field = fieldNamed(table, column)
      edits.set(`${table} ${id} ${field}`, {
        entity: table,
        entityId: id,
        label: labelOf(table, row),
        field,
        fieldName: fieldWord(messages, table, field),
        value: valueWord(db, messages, table, field, row),
      })
    },
    keptByImport: ({ table, id, row }, batchId, column) => {
      const records = imports.get(batchId) ?? new Map<string, Held>()
      imports.set(batchId, records)
      const held = records.get(id) ?? { label: labelOf(table, row), table, fields: new Set(), isWhole: false }
      records.set(id, held)
      if (column === null) held.isWhole = true
      else held.fields.add(fieldNamed(table, column))
    },
    result: () => {
      const names = importNames(db, [...imports.keys()])
      return {
        ...counts,
        kept: [...edits.values()],
        keptByImports: names.map(
          (named): KeptByImport => ({
            ...named,
            records: [...(imports.get(named.batchId) ?? [])].map(([entityId, held]) => ({
              entity: held.table,
              entityId,
              label: held.label,
              fieldNames: held.isWhole
                ? []
                : [...held.fields].map((field) => fieldWord(messages, held.table, field)),
            })),
          }),
        ),
      }
    },
  }
}
