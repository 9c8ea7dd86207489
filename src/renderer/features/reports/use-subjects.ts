/** What a kind of document can be composed about, within the plan of attention. */
import { formatDate } from '#shared/dates.ts'
import type { DocumentKind } from '#shared/domain/document.ts'
import { kindFacts } from '#shared/domain/document-kind.ts'
import type { DocumentSubject } from '#shared/domain/document-subject.ts'
import { toRoman } from '#shared/numbers.ts'
import { useAttention } from '../../platform/attention.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { useListsOf, useRequestsOf, useVisitsOf } from './queries.ts'

export type SubjectOption = { value: string; label: string; note?: string }

/** Newest or nearest first; `isKnown` is false until they are read. */
export const useSubjects = (
  kind: DocumentKind,
  planId: string,
): { options: SubjectOption[]; first: string | null; isKnown: boolean } => {
  const m = useMessages()
  const { plan, rounds, roundId } = useAttention()
  const entity: DocumentSubject = kindFacts[kind].subject
  const visits = useVisitsOf(planId, entity === 'visits')
  const requests = useRequestsOf(planId, entity === 'return_requests')
  const lists = useListsOf(planId, entity === 'nomination_lists')
  const round = (ordinal: number) => m.shell.round(toRoman(ordinal))
  switch (entity) {
    case 'plans': {
      const label = plan === undefined ? '' : `${plan.number}/${plan.symbol}`
      const options = [{ value: planId, label: label === '/' ? m.shell.draftPlan : label }]
      return { options, first: planId, isKnown: true }
    }
    case 'rounds': {
      const options = rounds.map(({ id, ordinal }) => ({ value: id, label: round(ordinal) }))
      return { options, first: roundId ?? options[0]?.value ?? null, isKnown: true }
    }
    case 'visits': {
      const options = (visits.data ?? []).map((visit) => ({
        value: visit.id,
        label: visit.unitName,
        note: `${round(visit.roundOrdinal)}, ${visit.visitDate === null ? m.reports.dialog.noDay : formatDate(visit.visitDate)}`,
      }))
      return { options, first: null, isKnown: visits.isSuccess }
    }
    case 'return_requests': {
      const options = (requests.data ?? []).map(({ id, title, issuedOn }) => ({
        value: id,
        label: title,
        note: formatDate(issuedOn),
      }))
      return { options, first: options[0]?.value ?? null, isKnown: requests.isSuccess }
    }
    case 'nomination_lists': {
      const options = (lists.data ?? []).map(({ id, name, year }) => ({
        value: id,
        label: name,
        note: String(year),
      }))
      return { options, first: options[0]?.value ?? null, isKnown: lists.isSuccess }
    }
  }
}
