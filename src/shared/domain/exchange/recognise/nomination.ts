import type { Nominee, SubjectKind } from '../recognised.ts'
import type { Cell } from '../sheet.ts'
import { type Named, namedInCell, promisesMore } from './beside-name.ts'
import { type DayOrder, dayOrderOf } from './day-order.ts'
import { type DigitsReading, readIdNumber, readPhone } from './digits.ts'
import { askAt, Draft, plainCell } from './draft.ts'
import { birthOf } from './nominee-birth.ts'
import { placeOf } from './nominee-place.ts'
import { isTitled, kindOfText, leadingPerson, readKind, readName, splitPeople } from './people.ts'
import { hasPersonShape, isOrganisation } from './person-words.ts'
import { groupKind, kindNamedIn } from './row-words.ts'
import { linesOf, numbersOf, ownPartOf, type Share } from './share-of-cell.ts'
import { columnsOf, type Report, type Resolver, resolverOf, type Table } from './table.ts'
import { folded, tidy, tidyLines } from './words.ts'

type Reader = {
  table: Table
  resolve: Resolver
  report: Report
  order: DayOrder
  saidKind: SubjectKind | undefined
  /** Posts and units stand behind the name, in its cell. */
  isPlaceBesideName: boolean
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

/** The cell that a name is traced to. */
const nameCellOf = (draft: Draft): Cell | undefined => {
  const whole = draft.cell('name', 'name')
  if (whole !== undefined) return whole
  draft.cell('givenName', 'name')
  return draft.cell('familyName', 'name')
}

/** The award by its columns, or where there are none by the group above. */
const awardOf = (
  { table }: Reader,
  index: number,
  draft: Draft,
): Pick<Nominee, 'proposedForm' | 'awardLevel'> => {
  const proposedForm = draft.answer('proposedForm', 'proposedForm')
  const awardLevel = draft.text('awardLevel', 'awardLevel')
  const said = table.rows[index]?.group.form
  if (said === undefined || columnsOf(table, 'proposedForm').length > 0) return { proposedForm, awardLevel }
  const cell = table.grid.at(said.row, said.column)
  if (cell !== undefined) {
    draft.saidIn(cell, 'proposedForm')
    if (awardLevel === null && said.level !== null) draft.saidIn(cell, 'awardLevel')
  }
  return { proposedForm: said.form, awardLevel: awardLevel ?? said.level }
}

const nomineeOf = (
  reader: Reader,
  index: number,
  whole: Named,
  share: Share,
  isKeptWhole: boolean,
): Nominee => {
  const draft = new Draft(reader.table, reader.resolve, reader.report, index, share.index)
  const cell = nameCellOf(draft)
  const beside = cell === undefined ? undefined : { ...whole, cell }
  const named = whole.name
  const read = readName(named)
  const kind = named === '' ? (saidKindOf(reader, index, draft) ?? null) : kindOf(reader, index, draft, named)
  if (
    named !== '' &&
    !isKeptWhole &&
    (read.isDoubtful || isTitled(read.name) || (kind === 'individual' && !hasPersonShape(read.name)))
  )
    askAboutName(reader, index, 'name_doubtful', named, share.index)
  const honorific = honorificOf(draft, share) ?? read.honorific
  const { birthYear, birthDate } = birthOf(reader, draft, share, beside)
  const { position, unit } = placeOf(reader, index, draft, share, beside)
  const achievement = draft.text('achievement', 'achievement', { keepLines: true })
  const { proposedForm, awardLevel } = awardOf(reader, index, draft)
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

const one: Share = { index: 0, of: 1 }

const bare = (name: string): Named => ({ name, birth: null, rest: [] })

const nomineesOfRow = (reader: Reader, index: number): Nominee[] => {
  const found = nameTextOf((field) => plainCell(reader.table, reader.resolve, index, field))
  if (found === undefined || !/\p{L}{2}/u.test(found.text)) {
    askAboutName(reader, index, 'name_missing', '')
    return [nomineeOf(reader, index, bare(''), one, true)]
  }
  if (found.isHalf || isCutOff(found.text)) askAboutName(reader, index, 'name_doubtful', found.text)
  const group = reader.table.rows[index]?.group.kind ?? reader.saidKind
  const people = group === 'collective' ? undefined : namedInCell(found.text, reader.isPlaceBesideName)
  if (people !== undefined) return nomineesNamed(reader, index, people, found.text)
  const isOneBody = isOrganisation(found.text) || group === 'collective'
  const split = isOneBody ? { names: [tidy(found.text)], isCertain: true } : splitPeople(found.text)
  const isHousehold = group === 'household' || readName(found.text).isHousehold
  const isOneName = split.names.length === 1 && split.isCertain && !isHousehold && group !== 'collective'
  const lead = isOneName ? leadingPerson(found.text) : undefined
  if (lead !== undefined) {
    askAboutName(reader, index, 'name_doubtful', found.text)
    return [nomineeOf(reader, index, bare(lead), one, true)]
  }
  if (split.names.length > 1 || !split.isCertain) askAboutName(reader, index, 'several_people', found.text)
  if (split.names.length === 1 || isHousehold)
    return [nomineeOf(reader, index, bare(tidy(found.text)), one, isHousehold)]
  return split.names.map((name, at) => {
    const named = namedInCell(name, reader.isPlaceBesideName)?.[0] ?? bare(name)
    return nomineeOf(reader, index, named, { index: at, of: split.names.length }, false)
  })
}

/** Of people whose cell says more than their names. */
const nomineesNamed = (reader: Reader, index: number, people: readonly Named[], text: string): Nominee[] => {
  const of = people.length
  const isMoreUnknown = !reader.isPlaceBesideName && people.some(({ rest }) => rest.length > 0)
  if (of > 1) askAboutName(reader, index, 'several_people', text)
  else if (isMoreUnknown) askAboutName(reader, index, 'name_doubtful', text)
  return people.map((named, at) => nomineeOf(reader, index, named, { index: at, of }, named.rest.length > 0))
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
    isPlaceBesideName:
      promisesMore(nameHeading) &&
      (['position', 'unit', 'positionAndUnit'] as const).every(
        (field) => columnsOf(table, field).length === 0,
      ),
  }
  return (index) => nomineesOfRow(reader, index)
}
