import { describe, expect, it, test } from 'vitest'
import { documentMoves } from '#shared/domain/document-state.ts'
import { findingMoves } from '#shared/domain/finding.ts'
import { nominationMoves } from '#shared/domain/nomination.ts'
import { planMoves } from '#shared/domain/plan.ts'
import { fileMoves } from '#shared/domain/received-file.ts'
import { requestMoves, returnMoves } from '#shared/domain/request.ts'
import { roundMoves } from '#shared/domain/round.ts'
import type { MoveNeed, Transitions } from '#shared/domain/transitions.ts'
import { visitMoves } from '#shared/domain/visit.ts'

/** Every step there is, written out: a change of a table has to be made here too, on purpose. */
function stepsOf<S extends string>(moves: Transitions<S>): string[] {
  return moves.states.flatMap((from) =>
    moves
      .allowedMoves(from)
      .map((to) => `${from} > ${to}${(moves.needs(from, to) ?? []).map((n) => ` +${n}`).join('')}`),
  )
}

describe('state machines', () => {
  it('plan', () => {
    expect(stepsOf(planMoves)).toEqual([
      'draft > issued +number +date +units',
      'draft > cancelled +reason',
      'issued > completed',
      'issued > cancelled +reason',
      'completed > issued +reason',
    ])
  })

  it('round', () => {
    expect(stepsOf(roundMoves)).toEqual([
      'preparing > open +units',
      'open > preparing +reason',
      'open > closed',
      'closed > open +reason',
    ])
  })

  it('visit', () => {
    expect(stepsOf(visitMoves)).toEqual([
      'scheduled > under_way +date',
      'scheduled > postponed +reason',
      'scheduled > cancelled +reason',
      'under_way > concluded +answers',
      'under_way > postponed +reason',
      'under_way > cancelled +reason',
      'concluded > under_way +reason',
      'postponed > scheduled +date',
      'postponed > cancelled +reason',
      'cancelled > scheduled +reason +date',
    ])
  })

  it('finding', () => {
    expect(findingMoves.allowedMoves('open')).toEqual(['in_progress', 'reported', 'done'])
    expect(findingMoves.allowedMoves('done')).toEqual(['open'])
    expect(findingMoves.needs('reported', 'done')).toEqual(['verification'])
    expect(findingMoves.needs('done', 'open')).toEqual(['reason'])
  })

  it('nomination', () => {
    expect(stepsOf(nominationMoves)).toEqual([
      'draft > submitted',
      'draft > rejected +reason',
      'submitted > draft +reason',
      'submitted > appraisal',
      'submitted > returned +reason',
      'submitted > rejected +reason',
      'appraisal > approved +decision',
      'appraisal > returned +reason',
      'appraisal > rejected +reason',
      'approved > appraisal +reason',
      'returned > draft',
      'returned > submitted',
      'returned > rejected +reason',
      'rejected > appraisal +reason',
    ])
  })

  it('document and request', () => {
    expect(stepsOf(documentMoves)).toEqual(['draft > issued +date', 'issued > replaced +reason'])
    expect(documentMoves.isFinal('replaced')).toBe(true)
    expect(stepsOf(requestMoves)).toEqual(['open > closed', 'closed > open'])
    expect(stepsOf(returnMoves)).toEqual([
      'waiting > nil',
      'received > nil',
      'nil > waiting',
      'sent_back > nil',
      'wrong_version > nil',
    ])
    expect(fileMoves.canMove('set_aside', 'imported')).toBe(false)
    expect(fileMoves.canMove('refused', 'imported')).toBe(false)
  })

  test.each([
    ['plan', planMoves],
    ['round', roundMoves],
    ['visit', visitMoves],
    ['finding', findingMoves],
    ['nomination', nominationMoves],
    ['document', documentMoves],
  ] as [string, Transitions<string>][])('%s: every state can be reached from the first', (_, moves) => {
    const reached = new Set(moves.states.slice(0, 1))
    for (const state of reached) for (const to of moves.allowedMoves(state)) reached.add(to)
    expect([...reached].sort()).toEqual([...moves.states].sort())
  })

  test.each([
    ['draft', 'issued', ['number', 'date', 'units'], { ok: true }],
    ['draft', 'issued', ['date'], { ok: false, problem: 'missing', missing: ['number', 'units'] }],
    ['draft', 'completed', [], { ok: false, problem: 'illegal' }],
    ['draft', 'draft', [], { ok: false, problem: 'illegal' }],
    ['cancelled', 'draft', ['reason'], { ok: false, problem: 'illegal' }],
  ] as const)('plan %s > %s with %j', (from, to, given, result) => {
    expect(planMoves.check(from, to, given as readonly MoveNeed[])).toEqual(result)
  })
})
