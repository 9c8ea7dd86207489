/** Which of the tables found are the report, and which are left aside and must be mentioned. */
import { addDays, daysBetween } from '#shared/dates.ts'
import type { RecogniseOptions } from '../recognise-options.ts'
import type { ContentKind } from '../recognised.ts'
import { cellReference } from '../sheet.ts'
import { type Candidate, isMapped, type ReadSheet } from './candidates.ts'
import { type Preamble, yearIn } from './preamble.ts'
import { isNil, isTotal, saysNil, withoutEnumerator } from './row-words.ts'
import type { Period, Report } from './table.ts'
import { keyFields } from './vocabulary.ts'
import { folded, isBlankMark, plain, tidy } from './words.ts'

export type PickedTable = { read: ReadSheet; candidate: Candidate; content: ContentKind }

const HALF_A_YEAR = 183

const telling: Record<ContentKind, readonly string[]> = {
  nomination: ['name', 'familyName', 'givenName'],
  activities: ['date', 'place', 'dateAndPlace', 'participants', 'durationHours'],
  selfcheck: ['result'],
  remedy: ['measure', 'result'],
}

/** True when something stands in the columns a commune fills in; a form with printed names only is blank. */
export const hasAnswers = (
  { candidate, content }: PickedTable,
  rows: readonly number[] = candidate.rows,
): boolean => {
  const columns = candidate.columns.filter(
    (column) => column.field !== null && telling[content].includes(column.field),
  )
  return rows.some((row) => {
    if (candidate.grid.cellsOf(row).some((cell) => cell.kind === 'text' && isTotal(cell.text))) return false
    return columns.some((column) => {
      const cell = candidate.grid.at(row, column.column)
      if (cell === undefined) return false
      return cell.kind === 'error' || cell.kind === 'formula-without-value' || !isBlankMark(tidy(cell.text))
    })
  })
}

const withContent = (read: ReadSheet, candidates: readonly Candidate[]): PickedTable[] =>
  candidates.flatMap((candidate) =>
    candidate.content === undefined ? [] : [{ read, candidate, content: candidate.content }],
  )

const headlessOf = ({ headless }: ReadSheet): Candidate[] => (headless === undefined ? [] : [headless])

/** Of lists without headings those whose columns the clerk has said. */
const completeIn = (read: ReadSheet): PickedTable[] =>
  withContent(read, [...read.candidates, ...headlessOf(read).filter(isMapped)])

export const isUsable = (read: ReadSheet, options: RecogniseOptions): boolean => {
  const choice = options.sheetChoices?.[read.sheet.name]
  if (choice !== undefined) return choice === 'use'
  return read.sheet.visibility === 'visible'
}

/** A time within two years, said in words: neither of the years is that of the list. */
const spanInWords = /từ\s[^()]*?năm\s*20\d\d\s*(?:đến|tới|-|–)[^()]*?năm\s*20\d\d/u

/** The year a time lies in: of a long one over the turn of a year the year of its middle, of a short one none. */
const yearOfPeriod = ({ from, to }: Period): number | null => {
  if (from.slice(0, 4) === to.slice(0, 4)) return Number(to.slice(0, 4))
  const days = daysBetween(from, to)
  return days <= HALF_A_YEAR ? null : Number(addDays(from, Math.ceil(days / 2)).slice(0, 4))
}

const yearOf = ({ candidate, read }: PickedTable): number | null => {
  const { preamble } = candidate
  const { period, title } = preamble
  const isOverTurn = period !== null && period.from.slice(0, 4) !== period.to.slice(0, 4)
  return (
    // A title of the table's own goes before the name of its sheet.
    (preamble === read.preamble ? yearIn(read.sheet.name) : null) ??
    (isOverTurn ? yearIn(plain(title).replace(spanInWords, ' ')) : preamble.year) ??
    (period === null ? null : yearOfPeriod(period))
  )
}

/** Lists of another year than most rows speak of are not this report. */
const splitYears = (
  tables: PickedTable[],
  options: RecogniseOptions,
): { kept: PickedTable[]; other: PickedTable[] } => {
  const rows = new Map<number, number>()
  for (const table of tables) {
    const year = yearOf(table)
    if (year !== null) rows.set(year, (rows.get(year) ?? 0) + table.candidate.rows.length)
  }
  if (rows.size < 2) return { kept: tables, other: [] }
  // What is planned for a year to come is no report.
  const now = Math.max(
    ...tables.map(({ candidate }) => Number((candidate.preamble.documentDate ?? '0').slice(0, 4))),
  )
  const past = [...rows.keys()].filter((year) => now === 0 || year <= now)
  const latest = Math.max(...(past.length > 0 ? past : rows.keys()))
  const isKept = (table: PickedTable) => {
    const year = yearOf(table)
    return year === null || year === latest || options.sheetChoices?.[table.read.sheet.name] === 'use'
  }
  return { kept: tables.filter(isKept), other: tables.filter((table) => !isKept(table)) }
}

const mentionHidden = (sheets: readonly ReadSheet[], options: RecogniseOptions, report: Report): void => {
  for (const read of sheets) {
    if (read.sheet.visibility === 'visible' || options.sheetChoices?.[read.sheet.name] !== undefined) continue
    const count = read.candidates.reduce((sum, candidate) => sum + candidate.rows.length, 0)
    const isList = read.candidates.some((candidate) => candidate.rows.length > 0)
    if (isList) report('hidden_sheet', 'must', { sheet: read.sheet.name }, { text: read.sheet.name, count })
    else if (read.sheet.visibility === 'hidden' && read.grid.rows.length > 0) {
      report(
        'hidden_sheet_ignored',
        'should',
        { sheet: read.sheet.name },
        { text: read.sheet.name, count: read.grid.rows.length },
      )
    }
  }
}

/** Of one kind, tables with answers make blank ones beside them mere lists. */
const withoutBlankTwins = (tables: PickedTable[]): PickedTable[] => {
  const answered = new Set(tables.filter((table) => hasAnswers(table)).map((table) => table.content))
  return tables.filter((table) => hasAnswers(table) || !answered.has(table.content))
}

/** The certain tables; else the possible ones; else, where the clerk has said the content, the nearest one to map. */
const best = (known: PickedTable[]): PickedTable[] => {
  const certain = known.filter((table) => table.candidate.isComplete)
  if (certain.length > 0) return certain
  const possible = known.filter((table) => table.candidate.isPossible)
  if (possible.length > 0) return possible
  return [...known].sort((a, b) => b.candidate.score - a.candidate.score).slice(0, 1)
}

/** A letter has few rows, and its sentence is not looked for in long sheets. */
const LETTER_ROWS = 60

/** "… không có tập thể, cá nhân đề nghị khen thưởng." */
const askAboutNil = (sheets: readonly ReadSheet[], report: Report): boolean => {
  for (const { sheet, grid, candidates } of sheets) {
    if (grid.rows.length > LETTER_ROWS || candidates.some(({ rows }) => rows.length > 0)) continue
    for (const row of grid.rows)
      for (const { text, row: at, column } of grid.cellsOf(row))
        if (isNil(text) || saysNil(text)) {
          const place = { sheet: sheet.name, row: at, cell: cellReference(at, column) }
          report('nil_stated', 'must', place, { text: tidy(text).slice(0, LONGEST_QUOTE) })
          return true
        }
  }
  return false
}

const LONGEST_QUOTE = 160

/** Nothing can be read: either the main column of a table is missing, or no table is known. */
const askWhatItIs = (sheets: readonly ReadSheet[], report: Report): void => {
  for (const read of sheets) {
    for (const { keyless, block } of read.candidates) {
      if (keyless === undefined) continue
      report(
        'key_column_missing',
        'must',
        { sheet: read.sheet.name, row: block.top },
        { field: keyFields[keyless] },
      )
      return
    }
  }
  report('content_unknown', 'must', {}, {})
}

/** A report is written in its year or in the first months of the next one, and a plan late in the year before. */
const isYearOfDay = (year: number, day: string): boolean => {
  const [now, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  return year === now || (year === now - 1 && month <= 6) || (year === now + 1 && month >= 10)
}

/** Titles of another year over what is read all the same. */
const askAboutYears = (kept: readonly PickedTable[], report: Report): void => {
  const asked = new Set<Preamble>()
  for (const { candidate, read } of kept) {
    const { preamble, strangeTitles } = candidate
    const sheet = read.sheet.name
    for (const { row, column, year } of strangeTitles)
      report(
        'other_year_titled',
        'must',
        { sheet, row, cell: cellReference(row, column) },
        {
          count: year,
          expected: preamble.year ?? Number(preamble.period?.to.slice(0, 4)),
        },
      )
    const { documentDate, year, yearAt, years } = preamble
    if (documentDate === null || year === null || yearAt === null || asked.has(preamble)) continue
    asked.add(preamble)
    if (years.some((named) => isYearOfDay(named, documentDate))) continue
    report(
      'other_year_titled',
      'must',
      { sheet, row: yearAt.row, cell: cellReference(yearAt.row, yearAt.column) },
      { count: year, expected: Number(documentDate.slice(0, 4)) },
    )
  }
}

/** What is yet to come is titled so; "Kết quả thực hiện kế hoạch" tells what came of it. */
const isPlanTitle = (title: string): boolean =>
  title
    .split(' – ')
    .some((line) => /^(ke hoach|du kien|phuong huong)\b/u.test(folded(withoutEnumerator(line)))) &&
  !/\b(ket qua|bao cao|da (thuc hien|to chuc)|tong hop)\b/u.test(folded(title))

/** Activities of next month under those of this one would count as held. */
const askAboutPlans = (kept: readonly PickedTable[], report: Report): void => {
  for (const { candidate, read, content } of kept) {
    if (content !== 'activities' || !isPlanTitle(candidate.preamble.title)) continue
    report('plan_titled', 'must', { sheet: read.sheet.name, row: candidate.block.top })
  }
}

/** Cells from which on a row below a heading is filled in. */
const FILLED = 3

/** A table of no known kind on a sheet that is read: its rows must not be lost in silence. */
const askAboutUnread = (
  usable: readonly ReadSheet[],
  kept: readonly PickedTable[],
  other: readonly PickedTable[],
  report: Report,
): void => {
  const known = new Set([...kept, ...other].map(({ candidate }) => candidate))
  for (const read of usable) {
    if (!kept.some((table) => table.read === read)) continue
    for (const candidate of read.candidates) {
      const { block, grid, rows } = candidate
      if (known.has(candidate)) continue
      const isFilled = rows.some(
        (row) =>
          grid.cellsOf(row).filter(({ text }) => tidy(text) !== '' && !isBlankMark(tidy(text))).length >=
          FILLED,
      )
      if (isFilled) report('row_unclear', 'must', { sheet: read.sheet.name, row: block.top })
    }
  }
}

/** The tables to read, in the order of the sheets; everything odd about the choice is reported. */
export const pickTables = (
  sheets: readonly ReadSheet[],
  options: RecogniseOptions,
  report: Report,
): PickedTable[] => {
  mentionHidden(sheets, options, report)
  const usable = sheets.filter((read) => isUsable(read, options))
  const complete = usable.flatMap(completeIn)
  const known = complete.length > 0 ? complete : usable.flatMap((read) => withContent(read, headlessOf(read)))
  const tables = withoutBlankTwins(best(known))
  const { kept, other } = splitYears(tables, options)
  for (const { read, candidate } of other) {
    const sheet = read.sheet.name
    const row = candidate.block.top
    // Beside a list that was taken, only the part below this heading is meant.
    const isPart = kept.some((table) => table.read === read)
    report('other_year_sheet', 'must', isPart ? { sheet, row } : { sheet }, {
      text: isPart ? `${sheet}!A${row}` : sheet,
      count: candidate.rows.length,
    })
  }
  if (kept.length === 0 && usable.some((read) => read.grid.rows.length > 0)) {
    const isNil = askAboutNil(usable, report)
    if (!isNil || options.forcedContent === undefined) askWhatItIs(usable, report)
  }
  askAboutYears(kept, report)
  askAboutPlans(kept, report)
  askAboutUnread(usable, kept, other, report)
  // The list of those who decided, under the title of those who are named.
  const isBeside = kept.some(({ candidate }) => candidate.isTelling)
  for (const { candidate, read, content } of kept) {
    if (candidate.isRecalled === true)
      report('columns_recalled', 'must', { sheet: read.sheet.name }, { field: content })
    if (!candidate.isClear || (isBeside && !candidate.isTelling))
      report(
        'content_unclear',
        'must',
        { sheet: read.sheet.name, row: candidate.block.top },
        { field: content },
      )
  }
  return kept
}
