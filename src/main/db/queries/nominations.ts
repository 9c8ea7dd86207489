/** Nominations with unit, award, decision and the row of the sheet that they came from. */
import { sortedByText } from '#shared/collation.ts'
import type { Nomination, NominationEvent } from '#shared/contract/commendation-types.ts'
import {
  type NominationStatus,
  type Opinion,
  type SubjectKind,
  subjectKinds,
} from '#shared/domain/nomination.ts'
import { nameKeys } from '#shared/name-keys.ts'
import { personKey } from '#shared/names.ts'
import type { ReadDb, Row } from '../database.ts'
import { type SourceColumns, sourceColumns, sourceJoin, toSource } from './traces.ts'

type NominationRow = SourceColumns & {
  id: string
  list_id: string
  subject_kind: SubjectKind
  honorific: Nomination['honorific']
  name: string
  birth_year: number | null
  job_title: string
  unit_id: string | null
  unit_name: string | null
  unit_short_name: string | null
  workplace: string
  phone: string
  id_number: string
  achievement: string
  proposed_form: string
  form_id: string | null
  form_name: string | null
  is_praise: number | null
  title_id: string | null
  title_name: string | null
  note: string
  source: Nomination['source']
  status: NominationStatus
  status_reason: string
  opinion: Opinion | null
  opinion_note: string
  appraisal_id: string | null
  is_appraised_well: number | null
  appraisal_body: string | null
  appraised_on: string | null
  appraisal_opinion: string | null
  decision_id: string | null
  decision_number: string | null
  decision_symbol: string | null
  decided_on: string | null
  position: number
  revision: number
}

const columns = `n.id, n.list_id, n.subject_kind, n.honorific, n.name, n.birth_year, n.job_title, n.unit_id,
  u.full_name AS unit_name, u.name AS unit_short_name, n.workplace, n.phone, n.id_number, n.achievement, n.proposed_form, n.form_id,
  af.name AS form_name, af.is_praise, n.title_id, at.name AS title_name, n.note, n.source, n.status, n.status_reason,
  n.opinion, n.opinion_note, n.decision_id, d.number AS decision_number, d.symbol AS decision_symbol, d.decided_on,
  n.appraisal_id, n.is_appraised_well, ap.body AS appraisal_body, ap.appraised_on, ap.opinion AS appraisal_opinion,
  n.position, n.revision, ${sourceColumns}`

const from = `nominations n LEFT JOIN units u ON u.id = n.unit_id LEFT JOIN award_forms af ON af.id = n.form_id
  LEFT JOIN award_titles at ON at.id = n.title_id LEFT JOIN award_decisions d ON d.id = n.decision_id
  LEFT JOIN appraisals ap ON ap.id = n.appraisal_id
  ${sourceJoin('nominations', 'n.id')}`

const decisionOf = (row: NominationRow): Nomination['decision'] =>
  row.decision_id === null || row.decided_on === null
    ? null
    : {
        id: row.decision_id,
        number: row.decision_number ?? '',
        symbol: row.decision_symbol ?? '',
        decidedOn: row.decided_on,
      }

const appraisalOf = (row: NominationRow): Nomination['appraisal'] =>
  row.appraisal_id === null || row.appraised_on === null
    ? null
    : {
        id: row.appraisal_id,
        body: row.appraisal_body ?? '',
        appraisedOn: row.appraised_on,
        isAgreed: row.is_appraised_well === 1,
        opinion: row.appraisal_opinion ?? '',
      }

const toNomination = (row: NominationRow): Nomination => ({
  id: row.id,
  listId: row.list_id,
  subjectKind: row.subject_kind,
  honorific: row.honorific,
  name: row.name,
  birthYear: row.birth_year,
  jobTitle: row.job_title,
  unitId: row.unit_id,
  unitName: row.unit_name ?? '',
  unitShortName: row.unit_short_name ?? '',
  workplace: row.workplace,
  phone: row.phone,
  idNumber: row.id_number,
  achievement: row.achievement,
  proposedForm: row.proposed_form,
  formId: row.form_id,
  awardName: row.form_name ?? row.title_name ?? row.proposed_form,
  isPraise: row.is_praise === 1,
  titleId: row.title_id,
  note: row.note,
  // An import tells itself by the row it kept, whatever the column says.
  source: row.source_file === null ? row.source : 'return',
  origin: toSource(row),
  status: row.status,
  statusReason: row.status_reason,
  opinion: row.opinion,
  opinionNote: row.opinion_note,
  appraisal: appraisalOf(row),
  decision: decisionOf(row),
  position: row.position,
  revision: row.revision,
})

/** What communes sent stands by commune, as each of them wrote it; what the office typed keeps its own order after that. */
const byCommune = (nominations: readonly Nomination[]): ((a: Nomination, b: Nomination) => number) => {
  const names = new Set(nominations.map(({ unitShortName }) => unitShortName))
  const places = new Map(sortedByText([...names], (name) => name).map((name, at) => [name, at]))
  const placeOf = ({ unitShortName }: Nomination): number => places.get(unitShortName) ?? 0
  return (a, b) => {
    if (a.source !== 'return' || b.source !== 'return')
      return Number(a.source !== 'return') - Number(b.source !== 'return')
    const [first, second] = [a.unitId ?? '', b.unitId ?? '']
    return placeOf(a) - placeOf(b) || (first === second ? 0 : first < second ? -1 : 1)
  }
}

/** Nominations of a list: tập thể, cá nhân, hộ gia đình, each by commune and in the order of the list. */
export const nominationsOfList = (db: ReadDb, listId: string): Nomination[] => {
  const nominations = db
    .all<NominationRow>(`SELECT ${columns} FROM ${from} WHERE n.list_id = ? ORDER BY n.position, n.id`, [
      listId,
    ])
    .map(toNomination)
  const inOrder = byCommune(nominations)
  return nominations.sort(
    (a, b) => subjectKinds.indexOf(a.subjectKind) - subjectKinds.indexOf(b.subjectKind) || inOrder(a, b),
  )
}

/** Nominations by id, in the order of `ids`; unknown ids are left out. */
export const nominationsById = (db: ReadDb, ids: readonly string[]): Nomination[] => {
  const rows = db.all<NominationRow>(
    `SELECT ${columns} FROM ${from} WHERE n.id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(ids)],
  )
  const byId = new Map(rows.map((row) => [row.id, toNomination(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** The place after the last one of a list. */
export const nextPosition = (db: ReadDb, listId: string): number =>
  db.get<{ next: number }>(
    'SELECT coalesce(max(position) + 1, 0) AS next FROM nominations WHERE list_id = ?',
    [listId],
  )?.next ?? 0

type EventRow = {
  id: string
  from_status: NominationStatus | null
  to_status: NominationStatus
  reason: string
  created_at: string
}

export const eventsOfNomination = (db: ReadDb, id: string): NominationEvent[] =>
  db
    .all<EventRow>(
      `SELECT id, from_status, to_status, reason, created_at FROM nomination_events WHERE nomination_id = ?
       ORDER BY created_at DESC, id DESC`,
      [id],
    )
    .map((row) => ({
      id: row.id,
      fromStatus: row.from_status,
      toStatus: row.to_status,
      reason: row.reason,
      happenedAt: row.created_at,
    }))

/** A name with the keys by which it is looked for, as columns. */
export const nameColumns = (name: string): Row => {
  const { bucket, initials } = nameKeys(name)
  return { name, folded_name: personKey(name), name_bucket: bucket, name_initials: initials }
}
