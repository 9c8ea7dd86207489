/**
 * State machines as tables: the handler refuses by the same data by which the screen greys out.
 *
 *   const lamp = defineTransitions<'off' | 'on'>({ off: { on: [] }, on: { off: ['reason'] } })
 *   lamp.check('on', 'off', [])   // { ok: false, problem: 'missing', missing: ['reason'] }
 */

/** What a person must supply for a step. */
export type MoveNeed =
  | 'reason'
  | 'date'
  | 'number'
  | 'signer'
  | 'units'
  | 'answers'
  | 'verification'
  | 'decision'

export type TransitionTable<S extends string> = { [From in S]: { [To in S]?: readonly MoveNeed[] } }

export type MoveCheck =
  | { ok: true }
  | { ok: false; problem: 'illegal' }
  | { ok: false; problem: 'missing'; missing: MoveNeed[] }

export type Transitions<S extends string> = {
  table: TransitionTable<S>
  states: readonly S[]
  canMove: (from: S, to: S) => boolean
  allowedMoves: (from: S) => S[]
  /** What the step needs; null when the step does not exist. */
  needs: (from: S, to: S) => readonly MoveNeed[] | null
  check: (from: S, to: S, given: readonly MoveNeed[]) => MoveCheck
  isFinal: (state: S) => boolean
}

/** The functions over one table. Staying where one is, is no step unless the table says so. */
export function defineTransitions<S extends string>(table: TransitionTable<S>): Transitions<S> {
  const states = Object.keys(table) as S[]
  const needs = (from: S, to: S) => table[from][to] ?? null
  const allowedMoves = (from: S) => states.filter((to) => needs(from, to) !== null)
  return {
    table,
    states,
    needs,
    allowedMoves,
    canMove: (from, to) => needs(from, to) !== null,
    isFinal: (state) => allowedMoves(state).length === 0,
    check: (from, to, given) => {
      const wanted = needs(from, to)
      if (wanted === null) return { ok: false, problem: 'illegal' }
      const missing = wanted.filter((need) => !given.includes(need))
      return missing.length === 0 ? { ok: true } : { ok: false, problem: 'missing', missing }
    },
  }
}
