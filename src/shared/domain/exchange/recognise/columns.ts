import type { KnownMapping } from '../recognise-options.ts'
import type { ColumnMapping, ContentKind } from '../recognised.ts'
import { type Bid, bidsOf } from './column-bids.ts'
import { dateFieldOf, datePartColumns } from './date-parts.ts'
import { matchHeading } from './heading-match.ts'
import { fitOf, tellingFields } from './profile.ts'
import { besideList } from './side-by-side.ts'
import type { TableColumn } from './table-columns.ts'
import { folded } from './words.ts'

/** Below this the clerk is asked about the column. */
export const COLUMN_BAR = 0.7
const DOUBTFUL = 0.5
const GUESSED = 0.6

const headingText = (tiers: string[]): string => tiers.join(' / ')

type Taken = Map<number, Bid>

const isFree = (taken: Taken, bid: Bid): boolean => {
  if (taken.has(bid.column.column)) return false
  const others = [...taken.values()].filter((other) => other.field === bid.field)
  if (others.length === 0) return true
  return (
    bid.choice !== undefined &&
    others.every((other) => other.choice !== undefined && other.choice !== bid.choice)
  )
}

/** A tick column counts only beside another tick column of its field, or under the field's own heading. */
const loneChoices = (taken: Taken): number[] =>
  [...taken.values()]
    .filter(
      (bid) =>
        bid.choice !== undefined &&
        bid.score < 0.9 &&
        ![...taken.values()].some((other) => other !== bid && other.field === bid.field),
    )
    .map((bid) => bid.column.column)

const EXCHANGED = 0.5

/** Two headings over each other's columns: the contents decide, and the clerk is asked. */
const exchangeShifted = (taken: Taken, content: ContentKind): void => {
  const wrong = [...taken.values()].filter(
    (bid) => bid.fit !== undefined && bid.fit < 0.34 && bid.choice === undefined,
  )
  for (const bid of wrong) {
    const other = wrong.find(
      (candidate) =>
        candidate !== bid &&
        (fitOf(candidate.column, bid.field, content) ?? 0) >= 0.8 &&
        (fitOf(bid.column, candidate.field, content) ?? 0) >= 0.8,
    )
    if (
      other === undefined ||
      taken.get(bid.column.column) !== bid ||
      taken.get(other.column.column) !== other
    )
      continue
    taken.set(bid.column.column, { ...bid, field: other.field, score: EXCHANGED, fit: 1 })
    taken.set(other.column.column, { ...other, field: bid.field, score: EXCHANGED, fit: 1 })
  }
}

/** Day, month and year in columns of their own. */
const joinDateParts = (taken: Taken, columns: TableColumn[], content: ContentKind): void => {
  const field = dateFieldOf[content]
  const parts = field === undefined ? [] : datePartColumns(columns)
  if (field === undefined || parts.length === 0) return
  const claims = parts.map(({ column }) => taken.get(column.column))
  // Only where nothing else claims them, or the field itself does.
  if (claims.some((bid) => bid !== undefined && bid.field !== field)) return
  for (const { column, part } of parts)
    taken.set(column.column, { column, field, choice: part, score: 0.95, fit: undefined })
  for (const [at, bid] of taken)
    if (bid.field === field && !parts.some(({ column }) => column.column === at)) taken.delete(at)
}

/** A column without a heading before all others, filled with numerals: STT that nobody wrote above it. */
const takeBareNumbers = (taken: Taken, columns: TableColumn[], content: ContentKind): void => {
  const [first] = columns
  if (first === undefined || first.tiers.length > 0 || taken.has(first.column)) return
  const hasNumber = [...taken.values()].some((bid) => bid.field === 'number')
  if (!hasNumber && (fitOf(first, 'number', content) ?? 0) >= 0.8)
    taken.set(first.column, { column: first, field: 'number', score: GUESSED, fit: 1 })
}

/** "Họ đệm | Tên", and "Họ và tên" merged over two columns. */
const splitNames = (taken: Taken, columns: TableColumn[]): void => {
  const name = [...taken.values()].find((bid) => bid.field === 'name')
  const family = [...taken.values()].find((bid) => bid.field === 'familyName')
  if (family !== undefined) {
    const given = name ?? nextUnnamed(columns, family.column, taken)
    if (given !== undefined && given.column.column > family.column.column) {
      // What a whole name looks like says nothing about a given name.
      taken.set(given.column.column, { ...given, field: 'givenName', fit: undefined })
    } else if (given === undefined) {
      taken.set(family.column.column, { ...family, field: 'name', score: Math.min(family.score, 0.75) })
    }
    return
  }
  if (name === undefined) return
  const twin = columns.find(
    (column) =>
      column.column === name.column.column + 1 && !taken.has(column.column) && column.cells.length >= 1,
  )
  if (twin === undefined) return
  const isMerged = headingText(twin.tiers) === headingText(name.column.tiers)
  const isLastNames =
    twin.tiers.length === 0 && twin.cells.every((cell) => /^\p{Lu}\p{L}*$/u.test(cell.text.trim()))
  if (!isMerged && !isLastNames) return
  // Without a heading of its own the second half is a guess from what stands in it.
  const score = isMerged ? name.score : GUESSED
  taken.set(name.column.column, { ...name, field: 'familyName' })
  taken.set(twin.column, { ...name, column: twin, field: 'givenName', score })
}

const nextUnnamed = (columns: TableColumn[], after: TableColumn, taken: Taken): Bid | undefined => {
  const next = columns.find((column) => column.column === after.column + 1)
  if (next === undefined || taken.has(next.column) || next.tiers.some((tier) => folded(tier) !== 'ten'))
    return undefined
  const isShort = next.cells.length > 0 && next.cells.every((cell) => /^\p{L}+$/u.test(cell.text.trim()))
  return isShort ? { column: next, field: 'givenName', score: 0.8, fit: undefined } : undefined
}

const villageHeading = /^(thon|to dan pho)([ ,]+(to dan pho|tdp|xom|lang|khu pho))*$/u

/** "Thôn" beside "Địa điểm": whose an activity was, and where. Alone "Thôn" says where. */
const villageBesidePlace = (taken: Taken, columns: TableColumn[], content: ContentKind): void => {
  if (content !== 'activities') return
  const isVillage = ({ tiers }: TableColumn) => villageHeading.test(folded(tiers.at(-1) ?? ''))
  const fieldOf = ({ column }: TableColumn) => taken.get(column)?.field
  const isOpen = (column: TableColumn) => ['place', undefined].includes(fieldOf(column))
  const scoreOf = ({ tiers }: TableColumn) =>
    matchHeading(tiers, content).find((match) => match.field === 'place')?.score ?? 0
  const village = columns.find((column) => isVillage(column) && isOpen(column))
  const place = columns.find((column) => !isVillage(column) && isOpen(column) && scoreOf(column) >= 0.9)
  if (village === undefined || place === undefined) return
  for (const [column, field] of [
    [village, 'village'],
    [place, 'place'],
  ] as const)
    taken.set(column.column, { column, field, score: scoreOf(column), fit: undefined })
}

/** "Họ tên chồng" beside "Họ tên vợ": where a second column is of the names as well, neither is surely meant. */
const doubtRivals = (taken: Taken, columns: TableColumn[], content: ContentKind): void => {
  const name = [...taken.values()].find((bid) => bid.field === 'name')
  if (name === undefined || name.score >= 1) return
  const isRival = (column: TableColumn) =>
    !taken.has(column.column) &&
    (fitOf(column, 'name', content) ?? 0) >= 0.8 &&
    matchHeading(column.tiers, content).some((match) => match.field === 'name')
  if (columns.some(isRival)) taken.set(name.column.column, { ...name, score: DOUBTFUL })
}

/** Columns nobody claimed by heading, claimed by what stands in them when the field is still open. */
const guesses = (taken: Taken, columns: TableColumn[], content: ContentKind): Bid[] => {
  const fields = new Set([...taken.values()].map((bid) => bid.field))
  if (fields.has('familyName') || fields.has('givenName')) fields.add('name')
  const out: Bid[] = []
  for (const field of tellingFields[content]) {
    if (fields.has(field)) continue
    const column = columns.find(
      (candidate) =>
        !taken.has(candidate.column) &&
        !out.some((bid) => bid.column === candidate) &&
        candidate.cells.length >= 2 &&
        (fitOf(candidate, field, content) ?? 0) >= 0.8,
    )
    if (column !== undefined) out.push({ column, field, score: GUESSED, fit: 1 })
  }
  return out
}

const whyOf = (bid: Bid): ColumnMapping['why'] => {
  if (bid.choice === undefined && (bid.score === GUESSED || bid.score === EXCHANGED)) return 'content'
  return bid.score >= 0.9 ? 'heading' : 'similar_heading'
}

const mappingOf = (column: TableColumn, bid: Bid | undefined): ColumnMapping => {
  const heading = headingText(column.tiers)
  if (bid === undefined) return { column: column.column, heading, field: null, confidence: 0, why: 'none' }
  const isDoubtful = bid.fit !== undefined && bid.fit < 0.34 && column.cells.length >= 3
  return {
    column: column.column,
    heading,
    field: bid.field,
    ...(bid.choice === undefined ? {} : { choice: bid.choice }),
    confidence: Math.round((isDoubtful ? Math.min(bid.score, DOUBTFUL) : Math.min(1, bid.score)) * 100) / 100,
    why: whyOf(bid),
  }
}

/** The mapping of a table's columns for one kind of content, best heading first, contents as second witness. */
export const mapColumns = (all: TableColumn[], content: ContentKind): ColumnMapping[] => {
  const taken: Taken = new Map()
  const { others, doubtful } = besideList(all, content)
  const columns = all.filter((column) => !others.has(column))
  for (const bid of bidsOf(columns, content)) if (isFree(taken, bid)) taken.set(bid.column.column, bid)
  for (const column of loneChoices(taken)) taken.delete(column)
  // Tick columns side by side vouch for each other.
  for (const [column, bid] of taken)
    if (bid.choice !== undefined) taken.set(column, { ...bid, score: Math.max(bid.score, 0.9) })
  joinDateParts(taken, columns, content)
  villageBesidePlace(taken, columns, content)
  exchangeShifted(taken, content)
  takeBareNumbers(taken, columns, content)
  splitNames(taken, columns)
  doubtRivals(taken, columns, content)
  for (const bid of guesses(taken, columns, content)) taken.set(bid.column.column, bid)
  return all
    .filter((column) => column.tiers.length > 0 || column.cells.length > 0)
    .map((column) => {
      const mapping = mappingOf(column, taken.get(column.column))
      return doubtful.has(column)
        ? { ...mapping, confidence: Math.min(mapping.confidence, DOUBTFUL) }
        : mapping
    })
}

/** The clerk's own mapping in place of ours; columns it does not name have no field. */
export const rememberedColumns = (columns: TableColumn[], known: KnownMapping): ColumnMapping[] =>
  columns.map((column) => {
    const chosen = known.columns.find((entry) => entry.column === column.column)
    return {
      column: column.column,
      heading: headingText(column.tiers),
      field: chosen?.field ?? null,
      ...(chosen?.choice === undefined ? {} : { choice: chosen.choice }),
      confidence: 1,
      why: 'remembered' as const,
    }
  })
