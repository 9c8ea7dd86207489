/**
 * The summary of a round, a plan or a year (biểu tổng hợp): units with all their figures, units × criteria, criteria,
 * shortcomings, remedies, outreach by commune and form, returns, awards. Every total is a formula over rows of this
 * workbook and carries the value that it comes to. A shipped layout is frozen; a change is summary-v2.
 */
import type { Verdict } from '#shared/domain/checklist.ts'
import { isSettled } from '#shared/domain/request.ts'
import { toRoman } from '#shared/numbers.ts'
import type { CellSpec, RowSpec, SheetSpec, WorkbookSpec } from '../workbook-spec.ts'
import {
  nominationColumns,
  nominationsName,
  nominationsSheet,
  returnColumns,
  returnsName,
  returnsSheet,
} from './summary-v1-communes.ts'
import { findingColumns, findingsName, findingsSheet, remediesSheet } from './summary-v1-findings.ts'
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
import { activitiesName, activitiesSheet, activityColumns, outreachSheet } from './summary-v1-outreach.ts'
import { countCell, type Results, resultSheets, resultsOf } from './summary-v1-results.ts'
import { type SummaryUnit, summaryUnits } from './summary-v1-units.ts'

/** `I, II`; with several plans `1260: I`. */
const roundsOf = ({ figures }: Summary, { unit }: SummaryUnit): string =>
  figures.plans
    .flatMap((plan) => {
      const own = figures.rounds.filter(
        ({ id, planId }) =>
          planId === plan.id && (unit?.roundIds.includes(id) || unit?.visit?.roundId === id),
      )
      if (own.length === 0) return []
      const numerals = own.map(({ ordinal }) => toRoman(ordinal)).join(', ')
      return [figures.plans.length === 1 ? numerals : `${plan.number}: ${numerals}`]
    })
    .join('; ')

/** The counts of one unit, in the order of the columns from J on. */
const countsOf = (summary: Summary, { unitId }: SummaryUnit, row: number): CellSpec[] => {
  const { findings, outreach, returns, nominations } = summary.figures
  const contents = returns.flatMap((one) =>
    one.contents.map(({ status }) => ({ unitId: one.unitId, status })),
  )
  const own = <T extends { unitId: string | null }>(rows: readonly T[]): T[] =>
    rows.filter((one) => one.unitId === unitId)
  const done = summary.words.findings.statuses.done
  const over = (sheet: string, rows: readonly unknown[], columns: { unit: number }) => {
    const range = (at: number): string => columnRange(at, rows.length, sheet)
    const unitTest = [range(columns.unit), `$B${row}`] as const
    return { range, unitTest, isCountable: rows.length > 0 }
  }
  const found = over(findingsName, findings, findingColumns)
  const held = over(activitiesName, outreach, activityColumns)
  const asked = over(returnsName, contents, returnColumns)
  const nominated = over(nominationsName, nominations, nominationColumns)
  return [
    counted(found.isCountable, matching([found.unitTest]), own(findings).length),
    counted(
      found.isCountable,
      matching([found.unitTest, [found.range(findingColumns.status), `"${done}"`]]),
      own(findings).filter(({ status }) => status === 'done').length,
    ),
    counted(held.isCountable, matching([held.unitTest]), own(outreach).length),
    counted(
      held.isCountable,
      matching([held.unitTest], held.range(activityColumns.participants)),
      own(outreach).reduce((sum, { participants }) => sum + (participants ?? 0), 0),
    ),
    counted(asked.isCountable, matching([asked.unitTest]), own(contents).length),
    counted(
      asked.isCountable,
      matching([asked.unitTest], asked.range(returnColumns.settled)),
      own(contents).filter(({ status }) => isSettled(status)).length,
    ),
    counted(nominated.isCountable, matching([nominated.unitTest]), own(nominations).length),
    counted(
      nominated.isCountable,
      matching([nominated.unitTest], nominated.range(nominationColumns.approved)),
      own(nominations).filter(({ status }) => status === 'approved').length,
    ),
  ]
}

const numberOf = (cell: CellSpec | undefined): number => {
  if (typeof cell === 'number') return cell
  return typeof cell === 'object' && cell !== null && 'formula' in cell ? Number(cell.value) : 0
}

const unitsSheet = (summary: Summary, units: readonly SummaryUnit[], results: Results): SheetSpec => {
  const m = summary.words.plans
  const verdictsOf = (unitId: string | null, verdict: Verdict): number =>
    results.groups
      .flatMap(({ criteria }) => criteria)
      .filter(({ criterionId }) => results.verdictOf(unitId, criterionId) === verdict).length
  const rows = units.map((one, index): RowSpec => {
    const row = firstRow + index
    const isVisited = one.unit?.visit != null
    const fromResults = (verdict: Verdict): CellSpec => {
      const cells = results.groups.flatMap((group) => countCell(group, one, verdict) ?? [])
      if (!isVisited) return null
      return counted(cells.length > 0, cells.join('+'), verdictsOf(one.unitId, verdict))
    }
    const [passed, failed] = [verdictsOf(one.unitId, 'pass'), verdictsOf(one.unitId, 'fail')]
    return {
      cells: [
        index + 1,
        one.label,
        one.unit?.mode == null ? '' : m.modes[one.unit.mode],
        roundsOf(summary, one),
        dateCell(one.unit?.visit?.visitedOn ?? null),
        fromResults('pass'),
        fromResults('fail'),
        fromResults('na'),
        {
          formula: `IF(N(F${row})+N(G${row})=0,"",F${row}/(F${row}+G${row}))`,
          value: passed + failed === 0 ? '' : passed / (passed + failed),
        },
        ...countsOf(summary, one, row),
      ],
    }
  })
  const totalRow = firstRow + units.length
  const valuesAt = (at: number): number => rows.reduce((sum, { cells }) => sum + numberOf(cells[at - 1]), 0)
  const [passed, failed] = [valuesAt(6), valuesAt(7)]
  const sums = new Map<number, CellSpec>(
    [6, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17].map((at) => [at, sumCell(at, units.length, valuesAt(at))]),
  )
  sums.set(5, {
    value: {
      formula: `COUNT(${columnRange(5, units.length)})`,
      value: units.filter(({ unit }) => unit?.visit?.visitedOn != null).length,
    },
    style: 'total-centre',
  })
  sums.set(9, {
    value: {
      formula: `IF(F${totalRow}+G${totalRow}=0,"",F${totalRow}/(F${totalRow}+G${totalRow}))`,
      value: passed + failed === 0 ? '' : passed / (passed + failed),
    },
    style: 'total-percent',
  })
  return summarySheet(summary, {
    name: 'Tổng hợp',
    title: summary.title,
    columns: [
      ['STT', 5, 'text-centre'],
      ['Đơn vị', 32, 'text'],
      ['Hình thức', 10, 'text-centre'],
      ['Đợt', 7, 'text-centre'],
      ['Ngày kiểm tra', 12, 'date'],
      ['Đạt', 7, 'integer'],
      ['Chưa đạt', 7, 'integer'],
      ['Không áp dụng', 8, 'integer'],
      ['Tỷ lệ đạt', 8.5, 'percent'],
      ['Tồn tại', 7, 'integer'],
      ['Đã khắc phục', 8, 'integer'],
      ['Hoạt động tuyên truyền', 9, 'integer'],
      ['Lượt người dự', 9, 'integer'],
      ['Báo cáo phải nộp', 8, 'integer'],
      ['Báo cáo đã có', 8, 'integer'],
      ['Đề nghị khen', 8, 'integer'],
      ['Đã phê duyệt', 8, 'integer'],
    ],
    rows,
    empty: 'Chưa có đơn vị nào trong kế hoạch.',
    totals: [sumRow('Tổng số', 17, sums)],
    freezeColumns: 2,
  })
}

export const summaryWorkbook = (summary: Summary): WorkbookSpec => {
  const units = summaryUnits(summary.figures, '(không ghi đơn vị)')
  const results = resultsOf(summary, units)
  return {
    title: summary.title,
    createdAt: summary.createdAt,
    sheets: [
      unitsSheet(summary, units, results),
      ...resultSheets(summary, results),
      findingsSheet(summary, units),
      remediesSheet(summary, units),
      outreachSheet(summary, units),
      activitiesSheet(summary, units),
      returnsSheet(summary, units),
      nominationsSheet(summary, units),
    ],
  }
}
