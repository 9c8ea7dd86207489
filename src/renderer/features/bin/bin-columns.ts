import type { BinLine } from '#shared/contract/history.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { OfficeTimes } from '#shared/office-times.ts'
import type { Column } from '../../ui/data-table/column.ts'

export const binColumns = ({ history, entities }: Messages, times: OfficeTimes): Column<BinLine>[] => {
  const m = history.bin
  return [
    {
      key: 'removedAt',
      header: m.columns.removedAt,
      width: 150,
      value: ({ removedAt }) => removedAt,
      text: ({ removedAt }) => times.time(removedAt),
      sort: 'text',
    },
    {
      key: 'entity',
      header: m.columns.entity,
      width: 170,
      value: ({ entity }) => entities.capital(entity),
      sort: 'text',
    },
    {
      key: 'name',
      header: m.columns.name,
      width: 260,
      isGrowing: true,
      value: ({ name }) => name,
      sort: 'text',
    },
    {
      key: 'parts',
      header: m.columns.parts,
      width: 96,
      value: ({ parts }) => parts,
      text: ({ parts }) => m.parts(parts),
      sort: 'number',
    },
    { key: 'actor', header: m.columns.actor, width: 160, value: ({ actor }) => actor, sort: 'text' },
  ]
}
