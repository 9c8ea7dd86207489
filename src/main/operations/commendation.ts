import type { commendation } from '#shared/contract/commendation.ts'
import type { NominationListDetail, NominationListSummary } from '#shared/contract/commendation-types.ts'
import type { ParsedInputOf } from '#shared/contract/define.ts'
import { fail } from '#shared/contract/errors.ts'
import { proposeCandidates } from '#shared/domain/award-candidates.ts'
import { readAloud } from '#shared/domain/award-publication.ts'
import { isErased } from '#shared/domain/erasure.ts'
import { opinionOf, quotaLeft } from '#shared/domain/nomination.ts'
import { isSameText } from '#shared/text.ts'
import type { ReadDb, Row } from '../db/database.ts'
import { appraisalsOfList } from '../db/queries/appraisals.ts'
import { attachmentsOf } from '../db/queries/attachments.ts'
import { resultsInScope } from '../db/queries/award-candidates.ts'
import { papersOf } from '../db/queries/dossiers.ts'
import { traceOf } from '../db/queries/imports.ts'
import { releaseMerged } from '../db/queries/merged-nominations.ts'
import { getNominationList, listDecisions, listNominationLists } from '../db/queries/nomination-lists.ts'
import {
  eventsOfNomination,
  nameColumns,
  nextPosition,
  nominationsById,
  nominationsOfList,
} from '../db/queries/nominations.ts'
import { profileOn, writeSetting } from '../db/queries/office.ts'
import { nominationListV1 } from '../excel/layouts/nomination-list-v1.ts'
import { nominationPostingV1 } from '../excel/layouts/nomination-posting-v1.ts'
import { writeBeside } from '../excel/write-beside.ts'
import { removeAttached } from './attached.ts'
import { appraiseNominations } from './award-appraisals.ts'
import { dossierOf, setPapers } from './award-dossiers.ts'
import { awardCatalogue, rewardSheet } from './award-rewards.ts'
import type { Operations } from './context.ts'
import {
  decideNominations,
  moveNominations,
  nominationsOf,
  refuseDecided,
  withdrawNominations,
} from './nomination-moves.ts'
import { reopenPair, resolvePair, viewPair } from './nomination-pairs.ts'
import { earlierAwards, withWarnings } from './nomination-warnings.ts'

type ListInput = ParsedInputOf<(typeof commendation)['createList']>
type NominationInput = ParsedInputOf<(typeof commendation)['addNominations']>['nominations'][number]

const listOf = (db: ReadDb, id: string): NominationListSummary => {
  const list = getNominationList(db, id)
  if (list === undefined) throw fail('not_found', { what: 'nomination_list' })
  return list
}

const listRow = (input: ListInput, today: string): Row => ({
  name: input.name,
  year: input.year,
  plan_id: input.planId,
  round_id: input.roundId,
  theme: input.theme,
  basis: input.basis,
  made_on: input.madeOn ?? today,
  met_on: input.metOn,
  quota_json: JSON.stringify(input.quota),
})

const nominationRow = (input: NominationInput): Row => ({
  subject_kind: input.subjectKind,
  honorific: input.honorific,
  ...nameColumns(input.name),
  birth_year: input.birthYear,
  job_title: input.jobTitle,
  unit_id: input.unitId,
  workplace: input.workplace,
  phone: input.phone,
  id_number: input.idNumber,
  achievement: input.achievement,
  proposed_form: input.proposedForm,
  form_id: input.formId,
  title_id: input.titleId,
  note: input.note,
})

const detailOf = (db: ReadDb, id: string): NominationListDetail => {
  const list = listOf(db, id)
  const nominations = withWarnings(db, nominationsOfList(db, id))
  // What was set aside takes no place, whichever way it was said.
  const placed = nominations
    .filter((one) => !isErased(one))
    .map((one) => ({
      subjectKind: one.subjectKind,
      status: opinionOf(one) === 'disagree' ? ('rejected' as const) : one.status,
    }))
  return { ...list, nominations, quotaLeft: quotaLeft(list.quota, placed) }
}

export const commendationOperations = {
  lists: ({ db }, input) => listNominationLists(db, { id: null, ...input }),
  list: ({ db }, { id }) => detailOf(db, id),
  createList: ({ db, today }, input) => ({ id: db.insert('nomination_lists', listRow(input, today)) }),
  updateList: ({ db, today }, input) => ({
    revision: db.update('nomination_lists', input.id, listRow(input, today), { revision: input.revision }),
  }),
  removeList: ({ db }, { id, revision }) => {
    const { counts, erased } = listOf(db, id)
    const count = counts.collective + counts.individual + counts.household + erased
    if (count > 0) throw fail('rule', { rule: 'list_has_nominations', count })
    const request = db.get<{ title: string }>('SELECT title FROM return_requests WHERE list_id = ?', [id])
    if (request !== undefined) throw fail('in_use', { what: 'nomination_list', usedBy: request.title })
    db.update('nomination_lists', id, {}, { revision })
    removeAttached(db, 'nomination_lists', id)
    db.remove('nomination_lists', id)
    return null
  },

  nomination: ({ db }, { id }) => {
    const [nomination] = nominationsById(db, [id])
    if (nomination === undefined) throw fail('not_found', { what: 'nomination' })
    const list = listOf(db, nomination.listId)
    return {
      ...nomination,
      listName: list.name,
      year: list.year,
      events: eventsOfNomination(db, id),
      traces: traceOf(db, 'nominations', id),
      attachments: attachmentsOf(db, 'nominations', id),
      hasPaperReport: papersOf(db, 'nominations', [id]).length > 0,
      earlier: earlierAwards(db, id),
    }
  },
  addNominations: ({ db }, { listId, source, nominations }) => {
    listOf(db, listId)
    const first = nextPosition(db, listId)
    const ids = nominations.map((input, index) =>
      db.insert('nominations', {
        ...nominationRow(input),
        list_id: listId,
        source,
        status: 'draft',
        position: first + index,
      }),
    )
    return { ids }
  },
  updateNomination: ({ db }, input) => {
    refuseDecided(nominationsOf(db, [input.id]))
    return {
      revision: db.update('nominations', input.id, nominationRow(input), { revision: input.revision }),
    }
  },
  setAward: ({ db }, { ids, formId, titleId }) => {
    const nominations = nominationsOf(db, ids)
    refuseDecided(nominations)
    // One achievement, one award: a form puts the title aside.
    const columns = { form_id: formId, title_id: formId === null ? titleId : null }
    for (const { id } of nominations) db.update('nominations', id, columns)
    return { count: nominations.length }
  },
  removeNominations: ({ db }, { ids }) => {
    const nominations = nominationsOf(db, ids)
    refuseDecided(nominations)
    for (const { id } of nominations) {
      removeAttached(db, 'nominations', id)
      releaseMerged(db, id)
      db.remove('nominations', id)
    }
    return { count: nominations.length }
  },
  setOpinion: ({ db }, { ids, opinion, note }) => {
    const nominations = nominationsOf(db, ids)
    refuseDecided(nominations)
    for (const { id } of nominations)
      db.update('nominations', id, { opinion, opinion_note: note, merged_into_id: null })
    return { count: nominations.length }
  },
  move: (context, input) => ({ count: moveNominations(context, input) }),
  decide: (context, input) => decideNominations(context, input),
  withdraw: (context, { ids, reason }) => ({ count: withdrawNominations(context, ids, reason) }),
  decisions: ({ db }, { listId }) => listDecisions(db, listId),

  rewards: ({ db, today }, { listId, decidedOn }) =>
    rewardSheet(db, listOf(db, listId).id, decidedOn ?? today),
  saveRounding: ({ db }, { mode, unit }) => {
    writeSetting(db, 'reward_rounding_mode', mode)
    writeSetting(db, 'reward_rounding_unit', unit)
    return null
  },
  awards: ({ db, today }, { day }) => awardCatalogue(db, day ?? today),

  pair: ({ db }, ids) => viewPair(db, ids),
  resolvePair: (context, input) => {
    resolvePair(context, input)
    return null
  },
  reopenPair: ({ db, messages }, ids) => {
    reopenPair(db, messages, ids)
    return null
  },

  dossier: ({ db, today }, { listId }) => dossierOf(db, listOf(db, listId), today),
  setPaper: ({ db }, input) => ({ count: setPapers(db, input) }),
  appraise: (context, input) => appraiseNominations(context, input),
  appraisals: ({ db }, { listId }) => appraisalsOfList(db, listId),

  candidates: ({ db, today }, { listId, rule }) => {
    const list = listOf(db, listId)
    const results = resultsInScope(db, list, today)
    const proposals = new Map(proposeCandidates(results, rule).map((one) => [one.unitId, one]))
    const collectives = nominationsOfList(db, listId).filter(
      ({ subjectKind }) => subjectKind === 'collective',
    )
    return results.map(({ unitId, unitName, strengths }) => ({
      unitId,
      unitName,
      isProposed: proposals.get(unitId)?.isProposed ?? false,
      reasons: proposals.get(unitId)?.reasons ?? [],
      strengths,
      isNominated: collectives.some((one) => one.unitId === unitId && isSameText(one.name, unitName)),
    }))
  },

  exportExcel: async ({ db, files, messages, now, today }, { listId, ids, isMasked }) => {
    const list = listOf(db, listId)
    const profile = profileOn(db, today)
    const sheet = {
      superior: profile?.superiorName ?? '',
      office: profile?.name ?? '',
      title: list.name,
      createdAt: now,
      nominations: nominationsById(db, ids),
      words: messages.commendation.sheet,
    }
    const m = messages.awards.outputs
    return isMasked
      ? files.put(
          m.postingFileName(list.year),
          await writeBeside(nominationPostingV1({ ...sheet, remark: m.postingRemark })),
        )
      : files.put(messages.commendation.fileName(list.year), await writeBeside(nominationListV1(sheet)))
  },
  announcement: ({ db, today }, { listId }) => {
    const list = listOf(db, listId)
    const subjects = nominationsOfList(db, listId).filter((one) => opinionOf(one) === 'agree')
    const officeName = profileOn(db, today)?.name ?? ''
    return {
      text: readAloud({ officeName, year: list.year, theme: list.theme, subjects }),
      count: subjects.length,
    }
  },
  // Notepad reads the mark and its line ends; so does Word.
  saveAnnouncement: async ({ db, files, messages }, { listId, text }) => {
    const name = messages.awards.outputs.announcementFileName(listOf(db, listId).year)
    return files.put(name, new TextEncoder().encode(`\ufeff${text.replaceAll('\n', '\r\n')}\r\n`))
  },
} satisfies Operations<typeof commendation>
