/** The columns of the unit list, as data. */
import type { UnitSummary } from '#shared/contract/units.ts'
import { formatDate } from '#shared/dates.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { Column } from '../../ui/data-table/column.ts'

const validity = (m: Messages['units'], unit: UnitSummary): string => {
  const from = unit.validFrom === null ? null : formatDate(unit.validFrom)
  const to = unit.validTo === null ? null : formatDate(unit.validTo)
  if (from !== null && to !== null) return m.validity(from, to)
  if (from !== null) return m.validSince(from)
  return to === null ? '' : m.validUntil(to)
}

export const unitColumns = (m: Messages['units'], nameOf: (id: string) => string): Column<UnitSummary>[] => [
  {
    key: 'fullName',
    header: m.fields.fullName,
    width: 220,
    isGrowing: true,
    value: (unit) => unit.fullName,
    sort: 'text',
  },
  { key: 'kind', header: m.fields.kind, width: 170, value: (unit) => m.kinds[unit.kind], sort: 'text' },
  {
    key: 'code',
    header: m.fields.officialCode,
    width: 110,
    value: (unit) => unit.officialCode ?? '',
    sort: 'text',
  },
  {
    key: 'head',
    header: m.fields.headName,
    width: 170,
    from: 1150,
    value: (unit) => unit.headName,
    sort: 'name',
  },
  { key: 'phone', header: m.fields.phone, width: 120, from: 1300, value: (unit) => unit.phone },
  {
    key: 'parent',
    header: m.fields.parent,
    width: 180,
    from: 1450,
    value: (unit) => (unit.parentId === null ? '' : nameOf(unit.parentId)),
    sort: 'text',
  },
  { key: 'validity', header: m.fields.validFrom, width: 190, from: 700, value: (unit) => validity(m, unit) },
  // Not drawn on most screens, but the filter box finds a unit by any of its names.
  {
    key: 'aliases',
    header: m.fields.aliases,
    width: 240,
    from: 1600,
    value: (unit) => unit.aliases.join('; '),
  },
]
