/**
 * Documents of the office as plain data: what stands in them, already worded, without layout. Composition makes this
 * data from the register, the clerk may edit paragraphs, `main/documents` fills it into a Word template.
 */

import type {
  AwardDecision,
  AwardMeeting,
  Certificates,
  CheckSheets,
  YearReport,
} from './documents/paper-data.ts'

/** In the order in which a year needs them. */
export const documentKinds = [
  'plan',
  'team_decision',
  'schedule',
  'return_request',
  'return_reminder',
  'check_forms',
  'check_form',
  'check_record',
  'minutes',
  'round_report',
  'news',
  'award_meeting',
  'submission',
  'commendation_list',
  'award_decision',
  'certificate',
  'certificate_preprinted',
  'year_report',
] as const

export type DocumentKind = (typeof documentKinds)[number]

/** Papers filled from a template: the documents, and lists that are handed out without becoming one. */
export const templateKinds = [...documentKinds, 'send_back_list', 'remedy_reminder'] as const

export type TemplateKind = (typeof templateKinds)[number]

/** Kept by key when the data behind a document is refreshed, so that an edit of the clerk survives. */
export type Paragraph = { key: string; text: string }

export type Section = {
  key: string
  /** With its numeral: `I. ĐƠN VỊ ĐÃ KIỂM TRA`; null for a text without headings. */
  heading: string | null
  /** 1 = `I.` capitals, 2 = `1.` bold, article = `Điều 1.` bold, before the text on its line. */
  level: 1 | 2 | 'article'
  /** Stands in an annex or below the text, not in the body. */
  isAnnex?: true
  paragraphs: readonly Paragraph[]
}

export type DocumentHeader = {
  /** Lines of the superior body, light; empty when the issuer stands alone. */
  superior: readonly string[]
  /** Lines of the issuing body, bold. */
  issuer: readonly string[]
  /** null leaves dots for the registry (Văn thư). */
  number: string | null
  /** `BC`, `KH`, `TTr`, `BB`; null for a letter (công văn), which has none. */
  typeCode: string | null
  /** `UBND`, `VHTT`, `UBND-VHTT`. */
  symbol: string
  /** Where the body sits: `Mỹ Đức`. */
  place: string
  /** `YYYY-MM-DD`; null leaves dots. */
  date: string | null
}

type Signer = {
  /** `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`; no học hàm, học vị in the name. */
  capacity: readonly string[]
  name: string | null
}

/** What every document has. */
export type DocumentFrame = {
  header: DocumentHeader
  /** Trích yếu nội dung, as it stands under the type name (or after `V/v`). */
  abstract: string
  /** Kính gửi; empty where the type has none. */
  addressees: readonly string[]
  legalBases: readonly string[]
  sections: readonly Section[]
  recipients: readonly string[]
  signer: Signer
}

/** Heading lines of a Phụ lục and the document to which it belongs. */
export type AnnexHeading = { label: string; title: string; reference: string }

export type RoundReport = DocumentFrame & {
  annex: AnnexHeading & {
    units: readonly {
      name: string
      /** `03/10/2018`, or the state: `Chưa kiểm tra`. */
      visited: string
      passed: number
      failed: number
      notApplicable: number
      findings: number
      note: string
    }[]
    findings: readonly {
      unit: string
      description: string
      recommendation: string
      due: string
      status: string
    }[]
  }
}

export type Minutes = DocumentFrame & {
  opening: { startedAt: string; place: string }
  /** Numbered headings of the parts that are no prose; empty where the part is empty. */
  headings: { team: string; unitPeople: string; answers: string }
  team: readonly { name: string; role: string }[]
  unitPeople: readonly { name: string; role: string }[]
  answers: readonly {
    group: string
    rows: readonly { code: string; text: string; verdict: string; note: string }[]
  }[]
  closing: string
  unitName: string
  secretary: string | null
  head: string | null
  unitHead: string | null
}

export type ReturnRequest = DocumentFrame & {
  sheets: readonly { name: string; content: string; format: string }[]
}

export type ReturnReminder = DocumentFrame & {
  missing: readonly { unit: string; missing: string; due: string; daysLate: number }[]
}

export type CommendationSubject = {
  name: string
  /** `Ông` or `Bà` for a person; empty otherwise. */
  title: string
  birthYear: string
  position: string
  place: string
  achievement: string
  form: string
  note: string
}

/** Its abstract is the title of the annex. */
export type CommendationList = DocumentFrame & {
  annex: Omit<AnnexHeading, 'title'>
  collectives: readonly CommendationSubject[]
  individuals: readonly CommendationSubject[]
  households: readonly CommendationSubject[]
  closing: string
}

type Submission = DocumentFrame

/** A decision in articles; `sections` are all of level `article`. */
export type Decision = DocumentFrame & {
  /** Who decides, under the title: `CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN MỸ ĐỨC`. */
  authority: string
}

export type Plan = DocumentFrame & {
  /** Heading of the outline, whose text is the sections of the annex. */
  outline: AnnexHeading
  annex: AnnexHeading & { units: readonly { name: string; mode: string; time: string; note: string }[] }
}

/** No document of its own under the decree: an annex of the plan, its abstract the title. */
export type Schedule = DocumentFrame & {
  annex: Omit<AnnexHeading, 'title'>
  days: readonly { date: string; session: string; unit: string; place: string; content: string }[]
  team: readonly { name: string; role: string }[]
}

/** What a commune is asked to correct in a file: a list beside the marked copy, no numbered paper of the office. */
export type SendBackList = DocumentFrame & {
  items: readonly { place: string; shown: string; sentence: string }[]
  /** How to correct and send again, line by line. */
  guidance: readonly string[]
}

/** To one unit, about its shortcomings that are not remedied; written for many units at once. */
export type RemedyReminder = DocumentFrame & {
  findings: readonly {
    description: string
    foundOn: string
    recommendation: string
    due: string
    reminded: string
  }[]
}

/** The data of each kind. */
export type DocumentData = {
  round_report: RoundReport
  minutes: Minutes
  return_request: ReturnRequest
  return_reminder: ReturnReminder
  commendation_list: CommendationList
  submission: Submission
  plan: Plan
  schedule: Schedule
  team_decision: Decision
  send_back_list: SendBackList
  remedy_reminder: RemedyReminder
  check_forms: CheckSheets
  check_form: CheckSheets
  check_record: CheckSheets
  news: DocumentFrame
  award_meeting: AwardMeeting
  award_decision: AwardDecision
  certificate: Certificates
  certificate_preprinted: Certificates
  year_report: YearReport
}
