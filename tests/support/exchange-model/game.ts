/** One sequence as it is played: the real office, the model beside it, and what both know of files and imports. */
import { expect } from 'vitest'
import { type ReturnContent, returnContents } from '#shared/domain/request.ts'
import type { ModelFinding } from './findings.ts'
import type { Decision, Model } from './model.ts'
import { registerOfModel, registerSeen } from './register.ts'
import type { Fields, RowName } from './rows.ts'
import type { OpenWorld, World } from './world.ts'

export type ModelFile = {
  id: string
  name: string
  /** Of receipt, in Việt Nam. */
  day: string
  bytes: Uint8Array
  unit: number
  request: number
  rows: Map<string, { name: RowName; fields: Fields }>
  /** By the key of the row; the clerk's decisions stay with the file. */
  decisions: Map<string, Decision>
  removals: Set<string>
  status: 'waiting' | 'imported'
  batches: number[]
}

export type ModelBatch = { id: string; file: ModelFile }

export type Game = {
  world: World
  open: OpenWorld
  model: Model
  findings: ModelFinding[]
  files: ModelFile[]
  batches: ModelBatch[]
  now: number
  /** Somebody worked in the register beside the imports. */
  isEdited: boolean
}

const placeOf = (unit: number, request: number, content: ReturnContent): string =>
  `${unit} ${request} ${content}`

/** Which lists say mostly the same is the office's word. */
const alikeOf = ({ open }: Game): ((a: ModelFile, b: ModelFile) => boolean) => {
  const rows = open.rows<{ id: string; alike: string | null }>(
    `SELECT id, json_extract(review_json, '$.alike') AS alike FROM received_files`,
  )
  const alike = new Map(rows.map((row) => [row.id, JSON.parse(row.alike ?? '[]') as string[]]))
  const says = (a: ModelFile, b: ModelFile) => alike.get(a.id)?.includes(b.id) ?? false
  return (a, b) => says(a, b) || says(b, a)
}

/** By the day of receipt, which a clock that was set back makes an earlier one; of one day as they came. */
export const asSent = ({ files }: Game): ModelFile[] =>
  files.toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))

/**
 * The newest file that has rows of a content says how it stands; a sheet that came back blank says nothing. Beside one
 * that is in, an older one that waits shows unless it is replaced.
 */
const standing = (
  game: Game,
  isAlike: (a: ModelFile, b: ModelFile) => boolean,
  unit: number,
  request: number,
  content: ReturnContent,
): 'waiting' | 'received' | 'imported' => {
  const files = asSent(game)
  const own = files.filter(
    (file) =>
      file.unit === unit &&
      file.request === request &&
      [...file.rows.values()].some(({ name }) => name.content === content),
  )
  const newest = own.at(-1)
  if (newest === undefined) return 'waiting'
  const isReplaced = (file: ModelFile): boolean =>
    files.slice(files.indexOf(file)).some((later) => later.status === 'imported' && isAlike(file, later))
  const waits = own.some((file) => file.status === 'waiting' && !isReplaced(file))
  return newest.status === 'imported' && !waits ? 'imported' : 'received'
}

export const newGame = (world: World, open: OpenWorld): Game => ({
  world,
  open,
  model: { records: [], live: new Set() },
  findings: world.findings.flatMap((ids, unit) =>
    ids.map((id) => ({ id, unit, steps: [], officeEvents: 0 })),
  ),
  files: [],
  batches: [],
  now: Date.parse('2018-10-05T01:00:00.000Z'),
  isEdited: false,
})

const checkBoard = async (game: Game): Promise<void> => {
  const { open, world } = game
  const { app } = open
  const isAlike = alikeOf(game)
  for (const [request, requestId] of world.requests.entries()) {
    const { rows } = await app.call('exchange.board', { requestId })
    const seen = rows.flatMap(({ unitId, contents }) =>
      contents.map(({ content, status }) => [placeOf(world.units.indexOf(unitId), request, content), status]),
    )
    const told = world.units.flatMap((_, unit) =>
      returnContents.map((content) => [
        placeOf(unit, request, content),
        standing(game, isAlike, unit, request, content),
      ]),
    )
    expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(told))
  }
}

/** The real office says what the model says, and is sound. */
export const check = async (game: Game): Promise<void> => {
  const { open, world, model, findings, files } = game
  expect(registerSeen(world, open.rows)).toEqual(registerOfModel(model, findings))
  expect(open.rows('PRAGMA foreign_key_check')).toEqual([])
  const seen = await open.app.call('exchange.files', {})
  expect(Object.fromEntries(seen.map(({ id, status }) => [id, status]))).toEqual(
    Object.fromEntries(files.map(({ id, status }) => [id, status])),
  )
  await checkBoard(game)
}
