/** Shortcomings one by one, and their remedies by unit counted from that list. */

import { findingStatuses } from '#shared/domain/finding.ts'
import { roundName } from '#shared/domain/round.ts'
import type { RowSpec, SheetSpec } from '../workbook-spec.ts'
import {
  columnRange,
  counted,
  dateCell,
  firstRow,
  matching,
  type Summary,
  sumCell,
  summarySheet,
  sumRow,
} from './summary-v1-frame.ts'
import { labelsOf, type SummaryUnit } from './summary-v1-units.ts'

export const findingsName = 'Tồn tại'
/** Columns that other sheets count over. */
export const findingColumns = { unit: 2, status: 10, overdue: 12 } as const

const roundOf = (ordinal: number | null): string => (ordinal === null ? '' : roundName(ordinal))

export const findingsSheet = (summary: Summary, units: readonly SummaryUnit[]): SheetSpec => {
  const { findings } = summary.figures
  const m = summary.words.findings
  const labelOf = labelsOf(units)
  return summarySheet(summary, {
    name: findingsName,
    title: 'Tồn tại, hạn chế',
    columns: [
      ['STT', 5, 'text-centre'],
      ['Đơn vị', 28, 'text'],
      ['Đợt', 8, 'text-centre'],
      ['Tiêu chí', 8, 'text-centre'],
      ['Nội dung tồn tại, hạn chế', 42, 'text'],
      ['Mức độ', 11, 'text-centre'],
      ['Kiến nghị, yêu cầu', 32, 'text'],
      ['Ngày phát hiện', 12, 'date'],
      ['Thời hạn khắc phục', 12, 'date'],
      ['Tình trạng', 15, 'text-centre'],
      ['Ngày khắc phục', 12, 'date'],
      ['Quá hạn (ngày)', 9, 'integer'],
    ],
    rows: findings.map((finding, index) => ({
      cells: [
        index + 1,
        labelOf(finding.unitId),
        roundOf(finding.roundOrdinal),
        finding.criterionCode ?? '',
        finding.description,
        m.severities[finding.severity],
        finding.recommendation,
        dateCell(finding.foundOn),
        dateCell(finding.remedyDueOn),
        m.statuses[finding.status],
        dateCell(finding.doneOn),
        finding.due.kind === 'overdue' ? finding.due.days : null,
      ],
    })),
    empty: 'Không có tồn tại, hạn chế nào được ghi nhận.',
    totals: [
      sumRow(
        'Tổng số',
        12,
        new Map([
          [
            5,
            {
              value: { formula: `COUNTA(${columnRange(5, findings.length)})`, value: findings.length },
              style: 'total-integer',
            },
          ],
          [
            12,
            {
              value: {
                formula: `COUNT(${columnRange(findingColumns.overdue, findings.length)})`,
                value: findings.filter(({ due }) => due.kind === 'overdue').length,
              },
              style: 'total-integer',
            },
          ],
        ]),
      ),
    ],
    freezeColumns: 2,
  })
}

/** Columns: STT, unit, total, the states, overdue, share. */
export const remediesSheet = (summary: Summary, units: readonly SummaryUnit[]): SheetSpec => {
  const { findings } = summary.figures
  const m = summary.words.findings.statuses
  const states = [...findingStatuses].reverse()
  const rows = units.filter(({ unitId }) => findings.some((finding) => finding.unitId === unitId))
  const range = (at: number): string => columnRange(at, findings.length, findingsName)
  const overdueAt = 4 + states.length
  const width = overdueAt + 1
  const ofUnit = (unitId: string | null) => findings.filter((finding) => finding.unitId === unitId)
  return summarySheet(summary, {
    name: 'Khắc phục',
    title: 'Kết quả khắc phục tồn tại, hạn chế',
    columns: [
      ['STT', 5, 'text-centre'],
      ['Đơn vị', 44, 'text'],
      ['Tổng số tồn tại', 12, 'integer'],
      ...states.map((state) => [m[state], 14, 'integer'] as const),
      ['Trong đó quá hạn', 12, 'integer'],
      ['Tỷ lệ đã khắc phục', 12, 'percent'],
    ],
    rows: rows.map(({ unitId, label }, index): RowSpec => {
      const own = ofUnit(unitId)
      const row = firstRow + index
      const unitTest = [range(findingColumns.unit), `$B${row}`] as const
      return {
        cells: [
          index + 1,
          label,
          counted(true, matching([unitTest]), own.length),
          ...states.map((state) =>
            counted(
              true,
              matching([unitTest, [range(findingColumns.status), `"${m[state]}"`]]),
              own.filter(({ status }) => status === state).length,
            ),
          ),
          counted(
            true,
            // A cell without days is not overdue; 0 is never written.
            `SUMPRODUCT((${range(findingColumns.unit)}=$B${row})*(${range(findingColumns.overdue)}>0))`,
            own.filter(({ due }) => due.kind === 'overdue').length,
          ),
          {
            formula: `IF(C${row}=0,"",D${row}/C${row})`,
            value: own.filter(({ status }) => status === 'done').length / own.length,
          },
        ],
      }
    }),
    empty: 'Không có tồn tại, hạn chế nào phải khắc phục.',
    totals: [
      sumRow(
        'Tổng số',
        width,
        new Map([
          [3, sumCell(3, rows.length, findings.length)],
          ...states.map(
            (state, index) =>
              [
                4 + index,
                sumCell(4 + index, rows.length, findings.filter(({ status }) => status === state).length),
              ] as const,
          ),
          [
            overdueAt,
            sumCell(overdueAt, rows.length, findings.filter(({ due }) => due.kind === 'overdue').length),
          ],
          [
            width,
            {
              value: {
                formula: `IF(C${firstRow + rows.length}=0,"",D${firstRow + rows.length}/C${firstRow + rows.length})`,
                value:
                  findings.filter(({ status }) => status === 'done').length / Math.max(1, findings.length),
              },
              style: 'total-percent',
            },
          ],
        ]),
      ),
    ],
    freezeColumns: 2,
  })
}
