/** The opinion of the appraising body: recorded for many at once. */
import type { commendation } from '#shared/contract/commendation.ts'
import type { ParsedInputOf } from '#shared/contract/define.ts'
import { fail } from '#shared/contract/errors.ts'
import { formatDate } from '#shared/dates.ts'
import type { ReadDb } from '../db/database.ts'
import { getNominationList } from '../db/queries/nomination-lists.ts'
import type { CommandContext } from './context.ts'
import { nominationsOf, refuseDecided } from './nomination-moves.ts'

type AppraiseInput = ParsedInputOf<(typeof commendation)['appraise']>

/** Whom the body does not agree to; `partly` is said of some, never of none or all. */
const disagreedOf = (input: AppraiseInput): Set<string> => {
  if (input.verdict === 'agree') return new Set()
  if (input.verdict === 'disagree') return new Set(input.ids)
  const named = new Set(input.disagreedIds.filter((id) => input.ids.includes(id)))
  if (named.size === 0 || named.size === new Set(input.ids).size)
    throw fail('rule', { rule: 'appraisal_needs_names' }, { disagreedIds: 'required' })
  return named
}

const refuseBeforeMeeting = (db: ReadDb, listId: string, appraisedOn: string): void => {
  const metOn = getNominationList(db, listId)?.metOn ?? null
  if (metOn !== null && appraisedOn < metOn)
    throw fail(
      'rule',
      { rule: 'appraisal_before_meeting', date: formatDate(appraisedOn), detail: formatDate(metOn) },
      { appraisedOn: 'not_allowed' },
    )
}

export const appraiseNominations = (
  { db }: CommandContext,
  input: AppraiseInput,
): { id: string; count: number } => {
  const nominations = nominationsOf(db, input.ids)
  refuseDecided(nominations)
  const outside = nominations.find(({ status }) => status !== 'appraisal')
  if (outside !== undefined) throw fail('rule', { rule: 'nomination_not_in_appraisal', detail: outside.name })
  const disagreed = disagreedOf(input)
  const byList = Map.groupBy(nominations, ({ listId }) => listId)
  let id = ''
  for (const [listId, members] of byList) {
    refuseBeforeMeeting(db, listId, input.appraisedOn)
    id = db.insert('appraisals', {
      list_id: listId,
      body: input.body,
      appraised_on: input.appraisedOn,
      reference: input.reference,
      verdict: input.verdict,
      opinion: input.opinion,
    })
    for (const member of members)
      db.update('nominations', member.id, {
        appraisal_id: id,
        is_appraised_well: disagreed.has(member.id) ? 0 : 1,
      })
  }
  return { id, count: nominations.length }
}
