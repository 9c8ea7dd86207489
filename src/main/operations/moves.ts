/** Steps between states: the tables of the domain decide, the catalogue words the refusal. */
import { type EntityName, fail } from '#shared/contract/errors.ts'
import type { MoveNeed, Transitions } from '#shared/domain/transitions.ts'
import type { Messages } from '#shared/messages/catalogue.ts'

type Step<S extends string> = {
  what: EntityName
  moves: Transitions<S>
  /** Words of the states. */
  names: Record<S, string>
  from: S
  to: S
  given: readonly MoveNeed[]
}

/** Throws DomainError illegal_move or missing_for_move unless the step is allowed with what is given. */
export const requireMove = <S extends string>(messages: Messages, step: Step<S>): void => {
  const check = step.moves.check(step.from, step.to, step.given)
  if (check.ok) return
  const [from, to] = [step.names[step.from], step.names[step.to]]
  if (check.problem === 'illegal') throw fail('illegal_move', { what: step.what, from, to })
  const missing = check.missing.map((need) => messages.moves.needs[need]).join(', ')
  throw fail('missing_for_move', { what: step.what, to, missing })
}

/** `given` from what is at hand: `givenNeeds({ reason: input.reason !== '' })`. */
export const givenNeeds = (at: Partial<Record<MoveNeed, boolean>>): MoveNeed[] =>
  (Object.keys(at) as MoveNeed[]).filter((need) => at[need] === true)
