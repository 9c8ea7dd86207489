/**
 * Pairs incoming rows with records: by the record a stamped key names, then by what the row says (strictest key
 * first), then by its place in our own sheet. Two rows or two records with the same key are never paired by it
 * unless they are equally many, in order; nobody is taken for somebody else by a guess (`same-record.ts`).
 */
import { indexing, type Steps, visiting } from '../../steps.ts'
import type { ReturnContent } from '../request.ts'
import type { FieldValues, IncomingRow } from './incoming.ts'
import { contentKeys, isOwnSheetKey, isRecordKey } from './row-keys.ts'
import { canBeSame, type Meeting } from './same-record.ts'

export type KeyedRecord = {
  id: string
  values: FieldValues
  /** Values as the last import brought them; null when no import ever touched the record. */
  base: FieldValues | null
  /** Keys under which the record was sent out or came in before. */
  rowKeys: readonly string[]
  /** Files for the request of the rows that it came with, but those whose titles speak of another time. */
  broughtBy: readonly string[]
}

type Keys = (string | null)[]

/** Keys by strictness; a missing one is null. A slot says more than a loose likeness and less than a strict one. */
const levels = (rowKeys: readonly string[], content: readonly string[]): Keys => {
  const record = rowKeys.find(isRecordKey) ?? null
  const slot = rowKeys.find((key) => !isRecordKey(key)) ?? null
  const [first = null, second = null, third = null, fourth = null] = content
  return [record, first, second, slot, third, fourth]
}
const levelCount = 6
const slotLevel = 3
/** At these levels equal keys mean equal rows, so that it does not matter which of several is taken. */
const lastStrictLevel = 1

/** Who stands with a year or a village says enough by them; a name alone is that of many, as is an activity. */
const isSure = (level: number, { content, values }: IncomingRow): boolean =>
  level === 0 ||
  (level <= lastStrictLevel && content === 'nomination' && Boolean(values.birthYear ?? values.unit))

/** A record as it is looked at, with its keys. */
type Viewed<R> = { record: R; values: FieldValues; keys: Keys }

/** As its sender last said it: what the office has changed since makes it nobody else. */
const said = ({ values, base }: KeyedRecord): FieldValues => (base === null ? values : { ...values, ...base })

/** As the office has changed it since; null where it has not. */
const edited = ({ values, base }: KeyedRecord): FieldValues | null =>
  base !== null && Object.entries(base).some(([field, value]) => (values[field] || null) !== (value || null))
    ? values
    : null

function* viewing<R extends KeyedRecord>(
  content: ReturnContent,
  records: readonly R[],
  view: (record: KeyedRecord) => FieldValues | null,
): Steps<Viewed<R>[]> {
  const seen: Viewed<R>[] = []
  yield* visiting(records, (record) => {
    const values = view(record)
    if (values !== null)
      seen.push({ record, values, keys: levels(record.rowKeys, contentKeys(content, values)) })
  })
  return seen
}

/** A list that says a third of an earlier file again, word for word, is its next version. */
const versionShare = 3

/** How many of each file's records are said again. */
const saidAgain = (records: readonly KeyedRecord[], taken: ReadonlySet<string>): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const { id, broughtBy } of records)
    if (taken.has(id)) for (const file of broughtBy) counts.set(file, (counts.get(file) ?? 0) + 1)
  return counts
}

const meetingAt = (level: number, row: IncomingRow, record: KeyedRecord, isNextVersion: boolean): Meeting => {
  const isSentBack = level === slotLevel && row.rowKey !== null && !isOwnSheetKey(row.rowKey)
  return {
    place: level !== slotLevel ? null : isSentBack ? 'sent_back' : 'own_sheet',
    isVerbatim: level <= lastStrictLevel,
    isOfRequest: record.broughtBy.length > 0,
    isNextVersion: isSentBack || isNextVersion,
  }
}

export type Pairing<R> = {
  /** Row id → record. */
  pairs: Map<string, R>
  /** Records that a row would be, were its list the next version of theirs. It does not say so: the row is new. */
  contested: Set<string>
}

/** Without those that have no key. */
function* grouping<T>(items: readonly T[], keyOf: (item: T) => string | null): Steps<Map<string, T[]>> {
  const groups = new Map<string, T[]>()
  yield* visiting(items, (item) => {
    const key = keyOf(item)
    if (key === null) return
    const own = groups.get(key)
    if (own === undefined) groups.set(key, [item])
    else own.push(item)
  })
  return groups
}

/** What both say counts first; of records that say all of it, the one that says least besides is the likest. */
const likenessOf = (row: IncomingRow, values: FieldValues): number => {
  const equal = Object.entries(row.values).filter(([field, value]) => (values[field] ?? null) === value)
  const besides = Object.entries(values).filter(([field, value]) => value && !row.values[field])
  return equal.length * 100 - besides.length
}

/** Beyond so many comparisons those of one key are paired in their order. */
const mostCompared = 40_000

/** Pairs of one group, the two that have most in common first: the same person twice in a list, differing in a form. */
const likestFirst = <R extends KeyedRecord>(
  rows: readonly IncomingRow[],
  records: readonly Viewed<R>[],
): [IncomingRow, Viewed<R>][] => {
  const [onlyRow] = rows
  const [onlyRecord] = records
  if (onlyRow === undefined || onlyRecord === undefined) return []
  if (rows.length === 1 && records.length === 1) return [[onlyRow, onlyRecord]]
  if (rows.length * records.length > mostCompared)
    return rows.flatMap((row, at): [IncomingRow, Viewed<R>][] => (records[at] ? [[row, records[at]]] : []))
  const likeness = rows
    .flatMap((row) => records.map((found) => ({ row, found, score: likenessOf(row, found.values) })))
    .sort((a, b) => b.score - a.score)
  const used = new Set<string>()
  const pairs: [IncomingRow, Viewed<R>][] = []
  for (const { row, found } of likeness) {
    const { id } = found.record
    if (used.has(`row ${row.id}`) || used.has(`record ${id}`)) continue
    used.add(`row ${row.id}`).add(`record ${id}`)
    pairs.push([row, found])
  }
  return pairs
}

/** Groups that are compared between two pauses. */
const groupsAtOnce = 500

/** For one content. `links`: what the clerk says, row id → record id. */
export function* pairingRows<R extends KeyedRecord>(
  rows: readonly IncomingRow[],
  records: readonly R[],
  links: ReadonlyMap<string, string> = new Map(),
): Steps<Pairing<R>> {
  const pairs = new Map<string, R>()
  const contested = new Set<string>()
  const content = rows[0]?.content
  if (content === undefined || records.length === 0) return { pairs, contested }
  const taken = new Set<string>()
  const linked = new Set(links.values())
  const byId = new Map(records.filter(({ id }) => linked.has(id)).map((record) => [record.id, record]))
  for (const row of links.size === 0 ? [] : rows) {
    const record = byId.get(links.get(row.id) ?? '')
    if (record === undefined || taken.has(record.id)) continue
    pairs.set(row.id, record)
    taken.add(record.id)
  }
  const keysOfRow = yield* indexing(rows, (row) => [
    row.id,
    levels(row.rowKey === null ? [] : [row.rowKey], contentKeys(content, row.values)),
  ])
  const views = [yield* viewing(content, records, said), yield* viewing(content, records, edited)]
  const brought = saidAgain(records, new Set(records.map(({ id }) => id)))
  for (let level = 0; level < levelCount && taken.size < records.length; level += 1) {
    const again = saidAgain(records, taken)
    const isNextVersionOf = ({ broughtBy }: KeyedRecord): boolean =>
      broughtBy.some((file) => (again.get(file) ?? 0) * versionShare >= (brought.get(file) ?? 1))
    for (const view of views) {
      if (view.length === 0) continue
      const freeRows = yield* grouping(rows, ({ id }) =>
        pairs.has(id) ? null : (keysOfRow.get(id)?.[level] ?? null),
      )
      const freeRecords = yield* grouping(view, ({ record, keys }) =>
        taken.has(record.id) ? null : (keys[level] ?? null),
      )
      let compared = 0
      for (const [key, sameRows] of freeRows) {
        if (compared % groupsAtOnce === 0) yield
        compared += 1
        const sameRecords = freeRecords.get(key) ?? []
        if (level > lastStrictLevel && sameRows.length !== sameRecords.length) continue
        for (const [row, { record, values }] of likestFirst(sameRows, sameRecords)) {
          const meeting = meetingAt(level, row, record, isNextVersionOf(record))
          if (!isSure(level, row) && !canBeSame(content, row.values, values, meeting)) {
            if (canBeSame(content, row.values, values, { ...meeting, isNextVersion: true }))
              contested.add(record.id)
            continue
          }
          pairs.set(row.id, record)
          taken.add(record.id)
        }
      }
    }
  }
  for (const id of taken) contested.delete(id)
  return { pairs, contested }
}
