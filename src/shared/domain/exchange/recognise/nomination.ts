import type { Nominee, SubjectKind } from '../recognised.ts'
import type { Cell } from '../sheet.ts'
import { type Birth, readBirth } from './birth.ts'
import { dateCellOf } from './date-parts.ts'
import { type DayOrder, dayOrderOf } from './day-order.ts'
import { type DigitsReading, readIdNumber, readPhone } from './digits.ts'
import { askAt, Draft, plainCell } from './draft.ts'
import { isTitled, kindOfText, leadingPerson, readKind, readName, splitPeople } from './people.ts'
import { hasPersonShape, isOrganisation } from './person-words.ts'
import { splitPositionAndUnit } from './position-unit.ts'
import { groupKind, kindNamedIn } from './row-words.ts'
import { columnsOf, type Report, type Resolver, resolverOf, type Table } from './table.ts'
import { unitOfGroup } from './unit-of-group.ts'
import { folded, tidy, tidyLines } from './words.ts'

/** One person of a cell that may name several; `of` lines belong to `of` people one by one. */
type Share = { index: number; of: number }

const linesOf = (text: string): string[] =>
  text
    .split(/\n|;/u)
    .map((line) => tidy(line.replace(/^\s*(?:\d{1,2}[.)]|[-+•])\s+/u, '')))
    .filter((line) => line !== '')

const years = /^\d{4}(?:\s+\d{4})+$/u

/** Values of one kind side by side in a line: "1970, 1972"; years also with a blank between them. */
const numbersOf = (text: string): string[] =>
  text
    .split(years.test(tidy(text)) ? /\s+/u : /\n|;|,|\/(?!\d{1,2}\/)|\s+và\s+|&/u)
    .map(tidy)
    .filter((part) => part !== '')

/** This person's part of a cell; undefined when the lines do not match the people. */
const partOf = (cell: Cell, share: Share): Cell | undefined => {
  if (share.of === 1 || cell.kind !== 'text') return cell
  const lines = linesOf(cell.text)
  if (lines.length <= 1) return cell
  const line = lines.length === share.of ? lines[share.index] : undefined
  return line === undefined ? undefined : { ...cell, text: line }
}

/** The same for what no two people share (birth, telephone, identity): one value for several people is nobody's. */
const ownPartOf = (cell: Cell, share: Share): Cell | undefined => {
  if (share.of === 1) return cell
  const lines = linesOf(cell.text)
  const parts = lines.length === share.of ? lines : numbersOf(cell.text)
  const line = parts.length === share.of ? parts[share.index] : undefined
  return line === undefined || !/\d{2}/u.test(line) ? undefined : { ...cell, kind: 'text', text: line }
}

type Reader = {
  table: Table
  resolve: Resolver
  report: Report
  order: DayOrder
  saidKind: SubjectKind | undefined
}

const shortText = (draft: Draft, field: 'position' | 'unit', share: Share): string | null => {
  const cell = draft.cell(field, field)
  if (cell === undefined) return null
  const part = partOf(cell, share)
  if (part !== undefined) return tidy(part.text)
  draft.doubt(field, 'several_values', cell, { raw: tidy(cell.text), candidates: linesOf(cell.text) })
  return null
}

const birthOf = (reader: Reader, draft: Draft, share: Share): Pick<Nominee, 'birthYear' | 'birthDate'> => {
  const cell = dateCellOf(reader.table, draft, 'birth', 'birthYear')
  if (cell === undefined) return { birthYear: null, birthDate: null }
  const bySex = columnsOf(reader.table, 'birth').filter(({ choice }) => choice === 'Nam' || choice === 'Nữ')
  const filled = bySex.length < 2 ? [] : draft.cells('birth', 'birthYear').filter((one) => one !== undefined)
  if (filled.length > 1) {
    const raw = filled.map((one) => tidy(one.text)).join('; ')
    draft.doubt('birthYear', 'several_values', cell, { raw, candidates: [] })
    return { birthYear: null, birthDate: null }
  }
  const part = ownPartOf(cell, share)
  if (part === undefined) {
    const said = numbersOf(cell.text).map(
      (line) => readBirth({ ...cell, text: line }, reader.order, reader.table.year).year,
    )
    draft.doubt('birthYear', 'several_values', cell, {
      raw: tidy(cell.text),
      candidates: said.filter((year) => year !== null),
    })
    return { birthYear: null, birthDate: null }
  }
  const read: Birth = readBirth(part, reader.order, reader.table.year)
  if (read.doubt?.year !== undefined) draft.doubt('birthYear', read.doubt.code, cell, read.doubt.year)
  if (read.doubt?.date !== undefined) draft.doubt('birthDate', read.doubt.code, cell, read.doubt.date)
  return { birthYear: read.year, birthDate: read.date }
}

const digitsOf = (
  draft: Draft,
  field: 'phone' | 'idNumber',
  read: (cell: Cell) => DigitsReading,
  share: Share,
): string | null => {
  const cell = draft.cell(field, field)
  if (cell === undefined) return null
  const part = ownPartOf(cell, share)
  const reading =
    part === undefined ? { code: 'several_values' as const, candidates: numbersOf(cell.text) } : read(part)
  if ('value' in reading) return reading.value
  draft.doubt(field, reading.code, cell, { raw: tidy(cell.text), candidates: reading.candidates })
  return null
}

const honorificOf = (draft: Draft, share: Share): Nominee['honorific'] => {
  const answer = draft.answer('honorific', 'honorific')
  if (answer === null) return null
  const lines = linesOf(answer)
  const own = (lines.length === share.of ? lines[share.index] : answer) ?? answer
  if (/^(ông|ô)\.?$/iu.test(own)) return 'Ông'
  return /^(bà|b)\.?$/iu.test(own) ? 'Bà' : null
}

const placeOf = (
  reader: Reader,
  index: number,
  draft: Draft,
  share: Share,
): Pick<Nominee, 'position' | 'unit'> => {
  const position = shortText(draft, 'position', share)
  const unit = shortText(draft, 'unit', share)
  const both = draft.cell('positionAndUnit', 'position')
  if (both === undefined) return { position, unit: unit ?? unitOfGroup(reader.table, index) }
  const part = partOf(both, share)
  const split = splitPositionAndUnit(part?.text ?? both.text)
  if (split === undefined || part === undefined) {
    draft.doubt('unit', 'several_values', both, { raw: tidy(both.text), candidates: [] })
    return { position: part === undefined ? null : tidy(part.text), unit }
  }
  return { position: position ?? split.position, unit: unit ?? split.unit }
}

/** Kind that the list itself says, by its column, its group or its title. */
const saidKindOf = (reader: Reader, index: number, draft: Draft): SubjectKind | undefined => {
  const written = draft.answer('subjectKind', 'subjectKind')
  return (
    (written === null ? undefined : kindOfText(written)) ??
    reader.table.rows[index]?.group.kind ??
    reader.saidKind
  )
}

const kindOf = (reader: Reader, index: number, draft: Draft, nameText: string): Nominee['subjectKind'] => {
  const { kind, candidates } = readKind(saidKindOf(reader, index, draft), readName(nameText), nameText)
  if (kind !== null) return kind
  const at = { row: draft.row, column: columnsOf(reader.table, 'name')[0]?.column ?? 1 }
  const cell = reader.table.grid.valueAt(at.row, at.column)
  if (cell !== undefined)
    draft.doubt('subjectKind', 'subject_kind_unclear', { ...cell, ...at }, { raw: nameText, candidates })
  return null
}

type NameField = 'name' | 'givenName' | 'familyName'

/** Text of the name cell(s); lines are kept, so that several people can be told apart. */
const nameTextOf = (
  cellOf: (field: NameField) => Cell | undefined,
): { text: string; isHalf: boolean } | undefined => {
  const whole = cellOf('name')
  if (whole !== undefined) return { text: tidyLines(whole.text), isHalf: false }
  const given = cellOf('givenName')
  const family = cellOf('familyName')
  if (family === undefined && given === undefined) return undefined
  const parts = [family, given].map((part) => (part === undefined ? [] : tidyLines(part.text).split('\n')))
  const [families = [], givens = []] = parts
  const text =
    families.length > 1 && families.length === givens.length
      ? families.map((line, index) => `${line} ${givens[index] ?? ''}`).join('\n')
      : [...families, ...givens].join(' ')
  return { text, isHalf: family === undefined || given === undefined }
}

const nomineeOf = (
  reader: Reader,
  index: number,
  named: string,
  share: Share,
  isKeptWhole: boolean,
): Nominee => {
  const draft = new Draft(reader.table, reader.resolve, reader.report, index, share.index)
  nameTextOf((field) => draft.cell(field, 'name'))
  const read = readName(named)
  const kind = named === '' ? (saidKindOf(reader, index, draft) ?? null) : kindOf(reader, index, draft, named)
  if (
    named !== '' &&
    !isKeptWhole &&
    (read.isDoubtful || isTitled(read.name) || (kind === 'individual' && !hasPersonShape(read.name)))
  )
    askAboutName(reader, index, 'name_doubtful', named, share.index)
  const honorific = honorificOf(draft, share) ?? read.honorific
  const { birthYear, birthDate } = birthOf(reader, draft, share)
  const { position, unit } = placeOf(reader, index, draft, share)
  const achievement = draft.text('achievement', 'achievement', { keepLines: true })
  const proposedForm = draft.answer('proposedForm', 'proposedForm')
  const awardLevel = draft.text('awardLevel', 'awardLevel')
  const phone = digitsOf(draft, 'phone', readPhone, share)
  const idNumber = digitsOf(draft, 'idNumber', readIdNumber, share)
  const note = draft.text('note', 'note', { keepLines: true })
  const { source, origin, confidence, unsure, pending, extra } = draft.frame()
  // Written out: a long list has a hundred thousand of these.
  const nominee: Nominee = {
    type: 'nominee',
    source,
    origin,
    confidence,
    unsure,
    pending,
    extra,
    // Who has a year of birth is a person: of a row without a name only the name is asked for.
    subjectKind: kind ?? (named === '' && birthYear !== null ? 'individual' : null),
    honorific,
    name: /\p{L}{2}/u.test(read.name) ? read.name : null,
    birthYear,
    birthDate,
    position,
    unit,
    achievement,
    proposedForm,
    awardLevel,
    phone,
    idNumber,
    note,
  }
  if (share.index > 0) nominee.part = share.index
  return nominee
}

const askAboutName = (
  reader: Reader,
  index: number,
  code: 'name_missing' | 'name_doubtful' | 'several_people',
  raw: string,
  part = 0,
): void => {
  const { table, report } = reader
  const column = columnsOf(table, 'name')[0] ?? columnsOf(table, 'familyName')[0]
  const at = { row: table.rows[index]?.row ?? 0, column: column?.column ?? 1 }
  askAt(table, report, code, at, { raw: tidy(raw) }, 'name', part)
}

/** "Nguyễn Thị": the given name is missing. Told by the last letter first, for a long list has a hundred thousand names. */
const isCutOff = (text: string): boolean => /[ịỊ]$/u.test(text) && /\sthị$/iu.test(text)

const nomineesOfRow = (reader: Reader, index: number): Nominee[] => {
  const found = nameTextOf((field) => plainCell(reader.table, reader.resolve, index, field))
  if (found === undefined || !/\p{L}{2}/u.test(found.text)) {
    askAboutName(reader, index, 'name_missing', '')
    return [nomineeOf(reader, index, '', { index: 0, of: 1 }, true)]
  }
  if (found.isHalf || isCutOff(found.text)) askAboutName(reader, index, 'name_doubtful', found.text)
  const group = reader.table.rows[index]?.group.kind ?? reader.saidKind
  const isOneBody = isOrganisation(found.text) || group === 'collective'
  const split = isOneBody ? { names: [tidy(found.text)], isCertain: true } : splitPeople(found.text)
  const isHousehold = group === 'household' || readName(found.text).isHousehold
  const isOneName = split.names.length === 1 && split.isCertain && !isHousehold && group !== 'collective'
  const lead = isOneName ? leadingPerson(found.text) : undefined
  if (lead !== undefined) {
    askAboutName(reader, index, 'name_doubtful', found.text)
    return [nomineeOf(reader, index, lead, { index: 0, of: 1 }, true)]
  }
  if (split.names.length > 1 || !split.isCertain) askAboutName(reader, index, 'several_people', found.text)
  if (split.names.length === 1 || isHousehold)
    return [nomineeOf(reader, index, tidy(found.text), { index: 0, of: 1 }, isHousehold)]
  return split.names.map((name, at) =>
    nomineeOf(reader, index, name, { index: at, of: split.names.length }, false),
  )
}

/** "Tên đơn vị, cá nhân" names bodies beside persons. */
const kindOfHeading = (heading: string): SubjectKind | undefined =>
  /\b(don vi|to chuc|co quan)\b/u.test(folded(heading)) ? undefined : kindNamedIn(heading)

/** The nominees of each row, several where its name cell holds several people. */
export const nomineesAt = (table: Table, report: Report): ((index: number) => Nominee[]) => {
  const resolve = resolverOf(table)
  const births = columnsOf(table, 'birth').flatMap((column) =>
    table.rows
      .map((row) => table.grid.peek(row.row, column.column))
      .filter((cell): cell is Cell => cell?.kind === 'text'),
  )
  const nameHeading = columnsOf(table, 'name')[0]?.heading ?? ''
  const reader: Reader = {
    table,
    resolve,
    report,
    order: dayOrderOf(births, table.year),
    saidKind: groupKind(table.sheet) ?? kindOfHeading(nameHeading) ?? kindNamedIn(table.title),
  }
  return (index) => nomineesOfRow(reader, index)
}
