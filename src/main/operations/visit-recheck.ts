/** What a visit saw of an older finding. One word per visit and finding; said again, it replaces the first. */
import { fail } from '#shared/contract/errors.ts'
import type { RecheckOutcome } from '#shared/contract/visits.ts'
import { type FindingStatus, findingMoves } from '#shared/domain/finding.ts'
import { oldFindingsOf } from '../db/queries/visit-parts.ts'
import type { CommandContext } from './context.ts'
import { requireMove } from './moves.ts'

type VisitFacts = { unit_id: string; visit_date: string | null }
type Said = { id: string; from_status: FindingStatus }

/** `outcome` null takes back what this visit said. The visit itself is reason and verification of the step. */
export const recheckFinding = (
  { db, messages, today }: CommandContext,
  input: { id: string; findingId: string; outcome: RecheckOutcome | null; note: string },
): void => {
  const visit = db.get<VisitFacts>('SELECT unit_id, visit_date FROM visits WHERE id = ?', [input.id])
  if (visit === undefined) throw fail('not_found', { what: 'visit' })
  const old = oldFindingsOf(
    db,
    { id: input.id, unitId: visit.unit_id, visitDate: visit.visit_date },
    today,
  ).find((finding) => finding.id === input.findingId)
  if (old === undefined) throw fail('rule', { rule: 'finding_not_of_unit' })
  const said = db.get<Said>(
    `SELECT id, from_status FROM finding_events WHERE finding_id = ? AND visit_id = ? AND kind = 'rechecked'`,
    [input.findingId, input.id],
  )
  const from = said?.from_status ?? old.status
  if (input.outcome === null) {
    if (said === undefined) return
    db.remove('finding_events', said.id)
    db.update('findings', input.findingId, { status: from, done_on: null })
    return
  }
  const step = { what: 'finding' as const, moves: findingMoves, names: messages.findings.statuses }
  if (input.outcome !== from)
    requireMove(messages, { ...step, from, to: input.outcome, given: ['reason', 'verification'] })
  const day = visit.visit_date ?? today
  const event = { happened_on: day, from_status: from, to_status: input.outcome, note: input.note }
  if (said === undefined)
    db.insert('finding_events', {
      finding_id: input.findingId,
      kind: 'rechecked',
      visit_id: input.id,
      ...event,
    })
  else db.update('finding_events', said.id, event)
  db.update('findings', input.findingId, {
    status: input.outcome,
    done_on: input.outcome === 'done' ? day : null,
  })
}
