/** The outreach list as it stands on the screen. A shipped layout is frozen; a change is outreach-list-v2. */
import type { ActivitySummary } from '#shared/contract/outreach.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { CellSpec, WorkbookSpec } from '../workbook-spec.ts'
import { type ListColumn, listSheet } from './list-sheet.ts'

export type OutreachList = {
  superior: string
  office: string
  /** UTC instant. */
  createdAt: string
  activities: readonly ActivitySummary[]
  words: Messages['outreach']['sheet']
}

const dateCell = (date: string | null): CellSpec => (date === null ? null : { date })

const columns = (m: OutreachList['words']): ListColumn[] => [
  { title: m.number, width: 6, style: 'text-centre' },
  { title: m.unit, width: 24, style: 'text' },
  { title: m.village, width: 16, style: 'text' },
  { title: m.code, width: 15, style: 'text' },
  { title: m.form, width: 30, style: 'text' },
  { title: m.heldOn, width: 12, style: 'date' },
  { title: m.heldTo, width: 12, style: 'date' },
  { title: m.place, width: 26, style: 'text' },
  { title: m.participants, width: 11, style: 'integer' },
  { title: m.note, width: 24, style: 'text' },
]

export const outreachListV1 = (list: OutreachList): WorkbookSpec => ({
  title: list.words.title,
  createdAt: list.createdAt,
  sheets: [
    listSheet({
      sheetName: list.words.sheetName,
      superior: list.superior,
      office: list.office,
      title: list.words.title,
      subtitle: '',
      columns: columns(list.words),
      rows: list.activities.map((activity, index) => ({
        cells: [
          index + 1,
          activity.unitName,
          activity.villageName,
          activity.codeSymbol,
          activity.form,
          dateCell(activity.heldOn),
          dateCell(activity.heldTo),
          activity.place,
          activity.participants,
          activity.note,
        ],
      })),
      closing: list.words.closing(list.activities.length),
    }),
  ],
})
