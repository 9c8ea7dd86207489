/** The four content sheets of the return workbook, version 1 (frozen). */
import { partsOf } from '#shared/dates.ts'
import type { ReturnContent } from '#shared/domain/request.ts'
import type { CellSpec, CellValue, SheetSpec, ValidationSpec } from '../workbook-spec.ts'
import type { ReturnV1Data } from './return-v1.ts'
import {
  keyMarks,
  returnV1Columns,
  stampSheetName,
  statusWords,
  subjectWords,
  verdictWords,
} from './return-v1-columns.ts'
import { framedSheet, type TableRow } from './return-v1-frame.ts'

/** Empty lines offered beyond what is prefilled; more can be inserted. */
const spareRows = { activities: 20, nomination: 25 }

const outreachForms = [
  'Hội nghị quán triệt',
  'Tọa đàm',
  'Loa truyền thanh',
  'Niêm yết công khai',
  'Phát tài liệu',
  'Băng rôn - khẩu hiệu',
  'Hội thi',
  'Sinh hoạt chi bộ',
  'Họp thôn',
]
const proposedForms = ['Biểu dương', 'Giấy khen']

const chooseFromList = {
  title: 'Chưa đúng',
  text: 'Hãy chọn một giá trị trong danh sách của ô này.',
} as const
const mayKeep = { ...chooseFromList, style: 'warning' as const }

/** One row of cells in the styles of the content's columns; the first is the number. */
const styled = (
  content: ReturnContent,
  values: Readonly<Record<string, CellValue>>,
  number: number,
): CellSpec[] =>
  returnV1Columns[content].map((column, index) => ({
    value: index === 0 ? number : (values[column.field ?? column.heading] ?? null),
    style: column.style,
  }))

const dates = (range: string, year: number): ValidationSpec => ({
  range,
  kind: 'date',
  min: `${year - 2}-01-01`,
  max: `${year + 1}-12-31`,
  prompt: { title: 'Ngày', text: 'Ghi ngày/tháng/năm, ví dụ 03/10/2018.' },
  error: {
    title: 'Ngày chưa đúng',
    text: 'Ghi theo ngày/tháng/năm, ví dụ 03/10/2018. Giữ nguyên nếu chắc chắn là đúng.',
    style: 'warning',
  },
})

/** Lengths of the lists on the stamp sheet (columns C and D), and the year of the due day. */
export type ReturnV1Lists = { villages: number; conductCodes: number; year: number }

const listOf = (column: string, length: number): string =>
  `'${stampSheetName}'!$${column}$1:$${column}$${length}`

/** The drop-downs and hints of a content; also for a copy of the sheet that goes back to be corrected. */
export const returnV1Validations: Record<
  ReturnContent,
  (rangeOf: (field: string) => string, lists: ReturnV1Lists) => ValidationSpec[]
> = {
  selfcheck: (rangeOf) => [
    {
      range: rangeOf('result'),
      kind: 'list',
      values: Object.keys(verdictWords),
      prompt: { title: 'Kết quả', text: 'Chọn Đạt, Chưa đạt hoặc Không áp dụng.' },
      error: chooseFromList,
    },
  ],
  activities: (rangeOf, { villages, conductCodes, year }) => [
    ...(villages === 0
      ? []
      : [
          {
            range: rangeOf('village'),
            kind: 'list-from' as const,
            reference: listOf('C', villages),
            error: mayKeep,
          },
        ]),
    ...(conductCodes === 0
      ? []
      : [
          {
            range: rangeOf('conductCode'),
            kind: 'list-from' as const,
            reference: listOf('D', conductCodes),
            error: mayKeep,
          },
        ]),
    { range: rangeOf('form'), kind: 'list', values: outreachForms, error: mayKeep },
    dates(rangeOf('date'), year),
    dates(rangeOf('dateTo'), year),
    {
      range: rangeOf('participants'),
      kind: 'integer',
      min: 0,
      max: 100_000,
      error: { title: 'Số người', text: 'Ghi số người tham dự bằng chữ số, ví dụ 120.' },
    },
  ],
  remedy: (rangeOf) => [
    { range: rangeOf('status'), kind: 'list', values: Object.keys(statusWords), error: chooseFromList },
  ],
  nomination: (rangeOf, { year }) => [
    {
      range: rangeOf('subjectKind'),
      kind: 'list',
      values: Object.keys(subjectWords),
      error: chooseFromList,
    },
    { range: rangeOf('honorific'), kind: 'list', values: ['Ông', 'Bà'], error: chooseFromList },
    {
      range: rangeOf('birthYear'),
      kind: 'integer',
      min: 1900,
      max: year,
      error: { title: 'Năm sinh', text: 'Ghi năm sinh đủ bốn chữ số, ví dụ 1975.', style: 'warning' },
    },
    { range: rangeOf('proposedForm'), kind: 'list', values: proposedForms, error: mayKeep },
  ],
}

const listsOf = (data: ReturnV1Data): ReturnV1Lists => ({
  villages: data.villages.length,
  conductCodes: data.conductCodes.length,
  year: partsOf(data.request.dueOn).year,
})

export const selfCheckSheet = (data: ReturnV1Data): SheetSpec => {
  const rows: TableRow[] = []
  let codeName = ''
  let number = 0
  for (const criterion of data.criteria) {
    if (criterion.codeName !== codeName) {
      codeName = criterion.codeName
      rows.push({
        cells: [{ value: codeName, style: 'group' }],
        key: keyMarks.group,
        isGroup: true,
        height: 20,
      })
    }
    number += 1
    const values = { code: criterion.code, text: criterion.text }
    rows.push({
      cells: styled('selfcheck', values, number),
      key: `criterion:${criterion.id}`,
    })
  }
  return framedSheet(data, 'selfcheck', {
    orientation: 'portrait',
    hasNil: false,
    isProtected: true,
    rows,
    validations: (rangeOf) => returnV1Validations.selfcheck(rangeOf, listsOf(data)),
  })
}

export const activitiesSheet = (data: ReturnV1Data): SheetSpec => {
  const count = data.villages.length + spareRows.activities
  const rows = Array.from({ length: count }, (_, index): TableRow => {
    const village = data.villages[index]
    return {
      cells: styled('activities', village === undefined ? {} : { village }, index + 1),
      key: `slot:activities:${index + 1}`,
    }
  })
  return framedSheet(data, 'activities', {
    orientation: 'landscape',
    hasNil: true,
    isProtected: false,
    rows,
    validations: (rangeOf) => returnV1Validations.activities(rangeOf, listsOf(data)),
  })
}

export const remedySheet = (data: ReturnV1Data): SheetSpec =>
  framedSheet(data, 'remedy', {
    orientation: 'landscape',
    hasNil: data.findings.length === 0,
    isProtected: true,
    rows: data.findings.map((finding, index) => {
      const values = {
        'Ngày phát hiện': { date: finding.foundOn },
        finding: finding.description,
        'Kiến nghị của đoàn kiểm tra': finding.recommendation,
        dueDate: finding.remedyDueOn === null ? null : { date: finding.remedyDueOn },
      }
      return {
        cells: styled('remedy', values, index + 1),
        key: `finding:${finding.id}`,
      }
    }),
    validations: (rangeOf) => returnV1Validations.remedy(rangeOf, listsOf(data)),
  })

export const nominationSheet = (data: ReturnV1Data): SheetSpec =>
  framedSheet(data, 'nomination', {
    orientation: 'landscape',
    hasNil: true,
    isProtected: false,
    rows: Array.from({ length: spareRows.nomination }, (_, index) => ({
      cells: styled('nomination', {}, index + 1),
      key: `slot:nomination:${index + 1}`,
    })),
    validations: (rangeOf) => returnV1Validations.nomination(rangeOf, listsOf(data)),
  })
