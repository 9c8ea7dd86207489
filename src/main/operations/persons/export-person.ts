/** What is kept on a person, as a workbook for that person's hands: each field with where it stands. */
import type { FileRef } from '#shared/contract/bridge.ts'
import { fail } from '#shared/contract/errors.ts'
import type { PersonPlace } from '#shared/contract/persons.ts'
import type { ParsedTable } from '#shared/contract/tables.ts'
import type { TaskContext } from '../context.ts'
import { inStretches } from '../in-stretches.ts'
import { tablesOperations } from '../tables.ts'
import { personRecord } from './person-record.ts'

const column = (header: string, width: number): ParsedTable['columns'][number] => ({
  header,
  width,
  kind: 'text',
  isSummed: false,
})

export const exportPerson = async (
  context: TaskContext,
  input: { seed: string; places: readonly string[] },
): Promise<FileRef> => {
  const { messages, signal } = context
  const m = messages.persons
  const record = await inStretches(personRecord(context, input.seed, { isForPerson: true }), signal)
  const wanted = new Set(input.places)
  const places = record.places.filter(({ key }) => wanted.has(key))
  if (places.length < wanted.size) throw fail('moved_since_preview', {})
  const rowsOf = (place: PersonPlace) =>
    (place.fields.length > 0 ? place.fields : [{ label: '', text: m.noWords }]).map(({ label, text }) => ({
      cells: [m.tableName(place.table), place.recordName, label, text],
    }))
  return tablesOperations.export(context, {
    title: m.exportTitle,
    subtitle: m.exportedPerson(record),
    filter: m.exportNote,
    columns: [
      column(m.columns.table, 160),
      column(m.columns.record, 260),
      column(m.columns.field, 150),
      column(m.columns.text, 320),
    ],
    rows: places.flatMap(rowsOf),
  })
}
