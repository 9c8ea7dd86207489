/** What every document takes from the dated office profile: head, signer, recipients. */
import type { OfficeProfile, Signer } from '#shared/contract/office.ts'
import type { DocumentFrame, DocumentHeader, DocumentKind } from '#shared/domain/document.ts'
import { committeeHeader, officeHeader, ownNameCapacity } from '#shared/domain/documents/header.ts'

export type ComposeContext = {
  office: OfficeProfile
  number: string | null
  /** The date to be printed; null leaves dots. */
  date: string | null
  signer: DocumentFrame['signer'] | null
  /** The day by which deadlines are judged: the document's date, else today. */
  day: string
}

type KindHead = {
  issuer: Signer['issuer']
  typeCode: string | null
  /** The chair decides alone. */
  isChairs?: true
}

/**
 * Who issues a kind, and its abbreviation by Nghị định 30/2020/NĐ-CP, Phụ lục III; a letter has none, an annex that of
 * the paper it is enclosed with.
 */
const headOfKind: Record<DocumentKind, KindHead> = {
  plan: { issuer: 'committee', typeCode: 'KH' },
  team_decision: { issuer: 'committee', typeCode: 'QĐ', isChairs: true },
  schedule: { issuer: 'committee', typeCode: 'KH' },
  check_forms: { issuer: 'office', typeCode: null },
  check_form: { issuer: 'office', typeCode: null },
  check_record: { issuer: 'office', typeCode: null },
  minutes: { issuer: 'office', typeCode: 'BB' },
  round_report: { issuer: 'office', typeCode: 'BC' },
  year_report: { issuer: 'office', typeCode: 'BC' },
  news: { issuer: 'office', typeCode: null },
  return_request: { issuer: 'office', typeCode: null },
  return_reminder: { issuer: 'office', typeCode: null },
  commendation_list: { issuer: 'office', typeCode: 'TTr' },
  award_meeting: { issuer: 'office', typeCode: 'BB' },
  award_decision: { issuer: 'committee', typeCode: 'QĐ', isChairs: true },
  certificate: { issuer: 'committee', typeCode: 'QĐ', isChairs: true },
  certificate_preprinted: { issuer: 'committee', typeCode: 'QĐ', isChairs: true },
  submission: { issuer: 'office', typeCode: 'TTr' },
}

export const signersOf = (office: OfficeProfile, kind: DocumentKind): DocumentFrame['signer'][] =>
  office.signers
    .filter(({ issuer }) => issuer === headOfKind[kind].issuer)
    .map(({ titleLines, name }) => ({
      capacity: headOfKind[kind].isChairs ? ownNameCapacity(titleLines) : titleLines,
      name,
    }))

const headerOf = (context: ComposeContext, kind: DocumentKind): DocumentHeader => {
  const { issuer, typeCode } = headOfKind[kind]
  const numbering = { number: context.number, typeCode, date: context.date }
  return issuer === 'office'
    ? officeHeader(context.office, numbering)
    : committeeHeader(context.office, numbering)
}

/** `BC-VHTT`; of a letter `VHTT`. */
export const symbolOf = ({ typeCode, symbol }: DocumentHeader): string =>
  typeCode === null ? symbol : `${typeCode}-${symbol}`

export const composeFrame = (
  context: ComposeContext,
  kind: DocumentKind,
  parts: Pick<DocumentFrame, 'abstract' | 'sections'> &
    Partial<Pick<DocumentFrame, 'addressees' | 'legalBases' | 'recipients'>>,
): DocumentFrame => ({
  addressees: [],
  legalBases: [],
  recipients: [],
  ...parts,
  header: headerOf(context, kind),
  signer: context.signer ?? signersOf(context.office, kind)[0] ?? { capacity: [], name: null },
})

/** A basis as a plan has it, with the word that begins its line. */
export const asBasis = (basis: string): string =>
  /^(Căn cứ|Thực hiện) /u.test(basis) ? basis : `Căn cứ ${basis}`

/** Last line of Nơi nhận. */
export const filedAt = ({ office }: ComposeContext): string => `Lưu: VT, ${office.symbolSuffix}`
