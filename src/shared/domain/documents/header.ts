/** The head of a document by Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục II.1–II.5. */
import type { DocumentHeader } from '../document.ts'
import { longDate } from './office-text.ts'
import { fontSize, headerColumns, textWidthPortrait } from './page-style.ts'
import { balancedLines, lineWidth, ruleText } from './text-width.ts'

/** What of the dated office profile a header needs; nothing here knows a level. */
export type IssuingOffice = {
  /** `Phòng Văn hóa và Thông tin huyện Mỹ Đức`, with or without the area. */
  name: string
  /** `UBND huyện Mỹ Đức`. */
  superiorName: string
  /** `huyện Mỹ Đức`, `xã Hương Sơn`. */
  areaName: string
  /** `Mỹ Đức`, before the date. */
  placeName: string
  /** `VHTT`. */
  symbolSuffix: string
}

type Numbering = Pick<DocumentHeader, 'number' | 'typeCode' | 'date'>

const upper = (text: string): string => text.toLocaleUpperCase('vi')

const issuerLook = { size: fontSize.issuer, bold: true }
const superiorLook = { size: fontSize.superior, bold: false }
const inColumn = (text: string, look: typeof issuerLook): string[] =>
  balancedLines(upper(text), headerColumns.left, look)

/** The superior line names the area already: `Phòng Văn hóa và Thông tin`. */
export const withoutArea = ({ name, areaName }: Pick<IssuingOffice, 'name' | 'areaName'>): string =>
  name.endsWith(` ${areaName}`) ? name.slice(0, -areaName.length - 1) : name

/** The People's Committee issues: both lines bold, no superior body. */
export const committeeHeader = (office: IssuingOffice, numbering: Numbering): DocumentHeader => ({
  superior: [],
  issuer: ['ỦY BAN NHÂN DÂN', ...inColumn(office.areaName, issuerLook)],
  ...numbering,
  // A letter names the drafting office too: 123/UBND-VHTT.
  symbol: numbering.typeCode === null ? `UBND-${office.symbolSuffix}` : 'UBND',
  place: office.placeName,
})

/** Who decides in a decision of the chair alone, on the line above its bases. */
export const chairAuthority = ({ areaName }: Pick<IssuingOffice, 'areaName'>): string =>
  `CHỦ TỊCH ỦY BAN NHÂN DÂN ${upper(areaName)}`

/** The chair decides and awards in the chair's own name, not for the committee: no `TM.` line. */
export const ownNameCapacity = (lines: readonly string[]): string[] =>
  lines.filter((line) => !/^TM\./iu.test(line.trim()))

/** The office issues: `UBND HUYỆN MỸ ĐỨC` light over its own name in bold. */
export const officeHeader = (office: IssuingOffice, numbering: Numbering): DocumentHeader => ({
  superior: inColumn(office.superiorName, superiorLook),
  issuer: inColumn(withoutArea(office), issuerLook),
  ...numbering,
  symbol: office.symbolSuffix,
  place: office.placeName,
})

/** `Số: 05/KH-UBND`; a number below ten has a leading zero; no number yet → dots; one with its own symbol stays. */
export const numberLine = (header: DocumentHeader): string => {
  if (header.number?.includes('/')) return `Số: ${header.number.replace(/^\d(?=\/)/, '0$&')}`
  const code = header.typeCode === null ? header.symbol : `${header.typeCode}-${header.symbol}`
  const number = header.number === null ? '……' : header.number.replace(/^\d$/, '0$&')
  return `Số: ${number}/${code}`
}

/** `Mỹ Đức, ngày 05 tháng 02 năm 2026`. */
export const placeDateLine = (header: DocumentHeader): string => `${header.place}, ${longDate(header.date)}`

/** Rule under the issuing body, between a third and a half of the last line's width. */
export const issuerRule = (header: DocumentHeader): string =>
  ruleText(lineWidth(header.issuer.at(-1) ?? '', issuerLook) * 0.42)

/** Lines of the abstract that look even, and the rule under them (a third to a half of a line). */
export const abstractLines = (abstract: string): { lines: string[]; rule: string } => {
  const look = { size: fontSize.title, bold: true }
  const lines = balancedLines(abstract, textWidthPortrait - 10, look)
  return { lines, rule: ruleText(lineWidth(lines.at(-1) ?? '', look) * 0.42) }
}

/** Title of an annex in capitals, over lines that look even. */
export const annexTitleLines = (title: string, textWidth: number): string[] =>
  balancedLines(upper(title), textWidth - 10, { size: fontSize.title, bold: true })

/** Rule as long as the motto. */
export const mottoRule = (): string =>
  ruleText(lineWidth('Độc lập - Tự do - Hạnh phúc', { size: fontSize.motto, bold: true }))
