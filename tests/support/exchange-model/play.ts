/** Plays a sequence; throws where office and model disagree. */
import { expect } from 'vitest'
import { check, type Game, newGame } from './game.ts'
import { playAgain, playFile, playUndo } from './imports.ts'
import { playAdd, playEdit, playMove, playOpinion, playRemove } from './office.ts'
import type { Sequence, Step } from './steps.ts'
import { openWorld, type World } from './world.ts'

export type Played = { imports: number; undos: number; edits: number }

const playClock = (game: Game, hours: number): void => {
  game.now += hours * 3_600_000
  game.open.app.setNow(new Date(game.now).toISOString())
}

const playStep = async (game: Game, step: Step): Promise<void> => {
  switch (step.kind) {
    case 'file':
      return playFile(game, step)
    case 'again':
      return playAgain(game, step)
    case 'undo':
      return playUndo(game, step.batch)
    case 'edit':
      return playEdit(game, step)
    case 'remove':
      return playRemove(game, step)
    case 'add':
      return playAdd(game, step)
    case 'opinion':
      return playOpinion(game, step)
    case 'move':
      return playMove(game, step)
    case 'clock':
      return playClock(game, step.hours)
  }
}

const stamps = /"(revision|updated_at)":("[^"]*"|\d+),?/gu
const tables = [
  'nominations',
  'outreach_activities',
  'self_check_answers',
  'remedy_reports',
  'findings',
  'finding_events',
  'nomination_events',
  'nomination_lists',
]

const register = (game: Game): string[] =>
  tables.map((table) =>
    JSON.stringify(game.open.rows(`SELECT * FROM ${table} ORDER BY id`)).replace(stamps, ''),
  )

/** Everything that still stands is taken back at the end: without an edit nothing may be left of any import. */
export const play = async (world: World, { steps, order }: Sequence): Promise<Played> => {
  const open = openWorld(world)
  try {
    const game = newGame(world, open)
    const before = register(game)
    const played: Played = { imports: 0, undos: 0, edits: 0 }
    for (const step of steps) {
      await playStep(game, step)
      await check(game)
      if (step.kind === 'undo') played.undos += 1
      else if (step.kind !== 'file' && step.kind !== 'again') played.edits += 1
    }
    for (let turn = 0; game.model.live.size > 0; turn += 1) {
      await playUndo(game, order[turn % order.length] ?? 0)
      await check(game)
      played.undos += 1
    }
    if (!game.isEdited) expect(register(game)).toEqual(before)
    played.imports = game.batches.length
    return played
  } finally {
    open.close()
  }
}
