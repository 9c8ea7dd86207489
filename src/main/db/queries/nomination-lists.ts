/** Lists of nominations with their counts, and the decisions made about them. */
import type { DecisionSummary, NominationListSummary, Quota } from '#shared/contract/commendation-types.ts'
import { isErased } from '#shared/domain/erasure.ts'
import {
  listStage,
  type NominationStatus,
  type Opinion,
  opinionOf,
  type SubjectKind,
} from '#shared/domain/nomination.ts'
import type { ReadDb } from '../database.ts'

type ListRow = {
  id: string
  name: string
  year: number
  plan_id: string | null
  plan_number: string | null
  plan_symbol: string | null
  round_id: string | null
  round_ordinal: number | null
  theme: string
  basis: NominationListSummary['basis']
  made_on: string | null
  met_on: string | null
  quota_json: string
  revision: number
}

type TallyRow = {
  list_id: string
  subject_kind: SubjectKind
  status: NominationStatus
  opinion: Opinion | null
  name: string
}

const toSummary = (row: ListRow, all: readonly TallyRow[]): NominationListSummary => {
  const members = all.filter((member) => !isErased(member))
  const countOf = (kind: SubjectKind) => members.filter((member) => member.subject_kind === kind).length
  return {
    id: row.id,
    name: row.name,
    year: row.year,
    planId: row.plan_id,
    planNumber: row.plan_number === null ? null : `${row.plan_number}/${row.plan_symbol ?? ''}`,
    roundId: row.round_id,
    roundOrdinal: row.round_ordinal,
    theme: row.theme,
    basis: row.basis,
    madeOn: row.made_on,
    metOn: row.met_on,
    quota: JSON.parse(row.quota_json) as Quota,
    stage: listStage(members),
    counts: {
      collective: countOf('collective'),
      individual: countOf('individual'),
      household: countOf('household'),
    },
    erased: all.length - members.length,
    undecided: members.filter((member) => opinionOf(member) === null).length,
    approved: members.filter(({ status }) => status === 'approved').length,
    revision: row.revision,
  }
}

export type ListFilter = {
  year: number | null
  planId: string | null
  roundId: string | null
  id: string | null
}

/** Newest year first; within a year the latest list first. */
export const listNominationLists = (db: ReadDb, filter: ListFilter): NominationListSummary[] => {
  const rows = db.all<ListRow>(
    `SELECT l.id, l.name, l.year, l.plan_id, p.number AS plan_number, p.symbol AS plan_symbol, l.round_id,
       r.ordinal AS round_ordinal, l.theme, l.basis, l.made_on, l.met_on, l.quota_json, l.revision
     FROM nomination_lists l LEFT JOIN plans p ON p.id = l.plan_id LEFT JOIN rounds r ON r.id = l.round_id
     WHERE (:id IS NULL OR l.id = :id) AND (:year IS NULL OR l.year = :year)
       AND (:planId IS NULL OR l.plan_id = :planId) AND (:roundId IS NULL OR l.round_id = :roundId)
     ORDER BY l.year DESC, l.made_on DESC, l.id DESC`,
    { ...filter },
  )
  const members = db.all<TallyRow>(
    'SELECT list_id, subject_kind, status, opinion, name FROM nominations WHERE (:id IS NULL OR list_id = :id)',
    { id: filter.id },
  )
  const byList = Map.groupBy(members, (member) => member.list_id)
  return rows.map((row) => toSummary(row, byList.get(row.id) ?? []))
}

export const getNominationList = (db: ReadDb, id: string): NominationListSummary | undefined =>
  listNominationLists(db, { id, year: null, planId: null, roundId: null })[0]

export const yearOfList = (db: ReadDb, id: string): number | null =>
  db.get<{ year: number }>('SELECT year FROM nomination_lists WHERE id = ?', [id])?.year ?? null

const decisionColumns = `d.id, d.number, d.symbol, d.decided_on AS "decidedOn", d.issuing_body AS "issuingBody",
  d.signer_name AS "signerName", d.signer_title AS "signerTitle", d.note,
  (SELECT count(*) FROM nominations m WHERE m.decision_id = d.id) AS nominations, d.revision`

/** Latest first; those of one list, or all. */
export const listDecisions = (db: ReadDb, listId: string | null): DecisionSummary[] =>
  db.all<DecisionSummary>(
    `SELECT ${decisionColumns} FROM award_decisions d
     WHERE :listId IS NULL OR EXISTS (SELECT 1 FROM nominations n WHERE n.decision_id = d.id AND n.list_id = :listId)
     ORDER BY d.decided_on DESC, d.id DESC`,
    { listId },
  )

/** The decision of this number and symbol in the year of a day. */
export const findDecision = (
  db: ReadDb,
  key: { number: string; symbol: string; year: string },
): DecisionSummary | undefined =>
  db.get<DecisionSummary>(
    `SELECT ${decisionColumns} FROM award_decisions d
     WHERE d.number = :number AND d.symbol = :symbol AND substr(d.decided_on, 1, 4) = :year`,
    key,
  )
