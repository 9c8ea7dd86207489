/** Outreach activities one by one, and by commune and form counted from that list. */

import { columnLetters } from '#shared/domain/exchange/sheet.ts'
import { textKey } from '#shared/text.ts'
import type { CellSpec, RowSpec, SheetSpec } from '../workbook-spec.ts'
import {
  columnRange,
  dateCell,
  firstRow,
  headingRow,
  matching,
  type Summary,
  type SummaryColumn,
  sumCell,
  summarySheet,
  sumRow,
} from './summary-v1-frame.ts'
import { labelsOf, type SummaryUnit } from './summary-v1-units.ts'

export const activitiesName = 'Hoạt động tuyên truyền'
export const activityColumns = { unit: 2, form: 4, participants: 7 } as const

/** As many forms get a column of their own; what is rarer is counted together, so that the page stays readable. */
const mostForms = 12

/** One spelling for each form, the most frequent first. */
const formsOf = ({ figures }: Summary): Map<string, { name: string; count: number }> => {
  const groups = Map.groupBy(figures.outreach, ({ form }) => textKey(form))
  const sorted = [...groups].sort(([, a], [, b]) => b.length - a.length)
  return new Map(sorted.map(([key, own]) => [key, { name: own[0]?.form ?? '', count: own.length }]))
}

export const activitiesSheet = (summary: Summary, units: readonly SummaryUnit[]): SheetSpec => {
  const { outreach } = summary.figures
  const labelOf = labelsOf(units)
  const forms = formsOf(summary)
  const people = outreach.reduce((sum, { participants }) => sum + (participants ?? 0), 0)
  return summarySheet(summary, {
    name: activitiesName,
    title: 'Hoạt động tuyên truyền',
    columns: [
      ['STT', 5, 'text-centre'],
      ['Đơn vị', 30, 'text'],
      ['Thôn, tổ dân phố', 22, 'text'],
      ['Hình thức', 34, 'text'],
      ['Ngày', 12, 'date'],
      ['Địa điểm', 34, 'text'],
      ['Số lượt người', 12, 'integer'],
    ],
    rows: outreach.map((one, index) => ({
      cells: [
        index + 1,
        labelOf(one.unitId),
        one.villageName,
        forms.get(textKey(one.form))?.name ?? one.form,
        dateCell(one.heldOn),
        one.place,
        one.participants,
      ],
    })),
    empty: 'Không có hoạt động tuyên truyền nào được ghi nhận.',
    totals: [
      sumRow(
        'Tổng số',
        7,
        new Map<number, CellSpec>([
          [
            4,
            {
              value: { formula: `COUNTA(${columnRange(4, outreach.length)})`, value: outreach.length },
              style: 'total-integer',
            },
          ],
          [7, sumCell(7, outreach.length, people)],
        ]),
      ),
    ],
    freezeColumns: 2,
  })
}

/** Columns: STT, unit, the forms, other forms if any, activities, people. */
export const outreachSheet = (summary: Summary, units: readonly SummaryUnit[]): SheetSpec => {
  const { outreach } = summary.figures
  const all = [...formsOf(summary)]
  const forms = all.slice(0, all.length > mostForms ? mostForms - 1 : mostForms)
  const hasOthers = all.length > forms.length
  const rows = units.filter(({ unitId }) => outreach.some((one) => one.unitId === unitId))
  const totalAt = 3 + forms.length + (hasOthers ? 1 : 0)
  const range = (at: number): string => columnRange(at, outreach.length, activitiesName)
  const shownKeys = new Set(forms.map(([key]) => key))
  const countOf = (unitId: string | null | undefined, test: (key: string) => boolean): number =>
    outreach.filter((one) => (unitId === undefined || one.unitId === unitId) && test(textKey(one.form)))
      .length
  const peopleOf = (unitId?: string | null): number =>
    outreach
      .filter((one) => unitId === undefined || one.unitId === unitId)
      .reduce((sum, { participants }) => sum + (participants ?? 0), 0)
  const sums = new Map<number, CellSpec>([
    ...forms.map(([key], index) => {
      const at = 3 + index
      return [
        at,
        sumCell(
          at,
          rows.length,
          countOf(undefined, (own) => own === key),
        ),
      ] as const
    }),
    ...(hasOthers
      ? [
          [
            totalAt - 1,
            sumCell(
              totalAt - 1,
              rows.length,
              countOf(undefined, (own) => !shownKeys.has(own)),
            ),
          ] as const,
        ]
      : []),
    [totalAt, sumCell(totalAt, rows.length, outreach.length)],
    [totalAt + 1, sumCell(totalAt + 1, rows.length, peopleOf())],
  ])
  return summarySheet(summary, {
    name: 'Tuyên truyền',
    title: 'Tuyên truyền theo đơn vị và hình thức',
    columns: [
      ['STT', 5, 'text-centre'],
      ['Đơn vị', 32, 'text'],
      ...forms.map(([, { name }]): SummaryColumn => [name, 11, 'integer']),
      ...(hasOthers ? [['Hình thức khác', 11, 'integer'] as const] : []),
      ['Tổng số hoạt động', 11, 'integer'],
      ['Số lượt người', 11, 'integer'],
    ],
    rows: rows.map(({ unitId, label }, index): RowSpec => {
      const row = firstRow + index
      const unitTest = [range(activityColumns.unit), `$B${row}`] as const
      const own = outreach.filter((one) => one.unitId === unitId)
      const first = columnLetters(3)
      const beforeOthers = columnLetters(totalAt - 2)
      const total = columnLetters(totalAt)
      return {
        cells: [
          index + 1,
          label,
          ...forms.map(([key], at): CellSpec => {
            const heading = `${columnLetters(3 + at)}$${headingRow}`
            return {
              formula: matching([unitTest, [range(activityColumns.form), heading]]),
              value: countOf(unitId, (one) => one === key),
            }
          }),
          ...(hasOthers
            ? [
                {
                  formula: `${total}${row}-SUM(${first}${row}:${beforeOthers}${row})`,
                  value: countOf(unitId, (one) => !shownKeys.has(one)),
                },
              ]
            : []),
          { formula: matching([unitTest]), value: own.length },
          { formula: matching([unitTest], range(activityColumns.participants)), value: peopleOf(unitId) },
        ],
      }
    }),
    empty: 'Không có hoạt động tuyên truyền nào được ghi nhận.',
    totals: [sumRow('Tổng số', totalAt + 1, sums)],
    freezeColumns: 2,
  })
}
