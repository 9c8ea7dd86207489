/**
 * The list for the notice board, with what may be seen of each (domain/award-publication.ts). A shipped layout is
 * frozen; a change is nomination-posting-v2.
 */
import type { Nomination } from '#shared/contract/commendation-types.ts'
import { maskedSubject } from '#shared/domain/award-publication.ts'
import { subjectKinds } from '#shared/domain/nomination.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { RowSpec, WorkbookSpec } from '../workbook-spec.ts'
import { type ListColumn, listSheet } from './list-sheet.ts'

export type NominationPosting = {
  superior: string
  office: string
  title: string
  /** UTC instant. */
  createdAt: string
  nominations: readonly Nomination[]
  words: Messages['commendation']['sheet']
  /** That names are shortened, and where to object. */
  remark: string
}

const columns = (m: NominationPosting['words']): ListColumn[] => [
  { title: m.number, width: 6, style: 'text-centre' },
  { title: m.honorific, width: 8, style: 'text-centre' },
  { title: m.name, width: 30, style: 'text' },
  { title: m.birthYear, width: 9, style: 'text-centre' },
  { title: m.workplace, width: 28, style: 'text' },
  { title: m.unit, width: 22, style: 'text' },
  { title: m.achievement, width: 46, style: 'text' },
  { title: m.award, width: 20, style: 'text' },
]

const rowOf = (nomination: Nomination, number: number): RowSpec => {
  const shown = maskedSubject(nomination)
  return {
    cells: [
      number,
      shown.honorific,
      shown.name,
      shown.shownYear,
      shown.workplace,
      shown.unitName,
      shown.achievement,
      shown.awardName,
    ],
  }
}

export const nominationPostingV1 = (list: NominationPosting): WorkbookSpec => {
  const m = list.words
  const blocks = subjectKinds
    .map((kind) => ({ kind, members: list.nominations.filter(({ subjectKind }) => subjectKind === kind) }))
    .filter(({ members }) => members.length > 0)
  const rows = blocks.flatMap(({ kind, members }, index): RowSpec[] => [
    {
      cells: columns(m).map((_, column) => (column === 0 ? m.group(index + 1, kind, members.length) : null)),
      style: 'group',
    },
    ...members.map((nomination, at) => rowOf(nomination, at + 1)),
  ])
  return {
    title: list.title,
    createdAt: list.createdAt,
    sheets: [
      listSheet({
        sheetName: m.sheetName,
        superior: list.superior,
        office: list.office,
        title: list.title,
        subtitle: '',
        columns: columns(m),
        rows,
        closing: list.remark,
      }),
    ],
  }
}
