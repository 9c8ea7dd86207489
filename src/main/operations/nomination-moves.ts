/** The path of nominations: steps by the domain's table, decisions with number and day, and the way back. */

import type { commendation } from '#shared/contract/commendation.ts'
import type { Nomination } from '#shared/contract/commendation-types.ts'
import type { ParsedInputOf } from '#shared/contract/define.ts'
import { fail } from '#shared/contract/errors.ts'
import { formatDate } from '#shared/dates.ts'
import { awardProblem } from '#shared/domain/award-law.ts'
import { isErased } from '#shared/domain/erasure.ts'
import { type NominationStatus, nominationMoves } from '#shared/domain/nomination.ts'
import type { ReadDb, Row, WriteDb } from '../db/database.ts'
import { awardForms, awardTitles, type KnownAward } from '../db/queries/awards.ts'
import { findDecision, getNominationList } from '../db/queries/nomination-lists.ts'
import { nominationsById } from '../db/queries/nominations.ts'
import type { CommandContext } from './context.ts'
import { givenNeeds, requireMove } from './moves.ts'

/** All of them, or `not_found`. */
export const nominationsOf = (db: ReadDb, ids: readonly string[]): Nomination[] => {
  const wanted = [...new Set(ids)]
  const found = nominationsById(db, wanted)
  if (found.length < wanted.length) throw fail('not_found', { what: 'nomination' })
  return found
}

/** Nothing of a nomination changes once it stands in a decision. */
export const refuseDecided = (nominations: readonly Nomination[]): void => {
  const decided = nominations.find(({ decision }) => decision !== null)
  if (decided !== undefined) throw fail('rule', { rule: 'nomination_decided', detail: decided.name })
}

/** What is no longer known whose it is goes no further. */
const refuseErased = (nominations: readonly Nomination[]): void => {
  if (nominations.some(isErased)) throw fail('rule', { rule: 'nomination_erased' })
}

const step = (
  db: WriteDb,
  nomination: Nomination,
  to: NominationStatus,
  reason: string,
  columns: Row = {},
): void => {
  db.insert('nomination_events', {
    nomination_id: nomination.id,
    from_status: nomination.status,
    to_status: to,
    reason,
  })
  db.update('nominations', nomination.id, { status: to, status_reason: reason, ...columns })
}

const requireSteps = (
  { messages }: Pick<CommandContext, 'messages'>,
  nominations: readonly Nomination[],
  to: NominationStatus,
  given: { reason: boolean; decision: boolean },
): void => {
  for (const { status } of nominations)
    requireMove(messages, {
      what: 'nomination',
      moves: nominationMoves,
      names: messages.commendation.statuses,
      from: status,
      to,
      given: givenNeeds(given),
    })
}

export const moveNominations = (
  context: CommandContext,
  input: { ids: readonly string[]; to: NominationStatus; reason: string },
): number => {
  const { db } = context
  const nominations = nominationsOf(db, input.ids)
  refuseDecided(nominations)
  if (input.to !== 'rejected') refuseErased(nominations)
  requireSteps(context, nominations, input.to, { reason: input.reason !== '', decision: false })
  // Back before the appraisal, what was said there no longer counts.
  const columns = input.to === 'appraisal' ? {} : { appraisal_id: null, is_appraised_well: null }
  for (const nomination of nominations) step(db, nomination, input.to, input.reason, columns)
  return nominations.length
}

type DecisionInput = ParsedInputOf<(typeof commendation)['decide']>

/** A decision follows the list and the meeting that it rests on. */
const refuseEarlyDay = (db: ReadDb, listIds: ReadonlySet<string>, decidedOn: string): void => {
  for (const listId of listIds) {
    const list = getNominationList(db, listId)
    const date = formatDate(decidedOn)
    if (list?.madeOn && decidedOn < list.madeOn)
      throw fail(
        'rule',
        { rule: 'decision_before_nomination', date, detail: formatDate(list.madeOn) },
        { decidedOn: 'not_allowed' },
      )
    if (list?.metOn && decidedOn < list.metOn)
      throw fail(
        'rule',
        { rule: 'decision_before_meeting', date, detail: formatDate(list.metOn) },
        { decidedOn: 'not_allowed' },
      )
  }
}

/** The award as the legal lists hold it; null while none was chosen. */
export const awardOf = (
  nomination: Pick<Nomination, 'formId' | 'titleId'>,
  awards: ReadonlyMap<string, KnownAward>,
): KnownAward | null => awards.get(nomination.formId ?? nomination.titleId ?? '') ?? null

export const knownAwards = (db: ReadDb): Map<string, KnownAward> =>
  new Map([...awardForms(db), ...awardTitles(db)].map((award) => [award.id, award]))

/** Each has an award that may be given to such a subject on the day. Who signs is for the decision to say. */
const refuseUnlawful = (db: ReadDb, nominations: readonly Nomination[], day: string): void => {
  const awards = knownAwards(db)
  const without = nominations.filter((nomination) => awardOf(nomination, awards) === null)
  if (without.length > 0)
    throw fail('rule', {
      rule: 'nomination_needs_award',
      count: without.length,
      detail: without[0]?.name ?? '',
    })
  for (const nomination of nominations) {
    const award = awardOf(nomination, awards)
    const [level] = award?.levels ?? []
    if (award === null || level === undefined) continue
    const problem = awardProblem(award, { day, level, subjectKind: nomination.subjectKind })
    const params = { detail: award.name, date: formatDate(day) }
    if (problem === 'not_valid_on_day')
      throw fail('rule', { rule: 'award_not_valid_on_day', ...params }, { decidedOn: 'not_allowed' })
    if (problem === 'not_for_subject')
      throw fail('rule', { rule: 'award_not_for_subject', detail: `${award.name}: ${nomination.name}` })
  }
}

/**
 * A formal award is decided on an opinion of the appraising body that agrees, given on the day of the decision at the
 * latest (thẩm định: Luật 06/2022/QH15, and Luật Thi đua, khen thưởng 2003 before it). Praise needs none.
 */
const refuseUnappraised = (nominations: readonly Nomination[], decidedOn: string): void => {
  const formal = nominations.filter(({ isPraise }) => !isPraise)
  const without = formal.filter(({ appraisal }) => appraisal === null)
  if (without.length > 0)
    throw fail('rule', {
      rule: 'nomination_needs_appraisal',
      count: without.length,
      detail: without[0]?.name ?? '',
    })
  for (const { name, appraisal } of formal) {
    if (appraisal === null) continue
    if (!appraisal.isAgreed) throw fail('rule', { rule: 'appraisal_disagrees', detail: name })
    if (appraisal.appraisedOn > decidedOn)
      throw fail(
        'rule',
        {
          rule: 'decision_before_appraisal',
          date: formatDate(decidedOn),
          detail: formatDate(appraisal.appraisedOn),
        },
        { decidedOn: 'not_allowed' },
      )
  }
}

const decisionIdOf = (db: WriteDb, input: DecisionInput): string => {
  const { number, symbol, decidedOn } = input
  const known = findDecision(db, { number, symbol, year: decidedOn.slice(0, 4) })
  if (known === undefined)
    return db.insert('award_decisions', {
      number,
      symbol,
      decided_on: decidedOn,
      issuing_body: input.issuingBody,
      signer_name: input.signerName,
      signer_title: input.signerTitle,
      note: input.note,
    })
  if (known.decidedOn !== decidedOn)
    throw fail(
      'already_exists',
      { what: 'decision', name: `${number}/${symbol}, ${formatDate(known.decidedOn)}` },
      { number: 'not_allowed' },
    )
  return known.id
}

export const decideNominations = (
  context: CommandContext,
  input: DecisionInput,
): { decisionId: string; count: number } => {
  const { db } = context
  const nominations = nominationsOf(db, input.ids)
  refuseDecided(nominations)
  refuseErased(nominations)
  requireSteps(context, nominations, 'approved', { reason: false, decision: true })
  refuseEarlyDay(db, new Set(nominations.map(({ listId }) => listId)), input.decidedOn)
  refuseUnlawful(db, nominations, input.decidedOn)
  refuseUnappraised(nominations, input.decidedOn)
  const decisionId = decisionIdOf(db, input)
  for (const nomination of nominations)
    step(db, nomination, 'approved', '', { decision_id: decisionId, opinion: 'agree' })
  return { decisionId, count: nominations.length }
}

export const withdrawNominations = (
  context: CommandContext,
  ids: readonly string[],
  reason: string,
): number => {
  const { db, messages } = context
  const nominations = nominationsOf(db, ids)
  if (nominations.some(({ decision }) => decision === null))
    throw fail('nothing_to_do', { what: messages.commendation.decidedNominations })
  const decisionIds = new Set(nominations.map(({ decision }) => decision?.id ?? ''))
  for (const nomination of nominations) step(db, nomination, 'appraisal', reason, { decision_id: null })
  for (const id of decisionIds) {
    const used = db.get('SELECT id FROM nominations WHERE decision_id = ? LIMIT 1', [id])
    if (used === undefined) db.remove('award_decisions', id)
  }
  return nominations.length
}
