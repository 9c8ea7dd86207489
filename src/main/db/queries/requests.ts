/** Requests for returns: what was asked of whom, and how each unit stands. */
import { compareText } from '#shared/collation.ts'
import type { BoardCell, BoardRow, RequestDetail, RequestSummary } from '#shared/contract/exchange.ts'
import {
  type RequestStatus,
  type ReturnContent,
  type ReturnStatus,
  returnContents,
} from '#shared/domain/request.ts'
import { returnDue, unitStanding } from '#shared/domain/return-counts.ts'
import type { ReadDb } from '../database.ts'
import { blankForms } from './return-standing.ts'

type RequestRow = {
  id: string
  plan_id: string | null
  round_id: string | null
  number: string
  title: string
  note: string
  issued_on: string
  due_on: string
  contents_json: string
  list_id: string | null
  status: RequestStatus
  revision: number
  units: number
  settled: number
}

const columns = `r.id, r.plan_id, r.round_id, r.number, r.title, r.note, r.issued_on, r.due_on, r.contents_json, r.list_id,
  r.status, r.revision,
  (SELECT count(*) FROM request_units u WHERE u.request_id = r.id) AS units,
  (SELECT count(*) FROM request_units u WHERE u.request_id = r.id AND NOT EXISTS (
     SELECT 1 FROM request_contents c WHERE c.request_unit_id = u.id AND c.status NOT IN ('imported', 'nil'))) AS settled`

const toSummary = (row: RequestRow): RequestSummary => ({
  id: row.id,
  planId: row.plan_id,
  roundId: row.round_id,
  number: row.number,
  title: row.title,
  issuedOn: row.issued_on,
  dueOn: row.due_on,
  contents: JSON.parse(row.contents_json) as ReturnContent[],
  status: row.status,
  units: row.units,
  settled: row.settled,
  revision: row.revision,
})

export const listRequests = (
  db: ReadDb,
  filter: { planId: string | null; roundId: string | null },
): RequestSummary[] =>
  db
    .all<RequestRow>(
      `SELECT ${columns} FROM return_requests r
       WHERE (:planId IS NULL OR r.plan_id = :planId) AND (:roundId IS NULL OR r.round_id = :roundId)
       ORDER BY r.issued_on DESC, r.id DESC`,
      filter,
    )
    .map(toSummary)

export const getRequest = (db: ReadDb, id: string): RequestDetail | undefined => {
  const row = db.get<RequestRow>(`SELECT ${columns} FROM return_requests r WHERE r.id = ?`, [id])
  if (row === undefined) return undefined
  const units = db.all<{ unit_id: string }>(
    'SELECT unit_id FROM request_units WHERE request_id = ? ORDER BY id',
    [id],
  )
  return {
    ...toSummary(row),
    note: row.note,
    listId: row.list_id,
    unitIds: units.map(({ unit_id }) => unit_id),
  }
}

export type RequestUnit = { id: string; dueOn: string | null; sentOn: string | null; reminders: number }

export const requestUnit = (db: ReadDb, requestId: string, unitId: string): RequestUnit | undefined => {
  const row = db.get<{ id: string; due_on: string | null; sent_on: string | null; reminders: number }>(
    'SELECT id, due_on, sent_on, reminders FROM request_units WHERE request_id = ? AND unit_id = ?',
    [requestId, unitId],
  )
  return row && { id: row.id, dueOn: row.due_on, sentOn: row.sent_on, reminders: row.reminders }
}

export type ContentState = { id: string; content: ReturnContent; status: ReturnStatus }

export const contentStates = (db: ReadDb, requestUnitId: string): ContentState[] =>
  db.all<ContentState>('SELECT id, content, status FROM request_contents WHERE request_unit_id = ?', [
    requestUnitId,
  ])

/** Open requests that ask this unit for one of these contents, newest first. */
export const openRequestsFor = (
  db: ReadDb,
  unitId: string,
  contents: readonly ReturnContent[],
): { id: string }[] =>
  db.all<{ id: string }>(
    `SELECT DISTINCT r.id, r.issued_on FROM return_requests r JOIN request_units u ON u.request_id = r.id
     JOIN request_contents c ON c.request_unit_id = u.id
     WHERE u.unit_id = :unitId AND r.status = 'open' AND c.content IN (SELECT value FROM json_each(:contents))
     ORDER BY r.issued_on DESC, r.id DESC`,
    { unitId, contents: JSON.stringify(contents) },
  )

/**
 * Files of a unit for its request that wait for the clerk, also those of `:pending` with what was answered since their
 * import; `asked`: the name of its row in `request_units`.
 */
export const filesInHandOf = (asked: string): string =>
  `(SELECT count(*) FROM received_files w
      WHERE w.request_id = ${asked}.request_id AND w.unit_id = ${asked}.unit_id
        AND (w.status = 'waiting' OR w.id IN (SELECT value FROM json_each(:pending))))`

type BoardUnitRow = {
  id: string
  unit_id: string
  unit_name: string
  contact_name: string
  phone: string
  due_on: string | null
  sent_on: string | null
  reminded_on: string | null
  reminders: number
  received_on: string | null
  files_in_hand: number
}

/**
 * Each unit of a request with the state of its contents, in Vietnamese order of names.
 *
 * @param pending imported files with something to write.
 */
export const boardRows = (
  db: ReadDb,
  request: RequestDetail,
  { today, pending }: { today: string; pending: readonly string[] },
): BoardRow[] => {
  const cells = db.all<{
    request_unit_id: string
    content: ReturnContent
    status: ReturnStatus
    status_on: string | null
  }>(
    `SELECT c.request_unit_id, c.content, c.status, c.status_on FROM request_contents c
     JOIN request_units u ON u.id = c.request_unit_id WHERE u.request_id = ?`,
    [request.id],
  )
  const blank = blankForms(db, request.id)
  return db
    .all<BoardUnitRow>(
      `SELECT u.id, u.unit_id, n.name AS unit_name, n.contact_name, n.phone, u.due_on, u.sent_on, u.reminded_on, u.reminders,
         (SELECT min(f.received_on) FROM received_files f
            WHERE f.request_id = u.request_id AND f.unit_id = u.unit_id AND f.status NOT IN ('refused', 'set_aside')
              AND f.outcome <> 'refuse') AS received_on,
         ${filesInHandOf('u')} AS files_in_hand
       FROM request_units u JOIN units n ON n.id = u.unit_id WHERE u.request_id = :request`,
      { request: request.id, pending: JSON.stringify(pending) },
    )
    .map((row): BoardRow => {
      const own = cells.filter((cell) => cell.request_unit_id === row.id)
      const settled = own.map((cell) => cell.status_on ?? '').sort()
      const statuses = own.map((cell) => cell.status)
      const contents = returnContents.flatMap((content): BoardCell[] => {
        const cell = own.find((one) => one.content === content)
        if (cell === undefined) return []
        const isBlank = cell.status === 'waiting' && blank.has(`${row.unit_id} ${content}`)
        return [{ content, status: cell.status, statusOn: cell.status_on, isBlank }]
      })
      const due = returnDue({
        statuses,
        dueOn: request.dueOn,
        extendedTo: row.due_on,
        settledOn: row.received_on ?? (settled.at(-1) || null),
        today,
      })
      return {
        requestUnitId: row.id,
        unitId: row.unit_id,
        unitName: row.unit_name,
        contactName: row.contact_name,
        phone: row.phone,
        standing: unitStanding(statuses, {
          filesInHand: row.files_in_hand,
          hasBlank: contents.some(({ isBlank }) => isBlank),
        }),
        due,
        dueOn: row.due_on ?? request.dueOn,
        extendedTo: row.due_on,
        sentOn: row.sent_on,
        receivedOn: row.received_on,
        remindedOn: row.reminded_on,
        reminders: row.reminders,
        contents,
      }
    })
    .sort((a, b) => compareText(a.unitName, b.unitName))
}
