import type { FoundPerson, PersonPlace } from '#shared/contract/persons.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { Column } from '../../ui/data-table/column.ts'

type Words = Messages['persons']

export const foundColumns = (m: Words): Column<FoundPerson>[] => [
  {
    key: 'name',
    header: m.foundColumns.name,
    width: 230,
    isGrowing: true,
    value: ({ name }) => name,
    sort: 'name',
  },
  {
    key: 'birthYear',
    header: m.foundColumns.birthYear,
    width: 140,
    value: ({ birthYear }) => birthYear,
    text: ({ birthYear }) => (birthYear === null ? m.unknownYear : String(birthYear)),
    sort: 'number',
  },
  { key: 'unit', header: m.foundColumns.unit, width: 200, value: ({ unitName }) => unitName, sort: 'text' },
  {
    key: 'tables',
    header: m.foundColumns.tables,
    width: 260,
    value: ({ tables }) => tables.map(m.tableName).join(', '),
    sort: 'text',
  },
  { key: 'rows', header: m.foundColumns.rows, width: 90, value: ({ rows }) => rows, sort: 'number' },
]

const contentOf = ({ fields }: PersonPlace): string => fields.map(({ text }) => text).join('; ')

export const noteOf = (m: Words, { isPast, doubt }: PersonPlace): string =>
  [isPast ? m.isPast : '', doubt === null ? '' : m.doubts[doubt]].filter((part) => part !== '').join('. ')

export const placeColumns = (m: Words): Column<PersonPlace>[] => [
  {
    key: 'table',
    header: m.columns.table,
    width: 170,
    value: ({ table }) => m.tableName(table),
    sort: 'text',
  },
  {
    key: 'record',
    header: m.columns.record,
    width: 210,
    value: (place) => [noteOf(m, place), place.recordName].filter((part) => part !== '').join(' — '),
    sort: 'text',
  },
  {
    key: 'text',
    header: m.columns.text,
    width: 220,
    isGrowing: true,
    value: (place) => contentOf(place) || m.noWords,
  },
  { key: 'fate', header: m.columns.fate, width: 260, value: m.fateOf, sort: 'text' },
]
