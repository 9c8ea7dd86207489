import type { ParsedInputOf } from '#shared/contract/define.ts'
import type { plans } from '#shared/contract/plans.ts'
import type { Row, WriteDb } from '../db/database.ts'
import { syncRows } from './sync-rows.ts'

type Member = ParsedInputOf<(typeof plans)['setTeam']>['members'][number]

/** The whole team of a plan or round, in order; a person who only moved keeps the row of that place. */
export const saveTeam = (
  db: WriteDb,
  owner: 'plan_id' | 'round_id',
  ownerId: string,
  members: readonly Member[],
): void => {
  const rows = db.all<{ id: string; key: string }>(
    `SELECT id, CAST(position AS TEXT) AS key FROM team_members WHERE ${owner} = ?`,
    [ownerId],
  )
  const wanted = members.map((member, position): [string, Row] => [
    String(position),
    {
      [owner]: ownerId,
      role: member.role,
      name: member.name,
      job_title: member.jobTitle,
      body: member.body,
      position,
    },
  ])
  syncRows(db, 'team_members', rows, new Map(wanted))
}
