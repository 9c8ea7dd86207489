/** Finds the tables of a workbook and decides what each of them is. */
import type { KnownMapping, RecogniseOptions } from '../recognise-options.ts'
import type { ColumnMapping, ContentKind } from '../recognised.ts'
import type { Sheet } from '../sheet.ts'
import { mapColumns, rememberedColumns } from './columns.ts'
import { chooseKind, type KindScore, kindsToTry, scoreKind } from './content-kind.ts'
import { type Grid, gridOf } from './grid.ts'
import { type HeadingBlock, headingBlocks, isPlainHeading } from './headings.ts'
import { headlessBlock, headlessSignature, isHeadless, letterOf } from './headless.ts'
import { layoutSignature } from './layout-signature.ts'
import { plainHeading } from './plain-headings.ts'
import { ownPreamble, type Preamble, readPreamble, type StrangeTitle, strangeTitle } from './preamble.ts'
import { partsOf, windowOf } from './side-by-side.ts'
import { type TableColumn, tableColumns } from './table-columns.ts'

export type Candidate = {
  /** The sheet as this table sees it: of tables side by side only the own columns. */
  grid: Grid
  block: HeadingBlock
  signature: string
  /** The same heading again further down, as on printed pages; its rows go on the same table. */
  repeats: HeadingBlock[]
  /** Filled rows from below the heading to the next other heading, without the repeats. */
  rows: number[]
  preamble: Preamble
  content: ContentKind | undefined
  confidence: number
  isClear: boolean
  /** False for a table that is only read when the workbook has nothing better. */
  isComplete: boolean
  isPossible: boolean
  /** False for a table that only its title makes a report. */
  isTelling: boolean
  /** Only its order means something. */
  score: number
  columns: ColumnMapping[]
  /** Its columns are those that were said of another list that looks like it. */
  isRecalled?: boolean
  /** Titles of another year within the table, above rows whose numbers go on. */
  strangeTitles: StrangeTitle[]
  /** The kind a title and columns speak of although its main column was not found. */
  keyless?: ContentKind
}

export type ReadSheet = {
  sheet: Sheet
  grid: Grid
  preamble: Preamble
  candidates: Candidate[]
  /** Of a sheet without any heading: what is on it, for the clerk to say what it is. */
  headless?: Candidate
}

const mappedScore = Number.MAX_SAFE_INTEGER

/** Its columns are as the clerk said. */
export const isMapped = ({ score }: Pick<Candidate, 'score'>): boolean => score === mappedScore

const confidenceOf = (best: KindScore): number => {
  const known = best.columns.filter((column) => column.field !== null)
  const mean = known.reduce((sum, column) => sum + column.confidence, 0) / Math.max(1, known.length)
  return Math.round(mean * (best.isTitled ? 1 : 0.85) * 100) / 100
}

const judge = (
  columns: TableColumn[],
  title: string,
  fileName: string,
  forced: ContentKind | undefined,
  isFirst: boolean,
) => {
  const scores = kindsToTry(forced).map((content) => scoreKind(mapColumns(columns, content), content, title))
  const [only] = scores
  if (forced !== undefined && only !== undefined) {
    return { best: only, isClear: true, keyless: only.isComplete || only.isPossible ? undefined : forced }
  }
  const chosen = chooseKind(scores)
  // A title of another content over a table that might be anything.
  const isContradicted = isFirst && chosen.best?.isTitled === false && scores.some(({ isTitled }) => isTitled)
  const choice = isContradicted ? { ...chosen, isClear: false } : chosen
  if (choice.best?.isComplete === true) return { ...choice, keyless: undefined }
  // The file name speaks only where the sheet does not, and never settles it.
  const hinted = scores.map((score) => scoreKind(score.columns, score.content, `${title} ${fileName}`))
  const keyless = hinted.find((score) => score.isTitled && score.isKeyless)?.content
  return { ...chooseKind(hinted), isClear: false, keyless }
}

const unknown = { best: undefined, isClear: true, keyless: undefined }

/** Headings below each other in the first column, one record in each of the others. */
const isTransposed = ([first, ...others]: readonly TableColumn[]): boolean => {
  const named =
    first === undefined || others.length === 0 ? [] : first.cells.filter(({ text }) => isPlainHeading(text))
  return named.length >= 2 && named.length * 2 > (first?.cells.length ?? 0)
}

const isOfAnother = ({ isRecalled, sheet }: KnownMapping, name: string): boolean =>
  isRecalled === true || (sheet !== undefined && sheet !== name)

/** Of several mappings of one layout that of the sheet itself. */
const knownFor = (
  { knownMappings = [] }: RecogniseOptions,
  signature: string,
  sheet: string,
): KnownMapping | undefined => {
  const alike = knownMappings.filter((mapping) => mapping.signature === signature)
  return alike.find((mapping) => mapping.sheet === sheet) ?? alike[0]
}

const readTable = (
  grid: Grid,
  { block, repeats, preamble, strangeTitles }: Series,
  rows: number[],
  titleOfSheet: string,
  options: RecogniseOptions,
  isFirst: boolean,
): Candidate => {
  const columns = tableColumns(grid, block, rows)
  const signature = isHeadless(block) ? headlessSignature(grid, block, rows) : layoutSignature(block)
  const known = knownFor(options, signature, grid.sheet.name)
  const base = { grid, block, repeats, signature, rows, preamble, strangeTitles }
  if (
    known !== undefined &&
    (options.forcedContent === undefined || known.content === options.forcedContent)
  ) {
    return {
      ...base,
      content: known.content,
      confidence: 1,
      isClear: true,
      isComplete: true,
      isPossible: true,
      isTelling: true,
      score: mappedScore,
      columns: rememberedColumns(columns, known),
      isRecalled: isHeadless(block) && isOfAnother(known, grid.sheet.name),
    }
  }
  const said = preamble.title === titleOfSheet ? '' : titleOfSheet
  const title = `${preamble.title} ${said} ${grid.sheet.name}`
  const { best, isClear, keyless } = isTransposed(columns)
    ? unknown
    : judge(columns, title, options.fileName, options.forcedContent, isFirst)
  if (best === undefined)
    return {
      ...base,
      content: undefined,
      confidence: 0,
      isClear: true,
      isComplete: false,
      isPossible: false,
      isTelling: false,
      score: 0,
      columns: [],
      ...(keyless === undefined ? {} : { keyless }),
    }
  return {
    ...base,
    content: best.content,
    confidence: confidenceOf(best),
    isClear,
    isComplete: best.isComplete,
    isPossible: best.isPossible,
    isTelling: best.isTelling,
    score: best.score,
    columns: best.columns,
  }
}

/** Tables with headings of their own on one sheet. */
const MOST_TABLES = 100

/** None for a list without headings. */
export const rowsOfBlock = ({ top, bottom }: HeadingBlock): number[] =>
  Array.from({ length: bottom - top + 1 }, (_, index) => top + index)

type Series = {
  block: HeadingBlock
  repeats: HeadingBlock[]
  preamble: Preamble
  strangeTitles: StrangeTitle[]
}

/** The tables one below the other, each with what is said above it: that of the sheet, or a title of its own. */
const seriesOf = (blocks: readonly HeadingBlock[], grid: Grid, ofSheet: Preamble): Series[] => {
  const series: Series[] = []
  let above = 0
  for (const block of blocks) {
    const last = series.at(-1)
    const own = last === undefined ? undefined : ownPreamble(grid, above, block, last.preamble)
    const strange = last === undefined ? undefined : strangeTitle(grid, above, block, last.preamble)
    const strangeTitles = strange === undefined ? [] : [strange]
    above = block.bottom
    if (last !== undefined && own === undefined && layoutSignature(last.block) === layoutSignature(block)) {
      last.repeats.push(block)
      last.strangeTitles.push(...strangeTitles)
    } else series.push({ block, repeats: [], preamble: own ?? last?.preamble ?? ofSheet, strangeTitles })
  }
  return series
}

/** The tables under one heading: one over the whole width, or several side by side. */
const tablesOf = (
  { block, repeats, preamble, strangeTitles }: Series,
  grid: Grid,
): { grid: Grid; series: Series }[] => {
  const parts = partsOf(block)
  if (parts.length === 1) return [{ grid, series: { block, repeats, preamble, strangeTitles } }]
  const pages = repeats.map(partsOf)
  return parts.map((part, index) => {
    const left = index === 0 ? 1 : (part.columns[0]?.column ?? 1)
    const next = parts[index + 1]?.columns[0]?.column
    return {
      grid: windowOf(grid, left, next === undefined ? Number.POSITIVE_INFINITY : next - 1),
      series: {
        block: part,
        repeats: pages.map((page) => page[index] ?? part),
        preamble,
        strangeTitles: index === 0 ? strangeTitles : [],
      },
    }
  })
}

/** Without the clerk's word about its content or columns it is no content's. */
const readHeadless = (grid: Grid, options: RecogniseOptions): Candidate | undefined => {
  const block = headlessBlock(grid)
  if (block === undefined) return undefined
  const preamble = readPreamble(grid, grid.rows.filter((row) => row < block.top).slice(0, 60))
  const rows = grid.rows.filter((row) => row >= block.top)
  const series = { block, repeats: [], preamble, strangeTitles: [] }
  const table = readTable(grid, series, rows, preamble.title, options, true)
  // A letter has no columns, whatever content it is said to be.
  const isTable = options.forcedContent !== undefined && block.columns.length >= 2
  if (!isTable && !isMapped(table)) return { ...table, content: undefined, columns: [] }
  const columns = table.columns.map((column) => ({ ...column, heading: letterOf(column) }))
  return { ...table, columns }
}

/** Reads one sheet's headings; titles of a later table on the sheet add to those of the first. */
export const readSheet = (sheet: Sheet, options: RecogniseOptions): ReadSheet => {
  const grid = gridOf(sheet)
  const known = headingBlocks(grid)
  const plain = known.length > 0 ? undefined : plainHeading(grid)
  const blocks = plain === undefined ? known : [plain]
  const first = blocks[0]?.top ?? Number.POSITIVE_INFINITY
  const preamble = readPreamble(grid, grid.rows.filter((row) => row < first).slice(0, 60))
  const all = seriesOf(blocks, grid, preamble)
  const series = all.slice(0, MOST_TABLES)
  const candidates = series.flatMap((one, index) => {
    const end = all[index + 1]?.block.top ?? Number.POSITIVE_INFINITY
    return tablesOf(one, grid).map((table) => {
      const { block, repeats } = table.series
      const headings = new Set(repeats.flatMap(rowsOfBlock))
      const rows = table.grid.rows.filter((row) => row > block.bottom && row < end && !headings.has(row))
      return readTable(table.grid, table.series, rows, preamble.title, options, index === 0)
    })
  })
  const headless = blocks.length === 0 ? readHeadless(grid, options) : undefined
  // Tables beyond the last one looked at must not be lost without a question.
  const isCut = all.length > series.length
  return {
    sheet,
    grid,
    preamble,
    candidates: isCut ? candidates.map((one) => ({ ...one, isClear: false })) : candidates,
    ...(headless === undefined ? {} : { headless }),
  }
}
