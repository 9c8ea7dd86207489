/** What the real register says, in the terms of the model. */
import type { ReturnContent } from '#shared/domain/request.ts'
import { findingEvents, findingStatus, type ModelFinding } from './findings.ts'
import { type Model, shown } from './model.ts'
import { type Fields, keyOf, type RowName, type Value } from './rows.ts'
import type { OpenWorld, World } from './world.ts'

type Rows = OpenWorld['rows']
type Seen = { key: string; id: string; fields: Fields }
type FoundRow = Record<string, Value>

const sources: Record<ReturnContent, string> = {
  selfcheck: `SELECT id, unit_id, request_id, criterion_code AS identity, verdict AS result, note FROM self_check_answers`,
  activities: `SELECT a.id, a.unit_id, NULL AS request_id, a.form AS identity, coalesce(v.name, a.village) AS village,
      c.short_name AS conductCode, a.place, a.participants, a.note
    FROM outreach_activities a LEFT JOIN units v ON v.id = a.village_id LEFT JOIN conduct_codes c ON c.id = a.code_id`,
  remedy: `SELECT id, unit_id, request_id, finding_id AS identity, status, measure, note, result FROM remedy_reports`,
  nomination: `SELECT n.id, n.unit_id, r.id AS request_id, n.name AS identity, n.birth_year AS birthYear,
      n.job_title AS position, n.achievement, n.note, n.opinion
    FROM nominations n LEFT JOIN return_requests r ON r.list_id = n.list_id`,
}

const toSeen = (world: World, content: ReturnContent, row: FoundRow): Seen => {
  const { id, unit_id, request_id, identity, ...fields } = row
  const name: RowName = {
    content,
    unit: world.units.indexOf(String(unit_id)),
    request: world.requests.indexOf(String(request_id)),
    identity: content === 'remedy' ? String(identity).slice(-1) : String(identity),
  }
  const shownFields = Object.entries(fields).map(([field, value]) => [field, value === '' ? null : value])
  return { key: keyOf(name), id: String(id), fields: Object.fromEntries(shownFields) }
}

export const seenRows = (world: World, rows: Rows, content: ReturnContent): Seen[] =>
  rows<FoundRow>(sources[content]).map((row) => toSeen(world, content, row))

const sorted = <T extends { id: string }>(list: readonly T[]): T[] =>
  [...list].sort((a, b) => (a.id < b.id ? -1 : 1))

export const registerSeen = (world: World, rows: Rows) => ({
  records: sorted(
    (Object.keys(sources) as ReturnContent[]).flatMap((content) => seenRows(world, rows, content)),
  ),
  findings: rows<{ id: string; status: string; events: number }>(
    `SELECT f.id, f.status, (SELECT count(*) FROM finding_events e WHERE e.finding_id = f.id) AS events
     FROM findings f ORDER BY f.id`,
  ),
})

export const registerOfModel = (model: Model, findings: readonly ModelFinding[]) => ({
  records: sorted(
    model.records.flatMap((record): Seen[] => {
      const fields = shown(model, record)
      return fields === null ? [] : [{ key: keyOf(record.name), id: record.id, fields }]
    }),
  ),
  findings: sorted(
    findings.map((finding) => ({
      id: finding.id,
      status: findingStatus(model, finding),
      events: findingEvents(model, finding),
    })),
  ),
})
