/**
 * Pairs incoming rows with records: by the record a stamped key names, then by what the row says (strictest key
 * first), then by its place in our own sheet. Two rows or two records with the same key are never paired by it
 * unless they are equally many, in order; nobody is taken for somebody else by a guess (`same-record.ts`).
 */
import type { FieldValues, IncomingRow } from './incoming.ts'
import { contentKeys, isRecordKey } from './row-keys.ts'
import { canBeSame } from './same-record.ts'

export type KeyedRecord = {
  id: string
  values: FieldValues
  /** Keys under which the record was sent out or came in before. */
  rowKeys: readonly string[]
  /** It came with a file for the request of the rows. */
  isOfRequest: boolean
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

/** Without those that have no key. */
const group = <T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string | null, T[]> => {
  const groups = Map.groupBy(items, keyOf)
  groups.delete(null)
  return groups
}

/** What both say counts first; of records that say all of it, the one that says least besides is the likest. */
const likenessOf = (row: IncomingRow, record: KeyedRecord): number => {
  const equal = Object.entries(row.values).filter(
    ([field, value]) => (record.values[field] ?? null) === value,
  )
  const besides = Object.entries(record.values).filter(([field, value]) => value && !row.values[field])
  return equal.length * 100 - besides.length
}

/** Beyond so many comparisons those of one key are paired in their order. */
const mostCompared = 40_000

/** Pairs of one group, the two that have most in common first: the same person twice in a list, differing in a form. */
const likestFirst = <R extends KeyedRecord>(
  rows: readonly IncomingRow[],
  records: readonly R[],
): [IncomingRow, R][] => {
  const [onlyRow] = rows
  const [onlyRecord] = records
  if (onlyRow === undefined || onlyRecord === undefined) return []
  if (rows.length === 1 && records.length === 1) return [[onlyRow, onlyRecord]]
  if (rows.length * records.length > mostCompared)
    return rows.flatMap((row, at): [IncomingRow, R][] => (records[at] ? [[row, records[at]]] : []))
  const likeness = rows
    .flatMap((row) => records.map((record) => ({ row, record, score: likenessOf(row, record) })))
    .sort((a, b) => b.score - a.score)
  const used = new Set<string>()
  const pairs: [IncomingRow, R][] = []
  for (const { row, record } of likeness) {
    if (used.has(`row ${row.id}`) || used.has(`record ${record.id}`)) continue
    used.add(`row ${row.id}`).add(`record ${record.id}`)
    pairs.push([row, record])
  }
  return pairs
}

/** Row id → record, for one content. `links`: what the clerk says, row id → record id. */
export const pairRows = <R extends KeyedRecord>(
  rows: readonly IncomingRow[],
  records: readonly R[],
  links: ReadonlyMap<string, string> = new Map(),
): Map<string, R> => {
  const pairs = new Map<string, R>()
  const content = rows[0]?.content
  if (content === undefined || records.length === 0) return pairs
  const taken = new Set<string>()
  const linked = new Set(links.values())
  const byId = new Map(records.filter(({ id }) => linked.has(id)).map((record) => [record.id, record]))
  for (const row of links.size === 0 ? [] : rows) {
    const record = byId.get(links.get(row.id) ?? '')
    if (record === undefined || taken.has(record.id)) continue
    pairs.set(row.id, record)
    taken.add(record.id)
  }
  // Outreach may be said twice in the same words: the loudspeakers speak every month.
  const isKnownByAll = content !== 'activities'
  const keysOfRow = new Map(
    rows.map((row) => [
      row.id,
      levels(row.rowKey === null ? [] : [row.rowKey], contentKeys(content, row.values)),
    ]),
  )
  const keysOfRecord = new Map(
    records.map((record) => [record.id, levels(record.rowKeys, contentKeys(content, record.values))]),
  )
  for (let level = 0; level < levelCount && taken.size < records.length; level += 1) {
    const freeRows = group(
      rows.filter((row) => !pairs.has(row.id)),
      (row) => keysOfRow.get(row.id)?.[level] ?? null,
    )
    const freeRecords = group(
      records.filter((record) => !taken.has(record.id)),
      (record) => keysOfRecord.get(record.id)?.[level] ?? null,
    )
    for (const [key, sameRows] of freeRows) {
      const sameRecords = freeRecords.get(key) ?? []
      if (level > lastStrictLevel && sameRows.length !== sameRecords.length) continue
      for (const [row, record] of likestFirst(sameRows, sameRecords)) {
        const meeting = { isByPlace: level === slotLevel, isOfRequest: record.isOfRequest }
        const isSure = level <= lastStrictLevel && isKnownByAll
        if (!isSure && !canBeSame(content, row.values, record.values, meeting)) continue
        pairs.set(row.id, record)
        taken.add(record.id)
      }
    }
  }
  return pairs
}
