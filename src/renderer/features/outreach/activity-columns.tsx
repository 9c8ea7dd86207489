/** The columns of the outreach list, as data. */
import type { ActivitySummary } from '#shared/contract/outreach.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { ClampedText } from '../../ui/clamped-text.tsx'
import type { Column } from '../../ui/data-table/column.ts'

export const activityColumns = (m: Messages['outreach']): Column<ActivitySummary>[] => [
  {
    key: 'heldOn',
    header: m.fields.heldOn,
    width: 112,
    value: (activity) => activity.heldOn,
    sort: 'date',
  },
  {
    key: 'unit',
    header: m.fields.unitId,
    width: 140,
    isGrowing: true,
    value: (activity) => activity.unitName,
    render: (activity) => <ClampedText>{activity.unitName}</ClampedText>,
    sort: 'text',
  },
  {
    key: 'form',
    header: m.fields.form,
    width: 192,
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
    key: 'heldTo',
    header: m.fields.heldTo,
    width: 112,
    from: 1240,
    value: (activity) => activity.heldTo,
    sort: 'date',
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
    from: 1420,
    value: (activity) =>
      activity.source === null ? m.typed : m.fromFile(activity.source.fileName, activity.source.row),
  },
]
