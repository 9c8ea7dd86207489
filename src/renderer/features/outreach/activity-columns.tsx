/** The columns of the outreach list, as data. */
import type { ActivitySummary } from '#shared/contract/outreach.ts'
import { formatDate } from '#shared/dates.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { ClampedText } from '../../ui/clamped-text.tsx'
import type { Column } from '../../ui/data-table/column.ts'

const days = (activity: ActivitySummary): string => {
  if (activity.heldOn === null) return ''
  return activity.heldTo === null
    ? formatDate(activity.heldOn)
    : `${formatDate(activity.heldOn)} – ${formatDate(activity.heldTo)}`
}

export const activityColumns = (m: Messages['outreach']): Column<ActivitySummary>[] => [
  {
    key: 'heldOn',
    header: m.fields.heldOn,
    width: 104,
    value: (activity) => activity.heldOn,
    sort: 'date',
  },
  {
    key: 'unit',
    header: m.fields.unitId,
    width: 150,
    isGrowing: true,
    value: (activity) => activity.unitName,
    render: (activity) => <ClampedText>{activity.unitName}</ClampedText>,
    sort: 'text',
  },
  {
    key: 'form',
    header: m.fields.form,
    width: 200,
    isGrowing: true,
    value: (activity) => activity.form,
    render: (activity) => <ClampedText>{activity.form}</ClampedText>,
    sort: 'text',
  },
  {
    key: 'village',
    header: m.fields.villageId,
    width: 120,
    value: (activity) => activity.villageName ?? '',
    sort: 'text',
  },
  {
    key: 'participants',
    header: m.participantsShort,
    width: 72,
    value: (activity) => activity.participants,
    sort: 'number',
  },
  {
    key: 'place',
    header: m.fields.place,
    width: 180,
    isGrowing: true,
    from: 820,
    value: (activity) => activity.place,
    sort: 'text',
  },
  {
    key: 'days',
    header: m.fields.heldTo,
    width: 180,
    from: 1300,
    value: (activity) => (activity.heldTo === null ? '' : days(activity)),
  },
  {
    key: 'code',
    header: m.fields.codeId,
    width: 130,
    from: 960,
    value: (activity) => activity.codeSymbol ?? m.bothCodes,
    sort: 'text',
  },
  {
    key: 'note',
    header: m.fields.note,
    width: 150,
    from: 1120,
    value: (activity) => activity.note,
  },
  {
    key: 'source',
    header: m.fields.source,
    width: 190,
    from: 1200,
    value: (activity) =>
      activity.source === null ? m.typed : m.fromFile(activity.source.fileName, activity.source.row),
  },
]
