/** The columns of a list of nominations, as data. */
import type { NominationRow } from '#shared/contract/commendation-types.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { ClampedText } from '../../ui/clamped-text.tsx'
import type { Column } from '../../ui/data-table/column.ts'
import { StateBadge } from '../../ui/state/state-badge.tsx'
import {
  type Badge,
  displayName,
  opinionBadge,
  placeOf,
  sourceText,
  warningBadge,
} from './nomination-words.ts'

/** A nomination with its number within its kind; null for one whose data was erased. */
export type NumberedRow = NominationRow & { number: number | null }

const badge = (value: Badge | null) =>
  value && (
    <StateBadge tone={value.tone} icon={value.icon}>
      {value.label}
    </StateBadge>
  )

export const nominationColumns = (m: Messages['commendation']): Column<NumberedRow>[] => [
  {
    key: 'number',
    header: m.columns.number,
    width: 46,
    align: 'right',
    value: (row) => row.number,
    filter: false,
  },
  {
    key: 'name',
    header: m.columns.name,
    width: 150,
    isGrowing: true,
    value: (row) => displayName(m, row),
    render: (row) => <strong className="nep-nominee">{displayName(m, row)}</strong>,
    sort: 'name',
  },
  {
    key: 'birthYear',
    header: m.columns.birthYear,
    width: 52,
    value: (row) => row.birthYear,
    text: (row) => (row.birthYear === null ? '' : String(row.birthYear)),
    align: 'left',
    sort: 'number',
  },
  { key: 'place', header: m.columns.place, width: 104, isGrowing: true, value: placeOf, sort: 'text' },
  {
    key: 'achievement',
    header: m.columns.achievement,
    width: 180,
    isGrowing: true,
    from: 900,
    value: (row) => row.achievement,
    render: (row) => <ClampedText>{row.achievement}</ClampedText>,
  },
  {
    key: 'award',
    header: m.columns.award,
    width: 120,
    from: 900,
    value: (row) => row.awardName,
    render: (row) => <ClampedText>{row.awardName}</ClampedText>,
    sort: 'text',
  },
  {
    key: 'source',
    header: m.columns.source,
    width: 130,
    from: 1120,
    value: (row) => sourceText(m, row),
    sort: 'text',
  },
  {
    key: 'warnings',
    header: m.columns.warnings,
    width: 128,
    value: (row) => warningBadge(m, row)?.label ?? '',
    render: (row) => badge(warningBadge(m, row)),
    sort: 'text',
  },
  {
    key: 'opinion',
    header: m.columns.opinion,
    width: 122,
    value: (row) => opinionBadge(m, row).label,
    render: (row) => badge(opinionBadge(m, row)),
    sort: 'text',
  },
  {
    key: 'status',
    header: m.columns.status,
    width: 124,
    from: 1180,
    value: (row) => m.statuses[row.status],
    sort: 'text',
  },
]
