/** Units × criteria, one sheet for each code, and the criteria with their totals and what changed between versions. */
import type { FigureCriterion } from '#shared/contract/figures-types.ts'
import type { CriterionChange, Verdict } from '#shared/domain/checklist.ts'
import { columnLetters } from '#shared/domain/exchange/sheet.ts'
import type { CellSpec, RowSpec, SheetSpec } from '../workbook-spec.ts'
import {
  counted,
  dateCell,
  firstRow,
  type Summary,
  type SummaryColumn,
  summarySheet,
} from './summary-v1-frame.ts'
import type { SummaryUnit } from './summary-v1-units.ts'

const signs = { pass: 'Đ', fail: 'C', na: '–' } as const satisfies Record<Verdict, string>
const styles = { pass: 'verdict-good', fail: 'verdict-bad', na: 'verdict-none' } as const
const verdicts = ['pass', 'fail', 'na'] as const

export type ResultsGroup = {
  sheetName: string
  title: string
  criteria: readonly FigureCriterion[]
  /** Units with a verdict on one of them, in the order of their rows: a body is not asked of public places. */
  units: readonly SummaryUnit[]
}

export type Results = {
  groups: readonly ResultsGroup[]
  verdictOf: (unitId: string | null, criterionId: string) => Verdict | undefined
}

export const resultsOf = ({ figures }: Summary, units: readonly SummaryUnit[]): Results => {
  const names = [...new Set(figures.criteria.map(({ codeSymbol }) => codeSymbol))]
  const known = new Map(figures.answers.map((one) => [`${one.unitId} ${one.criterionId}`, one.verdict]))
  const verdictOf: Results['verdictOf'] = (unitId, criterionId) => known.get(`${unitId} ${criterionId}`)
  return {
    groups: names.map((symbol, index) => {
      const criteria = figures.criteria.filter(({ codeSymbol }) => codeSymbol === symbol)
      return {
        sheetName: names.length === 1 ? 'Kết quả' : `Kết quả ${index + 1}`,
        title: `${criteria[0]?.codeShortName ?? ''} (${symbol})`,
        criteria,
        units: units.filter(({ unitId }) =>
          criteria.some(({ criterionId }) => verdictOf(unitId, criterionId) !== undefined),
        ),
      }
    }),
    verdictOf,
  }
}

/** Columns before the verdicts. */
const lead = 3

/** Where a unit's count of a verdict stands in the sheet of a group; null when it has no row there. */
export const countCell = (group: ResultsGroup, one: SummaryUnit, verdict: Verdict): string | null =>
  group.units.includes(one)
    ? `'${group.sheetName}'!${columnLetters(lead + group.criteria.length + 1 + verdicts.indexOf(verdict))}${firstRow + group.units.indexOf(one)}`
    : null

/** Two criteria of different versions may bear one code: then the versions tell them apart. */
const headingsOf = (criteria: readonly FigureCriterion[]): string[] =>
  criteria.map(({ code, versions }) =>
    criteria.filter((other) => other.code === code).length > 1
      ? `${code} (bản ${versions.join(', ')})`
      : code,
  )

const signCount = (range: string, verdict: Verdict, value: number): CellSpec => ({
  value: { formula: `COUNTIF(${range},"${signs[verdict]}")`, value },
  style: 'total-centre',
})

const groupSheet = (summary: Summary, { verdictOf }: Results, group: ResultsGroup): SheetSpec => {
  const { criteria, units: visited } = group
  const m = summary.words.visits.verdicts
  const lastRow = firstRow + visited.length - 1
  const lettersAt = (index: number): string => columnLetters(lead + 1 + index)
  const countOf = (unitId: string | null, verdict: Verdict): number =>
    criteria.filter(({ criterionId }) => verdictOf(unitId, criterionId) === verdict).length
  const rows = visited.map(({ unitId, label, unit }, index): RowSpec => {
    const range = `${lettersAt(0)}${firstRow + index}:${lettersAt(criteria.length - 1)}${firstRow + index}`
    return {
      cells: [
        index + 1,
        label,
        dateCell(unit?.visit?.visitedOn ?? null),
        ...criteria.map(({ criterionId }): CellSpec => {
          const verdict = verdictOf(unitId, criterionId)
          return verdict === undefined
            ? { value: null, style: 'text-centre' }
            : { value: signs[verdict], style: styles[verdict] }
        }),
        ...verdicts.map((verdict) => signCount(range, verdict, countOf(unitId, verdict))),
      ],
    }
  })
  const total = (label: string, sign: Verdict): RowSpec => ({
    cells: [
      { value: null, style: 'total-text' },
      { value: label, style: 'total-text' },
      { value: null, style: 'total-text' },
      ...criteria.map(({ criterionId }, index) =>
        signCount(
          `${lettersAt(index)}${firstRow}:${lettersAt(index)}${lastRow}`,
          sign,
          visited.filter(({ unitId }) => verdictOf(unitId, criterionId) === sign).length,
        ),
      ),
      ...verdicts.map((verdict, index): CellSpec => {
        if (verdict !== sign) return { value: null, style: 'total-text' }
        const column = columnLetters(lead + criteria.length + 1 + index)
        const value = visited.reduce((sum, { unitId }) => sum + countOf(unitId, verdict), 0)
        return {
          value: { formula: `SUM(${column}${firstRow}:${column}${lastRow})`, value },
          style: 'total-centre',
        }
      }),
    ],
  })
  return summarySheet(summary, {
    name: group.sheetName,
    title: `${summary.title}\n${group.title}`,
    columns: [
      ['STT', 5, 'text-centre'],
      ['Đơn vị', 34, 'text'],
      ['Ngày kiểm tra', 12, 'date'],
      ...headingsOf(criteria).map((heading): SummaryColumn => [heading, 5.5, 'text-centre']),
      ...verdicts.map((verdict): SummaryColumn => [m[verdict], 8, 'integer']),
    ],
    rows,
    empty: 'Chưa có đơn vị nào được kiểm tra.',
    totals: [
      total('Số đơn vị đạt', 'pass'),
      total('Số đơn vị chưa đạt', 'fail'),
      total('Số đơn vị không áp dụng', 'na'),
      {
        style: 'plain',
        cells: [
          null,
          { value: 'Đ: Đạt; C: Chưa đạt; –: Không áp dụng; để trống: chưa đánh giá.', style: 'plain' },
        ],
      },
    ],
    freezeColumns: 2,
  })
}

const changeWords = (change: CriterionChange): string => {
  if (change.kind === 'added') return `Mới từ bản ${change.inVersion}`
  if (change.kind !== 'changed') return `Bỏ từ bản ${change.inVersion}`
  return change.fields.includes('text')
    ? `Sửa lời ở bản ${change.inVersion}`
    : `Sửa ở bản ${change.inVersion}`
}

const criteriaSheet = (summary: Summary, { groups, verdictOf }: Results): SheetSpec => {
  const rows = groups.flatMap((group) =>
    group.criteria.map((criterion, position) => ({ group, criterion, position })),
  )
  return summarySheet(summary, {
    name: 'Tiêu chí',
    title: 'Kết quả theo tiêu chí',
    columns: [
      ['Mã', 7, 'text-centre'],
      ['Bộ Quy tắc', 26, 'text'],
      ['Nhóm', 26, 'text'],
      ['Nội dung tiêu chí', 56, 'text'],
      ['Số đơn vị đạt', 9, 'integer'],
      ['Số đơn vị chưa đạt', 9, 'integer'],
      ['Tỷ lệ đạt', 9, 'percent'],
      ['Thay đổi giữa các bản', 22, 'text'],
    ],
    rows: rows.map(({ group, criterion, position }, index): RowSpec => {
      const countIn = (verdict: Verdict): number =>
        group.units.filter(({ unitId }) => verdictOf(unitId, criterion.criterionId) === verdict).length
      const [passed, failed] = [countIn('pass'), countIn('fail')]
      const column = columnLetters(lead + 1 + position)
      const from = (offset: number, value: number): CellSpec =>
        counted(
          group.units.length > 0,
          `'${group.sheetName}'!${column}${firstRow + group.units.length + offset}`,
          value,
        )
      const row = firstRow + index
      return {
        cells: [
          criterion.code,
          group.title,
          criterion.groupName,
          criterion.text,
          from(0, passed),
          from(1, failed),
          {
            formula: `IF(E${row}+F${row}=0,"",E${row}/(E${row}+F${row}))`,
            value: passed + failed === 0 ? '' : passed / (passed + failed),
          },
          criterion.changes.map(changeWords).join('; '),
        ],
      }
    }),
    empty: 'Chưa có tiêu chí nào được đánh giá.',
    totals: [],
  })
}

export const resultSheets = (summary: Summary, results: Results): SheetSpec[] => [
  ...results.groups.map((group) => groupSheet(summary, results, group)),
  criteriaSheet(summary, results),
]
