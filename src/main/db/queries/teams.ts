/** The team of a plan, or of a round when it has its own. */
import type { TeamMember } from '#shared/contract/plans.ts'
import type { ReadDb } from '../database.ts'

type TeamRow = { id: string; role: TeamMember['role']; name: string; job_title: string; body: string }

const columns = 'id, role, name, job_title, body'

const toMember = (row: TeamRow): TeamMember => ({
  id: row.id,
  role: row.role,
  name: row.name,
  jobTitle: row.job_title,
  body: row.body,
})

export const teamOfPlan = (db: ReadDb, planId: string): TeamMember[] =>
  db
    .all<TeamRow>(`SELECT ${columns} FROM team_members WHERE plan_id = ? ORDER BY position`, [planId])
    .map(toMember)

export const ownTeamOfRound = (db: ReadDb, roundId: string): TeamMember[] =>
  db
    .all<TeamRow>(`SELECT ${columns} FROM team_members WHERE round_id = ? ORDER BY position`, [roundId])
    .map(toMember)

/** The round's own team, else the plan's. */
export const teamOfRound = (db: ReadDb, roundId: string, planId: string): TeamMember[] => {
  const own = ownTeamOfRound(db, roundId)
  return own.length > 0 ? own : teamOfPlan(db, planId)
}
