/** The people of a team as documents name them. */
import type { TeamPerson } from '#shared/domain/documents/grounds.ts'
import { positionAt } from '#shared/domain/documents/office-words.ts'
import type { TeamRole } from '#shared/domain/round.ts'

const roleWords = {
  head: 'Trưởng đoàn',
  deputy: 'Phó Trưởng đoàn',
  secretary: 'Thư ký',
  member: 'Thành viên',
} satisfies Record<TeamRole, string>

/** `Phó Trưởng phòng Nội vụ, Phó Trưởng đoàn`. */
export const memberRole = ({ jobTitle, body, role }: TeamPerson): string =>
  [positionAt(jobTitle, body), roleWords[role]].filter((part) => part !== '').join(', ')
