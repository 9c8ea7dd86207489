/** Files in, reviewed, decided, imported and taken back: in the office and in the model, compared at every turn. */
import { expect } from 'vitest'
import type { Review, ReviewRow } from '#shared/contract/exchange-review.ts'
import { report } from './findings.ts'
import { asSent, type Game, type ModelFile } from './game.ts'
import {
  baseOf,
  type Decision,
  missingFrom,
  planRow,
  type RowPlan,
  recordsNamed,
  settleFloors,
  takeRow,
} from './model.ts'
import { seenRows } from './register.ts'
import { cellsOf, type Fields, fieldNames, keyOf, pick, type RowName, rowNames } from './rows.ts'
import type { Change, Commit } from './steps.ts'

const identityOf = (row: ReviewRow): string => {
  const { code, form, finding, name } = row.values
  return String(
    {
      selfcheck: code,
      activities: form,
      remedy: String(finding).includes('một cửa') ? '0' : '1',
      nomination: name,
    }[row.content],
  )
}

/** Of the same commune and request. */
const isNewerThan = (game: Game, file: ModelFile): ((batch: number) => boolean) => {
  const files = asSent(game)
  return (batch) => {
    const made = game.batches[batch]?.file
    if (made === undefined || made.unit !== file.unit || made.request !== file.request) return false
    return files.indexOf(made) > files.indexOf(file)
  }
}

const sentWith = (game: Game, file: ModelFile) => ({
  isNewer: isNewerThan(game, file),
  fileOf: (batch: number): string => game.batches[batch]?.file.id ?? '',
})

const planOf = (game: Game, file: ModelFile): RowPlan[] => {
  const sent = { isNewer: isNewerThan(game, file), isIn: file.status === 'imported' }
  return [...file.rows].map(([key, { name, fields }]) =>
    planRow(game.model, name, fields, file.decisions.get(key), sent),
  )
}

/** Two records of one name cannot be told apart by the simple world of the model; such rows are left out. */
const isAmbiguous = ({ model }: Game, name: RowName): boolean => recordsNamed(model, name).length > 1

const compareReview = (game: Game, file: ModelFile, review: Review): RowPlan[] => {
  const plan = planOf(game, file)
  const name = (row: ReviewRow): string =>
    keyOf({ content: row.content, unit: file.unit, request: file.request, identity: identityOf(row) })
  expect(review.totals.addsUp).toBe(true)
  expect(Object.fromEntries(review.rows.map((row) => [name(row), row.outcome]))).toEqual(
    Object.fromEntries(plan.map((row) => [keyOf(row.name), row.outcome])),
  )
  const count = (...outcomes: string[]) => plan.filter(({ outcome }) => outcomes.includes(outcome)).length
  expect(review.totals).toMatchObject({
    filledRows: plan.length + review.ignored.length,
    new: count('new'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    undecided: count('conflicting'),
    rejected: count('rejected'),
  })
  const missing = missingFrom(game.model, plan, file.request, sentWith(game, file))
  expect(review.missing.map(({ recordId, isRemoved }) => [recordId, isRemoved]).sort()).toEqual(
    missing.map(({ id }) => [id, file.removals.has(id)]).sort(),
  )
  return plan
}

const look = async (game: Game, file: ModelFile): Promise<{ review: Review; plan: RowPlan[] }> => {
  const review = await game.open.app.call('exchange.review', { fileId: file.id })
  return { review, plan: compareReview(game, file, review) }
}

const receive = async (
  game: Game,
  given: Pick<ModelFile, 'bytes' | 'unit' | 'request' | 'rows'>,
): Promise<ModelFile> => {
  const { open, files } = game
  const name = `tep ${files.length}.xlsx`
  const { handle } = open.app.app.files.put(name, given.bytes)
  const { fileIds } = await open.app.call('exchange.receive', { files: [handle] })
  const same = files.find(
    ({ bytes, unit, request }) =>
      unit === given.unit && request === given.request && Buffer.from(bytes).equals(given.bytes),
  )
  expect(fileIds).toHaveLength(1)
  // The very same file is no other sending.
  if (same !== undefined) {
    expect(fileIds[0]).toBe(same.id)
    return same
  }
  const file: ModelFile = {
    ...given,
    id: fileIds[0] ?? '',
    name,
    day: new Date(game.now + 7 * 3_600_000).toISOString().slice(0, 10),
    decisions: new Map(),
    removals: new Set(),
    status: 'waiting',
    batches: [],
  }
  files.push(file)
  return file
}

const decide = async (game: Game, file: ModelFile, { decisions, isTicked }: Commit): Promise<void> => {
  const { app } = game.open
  const { review, plan } = await look(game, file)
  let { revision } = review
  const step = async (given: Parameters<typeof app.call<'exchange.decide'>>[1]['step']) => {
    revision = (await app.call('exchange.decide', { fileId: file.id, revision, step: given })).revision
  }
  for (const [index, row] of review.rows.entries()) {
    const turn = decisions[index % decisions.length] ?? 0
    const planned = plan[index]
    const key = keyOf({
      content: row.content,
      unit: file.unit,
      request: file.request,
      identity: identityOf(row),
    })
    const isConflict = row.outcome === 'conflicting'
    const decision: Decision | null =
      turn === 9 ? 'reject' : isConflict && turn % 3 > 0 ? (turn % 3 === 1 ? 'ours' : 'theirs') : null
    if (decision === null || planned === undefined) continue
    await step({ kind: 'decide', rowIds: [row.id], decision })
    file.decisions.set(key, decision)
  }
  const { missing } = review
  if (!isTicked || missing.length === 0) return
  await step({ kind: 'remove', recordIds: missing.map(({ recordId }) => recordId), isRemoved: true })
  for (const { recordId } of missing) file.removals.add(recordId)
}

const newRecordId = (game: Game, name: RowName): string => {
  const known = new Set(game.model.records.map(({ id }) => id))
  const found = seenRows(game.world, game.open.rows, name.content).filter(
    (row) => row.key === keyOf(name) && !known.has(row.id),
  )
  expect(found).toHaveLength(1)
  return found[0]?.id ?? ''
}

/** Nothing was written and nothing learnt: the file said what stood there, and what was said last. */
const expectNoOp = (game: Game, plan: readonly RowPlan[]): void => {
  for (const { outcome, record, said, isOldWord } of plan) {
    if (outcome === 'rejected' || outcome === 'conflicting' || isOldWord) continue
    expect(outcome).toBe('unchanged')
    expect(record && baseOf(game.model, record)).toEqual(said)
  }
}

/** Answers what the rows became; null when a later list of the commune stands and the office does not take this one. */
const commit = async (game: Game, file: ModelFile): Promise<RowPlan[] | null> => {
  const { model, open, batches, findings } = game
  const { review, plan } = await look(game, file)
  const committing = open.app.call('exchange.commit', {
    fileId: file.id,
    revision: review.revision,
    fingerprint: review.fingerprint,
    leftOpen: review.open.places,
  })
  if (review.status === 'imported' && review.sending?.overtakenBy) {
    await expect(committing).rejects.toMatchObject({ error: { params: { rule: 'import_overtaken' } } })
    return null
  }
  const result = await committing
  file.status = 'imported'
  if (result.batchId === null) {
    expectNoOp(game, plan)
    return plan
  }
  const batch = batches.length
  const missing = missingFrom(model, plan, file.request, sentWith(game, file)).filter(({ id }) =>
    file.removals.has(id),
  )
  model.live.add(batch)
  for (const row of plan) {
    const record = takeRow(model, row, {
      batch,
      request: file.request,
      idOf: (name) => newRecordId(game, name),
    })
    if (record === null) continue
    const finding = findings.find(({ id }) => id === `finding-${file.unit}-${row.name.identity}`)
    const isReport = row.name.content === 'remedy' && row.outcome !== 'unchanged'
    if (isReport && finding !== undefined)
      report(model, finding, { by: batch, said: row.said.status ?? null, record })
  }
  for (const record of missing) {
    record.entries.push({ by: batch, kind: 'remove' })
    record.bare = undefined
  }
  batches.push({ id: result.batchId, file })
  file.batches.push(batch)
  return plan
}

const applyChange = (rows: ModelFile['rows'], names: readonly RowName[], change: Change): void => {
  const name = names[change.row % names.length]
  if (name === undefined) return
  if (change.isDropped) {
    rows.delete(keyOf(name))
    return
  }
  const fields: Fields = Object.fromEntries(
    fieldNames(name.content).map((field, index) => [
      field,
      pick(name.content, field, change.choices[index] ?? 0),
    ]),
  )
  rows.set(keyOf(name), { name, fields })
}

export const playFile = async (
  game: Game,
  step: {
    unit: number
    request: number
    base: number
    changes: Change[]
    resent: string
    isLeft: boolean
  } & Commit,
): Promise<void> => {
  const { unit, request } = step
  const names = rowNames(unit, request)
  const earlier = game.files.filter((file) => file.unit === unit && file.request === request)
  const base = earlier[step.base % (earlier.length + 1)]
  const rows: ModelFile['rows'] = new Map(base?.rows ?? [])
  for (const change of step.changes) applyChange(rows, names, change)
  for (const [key, { name }] of rows) if (isAmbiguous(game, name)) rows.delete(key)
  if (rows.size === 0) return
  const inOrder = new Map(
    names.flatMap((name) => {
      const row = rows.get(keyOf(name))
      return row === undefined ? [] : [[keyOf(name), row] as const]
    }),
  )
  const form = game.world.forms[unit]?.[request]
  const bytes = form?.type(
    names.flatMap((name) => cellsOf(game.world, name, inOrder.get(keyOf(name))?.fields)),
  )
  if (bytes === undefined) throw new Error('no form')
  const file = await receive(game, { bytes, unit, request, rows: inOrder })
  await decide(game, file, step)
  if (step.isLeft) return
  const taken = await commit(game, file)
  await look(game, file)
  if (step.resent === 'no') return
  const again = await receive(game, { bytes, unit, request, rows: inOrder })
  // What was taken whole says nothing new when it comes again.
  if (taken?.every(({ outcome }) => outcome !== 'conflicting' && outcome !== 'rejected'))
    for (const { outcome } of planOf(game, again)) expect(outcome).toBe('unchanged')
  await look(game, again)
  if (step.resent === 'imported') await commit(game, again)
}

export const playAgain = async (game: Game, step: { file: number } & Commit): Promise<void> => {
  const file = game.files[step.file % game.files.length]
  if (file === undefined || [...file.rows.values()].some(({ name }) => isAmbiguous(game, name))) return
  await decide(game, file, step)
  await commit(game, file)
}

/**
 * A file that was imported without an import of its own waits again once it would write. Where an undo brought a second
 * record of a name back, the model cannot say which of the two a row is compared with, and takes the office's word.
 */
const wake = async (game: Game, file: ModelFile): Promise<void> => {
  const isOwn = file.batches.some((batch) => game.model.live.has(batch))
  if (file.status !== 'imported' || isOwn) return
  if ([...file.rows.values()].some(({ name }) => isAmbiguous(game, name))) {
    const seen = await game.open.app.call('exchange.files', {})
    if (seen.find(({ id }) => id === file.id)?.status === 'waiting') file.status = 'waiting'
    return
  }
  const wouldWrite = planOf(game, file).some(({ outcome }) => outcome === 'new' || outcome === 'changed')
  if (wouldWrite) file.status = 'waiting'
}

export const playUndo = async (game: Game, number: number): Promise<void> => {
  const { model, open, batches, files } = game
  const standing = [...model.live]
  const batch = standing[number % standing.length]
  const made = batches[batch ?? -1]
  if (batch === undefined || made === undefined) return
  await open.app.call('exchange.undoImport', { batchId: made.id })
  model.live.delete(batch)
  settleFloors(model)
  const { file } = made
  if (!file.batches.some((one) => model.live.has(one))) file.status = 'waiting'
  for (const other of files)
    if (other.unit === file.unit && other.request === file.request) await wake(game, other)
}
