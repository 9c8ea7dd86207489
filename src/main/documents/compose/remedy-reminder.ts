/** Công văn nhắc khắc phục: one letter to one unit about its shortcomings. Pure. */
import type { FindingSummary } from '#shared/contract/findings.ts'
import type { OfficeProfile } from '#shared/contract/office.ts'
import { formatDate } from '#shared/dates.ts'
import type { RemedyReminder } from '#shared/domain/document.ts'
import { officeHeader } from '#shared/domain/documents/header.ts'
import { officeWords } from '#shared/domain/documents/office-words.ts'
import { composeRemedyReminderText } from '#shared/domain/documents/remedy-letters.ts'

export type RemedyReminderGround = {
  office: OfficeProfile
  unitName: string
  /** At least one, none of them done. */
  findings: readonly FindingSummary[]
  /** Null leaves dots for the registry. */
  number: string | null
  issuedOn: string
  reportBy: string
}

const dueText = ({ remedyDueOn, due }: FindingSummary): string => {
  if (remedyDueOn === null) return ''
  return due.kind === 'overdue'
    ? `${formatDate(remedyDueOn)} (quá ${due.days} ngày)`
    : formatDate(remedyDueOn)
}

export const composeRemedyReminder = (ground: RemedyReminderGround): RemedyReminder => {
  const { office, unitName, findings, number, issuedOn, reportBy } = ground
  const words = officeWords(office)
  const signer = office.signers.find(({ issuer }) => issuer === 'office')
  return {
    header: officeHeader(office, { number, typeCode: null, date: issuedOn }),
    abstract: 'khắc phục tồn tại sau kiểm tra việc thực hiện 02 Bộ Quy tắc ứng xử',
    addressees: [unitName],
    legalBases: [],
    sections: composeRemedyReminderText({
      officeName: words.officeName,
      unitName,
      findings: findings.length,
      overdue: findings.filter(({ due }) => due.kind === 'overdue').length,
      countedOn: issuedOn,
      reportBy,
    }),
    recipients: ['Như trên', `${words.committeeName} (để b/c)`, `Lưu: VT, ${office.symbolSuffix}`],
    signer:
      signer === undefined
        ? { capacity: [], name: null }
        : { capacity: signer.titleLines, name: signer.name },
    findings: findings.map((finding) => ({
      description: [finding.criterionCode ?? '', finding.description]
        .filter((part) => part !== '')
        .join('. '),
      foundOn: formatDate(finding.foundOn),
      recommendation: finding.recommendation,
      due: dueText(finding),
      reminded: finding.reminders === 0 ? '' : `${finding.reminders} lần`,
    })),
  }
}
