/**
 * A web page saved as .xls, by our own reader: SheetJS knows neither its fonts nor `&shy;`, which is the letter
 * ư of TCVN3. One sheet as in Excel: the tables below each other, text between them in column A. Every cell is
 * text. Scripts, style sheets and pictures of the page are never loaded.
 */
import type { ReadLimits } from '../limits.ts'
import type { RawComment, RawWorkbook } from '../raw-workbook.ts'
import { createReadingBudget } from '../reading-budget.ts'
import { notASpreadsheet } from '../refusal.ts'
import { struckFont } from '../struck-font.ts'
import { createCellText } from './cell-text.ts'
import { decodeHtml } from './html-entities.ts'
import { type HtmlToken, htmlAttribute, htmlTokens } from './html-tokens.ts'
import { createPageGrid } from './page-grid.ts'
import { createPageStyles, type PageStyle } from './page-styles.ts'

const blocks = new Set(['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'ul', 'ol', 'tr', 'center'])
const inline = new Set([
  'font',
  'span',
  'b',
  'i',
  'u',
  's',
  'strike',
  'del',
  'a',
  'strong',
  'em',
  'sub',
  'sup',
  'small',
  'big',
])
const struck = new Set(['s', 'strike', 'del'])
const maxNesting = 256

type OpenCell = { columnSpan: number; rowSpan: number; font: string | undefined; isHidden: boolean }

const spanOf = (attributes: string, name: string): number => {
  const span = Number.parseInt(htmlAttribute(attributes, name) ?? '1', 10)
  return Number.isFinite(span) ? span : 1
}

/** The name Excel keeps in a conditional comment. */
const sheetName = (html: string): string => {
  const name = /<x:Name>([^<]{1,100})<\/x:Name>/.exec(html.slice(0, 65_536))?.[1]
  return name === undefined ? 'Sheet1' : decodeHtml(name)
}

/** Throws `Refusal`. */
export const readHtml = (html: string, limits: ReadLimits): RawWorkbook => {
  const budget = createReadingBudget(limits)
  const grid = createPageGrid(budget)
  const styles = createPageStyles()
  const text = createCellText(limits.textLength)
  const fonts: { name: string; font: string | undefined; isStruck: boolean }[] = []
  let tables = 0
  let hasTable = false
  let rowStyle: PageStyle | undefined
  let cell: OpenCell | undefined
  /** What LibreOffice keeps of a note: `<comment>` inside the cell. */
  const comment = createCellText(limits.textLength)
  const comments: RawComment[] = []
  let isComment = false

  const font = (): string | undefined => {
    const inner = fonts[fonts.length - 1]
    return inner?.isStruck === true ? struckFont(inner.font ?? cell?.font) : inner?.font
  }

  const closeCell = (): void => {
    if (!cell) return
    isComment = false
    const said = comment.take()
    if (said.length > 0) comments.push({ ...grid.next(), runs: said })
    grid.add(text.take(), cell.columnSpan, cell.rowSpan, cell.font, cell.isHidden)
    cell = undefined
    fonts.length = 0
  }
  /** Text outside tables: a row of its own. */
  const flushLine = (): void => {
    const runs = text.take()
    if (!runs.some((run) => /\S/.test(run.text))) return
    grid.nextRow(false)
    grid.add(runs, 1, 1, undefined, false)
  }

  const open = ({ name, attributes }: Extract<HtmlToken, { kind: 'open' }>): void => {
    if (name === 'table') {
      if (tables === 0) flushLine()
      hasTable = true
      tables++
    } else if (name === 'comment') isComment = cell !== undefined
    else if (name === 'br') (isComment ? comment : text).lineBreak()
    else if (tables === 1 && name === 'tr') {
      closeCell()
      rowStyle = styles.of(attributes)
      grid.nextRow(rowStyle.isHidden)
    } else if (tables === 1 && (name === 'td' || name === 'th')) {
      closeCell()
      if (!rowStyle) grid.nextRow(false)
      const own = styles.of(attributes)
      rowStyle ??= own
      cell = {
        columnSpan: spanOf(attributes, 'colspan'),
        rowSpan: spanOf(attributes, 'rowspan'),
        font: own.font ?? rowStyle.font,
        isHidden: own.isHidden,
      }
    } else if (inline.has(name) && fonts.length < maxNesting) {
      const outer = fonts[fonts.length - 1]
      fonts.push({
        name,
        font: styles.of(attributes).font ?? outer?.font,
        isStruck: struck.has(name) || outer?.isStruck === true,
      })
    } else if (blocks.has(name)) {
      if (tables === 0) flushLine()
      else text.block()
    }
  }

  const close = (name: string): void => {
    if (name === 'table' && tables > 0) {
      tables--
      if (tables > 0) return
      closeCell()
      rowStyle = undefined
      grid.endTable()
    } else if (name === 'comment') isComment = false
    else if (tables === 1 && name === 'tr') {
      closeCell()
      rowStyle = undefined
    } else if (tables === 1 && (name === 'td' || name === 'th')) closeCell()
    else if (inline.has(name)) {
      const index = fonts.findLastIndex((one) => one.name === name)
      if (index >= 0) fonts.length = index
    } else if (blocks.has(name)) {
      if (tables === 0) flushLine()
      else text.block()
    }
  }

  for (const token of htmlTokens(html)) {
    if (token.kind === 'open') open(token)
    else if (token.kind === 'close') close(token.name)
    else if (token.kind === 'style') styles.addSheet(token.css)
    else if (isComment) comment.add(decodeHtml(token.text), undefined)
    else if (tables === 0 || cell) text.add(decodeHtml(token.text), font())
  }
  closeCell()
  flushLine()
  if (!hasTable) throw notASpreadsheet('text')
  return {
    format: 'html',
    sheets: [
      {
        name: sheetName(html),
        visibility: 'visible',
        cells: grid.cells,
        merges: grid.merges,
        isRowHidden: (row) => grid.hiddenRows.has(row),
        isColumnHidden: (column) => grid.hiddenColumns.has(column),
        comments,
      },
    ],
    definedNames: new Map(),
    hasMacros: false,
  }
}
