/**
 * The Excel annex of a round: units × criteria, criteria, shortcomings, returns. Totals are formulas over the cells
 * above them and carry the value that they come to, so that a reader without a calculator shows the same.
 * A shipped layout is frozen; a change is round-annex-v2.
 */
import type { Verdict } from '#shared/domain/checklist.ts'
import { columnLetters } from '#shared/domain/exchange/sheet.ts'
import type { CellSpec, RowSpec, SheetSpec, WorkbookSpec } from '../workbook-spec.ts'

export type RoundAnnex = {
  /** `UBND huyện Mỹ Đức`, `Phòng Văn hóa và Thông tin`. */
  superior: string
  office: string
  /** `Tổng hợp kết quả kiểm tra đợt I năm 2018` */
  title: string
  /** `(Kèm theo Báo cáo số …)` */
  reference: string
  /** UTC instant. */
  createdAt: string
  criteria: readonly { code: string; text: string; group: string }[]
  units: readonly {
    name: string
    /** `YYYY-MM-DD`; null when the unit was not visited. */
    visitedOn: string | null
    /** By the criterion's code; a missing one was not judged. */
    verdicts: Readonly<Record<string, Verdict>>
  }[]
  findings: readonly {
    unit: string
    criterionCode: string
    description: string
    cause: string
    recommendation: string
    dueOn: string | null
    status: string
    isDone: boolean
  }[]
  returns: readonly {
    unit: string
    contents: string
    dueOn: string | null
    receivedOn: string | null
    status: string
    note: string
  }[]
}

const signs = { pass: 'Đ', fail: 'C', na: '–' } as const satisfies Record<Verdict, string>
const styles = { pass: 'verdict-good', fail: 'verdict-bad', na: 'verdict-none' } as const
const done = 'Đã khắc phục'

const dateCell = (date: string | null): CellSpec => (date === null ? null : { date })

/** Rows 1–5 of every sheet: office, title, reference; `width` columns are merged. */
const head = (annex: RoundAnnex, title: string, width: number): { rows: RowSpec[]; merges: string[] } => {
  const last = columnLetters(width)
  return {
    rows: [
      { cells: [{ value: annex.superior.toLocaleUpperCase('vi'), style: 'plain' }] },
      { cells: [{ value: annex.office.toLocaleUpperCase('vi'), style: 'plain-bold' }] },
      { cells: [{ value: title.toLocaleUpperCase('vi'), style: 'title' }] },
      { cells: [{ value: annex.reference, style: 'plain-italic-centre' }] },
      { cells: [] },
    ],
    merges: [`A3:${last}3`, `A4:${last}4`],
  }
}

/** Heading row of every sheet; the data begins below it. */
const headingRow = 6
const firstRow = headingRow + 1

const sheetOf = (
  annex: RoundAnnex,
  spec: {
    name: string
    title: string
    columns: readonly (readonly [
      title: string,
      width: number,
      style: SheetSpec['columns'][number]['style'],
    ])[]
    rows: RowSpec[]
    /** Said instead of rows when there is none. */
    empty: string
    totals: RowSpec[]
    freezeColumns?: number
  },
): SheetSpec => {
  const { rows: headRows, merges } = head(annex, spec.title, spec.columns.length)
  const last = columnLetters(spec.columns.length)
  const isEmpty = spec.rows.length === 0
  return {
    name: spec.name,
    columns: spec.columns.map(([, width, style]) => ({ width, ...(style ? { style } : {}) })),
    rows: [
      ...headRows,
      { cells: spec.columns.map(([title]) => title), style: 'heading' },
      ...(isEmpty
        ? [{ cells: [{ value: spec.empty, style: 'text' as const }] }]
        : [...spec.rows, ...spec.totals]),
    ],
    merges: isEmpty ? [...merges, `A${firstRow}:${last}${firstRow}`] : merges,
    freeze: { rows: headingRow, columns: spec.freezeColumns ?? 0 },
    print: { orientation: 'landscape', repeatRows: [headingRow, headingRow] },
    ...(isEmpty ? {} : { filter: `A${headingRow}:${last}${headingRow + spec.rows.length}` }),
    showGridLines: false,
  }
}

const countSign = (range: string, sign: Verdict, value: number): CellSpec => ({
  value: { formula: `COUNTIF(${range},"${signs[sign]}")`, value },
  style: 'total-centre',
})

type Criterion = RoundAnnex['criteria'][number]
type Group = { sheetName: string; name: string; criteria: readonly Criterion[] }

/** A sheet for each group of criteria, so that a page stays readable when printed. */
const groupsOf = (criteria: readonly Criterion[]): Group[] => {
  const names = [...new Set(criteria.map(({ group }) => group))]
  if (names.length === 0) return [{ sheetName: 'Kết quả', name: '', criteria: [] }]
  return names.map((name, index) => ({
    sheetName: names.length === 1 ? 'Kết quả' : `Kết quả ${index + 1}`,
    name,
    criteria: criteria.filter(({ group }) => group === name),
  }))
}

const unitsSheet = (annex: RoundAnnex, group: Group): SheetSpec => {
  const { criteria } = group
  const lead = 3
  const lastRow = firstRow + annex.units.length - 1
  const firstColumn = columnLetters(lead + 1)
  const lastColumn = columnLetters(lead + criteria.length)
  const verdictsOf = (code: string, sign: Verdict): number =>
    annex.units.filter((unit) => unit.verdicts[code] === sign).length
  const countOf = (unit: RoundAnnex['units'][number], sign: Verdict): number =>
    criteria.filter(({ code }) => unit.verdicts[code] === sign).length
  const rows = annex.units.map((unit, index): RowSpec => {
    const row = firstRow + index
    const range = `${firstColumn}${row}:${lastColumn}${row}`
    const marks = criteria.map(({ code }): CellSpec => {
      const verdict = unit.verdicts[code]
      return verdict
        ? { value: signs[verdict], style: styles[verdict] }
        : { value: null, style: 'text-centre' }
    })
    const counts = criteria.length === 0 ? [] : (['pass', 'fail', 'na'] as const)
    return {
      cells: [
        index + 1,
        unit.name,
        dateCell(unit.visitedOn),
        ...marks,
        ...counts.map((sign) => countSign(range, sign, countOf(unit, sign))),
      ],
    }
  })
  const total = (label: string, sign: Verdict): RowSpec => {
    const sums = (['pass', 'fail', 'na'] as const).map((of, index): CellSpec => {
      if (of !== sign) return { value: null, style: 'total-text' }
      const column = columnLetters(lead + criteria.length + 1 + index)
      const value = annex.units.reduce((sum, unit) => sum + countOf(unit, of), 0)
      const formula = `SUM(${column}${firstRow}:${column}${lastRow})`
      return { value: { formula, value }, style: 'total-centre' }
    })
    return {
      cells: [
        { value: null, style: 'total-text' },
        { value: label, style: 'total-text' },
        { value: null, style: 'total-text' },
        ...criteria.map(({ code }, index) => {
          const column = columnLetters(lead + 1 + index)
          return countSign(`${column}${firstRow}:${column}${lastRow}`, sign, verdictsOf(code, sign))
        }),
        ...(criteria.length === 0 ? [] : sums),
      ],
    }
  }
  const counts: [string, number, 'integer'][] =
    criteria.length === 0
      ? []
      : [
          ['Đạt', 8, 'integer'],
          ['Chưa đạt', 8, 'integer'],
          ['Không áp dụng', 8, 'integer'],
        ]
  return sheetOf(annex, {
    name: group.sheetName,
    title: group.name ? `${annex.title}\n${group.name}` : annex.title,
    columns: [
      ['STT', 5, 'text-centre'],
      ['Đơn vị', 34, 'text'],
      ['Ngày kiểm tra', 12, 'date'],
      ...criteria.map(({ code }) => [code, 5.5, 'text-centre'] as const),
      ...counts,
    ],
    rows,
    empty: 'Đợt kiểm tra chưa có đơn vị nào trong lịch.',
    totals: [
      total('Số đơn vị đạt', 'pass'),
      total('Số đơn vị chưa đạt', 'fail'),
      total('Số đơn vị không áp dụng', 'na'),
      { cells: [] },
      {
        style: 'plain',
        cells: [
          null,
          {
            value:
              'Đ: Đạt; C: Chưa đạt; –: Không áp dụng; để trống: chưa đánh giá. Nội dung tiêu chí ở trang “Tiêu chí”.',
            style: 'plain',
          },
        ],
      },
    ],
    freezeColumns: 2,
  })
}

const criteriaSheet = (annex: RoundAnnex): SheetSpec => {
  const groups = groupsOf(annex.criteria)
  return sheetOf(annex, {
    name: 'Tiêu chí',
    title: 'Kết quả theo tiêu chí',
    columns: [
      ['Mã', 7, 'text-centre'],
      ['Nhóm', 34, 'text'],
      ['Nội dung tiêu chí', 64, 'text'],
      ['Số đơn vị đạt', 10, 'integer'],
      ['Số đơn vị chưa đạt', 10, 'integer'],
      ['Tỷ lệ đạt', 10, 'percent'],
    ],
    rows: annex.criteria.map(({ code, text, group }, index): RowSpec => {
      const sheet = groups.find(({ name }) => name === group)
      const position = sheet?.criteria.findIndex((criterion) => criterion.code === code) ?? 0
      const row = firstRow + index
      const passed = annex.units.filter((unit) => unit.verdicts[code] === 'pass').length
      const failed = annex.units.filter((unit) => unit.verdicts[code] === 'fail').length
      const column = columnLetters(4 + position)
      const totalRow = firstRow + annex.units.length
      const from = (offset: number, value: number): CellSpec =>
        annex.units.length === 0
          ? 0
          : { formula: `'${sheet?.sheetName}'!${column}${totalRow + offset}`, value }
      const share = passed + failed === 0 ? '' : passed / (passed + failed)
      return {
        cells: [
          code,
          group,
          text,
          from(0, passed),
          from(1, failed),
          { formula: `IF(D${row}+E${row}=0,"",D${row}/(D${row}+E${row}))`, value: share },
        ],
      }
    }),
    empty: 'Bộ tiêu chí của đợt chưa có tiêu chí nào.',
    totals: [],
  })
}

const findingsSheet = (annex: RoundAnnex): SheetSpec => {
  const lastRow = firstRow + annex.findings.length - 1
  return sheetOf(annex, {
    name: 'Tồn tại',
    title: 'Tồn tại, hạn chế và thời hạn khắc phục',
    columns: [
      ['STT', 5, 'text-centre'],
      ['Đơn vị', 32, 'text'],
      ['Tiêu chí', 9, 'text-centre'],
      ['Nội dung tồn tại, hạn chế', 44, 'text'],
      ['Nguyên nhân', 24, 'text'],
      ['Kiến nghị, yêu cầu', 34, 'text'],
      ['Thời hạn khắc phục', 13, 'date'],
      ['Tình trạng', 16, 'text-centre'],
    ],
    rows: annex.findings.map((finding, index) => ({
      cells: [
        index + 1,
        finding.unit,
        finding.criterionCode,
        finding.description,
        finding.cause,
        finding.recommendation,
        dateCell(finding.dueOn),
        finding.isDone ? done : finding.status,
      ],
    })),
    empty: 'Không có tồn tại, hạn chế được ghi nhận trong đợt kiểm tra.',
    totals: [
      totalRow('Tổng số', 8, `COUNTA(D${firstRow}:D${lastRow})`, annex.findings.length),
      totalRow(
        done,
        8,
        `COUNTIF(H${firstRow}:H${lastRow},"${done}")`,
        annex.findings.filter(({ isDone }) => isDone).length,
      ),
    ],
  })
}

/** A label in B, a count in the last column. */
const totalRow = (label: string, width: number, formula: string, value: number): RowSpec => ({
  cells: [
    { value: null, style: 'total-text' },
    { value: label, style: 'total-text' },
    ...Array.from({ length: width - 3 }, (): CellSpec => ({ value: null, style: 'total-text' })),
    { value: { formula, value }, style: 'total-integer' },
  ],
})

const returnsSheet = (annex: RoundAnnex): SheetSpec => {
  const lastRow = firstRow + annex.returns.length - 1
  const received = annex.returns.filter(({ receivedOn }) => receivedOn !== null).length
  const dates = `E${firstRow}:E${lastRow}`
  return sheetOf(annex, {
    name: 'Báo cáo',
    title: 'Tình hình nộp báo cáo của các đơn vị',
    columns: [
      ['STT', 5, 'text-centre'],
      ['Đơn vị', 36, 'text'],
      ['Nội dung báo cáo', 40, 'text'],
      ['Hạn nộp', 13, 'date'],
      ['Ngày nhận', 13, 'date'],
      ['Tình trạng', 20, 'text-centre'],
      ['Ghi chú', 30, 'text'],
    ],
    rows: annex.returns.map((item, index) => ({
      cells: [
        index + 1,
        item.unit,
        item.contents,
        dateCell(item.dueOn),
        dateCell(item.receivedOn),
        item.status,
        item.note,
      ],
    })),
    empty: 'Không yêu cầu đơn vị nào nộp báo cáo.',
    totals: [
      totalRow('Đã nhận', 7, `COUNT(${dates})`, received),
      totalRow('Chưa nhận', 7, `ROWS(${dates})-COUNT(${dates})`, annex.returns.length - received),
    ],
  })
}

export const roundAnnexWorkbook = (annex: RoundAnnex): WorkbookSpec => ({
  title: annex.title,
  createdAt: annex.createdAt,
  sheets: [
    ...groupsOf(annex.criteria).map((group) => unitsSheet(annex, group)),
    criteriaSheet(annex),
    findingsSheet(annex),
    returnsSheet(annex),
  ],
})
