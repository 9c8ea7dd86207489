/**
 * A record as layers in time, so that an import can be taken back in any order: every import and every edit lays its
 * values over what was there. An import that is undone takes its own layers out; what shows is the top-most that
 * remains. Pure: the events come from the journal, which imports stand is told by the caller.
 *
 *   inserted by A: name Hoà, year 1970 · B: year 1971 · a person: name Hòa
 *   without B          → Hòa, 1970
 *   without A          → Hòa, 1971: B carries the row, so it stays
 *   without A and B    → Hòa, 1970: somebody worked on it, so the record stays whole, as it was first brought
 */
import type { FieldValue } from './incoming.ts'

export type Columns = Readonly<Record<string, FieldValue>>

/** The import that did it; null for a person or any other command. */
export type Author = string | null

/** `at` orders events; `columns` are only those that changed. */
export type RecordEvent =
  | { kind: 'insert'; by: Author; at: number; row: Columns }
  | { kind: 'change'; by: Author; at: number; before: Columns; columns: Columns }
  /** An import brought the row again and agreed with these values: they are its word too. */
  | { kind: 'say'; by: string; at: number; columns: Columns }
  | { kind: 'remove'; by: Author; at: number }

export type Layer = { by: Author; at: number; value: FieldValue }

export type Standing = {
  exists: boolean
  row: Record<string, FieldValue>
  /** The top-most layer of each column that has one above the values of the insertion. */
  top: ReadonlyMap<string, Layer>
  /** Standing imports whose rows are this record, oldest first. */
  carriers: readonly string[]
  /** Somebody changed it after it was brought. */
  isEdited: boolean
  /** It came by an import that does not stand. */
  isOrphan: boolean
}

/** What an import laid over a column, and when it was taken back: never, of one that stands. */
type Word = { value: FieldValue; until: number }

/**
 * A person's own earlier value gives way to the new one. What is set to what lies under it then is no edit, unless the
 * record was the office's own by then: it is not to vanish for that.
 */
const layPersonal = (stack: Layer[], layer: Layer, under: FieldValue, isOwn: boolean): void => {
  if (stack.at(-1)?.by !== null) {
    stack.push(layer)
    return
  }
  stack.pop()
  if (isOwn || under !== layer.value) stack.push(layer)
}

export type StandingOptions = {
  /** What stands in the columns of a return that says nothing of them. */
  blank: Columns
  /** Something outside the record forbids that it goes. */
  isHeld?: boolean
  /** Where among the events an import was taken back; what stayed of it then is the office's own. */
  undoneAt?: (batchId: string) => number | undefined
}

/** @param events begins with an insertion. */
export const standingOf = (
  events: readonly RecordEvent[],
  isLive: (batchId: string) => boolean,
  { blank, isHeld = false, undoneAt = () => undefined }: StandingOptions,
): Standing => {
  let inserted: { by: Author; row: Columns } = { by: null, row: {} }
  let stacks = new Map<string, Layer[]>()
  let words = new Map<string, Word[]>()
  let carriers = new Set<string>()
  const untilOf = (batchId: string): number =>
    isLive(batchId) ? Number.POSITIVE_INFINITY : (undoneAt(batchId) ?? Number.POSITIVE_INFINITY)
  let isRemoved = true
  let ownFrom = Number.POSITIVE_INFINITY
  for (const event of events) {
    const { by, at } = event
    const counts = by === null || isLive(by)
    if (event.kind === 'insert') {
      inserted = event
      ownFrom = (by === null ? undefined : undoneAt(by)) ?? Number.POSITIVE_INFINITY
      stacks = new Map()
      words = new Map()
      carriers = new Set()
      isRemoved = false
    } else if (event.kind === 'remove') isRemoved ||= counts
    else
      for (const [column, value] of Object.entries(event.columns)) {
        const stack = stacks.get(column) ?? []
        stacks.set(column, stack)
        const said = words.get(column) ?? []
        words.set(column, said)
        if (by !== null) {
          said.push({ value, until: untilOf(by) })
          if (counts) stack.push({ by, at, value })
        } else {
          const word = said.findLast(({ until }) => until > at)
          const under = word === undefined ? inserted.row[column] : word.value
          layPersonal(stack, { by, at, value }, under ?? null, at > ownFrom)
        }
      }
    if (by !== null && counts) carriers.add(by)
  }
  const isEdited = [...stacks.values()].some((stack) => stack.some((layer) => layer.by === null))
  const isOrphan = inserted.by !== null && !isLive(inserted.by)
  const top = new Map<string, Layer>()
  for (const [column, stack] of stacks) {
    const layer = stack.at(-1)
    if (layer !== undefined) top.set(column, layer)
  }
  // Kept by later imports alone, it is as if they had brought it; kept by a person, it is what that person saw.
  const floor = isOrphan && !isEdited && !isHeld ? { ...inserted.row, ...blank } : inserted.row
  const shown = [...top].map(([column, layer]) => [column, layer.value] as const)
  return {
    exists: !isRemoved && (!isOrphan || isEdited || isHeld || carriers.size > 0),
    row: { ...floor, ...Object.fromEntries(shown) },
    top,
    carriers: [...carriers],
    isEdited,
    isOrphan,
  }
}
