/** What a round came to, as numbers and records; the ground on which its report is worded. */
import type { FindingStatus } from '../finding.ts'
import type { NamedUnit } from './unit-names.ts'

export type ConductCodeKind = 'agency' | 'public'

export type CriterionOutcome = {
  code: string
  conductCode: ConductCodeKind
  text: string
  /** Visited units that passed and that failed; not applicable is neither. */
  passed: number
  failed: number
}

export type ReportFinding = {
  id: string
  unitId: string
  criterionCode: string | null
  /** Short name of the criterion, for a summary by subject. */
  criterionText: string | null
  description: string
  status: FindingStatus
  isOverdue: boolean
  /** `YYYY-MM-DD` */
  dueOn: string | null
}

export type RoundReportFacts = {
  /** `Kế hoạch số 1260/KH-UBND ngày 11/9/2018 của UBND huyện Mỹ Đức` */
  planReference: string
  /** What the plan is about: `kiểm tra thực hiện Quy tắc ứng xử … trên địa bàn huyện Mỹ Đức` */
  planSubject: string
  roundOrdinal: number
  /** `YYYY-MM-DD`; the end when it is known. */
  startedOn: string
  endedOn: string | null
  /** `Phòng Văn hóa và Thông tin`; `UBND huyện`; `huyện` (xã, phường after 1/7/2025). */
  officeName: string
  committeeName: string
  areaType: string
  /** With whom: `các cơ quan chức năng của huyện`; null when the office went alone. */
  partners: string | null
  visited: readonly NamedUnit[]
  postponed: readonly { unit: NamedUnit; reason: string }[]
  criteria: readonly CriterionOutcome[]
  strengths: readonly { id: string; unitId: string; text: string }[]
  findings: readonly ReportFinding[]
  /** `placeType`: what the places are, `xã, thị trấn` for a district, `thôn, tổ dân phố` for a commune. */
  outreach: {
    places: number
    placeType: string
    participants: number
    forms: readonly { name: string; count: number }[]
  }
  /** null when no return was asked for. */
  returns: { requested: number; received: number; late: number; missing: readonly NamedUnit[] } | null
  /** Units of the plan that no round has visited yet. */
  remaining: readonly NamedUnit[]
  nextRound: { ordinal: number; startsOn: string | null } | null
  /** Tasks for the time to come, each a clause; empty takes the standing ones. */
  tasks: readonly string[]
}
