/** Giấy khen of a nomination list, one page for each. */
import type { DocumentData } from '#shared/domain/document.ts'
import {
  countsOf,
  meritOf,
  subjectDetail,
  subjectName,
  subjectWords,
} from '#shared/domain/documents/award-subjects.ts'
import { composeCertificateText, decisionLine } from '#shared/domain/documents/certificate.ts'
import type { AwardsGround, GroundNomination } from '#shared/domain/documents/grounds.ts'
import { chairAuthority } from '#shared/domain/documents/header.ts'
import { longDate } from '#shared/domain/documents/office-text.ts'
import { decidedBy } from './award-decision.ts'
import type { ComposeContext } from './frame.ts'
import { composeFrame } from './frame.ts'

const decisionOf = ({ decision }: GroundNomination, { number, date }: ComposeContext) => {
  if (decision !== null) return { number: decision.number, symbol: decision.symbol, date: decision.decidedOn }
  return number === null || date === null ? null : { number, symbol: 'QĐ-UBND', date }
}

const composer =
  (kind: 'certificate' | 'certificate_preprinted') =>
  (ground: AwardsGround, context: ComposeContext): DocumentData['certificate'] => {
    // A title comes with its own certificate.
    const awarded = decidedBy(ground, context).filter(({ isTitle }) => !isTitle)
    return {
      ...composeFrame(context, kind, {
        abstract: `${subjectWords(countsOf(awarded))} ${meritOf(ground.list)}`,
        sections: composeCertificateText(meritOf(ground.list)),
      }),
      authority: chairAuthority(context.office),
      certificates: awarded.map((one) => {
        const decision = decisionOf(one, context)
        return {
          name: subjectName(one),
          detail: subjectDetail(one),
          decision: decisionLine(decision),
          placeDate: `${context.office.placeName}, ${longDate(decision?.date ?? null)}`,
        }
      }),
    }
  }

export const composeCertificates = composer('certificate')
export const composePreprinted = composer('certificate_preprinted')
