/**
 * What takes the place of a person's data: pure rules over texts, rows of the register and JSON.
 *
 *   const person = wantedPerson({ names: ['Nguyễn Thị Hòa'], numbers: ['0912 345 678'] })
 *   erasedText('bà NGUYỄN THỊ HOÀ, đt 0912.345.678', person)      // 'bà [***], đt [***]'
 */
import { cleanText, foldTonePlacement, splitTone } from '../text.ts'
import { columnData, type PersonalKind } from './personal-data.ts'

/** Without a letter, so that no two who were erased look like one person; and the same in every language. */
export const erasedMark = '[***]'

/**
 * A nomination of which nothing but its place in the list is left. It stands in no decision: of who was awarded, the name
 * stays. So it is told apart, and no working list counts it; what was issued keeps what it was issued with.
 */
export const isErased = ({ name }: { name: string }): boolean => name === erasedMark

export type WantedPerson = {
  /** Finds every writing of the names: any case, any place of the tone, any blanks. */
  names: RegExp | null
  /** Finds every writing of telephones and numbers of identity: with blanks, stops, +84. */
  numbers: RegExp | null
}

const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

/** The ways a syllable is written: hoà and hòa, thuỷ and thủy. */
const writings = (word: string): string[] => {
  const split = splitTone(word)
  if (split?.tone == null) return [word]
  const letters = [...split.base]
  const all = letters.map((letter, at) =>
    letters
      .map((one, place) => (place === at ? letter + split.mark : one))
      .join('')
      .normalize('NFC'),
  )
  return all.filter((one) => foldTonePlacement(one) === foldTonePlacement(word))
}

const patternOfName = (name: string): string =>
  cleanText(name)
    .split(' ')
    .map((word) => `(?:${[...new Set([word, ...writings(word)])].map(quoted).join('|')})`)
    .join('\\s+')

const between = '[ .\\-]{0,2}'
/** A number of fewer digits says nothing about who is meant. */
const fewestDigits = 8

const patternOfNumber = (text: string): string | null => {
  const digits = text.replace(/\D/gu, '')
  if (digits.length < fewestDigits) return null
  const own = digits.replace(/^(?:84|0)(?=\d{9}$)/u, '')
  const prefix = own === digits ? '' : `(?:\\+?84|0)${between}`
  return prefix + [...own].join(between)
}

const anyOf = (patterns: readonly string[], around: string): RegExp | null => {
  if (patterns.length === 0) return null
  const longestFirst = [...new Set(patterns)].sort((a, b) => b.length - a.length)
  return new RegExp(`(?<!${around})(?:${longestFirst.join('|')})(?!${around})`, 'giu')
}

export const wantedPerson = (person: {
  names: readonly string[]
  numbers: readonly string[]
}): WantedPerson => ({
  names: anyOf(person.names.filter((name) => /\p{L}/u.test(name)).map(patternOfName), '[\\p{L}\\p{M}\\d]'),
  numbers: anyOf(
    person.numbers.map(patternOfNumber).filter((one) => one !== null),
    '\\d',
  ),
})

const has = (text: string, pattern: RegExp | null): boolean => pattern !== null && text.search(pattern) >= 0

export const namesPerson = (text: string, person: WantedPerson): boolean => {
  const clean = text.normalize('NFC')
  return has(clean, person.names) || has(clean, person.numbers)
}

/** The text without the person; as it was when nothing of the person is in it. */
export const erasedText = (text: string, { names, numbers }: WantedPerson): string => {
  let clean = text.normalize('NFC')
  if (!has(clean, names) && !has(clean, numbers)) return text
  for (const pattern of [names, numbers]) if (pattern !== null) clean = clean.replace(pattern, erasedMark)
  return clean
}

/** What goes beside a name, wherever a row is written as JSON: forms, rows of files, their origins, rows of the register. */
const beside = new Set(
  [
    'honorific name foldedName folded_name nameBucket name_bucket nameInitials name_initials birthYear birth_year',
    'birthDate birth_date phone idNumber id_number workplace jobTitle job_title achievement note email raw',
  ].flatMap((line) => line.split(' ')),
)

const emptied = (value: unknown): unknown => {
  if (typeof value === 'string') return value === '' ? '' : erasedMark
  if (Array.isArray(value)) return value.map(emptied)
  if (value === null || typeof value !== 'object') return null
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === 'cell' ? item : emptied(item)]),
  )
}

const isName = (value: unknown, person: WantedPerson): boolean =>
  typeof value === 'string' &&
  value !== '' &&
  /^(?:ông |bà )?\[\*\*\*\]$/iu.test(erasedText(value, person).trim())

/** Whether an object is the person's own row: one of its values is the name, by itself or as `{value: name}`. */
const isOwn = (items: readonly unknown[], person: WantedPerson): boolean =>
  items.some(
    (item) =>
      isName(item, person) ||
      (typeof item === 'object' && item !== null && 'value' in item && isName(item.value, person)),
  )

/** JSON without the person: in every text, and in the person's own rows all that stands beside the name. */
export const erasedJson = (value: unknown, person: WantedPerson): unknown => {
  if (typeof value === 'string') return erasedText(value, person)
  if (Array.isArray(value)) return value.map((item: unknown) => erasedJson(item, person))
  if (value === null || typeof value !== 'object') return value
  const isPersons = isOwn(Object.values(value), person)
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      erasedText(key, person),
      isPersons && beside.has(key) ? emptied(item) : erasedJson(item, person),
    ]),
  )
}

export const erasedJsonText = (json: string, person: WantedPerson): string => {
  try {
    return JSON.stringify(erasedJson(JSON.parse(json), person))
  } catch {
    return erasedText(json, person)
  }
}

/**
 * `whole`: all that the row says of its person; `reduced`: what an issued decision does not need; `named`: where others
 * are told of; `emptied`: what a row that stays for something else says of persons, whoever they are.
 */
export type Erasing = 'whole' | 'reduced' | 'named' | 'emptied'

/**
 * What an erasure does to a row. `file`: the bytes of the file go; `removed`: the row and its file go; `stays`: nothing may.
 */
export type PlaceFate = Exclude<Erasing, 'emptied'> | 'file' | 'removed' | 'stays'

/** Why a row stays: `issued`: a paper that was issued; `duty`: who signed for the office; `waiting`: a file not yet dealt with; `dossier`: of an awarded nomination. */
export type StayReason = 'issued' | 'duty' | 'waiting' | 'dossier'

type Value = string | number | null

const reducedKeys = new Set(['phone', 'idNumber', 'id_number', 'email', 'birthDate', 'birth_date'])

const birthYearKeys = new Set(['birthYear', 'birth_year'])

/** The cell of a birth year may have said the whole date. */
const yearAlone = (origin: unknown): unknown =>
  origin !== null &&
  typeof origin === 'object' &&
  'raw' in origin &&
  !/^\s*\d{4}\s*$/u.test(String(origin.raw))
    ? { ...origin, raw: erasedMark }
    : origin

const reducedJson = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reducedJson)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      reducedKeys.has(key) ? emptied(item) : birthYearKeys.has(key) ? yearAlone(item) : reducedJson(item),
    ]),
  )
}

/** An awarded person stays known as the decision has it: name, birth year, place, what for. */
const reducible: ReadonlySet<PersonalKind> = new Set(['phone', 'email', 'id_number'])

const goesWhole = (kind: PersonalKind): boolean => kind !== 'words' && kind !== 'json' && kind !== 'file_name'

const withoutSteps = (state: unknown): unknown =>
  state !== null && typeof state === 'object' && 'steps' in state
    ? { ...state, steps: { done: [], undone: [] } }
    : state

const ofJson = (change: (value: unknown) => unknown) => (json: string) =>
  JSON.stringify(change(JSON.parse(json)))

const nothing = (): string => ''

/** What of a row is emptied that stays for something else, and what takes its place. */
const emptyings: Readonly<Record<string, Readonly<Record<string, (text: string) => string>>>> = {
  units: {
    head_name: nothing,
    head_title: nothing,
    contact_name: nothing,
    phone: nothing,
    email: nothing,
  },
  findings: { responsible: nothing },
  outreach_activities: { note: nothing },
  attachments: { file_name: () => erasedMark, caption: nothing },
  received_files: { review_json: ofJson(withoutSteps) },
  send_backs: { remark: nothing, items_json: () => '[]' },
  import_rows: { row_key: () => erasedMark, origins_json: ofJson(emptied) },
  kept_longer: { reason: nothing },
  duplicate_decisions: { first_key: nothing, second_key: nothing, treated_key: nothing, reason: nothing },
}

const erasedColumn = (
  table: string,
  column: string,
  value: Value,
  how: Erasing,
  person: WantedPerson,
): Value => {
  if (how === 'emptied') {
    const empty = emptyings[table]?.[column]
    return empty === undefined || value === null ? value : empty(String(value))
  }
  const kind = columnData(table, column)
  if (kind === undefined || kind === 'none' || value === null) return value
  if (column === 'birth_date' && how !== 'named') return null
  if (how === 'reduced') {
    if (kind === 'json') return JSON.stringify(reducedJson(JSON.parse(String(value))))
    return reducible.has(kind) ? '' : value
  }
  if (how === 'whole' && goesWhole(kind)) {
    if (typeof value === 'number') return null
    return kind === 'name' ? erasedMark : ''
  }
  if (typeof value === 'number') return value
  if (kind === 'json') return erasedJsonText(value, person)
  const text = erasedText(value, person)
  // A unit without its contact has none; a mark would be printed.
  return table === 'units' && text === erasedMark ? '' : text
}

/** The row of a table without the person; only columns that differ. */
export const erasedColumns = (
  table: string,
  row: Readonly<Record<string, Value>>,
  how: Erasing,
  person: WantedPerson,
): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(row)
      .map(([column, value]) => [column, erasedColumn(table, column, value, how, person)] as const)
      .filter(([column, value]) => value !== row[column]),
  )
