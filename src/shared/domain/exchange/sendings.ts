/**
 * Files of one unit for one request as it sent them. The how-manieth one is goes by receipt and never changes; which is
 * the newer, and so which replaces which, goes by the letters: the day that a letter bears says more than the order in
 * which files were picked, and a day that is still to come says only how letters of the same day of receipt follow one another.
 */
import type { IncomingRow } from './incoming.ts'
import { contentKeys } from './row-keys.ts'

export type Sending = {
  id: string
  receivedOn: string
  /** The day that stands in the letterhead, if one does. */
  documentDate: string | null
  /** Noted when the file came to its place; earlier versions did not. */
  number: number | null
  /** It waits or was imported: a file that was put away replaces nothing. */
  isAlive: boolean
  isImported: boolean
  /** Files with mostly the same records. */
  alike: readonly string[]
}

export type SendingPlace = {
  /** By receipt. */
  number: number
  /** The highest number at the place. */
  of: number
  /** From the oldest, by the letters: the one order of all that asks which is newer. */
  rank: number
  /** The newest file that says mostly the same again. */
  replacedBy: string | null
  /** The newest file that this one says mostly the same as. */
  replaces: string | null
  /** The newest of those that is in the register. */
  overtakenBy: string | null
}

/** Texts that sort as the sendings do. */
const dayKey = ({ receivedOn, documentDate }: Sending): string => {
  const own = documentDate ?? receivedOn
  return `${own < receivedOn ? own : receivedOn}|${own}`
}

/** Files of earlier versions are counted as they came: before all that have their number noted. */
const numbersOf = (files: readonly Sending[]): Map<string, number> => {
  let counted = 0
  return new Map(files.map(({ id, number }) => [id, number ?? ++counted]))
}

/** @param files of one unit and request, in the order of their receipt. */
export const sendingPlaces = (files: readonly Sending[]): Map<string, SendingPlace> => {
  const sorted = files
    .map((file, at) => ({ file, key: dayKey(file), at }))
    .sort((a, b) => (a.key === b.key ? a.at - b.at : a.key < b.key ? -1 : 1))
    .map(({ file }) => file)
  const numbers = numbersOf(files)
  const of = Math.max(0, ...numbers.values())
  const isAlike = (a: Sending, b: Sending): boolean => a.alike.includes(b.id) || b.alike.includes(a.id)
  return new Map(
    sorted.map((file, at) => {
      const others = (among: readonly Sending[]) => among.filter((one) => one.isAlive && isAlike(file, one))
      const newer = others(sorted.slice(at + 1))
      return [
        file.id,
        {
          number: numbers.get(file.id) ?? 0,
          of,
          rank: at,
          replacedBy: newer.at(-1)?.id ?? null,
          replaces: others(sorted.slice(0, at)).at(-1)?.id ?? null,
          overtakenBy: newer.findLast((one) => one.isImported)?.id ?? null,
        },
      ]
    }),
  )
}

type Row = Pick<IncomingRow, 'content' | 'values'>

/** A list that is sent again mostly begins as it did; the longest need not be gone through to its end. */
const rowsLookedAt = 2_000

/** What each record of a content is known by, and all of that together. */
type Known = { records: readonly (readonly string[])[]; keys: ReadonlySet<string> }

/** A corrected year makes nobody another, nor does a corrected village; both together do. */
const keysOf = ({ content, values }: Row): readonly string[] => {
  const keys = contentKeys(content, values)
  if (content === 'nomination') {
    const [, unit = '', year = '', bare = ''] = keys
    // What is not said agrees with nothing.
    const said = [...(values.unit ? [unit] : []), ...(values.birthYear ? [year] : [])]
    return said.length > 0 || bare === '' ? said : [bare]
  }
  return content === 'activities' ? keys.slice(1, 2) : keys.slice(-1)
}

const lookAt = (rows: readonly Row[]): Known => {
  const said = rows.map(keysOf).filter((keys) => keys.length > 0)
  const records = new Map(said.map((keys) => [keys.join(' & '), keys]))
  return { records: [...records.values()], keys: new Set(said.flat()) }
}

const makeKnown = (rows: readonly Row[]): Map<Row['content'], Known> => {
  const byContent = Map.groupBy(rows.slice(0, rowsLookedAt), ({ content }) => content)
  return new Map([...byContent].map(([content, own]) => [content, lookAt(own)]))
}

const known = new WeakMap<readonly Row[], Map<Row['content'], Known>>()

/** A list is held against each file of its place; its keys are made once. */
const knownIn = (rows: readonly Row[]): ReadonlyMap<Row['content'], Known> => {
  const found = known.get(rows) ?? makeKnown(rows)
  known.set(rows, found)
  return found
}

/**
 * Whether of some content at least half of what the shorter file says stands in the other too. A commune may send its
 * collectives and its persons in two files: those are two lists, and neither replaces the other.
 */
export const saysMostlyTheSame = (a: readonly Row[], b: readonly Row[]): boolean => {
  const others = knownIn(b)
  return [...knownIn(a)].some(([content, own]) => {
    const other = others.get(content)
    if (other === undefined || own.records.length === 0 || other.records.length === 0) return false
    const [short, long] = own.records.length <= other.records.length ? [own, other] : [other, own]
    const common = short.records.filter((keys) => keys.some((key) => long.keys.has(key))).length
    return common * 2 >= short.records.length
  })
}
