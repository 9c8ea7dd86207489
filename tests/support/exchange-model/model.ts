/**
 * The register as plain lists, for the model test. It is written from the decision page (0023) alone and shares no
 * rule with the program: every record is a list of what was said about it, in order, and what it shows is found by
 * walking that list each time.
 */
import { type Fields, fieldNames, keyOf, type RowName, scopeOf, statusText, type Value } from './rows.ts'

export type Who = 'office' | number

export type Entry =
  | { by: Who; kind: 'insert'; fields: Fields }
  /** `under`: what the field showed then without the office's own last word. */
  | { by: Who; kind: 'set'; fields: Fields; under?: Value; isOwn?: boolean }
  | { by: Who; kind: 'confirm'; fields: Fields }
  | { by: Who; kind: 'remove' }

export type Outcome = 'new' | 'changed' | 'unchanged' | 'conflicting' | 'rejected'

/** A row of a file as an import took it: what the file said, also where it lost. */
export type Saying = {
  batch: number
  request: number
  outcome: Outcome
  fields: Fields
  /** Whose word it is: of an unchanged row that of the last import that stood when it came. */
  of: number | null
  /** A later file had said otherwise, and its word stood. */
  isOld: boolean
}

export type ModelRecord = {
  id: string
  name: RowName
  entries: Entry[]
  sayings: Saying[]
  /** Fields that only the import that brought it had said, which was taken back while others carried the record. */
  bare?: Set<string> | undefined
}

export type Model = {
  records: ModelRecord[]
  live: Set<number>
}

const counts = (model: Model, by: Who): boolean => by === 'office' || model.live.has(by)

/** The import that brought the record was taken back. */
export const isOfOffice = (model: Model, record: ModelRecord): boolean => {
  const [first] = record.entries
  return first !== undefined && !counts(model, first.by)
}

/** Each field's writers, newest last, without what is undone; the office's edits in a row are one. */
const writersOf = (model: Model, record: ModelRecord, field: string): { by: Who; value: Value }[] => {
  const writers: { by: Who; value: Value }[] = []
  for (const entry of record.entries.slice(1)) {
    if (entry.kind === 'remove' || !counts(model, entry.by) || !(field in entry.fields)) continue
    const value = entry.fields[field] ?? null
    const last = writers.at(-1)
    if (entry.by !== 'office' || last?.by !== 'office') writers.push({ by: entry.by, value })
    else if (entry.kind === 'set' && entry.under === value && !entry.isOwn) writers.pop()
    else last.value = value
  }
  return writers
}

const floorOf = ({ entries: [first], bare }: ModelRecord): Fields =>
  first?.kind === 'insert'
    ? Object.fromEntries(Object.entries(first.fields).filter(([field]) => !bare?.has(field)))
    : {}

/** What a field shows without the office's last word on it. */
export const shownUnder = (model: Model, record: ModelRecord, field: string): Value => {
  const writers = writersOf(model, record, field)
  if (writers.at(-1)?.by === 'office') writers.pop()
  const last = writers.at(-1)
  return last === undefined ? (floorOf(record)[field] ?? null) : last.value
}

const allFields = (record: ModelRecord): string[] => {
  const own =
    record.name.content === 'nomination' ? ['opinion'] : record.name.content === 'remedy' ? ['result'] : []
  return [...fieldNames(record.name.content), ...own]
}

const isEditedIn = (writers: ReadonlyMap<string, { by: Who }[]>): boolean =>
  [...writers.values()].some((list) => list.some(({ by }) => by === 'office'))

/** What the record shows; null when it is not there. */
export const shown = (model: Model, record: ModelRecord): Fields | null => {
  const [first, ...later] = record.entries
  if (first?.kind !== 'insert') throw new Error('a record begins with its insertion')
  const alive = later.filter((entry) => counts(model, entry.by))
  if (alive.some((entry) => entry.kind === 'remove')) return null
  const writers = new Map(allFields(record).map((field) => [field, writersOf(model, record, field)]))
  const isEdited = isEditedIn(writers)
  const isOrphan = !counts(model, first.by)
  const isCarried = record.sayings.some(({ batch }) => model.live.has(batch))
  if (isOrphan && !isEdited && !isCarried) return null
  const floor: Fields = isOrphan && !isEdited ? {} : floorOf(record)
  return Object.fromEntries(
    [...writers].map(([field, list]) => [
      field,
      list.at(-1)?.value ?? (list.length > 0 ? null : (floor[field] ?? null)),
    ]),
  )
}

export const present = (model: Model): ModelRecord[] =>
  model.records.filter((record) => shown(model, record) !== null)

/** To be called when an import was taken back. A record that went comes again as it was first brought. */
export const settleFloors = (model: Model): void => {
  for (const record of model.records) {
    if (shown(model, record) === null) record.bare = undefined
    else if (isOfOffice(model, record)) {
      const writers = new Map(allFields(record).map((field) => [field, writersOf(model, record, field)]))
      if (isEditedIn(writers)) continue
      const unsaid = [...writers].flatMap(([field, list]) => (list.length === 0 ? [field] : []))
      record.bare = new Set([...(record.bare ?? []), ...unsaid])
    }
  }
}

/** Records that a row of this name could be; more than one after an undo brought a removed one back beside its like. */
export const recordsNamed = (model: Model, name: RowName): ModelRecord[] =>
  present(model).filter((record) => keyOf(record.name) === keyOf(name))

const lastWord = (model: Model, record: ModelRecord): Saying | undefined =>
  record.sayings.findLast(({ batch, isOld }) => model.live.has(batch) && !isOld)

/** What the last standing import said of it; null when none did. */
export const baseOf = (model: Model, record: ModelRecord): Fields | null =>
  lastWord(model, record)?.fields ?? null

export type Decision = 'ours' | 'theirs' | 'reject'

export type RowPlan = {
  name: RowName
  outcome: Outcome
  record: ModelRecord | null
  /** All that the file says, in the fields of the model. */
  said: Fields
  written: Fields
  /** A later file said otherwise, and its word stands: nothing is learnt. */
  isOldWord: boolean
}

/** The file that is compared: which imports are of files sent after it, and whether it is in. */
export type Sent = { isNewer: (batch: number) => boolean; isIn: boolean }

export const saidBy = (name: RowName, fields: Fields): Fields =>
  name.content === 'remedy' ? { ...fields, result: statusText(fields.status ?? null) } : fields

/** Three values meet: theirs in the file, ours in the register, base from the last import. */
export const planRow = (
  model: Model,
  name: RowName,
  fields: Fields,
  decision: Decision | undefined,
  { isNewer, isIn }: Sent,
): RowPlan => {
  const said = saidBy(name, fields)
  const [record = null] = recordsNamed(model, name)
  const plan = (outcome: Outcome, written: Fields = {}, isOldWord = false): RowPlan => ({
    name,
    outcome,
    record,
    said,
    written,
    isOldWord,
  })
  if (decision === 'reject') return plan('rejected')
  if (record === null) return plan('new', said)
  const ours = shown(model, record) ?? {}
  const base = baseOf(model, record)
  const last = lastWord(model, record)
  const isLater = last !== undefined && isNewer(last.batch)
  const free: Record<string, Value> = {}
  const contested: Record<string, Value> = {}
  for (const [field, theirs] of Object.entries(said)) {
    const own = ours[field] ?? null
    if (theirs === own) continue
    if (base === null) {
      if (theirs === null) continue
      if (own === null) free[field] = theirs
      else contested[field] = theirs
    } else if (theirs !== base[field]) {
      if (own === base[field] && !isLater) free[field] = theirs
      else contested[field] = theirs
    }
  }
  const isFree = Object.keys(contested).length === 0
  if (!isFree && isLater && isIn) return plan('unchanged', {}, true)
  const written = decision === 'theirs' ? { ...free, ...contested } : free
  if (!isFree && decision === undefined) return plan('conflicting')
  if (!isFree && isLater && decision === 'ours') return plan('unchanged', {}, true)
  return Object.keys(written).length === 0 ? plan('unchanged') : plan('changed', written)
}

/**
 * Records that came with a return of the request, not with one after the file, and are not in the file. `fileOf` names
 * the file of an import: of a list only those of files are missed of which the list says something again.
 */
export const missingFrom = (
  model: Model,
  rows: readonly RowPlan[],
  request: number,
  { isNewer, fileOf }: { isNewer: (batch: number) => boolean; fileOf: (batch: number) => string },
): ModelRecord[] => {
  const found = new Set(rows.map(({ record }) => record))
  const sayingsOf = (record: ModelRecord) =>
    record.sayings.filter((saying) => saying.request === request && model.live.has(saying.batch))
  const filesOf = (record: ModelRecord) => sayingsOf(record).map(({ batch }) => fileOf(batch))
  const expected = present(model).filter((record) => sayingsOf(record).some(({ batch }) => !isNewer(batch)))
  const again = (scope: string) =>
    new Set(
      present(model)
        .filter((record) => scopeOf(record.name) === scope && found.has(record))
        .flatMap(filesOf),
    )
  const scopes = new Set(rows.map(({ name }) => scopeOf(name)))
  return [...scopes].flatMap((scope) => {
    const missing = expected.filter((record) => scopeOf(record.name) === scope && !found.has(record))
    const isList = rows.some(
      ({ name }) => scopeOf(name) === scope && ['nomination', 'activities'].includes(name.content),
    )
    if (!isList) return missing
    // A list of others is no new version of the one before.
    const files = again(scope)
    return missing.filter((record) => filesOf(record).some((file) => files.has(file)))
  })
}

/** The import writes: `idOf` names the record that a new row became. */
export const takeRow = (
  model: Model,
  { name, outcome, record, said, written, isOldWord }: RowPlan,
  at: { batch: number; request: number; idOf: (name: RowName) => string },
): ModelRecord | null => {
  if (outcome === 'conflicting' || outcome === 'rejected') return null
  const { batch, request } = at
  const stood = record?.sayings.findLast((one) => model.live.has(one.batch))
  const of = outcome === 'unchanged' ? (stood?.of ?? null) : batch
  const saying: Saying = { batch, request, outcome, fields: said, of, isOld: isOldWord }
  if (record === null) {
    const made: ModelRecord = {
      id: at.idOf(name),
      name,
      entries: [{ by: batch, kind: 'insert', fields: said }],
      sayings: [saying],
    }
    model.records.push(made)
    return made
  }
  const ours = shown(model, record) ?? {}
  record.sayings.push(saying)
  if (Object.keys(written).length > 0) record.entries.push({ by: batch, kind: 'set', fields: written })
  const agreed = Object.entries(said).filter(
    ([field, value]) => !(field in written) && value === (ours[field] ?? null),
  )
  record.entries.push({ by: batch, kind: 'confirm', fields: Object.fromEntries(agreed) })
  return record
}
