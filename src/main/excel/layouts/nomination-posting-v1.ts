/**
 * The list for the notice board, with what may be seen of each (domain/award-publication.ts). A shipped layout is
 * frozen; a change is nomination-posting-v2.
 */
import type { Nomination } from '#shared/contract/commendation-types.ts'
import { maskedSubject } from '#shared/domain/award-publication.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { RowSpec, WorkbookSpec } from '../workbook-spec.ts'
import { type ListColumn, listSheet } from './list-sheet.ts'
import { rowsByKind } from './nomination-rows.ts'

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
        rows: rowsByKind(list.nominations, m, columns(m).length, rowOf),
        closing: list.remark,
      }),
    ],
  }
}
