/** Names of persons, households and bodies as they stand in a cell. */
import { stripHonorific } from '#shared/names.ts'
import type { SubjectKind } from '../recognised.ts'
import { hasPersonShape, isOrganisation, isPersonName, startsWithFamilyName } from './person-words.ts'
import { groupKind } from './row-words.ts'
import { folded, remembered, tidy } from './words.ts'

export type SplitNames = { names: string[]; isCertain: boolean }

const MOST_IN_A_CELL = 50
/** "1. ", "- " before a name in a cell of several. */
export const bullet = /^\s*(?:\d{1,2}\s*[.)]|[-+•*])\s*/u

/**
 * The people named in one cell. Certain when every part is a full name with a family name; not certain when the
 * parts only have the shape of names (a name may be broken over two lines).
 */
export const splitPeople = (text: string): SplitNames => {
  // Nearly every cell names one.
  if (!/[\n;,/\-–&+]|và/u.test(text)) return { names: [tidy(text.replace(bullet, ''))], isCertain: true }
  const parts = text
    .split(/\n|;|,|\/(?!\s*c\b)|\s[-–&+]\s|\s+và\s+/u)
    .map((part) => tidy(part.replace(bullet, '')))
    .filter((part) => part !== '')
  // A cell of that many names is no row of a list: one question, not a hundred records.
  if (parts.length > MOST_IN_A_CELL) return { names: [tidy(text)], isCertain: false }
  if (parts.length < 2) return { names: [tidy(text.replace(bullet, ''))], isCertain: true }
  if (parts.every(isPersonName)) return { names: parts, isCertain: true }
  const shaped = parts.every((part) => hasPersonShape(stripHonorific(part).name))
  const isOneLineEach = text.includes('\n') && parts.slice(1).some((part) => startsWithFamilyName(part))
  return { names: [tidy(text)], isCertain: !(shaped && isOneLineEach) }
}

/** The person a cell begins with where something else than a person follows: a post, a village. */
export const leadingPerson = (text: string): string | undefined => {
  if (!/[\n;,–-]/u.test(text)) return undefined
  const [first, ...rest] = text
    .split(/\n|;|,|\s[-–]\s/u)
    .map((part) => tidy(part.replace(bullet, '')))
    .filter((part) => part !== '')
  if (first === undefined || rest.length === 0 || !isPersonName(first)) return undefined
  return isPersonName(tidy(text)) && !rest.some(isOrganisation) ? undefined : first
}

/** Words before the family name are no part of the name: "Đại úy Nguyễn Văn Hùng". */
export const isTitled = (name: string): boolean => {
  if (startsWithFamilyName(name)) return false
  const words = name.split(' ')
  return words.some((_, at) => {
    const rest = words.slice(at)
    // Family and given names bear capitals; "lý di tích chùa Hương" is no name.
    const isCapital = rest.every((word) => /^\p{Lu}/u.test(word))
    return at > 0 && rest.length >= 3 && isCapital && isPersonName(rest.join(' '))
  })
}

/** ĐÀO THỊ BƯỞI → Đào Thị Bưởi; other writing is kept. */
const softenCapitals = (name: string): string =>
  /\p{Ll}/u.test(name) || !/\s/u.test(name)
    ? name
    : name.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => word.slice(0, 1) + word.slice(1).toLowerCase())

export type ReadName = {
  name: string
  honorific: 'Ông' | 'Bà' | null
  isHousehold: boolean
  /** Something beside the name stands in the cell (a bracket, digits): the clerk should look. */
  isDoubtful: boolean
}

const couple = /^gia đình (?:ông\s*[,/-]?\s*bà|bà\s*[,/-]?\s*ông)\s+/iu

/** "Đồng" is a family name too: "Đồng chí Hà Huy An" is Hà Huy An, "Đồng Chí Thanh" is a name. */
const isComrade = (text: string): boolean => {
  const after = /^đồng\s+chí\s+(.+)$/iu.exec(text)?.[1]
  if (after === undefined) return false
  return /^\S+\s+chí/u.test(text) || (startsWithFamilyName(after) && after.includes(' '))
}

/** Nearly every name of a list: a family name first, letters only, nothing that could be a title or an address. */
const isBareName = (text: string): boolean =>
  startsWithFamilyName(text) &&
  !/^ông\s|\./iu.test(text) &&
  !isComrade(text) &&
  /\p{Ll}/u.test(text) &&
  tidy(text) === text &&
  hasPersonShape(text) &&
  !isOrganisation(text)

export const readName = remembered((text): Readonly<ReadName> => {
  if (isBareName(text)) return { name: text, honorific: null, isHousehold: false, isDoubtful: false }
  const bare = tidy(text.replace(bullet, ''))
  // "Gia đình ông bà X": both are meant, so neither is the form of address.
  const isCouple = couple.test(bare)
  const stripped = stripHonorific(isCouple ? bare.replace(couple, 'Gia đình ') : bare)
  // "Ông Thị Hoa": Thị is never a family name, so Ông is.
  const isSurnamedOng = /^ông\s+thị\s/iu.test(bare)
  const read = isSurnamedOng ? { name: bare, honorific: null, isHousehold: false } : stripped
  const outside = tidy(read.name.replace(/\([^)]*\)/gu, ' ').replace(/[*.,;:]+$/u, ''))
  const name = isOrganisation(outside) ? tidy(read.name) : outside
  return {
    name: isPersonName(name) ? softenCapitals(name) : name,
    honorific: isCouple ? null : read.honorific,
    isHousehold: read.isHousehold || isCouple,
    isDoubtful: name !== tidy(read.name.replace(/[*.,;:]+$/u, '')),
  }
})

export type KindReading = { kind: SubjectKind | null; candidates: SubjectKind[] }

const certain = (kind: SubjectKind): KindReading => ({ kind, candidates: [] })
const asked = (...candidates: SubjectKind[]): KindReading => ({
  kind: null,
  candidates: [...new Set(candidates)],
})

/**
 * Kind of a nominated subject: what the list says (column, group, sheet, heading) if the name does not contradict
 * it, else what the name itself says; two different answers are a question.
 */
export const readKind = (said: SubjectKind | undefined, read: ReadName, whole: string): KindReading => {
  const isBody = isOrganisation(read.name)
  const isPerson = isPersonName(read.name) || read.honorific !== null
  if (said === undefined) {
    if (read.isHousehold) return certain('household')
    if (isBody) return certain('collective')
    return isPerson || hasPersonShape(whole) || isTitled(read.name)
      ? certain('individual')
      : asked('individual', 'collective', 'household')
  }
  if (read.isHousehold && said !== 'household') return asked(said, 'household')
  if (said === 'individual' && isBody) return asked('individual', 'collective')
  if (said === 'collective' && isPerson && !isBody) return asked('collective', 'individual')
  return certain(said)
}

/** Kind written in a column of its own: "Tập thể", "CN", "Hộ". */
export const kindOfText = (text: string): SubjectKind | undefined => {
  const direct = groupKind(text)
  if (direct !== undefined) return direct
  const flat = folded(text)
  if (/^(tt|tap the\b.*)$/u.test(flat)) return 'collective'
  if (/^(cn|ca nhan\b.*)$/u.test(flat)) return 'individual'
  return /^(hgd|gd|ho|ho gd|gia dinh\b.*|ho gia dinh\b.*)$/u.test(flat) ? 'household' : undefined
}
