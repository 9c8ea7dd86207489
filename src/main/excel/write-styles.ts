/**
 * The closed set of cell styles, so that every workbook of the office looks alike: Times New Roman 12, thin black
 * borders, sparing fills that survive a black-and-white printer. Cells to fill in are pale yellow and unlocked;
 * cells that came back wrong are pale red and unlocked.
 */
import type { Style } from 'exceljs'

/** How a cell looks, in our own words. `fill` is ARGB, `format` a number format code. */
export type CellLook = {
  bold?: true
  italic?: true
  size?: number
  border?: true
  fill?: string
  horizontal?: 'left' | 'center' | 'right'
  vertical?: 'top' | 'middle'
  format?: string
  unlocked?: true
  noWrap?: true
}
type Look = CellLook

/** Of cells that came back wrong. */
export const flagFill = 'FFFBD9D3'

const format = {
  integer: '#,##0',
  decimal: '#,##0.0',
  percent: '0.0%',
  date: 'dd/mm/yyyy',
  text: '@',
  plain: '0',
}
const fill = { heading: 'FFE3E8E4', group: 'FFF1F3F1', input: 'FFFFF9DB', flag: flagFill, good: 'FFDDEFE1' }

const cell = { border: true, vertical: 'top' } satisfies Look
const total = { border: true, bold: true, fill: fill.group, vertical: 'middle' } satisfies Look
const input = { ...cell, fill: fill.input, unlocked: true } satisfies Look
const flag = { ...cell, fill: fill.flag, unlocked: true } satisfies Look
const verdict = { ...cell, horizontal: 'center' } satisfies Look

const looks = {
  plain: { noWrap: true },
  'plain-bold': { bold: true, noWrap: true },
  'plain-centre': { horizontal: 'center' },
  'plain-bold-centre': { bold: true, horizontal: 'center' },
  'plain-italic': { italic: true },
  'plain-italic-centre': { italic: true, horizontal: 'center' },
  title: { bold: true, size: 14, horizontal: 'center', vertical: 'middle' },
  guide: { vertical: 'top' },
  'guide-heading': { bold: true, size: 13 },
  heading: { border: true, bold: true, fill: fill.heading, horizontal: 'center', vertical: 'middle' },
  'column-number': { border: true, italic: true, size: 11, horizontal: 'center' },
  text: cell,
  'text-centre': { ...cell, horizontal: 'center' },
  code: { ...cell, format: format.text },
  integer: { ...cell, horizontal: 'right', format: format.integer },
  decimal: { ...cell, horizontal: 'right', format: format.decimal },
  'plain-number': { ...cell, horizontal: 'right', format: format.plain },
  percent: { ...cell, horizontal: 'right', format: format.percent },
  date: { ...cell, horizontal: 'center', format: format.date },
  group: { border: true, bold: true, fill: fill.group, vertical: 'middle' },
  'verdict-good': { ...verdict, fill: fill.good },
  'verdict-bad': { ...verdict, bold: true, fill: fill.flag },
  'verdict-none': verdict,
  'total-text': total,
  'total-integer': { ...total, horizontal: 'right', format: format.integer },
  'total-centre': { ...total, horizontal: 'center', format: format.integer },
  'total-decimal': { ...total, horizontal: 'right', format: format.decimal },
  'total-percent': { ...total, horizontal: 'right', format: format.percent },
  'input-text': input,
  'input-centre': { ...input, horizontal: 'center' },
  'input-code': { ...input, format: format.text },
  'input-integer': { ...input, horizontal: 'right', format: format.integer },
  'input-decimal': { ...input, horizontal: 'right', format: format.decimal },
  'input-date': { ...input, horizontal: 'center', format: format.date },
  'flag-text': flag,
  'flag-code': { ...flag, format: format.text },
  'flag-integer': { ...flag, horizontal: 'right', format: format.integer },
  'flag-date': { ...flag, horizontal: 'center', format: format.date },
} satisfies Record<string, Look>

export type StyleName = keyof typeof looks

const thin = { style: 'thin' } as const

const toStyle = (look: Look): Partial<Style> => ({
  font: {
    name: 'Times New Roman',
    family: 1,
    size: look.size ?? 12,
    bold: look.bold ?? false,
    italic: look.italic ?? false,
  },
  alignment: {
    wrapText: !look.noWrap,
    vertical: look.vertical ?? 'middle',
    ...(look.horizontal ? { horizontal: look.horizontal } : {}),
  },
  protection: { locked: !look.unlocked },
  ...(look.border ? { border: { top: thin, left: thin, bottom: thin, right: thin } } : {}),
  ...(look.fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: look.fill } } } : {}),
  ...(look.format ? { numFmt: look.format } : {}),
})

const styles = new Map(Object.entries<Look>(looks).map(([name, look]) => [name, toStyle(look)]))

const lookOf = (style: StyleName | CellLook): CellLook => (typeof style === 'string' ? looks[style] : style)

/** The library shares a style between cells by identity; a repeated sheet has few looks in many cells. */
const repeated = new Map<string, Partial<Style>>()

const repeatedStyle = (look: CellLook): Partial<Style> => {
  const key = JSON.stringify(look)
  const style = repeated.get(key) ?? toStyle(look)
  if (repeated.size < 2_000) repeated.set(key, style)
  return style
}

/** The library's style for one of ours; `plain` for a cell without a style. */
export const styleOf = (style: StyleName | CellLook = 'plain'): Partial<Style> =>
  typeof style === 'string' ? (styles.get(style) ?? toStyle(looks.plain)) : repeatedStyle(style)

/** What a style means for the height of a text. */
export const fontOf = (
  style: StyleName | CellLook = 'plain',
): { size: number; bold: boolean; wraps: boolean } => {
  const look = lookOf(style)
  return { size: look.size ?? 12, bold: look.bold ?? false, wraps: !look.noWrap }
}
