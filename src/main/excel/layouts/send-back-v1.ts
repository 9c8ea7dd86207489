/**
 * The copy of a commune's own workbook that is sent back, version 1. FROZEN: the names and marks here stand in
 * workbooks that communes hold; a change is a version 2, and this file stays so that version 1 can still be read.
 * First the list of what is to be corrected, then the commune's sheets as they came, last the very hidden stamp. Pure.
 */
import { askToCorrect, copySteps, received, replyStep } from '#shared/domain/exchange/send-back/prose.ts'
import { type SendBackStamp, sendBackStampText } from '#shared/domain/exchange/send-back/stamp.ts'
import type { CellSpec, DefinedNameSpec, RowSpec, SheetSpec, WorkbookSpec } from '../workbook-spec.ts'
import { rowsOfText } from './long-text.ts'

export const sendBackListName = 'Nội dung cần sửa'
export const sendBackStampSheet = '_nep_tra_lai'
export const sendBackDefinedName = 'NEP_SEND_BACK'

/** First line of every note of ours, by which it is told from the commune's own. */
export const noteHead = 'Nội dung cần sửa:'
/** Between our note and the one that stood there before. */
export const noteRule = '- - - Ghi chú trước đó - - -'

/** `cell` may name several, `count` of them. */
export type SendBackLine = { sheet: string; cell: string; shown: string; sentence: string; count: number }

/** How many places the lines speak of. */
export const placesIn = (lines: readonly SendBackLine[]): number =>
  lines.reduce((sum, { count }) => sum + count, 0)

export type SendBackV1Data = {
  /** UTC instant. */
  createdAt: string
  stamp: SendBackStamp
  /** Who sends it back: "Phòng Văn hóa và Thông tin huyện Mỹ Đức"; may be empty before the office is set up. */
  officeName: string
  /** "UBND xã An Mỹ". */
  unitName: string
  fileName: string
  receivedOn: string
  replyBy: string | null
  remark: string
  lines: readonly SendBackLine[]
  hasFormulas: boolean
  /** The commune's own sheets, marked. */
  sheets: readonly SheetSpec[]
  /** Names that the commune's workbook needs to be read (the stamp of our own return). */
  definedNames: readonly DefinedNameSpec[]
}

const columns = 5

/** A free name: the commune may have a sheet of that name itself. */
const freeName = (wanted: string, taken: readonly { name: string }[]): string => {
  const names = new Set(taken.map(({ name }) => name.toLocaleLowerCase('vi')))
  for (let count = 1; ; count++) {
    const name = count === 1 ? wanted : `${wanted} (${count})`
    if (!names.has(name.toLocaleLowerCase('vi'))) return name
  }
}

const listSheet = (data: SendBackV1Data): SheetSpec => {
  const merges: string[] = []
  const rows: RowSpec[] = []
  const across = (cell: CellSpec, height?: number): void => {
    rows.push({ cells: [cell], ...(height === undefined ? {} : { height }) })
    merges.push(`A${rows.length}:E${rows.length}`)
  }
  across({ value: data.officeName.toUpperCase(), style: 'plain-bold' })
  across({ value: 'NỘI DUNG CẦN SỬA', style: 'title' }, 26)
  across({ value: `Kính gửi: ${data.unitName}`, style: 'plain-bold-centre' })
  across({ value: `${received(data)} ${askToCorrect(placesIn(data.lines))}`, style: 'guide' })
  if (data.lines.length > 0)
    rows.push({ cells: ['STT', 'Trang', 'Ô, dòng', 'Đang ghi', 'Nội dung đề nghị sửa'], style: 'heading' })
  const heading = rows.length
  for (const [index, { sheet, cell, shown, sentence }] of data.lines.entries())
    rows.push({ cells: [index + 1, sheet, cell, shown, sentence] })
  if (data.remark !== '') {
    rows.push({ cells: [] })
    across({ value: 'Ý kiến thêm', style: 'guide-heading' })
    for (const line of rowsOfText(data.remark)) across({ value: line, style: 'guide' })
  }
  rows.push({ cells: [] })
  across({ value: 'Cách sửa và gửi lại', style: 'guide-heading' })
  const steps = [
    ...copySteps('tệp này', data.hasFormulas),
    `${replyStep(data.replyBy)} Không cần xóa trang này.`,
  ]
  for (const [index, line] of steps.entries()) across({ value: `${index + 1}. ${line}`, style: 'guide' })
  // The mark stands in a hidden column, so that a list that was renamed or moved is never taken for data.
  const [first, ...rest] = rows
  const marked: RowSpec = {
    cells: [
      ...(first?.cells ?? []),
      ...Array.from({ length: columns - 1 }, () => null),
      { value: sendBackStampText(data.stamp, 'list'), style: 'plain' },
    ],
  }
  return {
    name: freeName(sendBackListName, data.sheets),
    columns: [
      { width: 6, style: 'text-centre' },
      { width: 16, style: 'text' },
      { width: 10, style: 'text-centre' },
      { width: 30, style: 'text' },
      { width: 72, style: 'text' },
      { width: 4, hidden: true },
    ],
    rows: [marked, ...rest],
    merges,
    ...(data.lines.length > 0 ? { freeze: { rows: heading } } : {}),
    print: {
      orientation: 'landscape',
      ...(data.lines.length > 0 ? { repeatRows: [heading, heading] } : {}),
      area: `A1:E${rows.length}`,
    },
    showGridLines: false,
  }
}

const stampSheet = (data: SendBackV1Data): SheetSpec => ({
  name: freeName(sendBackStampSheet, data.sheets),
  visibility: 'very-hidden',
  columns: [{ width: 14 }, { width: 80 }],
  rows: [{ cells: ['stamp', sendBackStampText(data.stamp)] }, { cells: ['created', data.createdAt] }],
})

export const sendBackWorkbookV1 = (data: SendBackV1Data): WorkbookSpec => ({
  title: `${sendBackListName} - ${data.unitName}`,
  createdAt: data.createdAt,
  sheets: [listSheet(data), ...data.sheets, stampSheet(data)],
  definedNames: [...data.definedNames, { name: sendBackDefinedName, value: sendBackStampText(data.stamp) }],
})
