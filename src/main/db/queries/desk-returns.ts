/** How the newest open request stands, for the desk. */

import { sortedByText } from '#shared/collation.ts'
import type { Desk } from '#shared/contract/desk.ts'
import { daysBetween } from '#shared/dates.ts'
import type { ReturnContent, ReturnStatus } from '#shared/domain/request.ts'
import { isOverdue, type UnitStanding, unitStanding } from '#shared/domain/return-counts.ts'
import type { ReadDb } from '../database.ts'
import { filesInHandOf } from './requests.ts'
import { blankForms } from './return-standing.ts'

type UnitRow = {
  unit_id: string
  name: string
  due_on: string
  reminded_on: string | null
  statuses: string
  files_in_hand: number
}

/** @param pending imported files with something to write. */
export const deskReturns = (
  db: ReadDb,
  planId: string | null,
  { today, pending }: { today: string; pending: readonly string[] },
): Desk['returns'] => {
  const request = db.get<{ id: string; title: string; due_on: string }>(
    `SELECT id, title, due_on FROM return_requests
     WHERE status = 'open' AND (:plan IS NULL OR plan_id IS NULL OR plan_id = :plan) ORDER BY issued_on DESC, id DESC LIMIT 1`,
    { plan: planId },
  )
  if (request === undefined) return null
  const blank = blankForms(db, request.id)
  const units = db
    .all<UnitRow>(
      `SELECT q.unit_id, u.name, coalesce(q.due_on, :due) AS due_on, q.reminded_on, ${filesInHandOf('q')} AS files_in_hand,
         (SELECT json_group_object(c.content, c.status) FROM request_contents c WHERE c.request_unit_id = q.id) AS statuses
       FROM request_units q JOIN units u ON u.id = q.unit_id WHERE q.request_id = :request`,
      { due: request.due_on, request: request.id, pending: JSON.stringify(pending) },
    )
    .map((row) => {
      const byContent = Object.entries(
        JSON.parse(row.statuses) as Partial<Record<ReturnContent, ReturnStatus>>,
      )
      const statuses = byContent.map(([, status]) => status)
      return {
        ...row,
        standing: unitStanding(statuses, {
          filesInHand: row.files_in_hand,
          hasBlank: byContent.some(
            ([content, status]) => status === 'waiting' && blank.has(`${row.unit_id} ${content}`),
          ),
        }),
        isLate: isOverdue(statuses, row.due_on, today),
        daysLate: Math.max(0, daysBetween(row.due_on, today)),
      }
    })
  const of = (standing: UnitStanding) => units.filter((unit) => unit.standing === standing)
  const late = units.filter(({ isLate }) => isLate)
  return {
    requestId: request.id,
    title: request.title,
    dueOn: request.due_on,
    units: units.length,
    standings: {
      complete: of('complete').length,
      waiting: of('waiting').length,
      partial: of('partial').length,
      problem: of('problem').length,
      blank: of('blank').length,
      silent: of('silent').length,
    },
    overdue: { units: late.length, days: Math.max(0, ...late.map(({ daysLate }) => daysLate)) },
    silent: sortedByText(of('silent'), ({ name }) => name).map((row) => ({
      unitId: row.unit_id,
      name: row.name,
      daysLate: row.daysLate,
      remindedOn: row.reminded_on,
    })),
  }
}
