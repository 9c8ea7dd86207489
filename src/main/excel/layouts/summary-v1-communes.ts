/** Returns content by content, and nominations one by one. */

import { subjectKinds } from '#shared/domain/nomination.ts'
import { isSettled } from '#shared/domain/request.ts'
import type { CellSpec, SheetSpec } from '../workbook-spec.ts'
import { columnRange, dateCell, type Summary, sumCell, summarySheet, sumRow } from './summary-v1-frame.ts'
import { labelsOf, type SummaryUnit } from './summary-v1-units.ts'

export const returnsName = 'Báo cáo'
export const returnColumns = { unit: 2, settled: 8 } as const

export const returnsSheet = (summary: Summary, units: readonly SummaryUnit[]): SheetSpec => {
  const m = summary.words.exchange.board
  const labelOf = labelsOf(units)
  const rows = summary.figures.returns.flatMap((one) =>
    one.contents.map((content) => ({ ...one, ...content })),
  )
  const settled = rows.filter(({ status }) => isSettled(status))
  const isLate = (row: (typeof rows)[number]): boolean =>
    isSettled(row.status) && row.statusOn !== null && row.statusOn > row.dueOn
  return summarySheet(summary, {
    name: returnsName,
    title: 'Tình hình nộp báo cáo của các đơn vị',
    columns: [
      ['STT', 5, 'text-centre'],
      ['Đơn vị', 30, 'text'],
      ['Yêu cầu', 34, 'text'],
      ['Nội dung', 20, 'text'],
      ['Hạn nộp', 12, 'date'],
      ['Tình trạng', 16, 'text-centre'],
      ['Từ ngày', 12, 'date'],
      ['Đã có', 8, 'integer'],
      ['Nộp muộn', 8, 'integer'],
      ['Số lần nhắc', 8, 'integer'],
    ],
    rows: rows.map((row, index) => ({
      cells: [
        index + 1,
        labelOf(row.unitId),
        row.requestTitle,
        m.contents[row.content],
        dateCell(row.dueOn),
        m.contentStates[row.status],
        dateCell(row.statusOn),
        isSettled(row.status) ? 1 : 0,
        isLate(row) ? 1 : 0,
        row.reminders,
      ],
    })),
    empty: 'Không yêu cầu đơn vị nào nộp báo cáo.',
    totals: [
      sumRow(
        'Tổng số',
        10,
        new Map<number, CellSpec>([
          [
            4,
            {
              value: { formula: `COUNTA(${columnRange(4, rows.length)})`, value: rows.length },
              style: 'total-integer',
            },
          ],
          [8, sumCell(8, rows.length, settled.length)],
          [9, sumCell(9, rows.length, rows.filter(isLate).length)],
        ]),
      ),
    ],
    freezeColumns: 2,
  })
}

export const nominationsName = 'Khen thưởng'
export const nominationColumns = { unit: 2, approved: 12 } as const

export const nominationsSheet = (summary: Summary, units: readonly SummaryUnit[]): SheetSpec => {
  const { nominations } = summary.figures
  const m = summary.words.commendation
  const labelOf = labelsOf(units)
  const range = (at: number): string => columnRange(at, nominations.length)
  const approved = nominations.filter(({ status }) => status === 'approved')
  const width = 12
  return summarySheet(summary, {
    name: nominationsName,
    title: 'Biểu dương, khen thưởng',
    columns: [
      ['STT', 5, 'text-centre'],
      ['Đơn vị đề nghị', 26, 'text'],
      ['Đối tượng', 12, 'text-centre'],
      ['Họ tên, tên tập thể', 30, 'text'],
      ['Năm sinh', 8, 'plain-number'],
      ['Đơn vị công tác, nơi ở', 26, 'text'],
      ['Tóm tắt thành tích', 40, 'text'],
      ['Danh hiệu, hình thức', 22, 'text'],
      ['Tình trạng', 15, 'text-centre'],
      ['Số quyết định', 16, 'text-centre'],
      ['Ngày quyết định', 12, 'date'],
      ['Đã phê duyệt', 9, 'integer'],
    ],
    rows: nominations.map((one, index) => ({
      cells: [
        index + 1,
        labelOf(one.unitId),
        m.kinds[one.subjectKind],
        [one.honorific, one.name].filter((part) => part !== '').join(' '),
        one.birthYear,
        one.workplace,
        one.achievement,
        one.awardName,
        m.statuses[one.status],
        one.decision === null ? '' : [one.decision.number, one.decision.symbol].filter(Boolean).join('/'),
        dateCell(one.decision?.decidedOn ?? null),
        one.status === 'approved' ? 1 : 0,
      ],
    })),
    empty: 'Không có đề nghị biểu dương, khen thưởng nào.',
    totals: [
      sumRow(
        'Tổng số',
        width,
        new Map<number, CellSpec>([
          [
            4,
            {
              value: { formula: `COUNTA(${range(4)})`, value: nominations.length },
              style: 'total-integer',
            },
          ],
          [width, sumCell(width, nominations.length, approved.length)],
        ]),
      ),
      ...subjectKinds.map((kind) => {
        const own = nominations.filter(({ subjectKind }) => subjectKind === kind)
        const test = `(${range(3)}="${m.kinds[kind]}")`
        return sumRow(
          `Trong đó: ${m.kinds[kind].toLocaleLowerCase('vi')}`,
          width,
          new Map<number, CellSpec>([
            [4, { value: { formula: `SUMPRODUCT(${test}*1)`, value: own.length }, style: 'total-integer' }],
            [
              width,
              {
                value: {
                  formula: `SUMPRODUCT(${test}*${range(width)})`,
                  value: own.filter(({ status }) => status === 'approved').length,
                },
                style: 'total-integer',
              },
            ],
          ]),
        )
      }),
    ],
    freezeColumns: 2,
  })
}
