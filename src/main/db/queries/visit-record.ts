/** The whole record of one visit, with what is missing before it can be concluded. */
import type { VisitChecklist, VisitDetail } from '#shared/contract/visits.ts'
import { criteriaFor } from '#shared/domain/checklist.ts'
import { scoreVisit } from '#shared/domain/scoring.ts'
import type { UnitKind } from '#shared/domain/unit.ts'
import { type VisitAnswer, visitLacks } from '#shared/domain/visit.ts'
import type { ReadDb } from '../database.ts'
import { attachmentsOf } from './attachments.ts'
import { getVersion } from './checklists.ts'
import { findingsOfVisit } from './findings.ts'
import { answersOf, oldFindingsOf, peopleOf, sitesOf, strengthsOf } from './visit-parts.ts'
import { toVisitSummary, type VisitRow, visitColumns, visitFrom } from './visits.ts'

type RecordRow = VisitRow & {
  ends_at: string | null
  place: string
  general_note: string
  recommendation: string
  unit_opinion: string
  minutes_number: string
  minutes_copies: number | null
  concluded_at: string | null
  unit_short_name: string
  commune_type: VisitDetail['unit']['communeType']
  head_name: string
  head_title: string
  round_status: VisitDetail['round']['status']
  round_starts_on: string | null
  plan_abstract: string
  plan_status: VisitDetail['plan']['status']
}

const recordColumns = `${visitColumns}, v.ends_at, v.place, v.general_note, v.recommendation, v.unit_opinion,
  v.minutes_number, v.minutes_copies, v.concluded_at, u.name AS unit_short_name, u.commune_type, u.head_name, u.head_title,
  r.status AS round_status, r.starts_on AS round_starts_on, p.abstract AS plan_abstract, p.status AS plan_status`

/** The pinned versions with the criteria that are asked of this kind of unit, and the answers. */
export const checklistsOf = (db: ReadDb, visitId: string, kind: UnitKind): VisitChecklist[] => {
  const answers = answersOf(db, visitId)
  const pinned = db.all<{ version_id: string }>(
    `SELECT k.version_id FROM visit_checklists k JOIN checklist_versions w ON w.id = k.version_id
       JOIN checklists l ON l.id = w.checklist_id JOIN conduct_codes c ON c.id = l.code_id
     WHERE k.visit_id = ? ORDER BY c.position`,
    [visitId],
  )
  return pinned.flatMap(({ version_id }) => {
    const version = getVersion(db, version_id)
    if (version === undefined) return []
    const criteria = criteriaFor(version.criteria, kind).map((criterion) => ({
      ...criterion,
      answer: answers.get(criterion.criterionId) ?? null,
    }))
    const scored = criteria.flatMap(({ criterionId, answer }) =>
      answer === null ? [] : [{ criterionId, verdict: answer.verdict, score: answer.score }],
    )
    return [
      {
        versionId: version.id,
        number: version.number,
        codeId: version.codeId,
        codeSymbol: version.codeSymbol,
        codeShortName: version.codeShortName,
        hasScores: version.hasScores,
        criteria,
        score: version.hasScores ? scoreVisit(criteria, scored, version.ratings) : null,
      },
    ]
  })
}

export const getVisit = (db: ReadDb, id: string, today: string): VisitDetail | undefined => {
  const row = db.get<RecordRow>(`SELECT ${recordColumns} FROM ${visitFrom} WHERE v.id = ?`, [id])
  if (row === undefined) return undefined
  const checklists = checklistsOf(db, id, row.unit_kind)
  const criteria = checklists.flatMap((checklist) => checklist.criteria)
  const answers = criteria.flatMap(({ criterionId, answer }): VisitAnswer[] =>
    answer === null ? [] : [{ criterionId, ...answer }],
  )
  const strengthList = strengthsOf(db, id)
  const findingList = findingsOfVisit(db, id, today)
  const people = peopleOf(db, id)
  const attachments = attachmentsOf(db, 'visits', id)
  const lacks = visitLacks({
    date: row.visit_date,
    minutesNumber: row.minutes_number,
    teamPeople: people.filter((person) => person.side === 'team').length,
    unitPeople: people.filter((person) => person.side === 'unit').length,
    strengths: strengthList.length,
    findings: findingList,
    evidenceCriterionIds: attachments.flatMap(({ criterionId }) =>
      criterionId === null ? [] : [criterionId],
    ),
    criteria,
    answers,
  })
  const open = lacks.find((lack) => lack.code === 'unanswered')
  const verdicts = (verdict: string) => answers.filter((answer) => answer.verdict === verdict).length
  return {
    ...toVisitSummary(row, {
      criteria: criteria.length,
      answered: criteria.length - (open?.code === 'unanswered' ? open.criterionIds.length : 0),
      passed: verdicts('pass'),
      failed: verdicts('fail'),
      notApplicable: verdicts('na'),
      strengths: strengthList.length,
      findings: findingList.length,
    }),
    endsAt: row.ends_at,
    place: row.place,
    generalNote: row.general_note,
    recommendation: row.recommendation,
    unitOpinion: row.unit_opinion,
    minutesNumber: row.minutes_number,
    minutesCopies: row.minutes_copies,
    concludedAt: row.concluded_at,
    unit: {
      id: row.unit_id,
      name: row.unit_short_name,
      fullName: row.unit_name,
      kind: row.unit_kind,
      communeType: row.commune_type,
      headName: row.head_name,
      headTitle: row.head_title,
    },
    round: {
      id: row.round_id,
      ordinal: row.round_ordinal,
      status: row.round_status,
      startsOn: row.round_starts_on,
    },
    plan: {
      id: row.plan_id,
      number: row.plan_number,
      symbol: row.plan_symbol,
      abstract: row.plan_abstract,
      status: row.plan_status,
    },
    checklists,
    strengthList,
    findingList,
    oldFindings: oldFindingsOf(db, { id, unitId: row.unit_id, visitDate: row.visit_date }, today),
    people,
    sites: sitesOf(db, id),
    attachments,
    lacks,
  }
}
