import type { KeepingItem } from '#shared/contract/keeping.ts'
import { formatDate } from '#shared/dates.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { Column } from '../../ui/data-table/column.ts'

type Words = Messages['keeping']

export const itemName = (m: Words, { kind, name, people }: KeepingItem): string => {
  if (kind === 'drafts') return m.draftName
  return people > 1 ? `${name} (${m.people(people)})` : name
}

/** Which day it counts from, and which term. */
export const whyPast = (m: Words, { kind, from, enteredOn, years }: KeepingItem): string =>
  from === null ? m.whyUncertain(kind, formatDate(enteredOn), years) : m.why(kind, formatDate(from), years)

export const keepingColumns = (m: Words): Column<KeepingItem>[] => [
  {
    key: 'kind',
    header: m.columns.kind,
    width: 126,
    value: ({ kind }) => m.shortKinds[kind],
    sort: 'text',
  },
  {
    key: 'name',
    header: m.columns.name,
    width: 200,
    isGrowing: true,
    value: (item) => itemName(m, item),
    sort: 'name',
  },
  { key: 'unit', header: m.columns.unit, width: 165, value: ({ unitName }) => unitName, sort: 'text' },
  {
    key: 'from',
    header: m.columns.from,
    width: 306,
    value: (item) =>
      item.from === null ? m.unknownDay : m.why(item.kind, formatDate(item.from), item.years),
    sort: 'text',
  },
  {
    key: 'since',
    header: m.columns.since,
    width: 110,
    value: ({ from, since }) => (from === null ? null : since),
    text: ({ from, since }) => (from === null ? m.unknownDay : formatDate(since)),
    sort: 'date',
  },
  {
    key: 'fate',
    header: m.columns.fate,
    width: 330,
    isGrowing: true,
    from: 1300,
    value: (item) => m.fateOf(item),
    sort: 'text',
  },
]
