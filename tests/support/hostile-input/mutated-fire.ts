/**
 * Every command called with an input that would succeed but for one thing. What comes back is a value or a typed error;
 * an error has changed neither the register nor any file beside it; and neither tells of a record that the input does
 * not name: each set of records bears a mark in all its texts.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, onTestFinished } from 'vitest'
import { createClient } from '#shared/contract/client.ts'
import { findEntry } from '#shared/contract/contract.ts'
import type { Entry } from '#shared/contract/define.ts'
import { databaseFileName } from '../../../src/main/data-folder.ts'
import { everyCommand, type PreparedOffice } from '../every-command/command-table.ts'
import { openPrepared } from '../every-command/open-prepared.ts'
import { fieldOf, freeTextsOf, replacedAt } from '../hostile-text/free-texts.ts'
import { knownWords } from '../hostile-text/hostile-office.ts'
import { idPattern, mutatedInputs } from './mutated-input.ts'
import { entriesOf, telling } from './under-fire.ts'

/** Needs an empty register. */
const first = new Set(['office.setUp', 'office.startPractice'])

const markOf = (set: number): string => `⟦${set}⟧`
const marksIn = (text: string): number[] => [...text.matchAll(/⟦(\d+)⟧/gu)].map(([, set]) => Number(set))

const marked = (name: string, input: unknown, set: number): unknown => {
  const entry = findEntry(name)
  if (entry === undefined || entry.kind === 'query') return input
  const stays = new Set(knownWords[name])
  return freeTextsOf(entry, input)
    .filter(({ path, text, maxLength }) => !stays.has(fieldOf(path)) && text.length + 12 < maxLength)
    .reduce((whole, { path, text }) => replacedAt(whole, path, `${text} ${markOf(set)}`), input)
}

/** Every file beside the register, by its content; the register itself is asked whether anything was committed. */
const filesIn = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.startsWith(databaseFileName) && statSync(join(folder, name)).isFile())
    .sort()
    .map(
      (name) =>
        `${name} ${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')}`,
    )
    .join('\n')

/** Nothing of what is nested deeper than that walks: it never gets past the door. */
const jsonOf = (value: unknown): string => {
  try {
    return JSON.stringify(value) ?? ''
  } catch (error) {
    if (error instanceof RangeError) return ''
    throw error
  }
}

const idsIn = (value: unknown): string[] => [...jsonOf(value).matchAll(idPattern)].map(([id]) => id)

const shown = (value: unknown): string => jsonOf(value).slice(0, 500)

/** Marks that some command, told so, wrote into these very records. */
const marksOfRows = (register: Database.Database, ids: ReadonlySet<string>): Set<number> => {
  const tables = register
    .prepare(
      "SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c ON c.name = 'id' WHERE m.type = 'table'",
    )
    .pluck()
    .all() as string[]
  const rows = tables.flatMap(
    (table) => register.prepare(`SELECT * FROM "${table}"`).all() as { id: string }[],
  )
  return new Set(rows.filter(({ id }) => ids.has(id)).flatMap((row) => marksIn(JSON.stringify(row))))
}

/**
 * By design: the same unit's earlier findings; holidays within a round; alike people of other lists; what waits in the
 * whole office, or belongs to no plan.
 */
const seesOthers = new Set([
  'visits.get',
  'rounds.get',
  'commendation.list',
  'commendation.nomination',
  'exchange.review',
  'desk.overview',
  'reports.overview',
])

/** Of one record, by its id; a list is of all. */
const isOfOne = ({ input }: Entry): boolean => !input.safeParse({}).success

/** `rounds` inputs to each command; the same `seed` makes the same. */
export const putMutatedUnderFire = async (rounds: number, seed: number): Promise<Record<string, number>> => {
  const office = await openPrepared()
  const beside = new Database(join(office.dataDir, databaseFileName), { readonly: true })
  onTestFinished(() => void beside.close())
  const version = () => beside.pragma('data_version', { simple: true })
  const ownerOf = new Map<string, number>()
  let set = 0
  const call = createClient(async (name, input) => {
    const answer = await office.callRaw(name, marked(name, input, set))
    for (const id of idsIn(answer)) if (!ownerOf.has(id)) ownerOf.set(id, set)
    return answer
  })
  // Set 0 is the office that all share.
  const { agency, place, dongTam, anMy, board, planId, roundId, visitId, findingId, listId } = office
  const shared = { agency, place, dongTam, anMy, board, planId, roundId, visitId, findingId, listId }
  for (const id of idsIn(shared)) ownerOf.set(id, 0)
  const faults = new Map<string, string>()
  // What a command was told to bring together belongs together from then on.
  const linked = new Map<number, Set<number>>()
  const link = (one: number, other: number): void =>
    void linked.set(one, (linked.get(one) ?? new Set()).add(other))
  const counts = { taken: 0, refused: 0, looks: 0 }
  for (const [name, prepare] of Object.entries(everyCommand)) {
    if (first.has(name)) continue
    for (let round = 0; round < rounds; round += 1) {
      set += 1
      const found = (what: string, ...seen: unknown[]): void => {
        const place = `${name} ${what}`
        if (!faults.has(place)) faults.set(place, seen.map(shown).join(' → '))
      }
      const input = marked(name, await (prepare as (of: PreparedOffice) => unknown)({ ...office, call }), set)
      const ids = [...ownerOf.keys()].slice(-200)
      const [mutated] = fc.sample(mutatedInputs(input, ids), { numRuns: 1, seed: seed + set })
      const before = { version: version(), files: filesIn(office.dataDir) }
      const answer = await office.app.call(name, mutated?.input)
      const text = JSON.stringify(answer)
      const named = new Set([0, set, ...idsIn(mutated?.input).map((id) => ownerOf.get(id) ?? set)])
      if (answer.ok) {
        counts.taken += 1
        for (const one of named) for (const other of named) link(one, other)
      } else {
        counts.refused += 1
        const entry = findEntry(name)
        if (answer.error.code === 'internal') found('failed', mutated, answer, office.logged.at(-1))
        if (telling.test(text) || text.includes(office.dataDir))
          found('tells of the machine', mutated, answer)
        if (version() !== before.version) found('wrote', mutated, answer)
        const mayCopyFirst = entry !== undefined && 'backupFirst' in entry && entry.backupFirst === true
        if (!mayCopyFirst && filesIn(office.dataDir) !== before.files)
          found('changed a file', mutated, answer)
      }
      if (marksIn(text).some((mark) => !named.has(mark))) found('tells of another record', mutated, answer)
    }
  }
  const ofAll = marksOfRows(beside, new Set([...ownerOf].flatMap(([id, owner]) => (owner === 0 ? [id] : []))))
  for (const [name, entry] of entriesOf('query')) {
    if (seesOthers.has(name) || !isOfOne(entry)) continue
    const known = [...ownerOf].filter(([, owner]) => owner > 0)
    for (const [id, owner] of known.filter(
      (_, at) => at % Math.max(1, Math.floor(known.length / 60)) === 0,
    )) {
      const input = { id, fileId: id, requestId: id, unitId: id, entityId: id, planId: id }
      if (!entry.input.safeParse(input).success) break
      const answer = await office.app.call(name, input)
      counts.looks += 1
      if (
        answer.ok &&
        marksIn(JSON.stringify(answer)).some(
          (mark) => mark !== owner && !linked.get(owner)?.has(mark) && !ofAll.has(mark),
        )
      )
        faults.set(`${name} tells of another record`, shown([id, owner, marksIn(JSON.stringify(answer))]))
    }
  }
  expect(Object.fromEntries(faults)).toEqual({})
  return {
    'commands with one thing wrong': counts.taken + counts.refused,
    '  refused, nothing changed': counts.refused,
    '  taken all the same': counts.taken,
    'records looked at for texts of others': counts.looks,
  }
}
