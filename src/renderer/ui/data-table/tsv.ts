/**
 * Where Excel would calculate a pasted text instead of showing it: `=…`, `@…`, and `+…`, `-…` of more than a plain
 * number, a day or a phone.
 */
const calculated = /^'*\s*(?:[=@]|[+-](?![\d\s.,:/()-]*$))/u

/**
 * Cells as Excel puts them on the clipboard: tab between cells, line break between rows, and quotes around a
 * cell that holds a tab, a break or a leading quote, with inner quotes doubled. What Excel would calculate gets an
 * apostrophe before it, by which Excel knows a text.
 */
export function toTsv(cells: readonly (readonly string[])[]): string {
  const text = cells.map((row) => row.map(quote).join('\t')).join('\r\n')
  // An empty last row would otherwise be taken for the break that Excel adds.
  return cells.length > 1 && cells.at(-1)?.join('') === '' && cells.at(-1)?.length === 1
    ? `${text}\r\n`
    : text
}

function quote(text: string): string {
  const cell = calculated.test(text) ? `'${text}` : text
  return /[\t\r\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

const withoutMark = (cell: string): string =>
  cell.startsWith("'") && calculated.test(cell.slice(1)) ? cell.slice(1) : cell

/** The reverse; the one line break that Excel adds at the end makes no row. */
export function fromTsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  while (at <= source.length) {
    const { cell, end } = source[at] === '"' ? readQuoted(source, at) : readPlain(source, at)
    row.push(withoutMark(cell))
    if (source[end] !== '\t') {
      rows.push(row)
      row = []
    }
    at = end + 1
  }
  return rows
}

function readPlain(source: string, start: number): { cell: string; end: number } {
  let end = start
  while (end < source.length && source[end] !== '\t' && source[end] !== '\n') end++
  return { cell: source.slice(start, end), end }
}

function readQuoted(source: string, start: number): { cell: string; end: number } {
  let cell = ''
  for (let at = start + 1; at < source.length; at++) {
    if (source[at] !== '"') cell += source[at]
    else if (source[at + 1] === '"') {
      cell += '"'
      at++
    } else if (at + 1 === source.length || source[at + 1] === '\t' || source[at + 1] === '\n') {
      return { cell, end: at + 1 }
    } else break
  }
  // A quote that is never closed, or goes on after closing, is text that happens to begin with a quote.
  return readPlain(source, start)
}
