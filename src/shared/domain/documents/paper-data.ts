/** Data of papers that are no letters and no decisions: what stands in them, already worded. */
import type { AnnexHeading, Decision, DocumentFrame, RoundReport } from '../document.ts'

export type CheckRow = {
  text: string
  /** A cross in one of the three, or none. */
  passed: string
  failed: string
  notApplicable: string
  note: string
}

/** The form of one unit. */
export type CheckSheet = {
  /** Begins the keys of its sections. */
  id: string
  unitName: string
  time: string
  place: string
  team: string
  unitPeople: string
  groups: readonly { name: string; rows: readonly CheckRow[] }[]
  /** `Đạt 28; chưa đạt 01; không áp dụng 01`; empty on a blank form. */
  tally: string
  hasCritical: boolean
}

/** Phiếu kiểm tra, one or many in one file; blank ones have dotted lines where the sections of a filled one stand. */
export type CheckSheets = DocumentFrame & { isBlank: boolean; sheets: readonly CheckSheet[] }

export type AwardMeeting = DocumentFrame & {
  opening: { startedAt: string; place: string }
  /** Under `I. TẬP THỂ`: everyone who was considered. */
  groups: readonly {
    heading: string
    rows: readonly { name: string; detail: string; award: string; result: string }[]
  }[]
  closing: string
}

export type AwardDecision = Decision & {
  annex: AnnexHeading & {
    /** Printed only where the articles do not name everyone. */
    isEnclosed: boolean
    groups: readonly {
      heading: string
      rows: readonly { name: string; detail: string; award: string; reward: string }[]
    }[]
    total: string
  }
}

export type Certificates = DocumentFrame & {
  /** `CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN MỸ ĐỨC` */
  authority: string
  certificates: readonly { name: string; detail: string; decision: string; placeDate: string }[]
}

export type YearReport = DocumentFrame & {
  annex: AnnexHeading & {
    units: readonly {
      name: string
      /** `I` */
      round: string
      visited: string
      passed: number
      failed: number
      notApplicable: number
      findings: number
    }[]
  }
  findingsAnnex: AnnexHeading & Pick<RoundReport['annex'], 'findings'>
}
