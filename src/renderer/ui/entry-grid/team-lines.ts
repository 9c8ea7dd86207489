/** A team as lines to type and paste into: roles are written in words, in Vietnamese or in the interface language. */
import type { TeamMember } from '#shared/contract/plans.ts'
import { type TeamRole, teamRoles } from '#shared/domain/round.ts'
import { type Messages, messagesIn } from '#shared/messages/catalogue.ts'
import { fold } from '#shared/text.ts'
import { type LineColumn, type LineRow, newLineRow } from './line-editor.tsx'

export type TeamInput = { role: TeamRole; name: string; jobTitle: string; body: string }

/** `Trưởng đoàn`, `pho truong doan`; an empty role is a member. Null when the words name no role. */
export const roleOf = (m: Messages, typed: string): TeamRole | null => {
  if (typed.trim() === '') return 'member'
  const words = [m.plans.teamRoles, messagesIn('vi').plans.teamRoles]
  return teamRoles.find((role) => words.some((names) => fold(names[role]) === fold(typed))) ?? null
}

export const teamLines = (m: Messages, team: readonly TeamMember[]): LineRow[] => {
  const lines = team.map(({ id, role, name, jobTitle, body }) => ({
    id,
    cells: { role: m.plans.teamRoles[role], name, jobTitle, body },
  }))
  return lines.length > 0 ? lines : [newLineRow(), newLineRow()]
}

export const teamColumns = (m: Messages): LineColumn[] => [
  {
    key: 'role',
    header: m.plans.teamFields.role,
    width: 140,
    problem: (text) => (roleOf(m, text) === null ? m.plans.badRole : null),
  },
  { key: 'name', header: m.plans.teamFields.name, width: 180 },
  { key: 'jobTitle', header: m.plans.teamFields.jobTitle, width: 160 },
  { key: 'body', header: m.plans.teamFields.body, width: 200, isGrowing: true },
]

/** What is sent: lines with a name; null while a role cannot be read. */
export const teamInput = (m: Messages, rows: readonly LineRow[]): TeamInput[] | null => {
  const named = rows.filter((row) => (row.cells.name ?? '').trim() !== '')
  const members = named.map(({ cells }) => ({
    role: roleOf(m, cells.role ?? ''),
    name: cells.name ?? '',
    jobTitle: cells.jobTitle ?? '',
    body: cells.body ?? '',
  }))
  const readable = members.flatMap((member) =>
    member.role === null ? [] : [{ ...member, role: member.role }],
  )
  return readable.length === members.length ? readable : null
}
