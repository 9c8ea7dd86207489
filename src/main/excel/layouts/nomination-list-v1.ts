/**
 * The list of nominations: tập thể, cá nhân, hộ gia đình, each with its own numbering, and the closing line with
 * the three counts. A shipped layout is frozen; a change is nomination-list-v2.
 */
import type { Nomination, SubjectCounts } from '#shared/contract/commendation-types.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { RowSpec, WorkbookSpec } from '../workbook-spec.ts'
import { type ListColumn, listSheet } from './list-sheet.ts'
import { rowsByKind } from './nomination-rows.ts'

export type NominationList = {
  superior: string
  office: string
  title: string
  /** UTC instant. */
  createdAt: string
  nominations: readonly Nomination[]
  words: Messages['commendation']['sheet']
}

const columns = (m: NominationList['words']): ListColumn[] => [
  { title: m.number, width: 5, style: 'text-centre' },
  { title: m.honorific, width: 7, style: 'text-centre' },
  { title: m.name, width: 24, style: 'text' },
  { title: m.birthYear, width: 8, style: 'text-centre' },
  { title: m.jobTitle, width: 17, style: 'text' },
  { title: m.workplace, width: 20, style: 'text' },
  { title: m.unit, width: 20, style: 'text' },
  { title: m.achievement, width: 36, style: 'text' },
  { title: m.award, width: 18, style: 'text' },
  { title: m.note, width: 13, style: 'text' },
]

const rowOf = (nomination: Nomination, number: number): RowSpec => ({
  cells: [
    number,
    nomination.honorific,
    nomination.name,
    nomination.birthYear,
    nomination.jobTitle,
    nomination.workplace,
    nomination.unitName,
    nomination.achievement,
    nomination.awardName,
    nomination.note,
  ],
})

export const nominationListV1 = (list: NominationList): WorkbookSpec => {
  const m = list.words
  const countOf = (kind: keyof SubjectCounts) =>
    list.nominations.filter(({ subjectKind }) => subjectKind === kind).length
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
        closing: m.closing({
          collective: countOf('collective'),
          individual: countOf('individual'),
          household: countOf('household'),
        }),
      }),
    ],
  }
}
