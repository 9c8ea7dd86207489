/**
 * The return workbook, version 1: guidance, one sheet per content asked for, last year's list for reference, and the
 * very hidden stamp sheet. FROZEN, see `return-v1-columns.ts`. Pure: data in, `WorkbookSpec` out.
 */
import { formatDate } from '#shared/dates.ts'
import type { ReturnStamp } from '#shared/domain/exchange/incoming.ts'
import { stampText } from '#shared/domain/exchange/stamp.ts'
import type { ReturnContent } from '#shared/domain/request.ts'
import type { SheetSpec, WorkbookSpec } from '../workbook-spec.ts'
import { rowsOfText } from './long-text.ts'
import {
  guideSheetName,
  referenceSheetName,
  returnV1Titles,
  stampDefinedName,
  stampSheetName,
} from './return-v1-columns.ts'
import { activitiesSheet, nominationSheet, remedySheet, selfCheckSheet } from './return-v1-sheets.ts'

export type ReturnV1Data = {
  /** UTC instant. */
  createdAt: string
  stamp: ReturnStamp
  /** Who asks: "Phòng Văn hóa và Thông tin huyện Mỹ Đức"; may be empty before the office is set up. */
  officeName: string
  /** "UBND xã An Mỹ". */
  unitName: string
  /** "An Mỹ", for the date line. */
  placeName: string
  request: { number: string; title: string; issuedOn: string; dueOn: string; note: string }
  contents: readonly ReturnContent[]
  criteria: readonly { id: string; code: string; text: string; codeName: string }[]
  conductCodes: readonly string[]
  villages: readonly string[]
  findings: readonly {
    id: string
    foundOn: string
    description: string
    recommendation: string
    remedyDueOn: string | null
  }[]
  lastNominations: readonly {
    kind: string
    name: string
    birthYear: number | null
    workplace: string
    form: string
    result: string
  }[]
}

const guide = (data: ReturnV1Data): SheetSpec => {
  const line = (text: string) => ({ cells: [{ value: text, style: 'guide' as const }] })
  const asked = data.contents.map((content, index) => {
    const { sheet, shortTitle } = returnV1Titles[content]
    return line(`${index + 1}. Trang “${sheet}”: ${shortTitle.toLowerCase()}.`)
  })
  return {
    name: guideSheetName,
    columns: [{ width: 74, style: 'guide' }],
    rows: [
      { cells: [{ value: data.officeName.toUpperCase(), style: 'plain-bold' }] },
      { cells: [{ value: data.request.title, style: 'title' }], height: 42 },
      {
        cells: [
          {
            value: `Đơn vị báo cáo: ${data.unitName}. Hạn gửi: ${formatDate(data.request.dueOn)}.`,
            style: 'plain-bold-centre',
          },
        ],
      },
      { cells: [] },
      { cells: [{ value: 'Các nội dung phải báo cáo', style: 'guide-heading' }] },
      ...asked,
      { cells: [] },
      { cells: [{ value: 'Cách ghi', style: 'guide-heading' }] },
      line('Chỉ ghi vào các ô nền vàng. Ô có mũi tên thì chọn trong danh sách.'),
      line('Ngày ghi theo ngày/tháng/năm, ví dụ 03/10/2018. Năm sinh ghi đủ bốn chữ số, ví dụ 1975.'),
      line(
        'Mỗi người, mỗi hoạt động ghi một dòng. Không ghi “nt”, không gộp ô. Thiếu dòng thì chèn thêm dòng.',
      ),
      line('Nội dung không có gì để báo cáo thì ghi chữ x vào ô “Không phát sinh” ở đầu trang đó.'),
      line('Dùng phông chữ Unicode (Times New Roman). Không đổi tên cột, không xóa trang.'),
      line('Gửi lại chính tệp này; có thể đổi tên tệp. Cần sửa thì sửa trên tệp đã gửi rồi gửi lại.'),
      ...(data.request.note === ''
        ? []
        : [
            { cells: [] },
            { cells: [{ value: 'Lưu ý của cơ quan yêu cầu', style: 'guide-heading' as const }] },
            ...rowsOfText(data.request.note).map(line),
          ]),
    ],
    print: { orientation: 'portrait' },
    showGridLines: false,
    isProtected: true,
  }
}

const reference = (data: ReturnV1Data): SheetSpec => ({
  name: referenceSheetName,
  columns: [
    { width: 6, style: 'text-centre' },
    { width: 14, style: 'text' },
    { width: 34, style: 'text' },
    { width: 10, style: 'text-centre' },
    { width: 30, style: 'text' },
    { width: 20, style: 'text' },
    { width: 20, style: 'text' },
  ],
  rows: [
    {
      cells: [
        { value: 'DANH SÁCH ĐÃ ĐỀ NGHỊ NĂM TRƯỚC (ĐỂ THAM KHẢO, KHÔNG GHI VÀO TRANG NÀY)', style: 'title' },
      ],
      height: 30,
    },
    {
      cells: ['STT', 'Đối tượng', 'Họ và tên', 'Năm sinh', 'Đơn vị công tác, thôn', 'Hình thức', 'Kết quả'],
      style: 'heading',
    },
    ...data.lastNominations.map((last, index) => ({
      cells: [index + 1, last.kind, last.name, last.birthYear, last.workplace, last.form, last.result],
    })),
  ],
  merges: ['A1:G1'],
  freeze: { rows: 2 },
  print: { orientation: 'landscape', repeatRows: [2, 2] },
  isProtected: true,
})

/** Everything a reader needs when the visible sheets were tampered with; also the lists of the drop-downs. */
const stampSheet = (data: ReturnV1Data): SheetSpec => {
  const rowKeys = [
    ...(data.contents.includes('selfcheck')
      ? data.criteria.map((criterion) => [`criterion:${criterion.id}`, criterion.code])
      : []),
    ...(data.contents.includes('remedy')
      ? data.findings.map((finding) => [`finding:${finding.id}`, finding.description])
      : []),
  ]
  const facts = [
    ['stamp', stampText(data.stamp)],
    ['created', data.createdAt],
    ...data.contents.map((content) => [content, returnV1Titles[content].sheet]),
  ]
  const length = Math.max(facts.length, data.villages.length, data.conductCodes.length, rowKeys.length)
  return {
    name: stampSheetName,
    visibility: 'very-hidden',
    columns: [{ width: 14 }, { width: 80 }, { width: 30 }, { width: 30 }, { width: 50 }, { width: 60 }],
    rows: Array.from({ length }, (_, index) => ({
      cells: [
        facts[index]?.[0] ?? null,
        facts[index]?.[1] ?? null,
        data.villages[index] ?? null,
        data.conductCodes[index] ?? null,
        rowKeys[index]?.[0] ?? null,
        rowKeys[index]?.[1] ?? null,
      ],
    })),
  }
}

const sheetOf: Record<ReturnContent, (data: ReturnV1Data) => SheetSpec> = {
  selfcheck: selfCheckSheet,
  activities: activitiesSheet,
  remedy: remedySheet,
  nomination: nominationSheet,
}

/** One commune's workbook. */
export const returnWorkbookV1 = (data: ReturnV1Data): WorkbookSpec => ({
  title: `${data.request.title} - ${data.unitName}`,
  createdAt: data.createdAt,
  sheets: [
    guide(data),
    ...data.contents.map((content) => sheetOf[content](data)),
    ...(data.contents.includes('nomination') && data.lastNominations.length > 0 ? [reference(data)] : []),
    stampSheet(data),
  ],
  definedNames: [{ name: stampDefinedName, value: stampText(data.stamp) }],
})
