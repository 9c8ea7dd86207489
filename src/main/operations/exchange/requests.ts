/** Asking communes: a request, its units and contents, and what is noted about them on the way. */
import type { ParsedInputOf } from '#shared/contract/define.ts'
import { fail } from '#shared/contract/errors.ts'
import type { exchange } from '#shared/contract/exchange.ts'
import { formatDate } from '#shared/dates.ts'
import { requestMoves, returnContents } from '#shared/domain/request.ts'
import { notPutOff } from '#shared/domain/request-deadline.ts'
import { getRequest, requestUnit } from '../../db/queries/requests.ts'
import { getUnit } from '../../db/queries/units.ts'
import type { CommandContext } from '../context.ts'
import { requireMove } from '../moves.ts'
import { markContentsNil } from './content-states.ts'

/** Throws rule request_needs_contents | request_needs_units, invalid_input for a due day before the day of issue. */
export const createRequest = (
  { db, messages }: CommandContext,
  input: ParsedInputOf<(typeof exchange)['createRequest']>,
): { id: string } => {
  const contents = returnContents.filter((content) => input.contents.includes(content))
  if (contents.length === 0) throw fail('rule', { rule: 'request_needs_contents' })
  const unitIds = [...new Set(input.unitIds)]
  if (unitIds.length === 0) throw fail('rule', { rule: 'request_needs_units' })
  if (input.dueOn < input.issuedOn) throw fail('invalid_input', {}, { dueOn: 'before_issue' })
  const year = Number(input.dueOn.slice(0, 4))
  const listId = contents.includes('nomination')
    ? db.insert('nomination_lists', {
        name: messages.exchange.listName(input.number, year),
        year,
        plan_id: input.planId,
        round_id: input.roundId,
        basis: 'thematic',
      })
    : null
  const id = db.insert('return_requests', {
    plan_id: input.planId,
    round_id: input.roundId,
    number: input.number,
    title: input.title,
    note: input.note,
    issued_on: input.issuedOn,
    due_on: input.dueOn,
    contents_json: JSON.stringify(contents),
    list_id: listId,
    status: 'open',
  })
  for (const unitId of unitIds) {
    if (getUnit(db, unitId) === undefined) throw fail('not_found', { what: 'unit' })
    const requestUnitId = db.insert('request_units', { request_id: id, unit_id: unitId })
    for (const content of contents)
      db.insert('request_contents', { request_unit_id: requestUnitId, content, status: 'waiting' })
  }
  return { id }
}

/** Throws not_found, conflict, illegal_move. */
export const moveRequest = (
  { db, messages }: CommandContext,
  input: { id: string; revision: number },
  to: 'open' | 'closed',
): { revision: number } => {
  const request = getRequest(db, input.id)
  if (request === undefined) throw fail('not_found', { what: 'request' })
  const names = messages.exchange.requestStates
  requireMove(messages, {
    what: 'request',
    moves: requestMoves,
    names,
    from: request.status,
    to,
    given: [],
  })
  return { revision: db.update('return_requests', input.id, { status: to }, { revision: input.revision }) }
}

const unitOf = (tx: CommandContext, requestId: string, unitId: string) => {
  const unit = requestUnit(tx.db, requestId, unitId)
  if (unit === undefined) throw fail('not_found', { what: 'unit' })
  return unit
}

/** Throws rule extension_not_later: an extension puts every one of the deadlines off. */
export const extendUnits = (
  tx: CommandContext,
  input: ParsedInputOf<(typeof exchange)['extend']>,
): { units: number } => {
  const request = getRequest(tx.db, input.requestId)
  if (request === undefined) throw fail('not_found', { what: 'request' })
  const units = input.unitIds.map((unitId) => {
    const { id, dueOn } = unitOf(tx, input.requestId, unitId)
    return { id, unitName: getUnit(tx.db, unitId)?.name ?? '', dueOn: dueOn ?? request.dueOn }
  })
  const [latest] = input.dueOn === null ? [] : notPutOff(units, input.dueOn)
  if (latest !== undefined)
    throw fail(
      'rule',
      { rule: 'extension_not_later', detail: `${latest.unitName} ${formatDate(latest.dueOn)}` },
      { dueOn: 'not_later' },
    )
  for (const { id } of units) tx.db.update('request_units', id, { due_on: input.dueOn })
  return { units: input.unitIds.length }
}

export const markReminded = (
  tx: CommandContext,
  input: ParsedInputOf<(typeof exchange)['markReminded']>,
): { units: number } => {
  for (const unitId of input.unitIds) {
    const unit = unitOf(tx, input.requestId, unitId)
    tx.db.update('request_units', unit.id, {
      reminded_on: input.on,
      reminders: unit.reminders + 1,
      ...(input.note === '' ? {} : { note: input.note }),
    })
  }
  return { units: input.unitIds.length }
}

export const markNil = (tx: CommandContext, input: ParsedInputOf<(typeof exchange)['markNil']>): null => {
  markContentsNil(tx, input)
  return null
}
