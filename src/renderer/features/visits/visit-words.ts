/** Sentences and tones that several parts of the visit screens share. */
import type { VisitDetail } from '#shared/contract/visits.ts'
import { formatDate, weekdayName } from '#shared/dates.ts'
import type { Session, VisitStatus } from '#shared/domain/visit.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { StateTone } from '../../ui/state-tone.ts'

export const toneOfVisit: Record<VisitStatus, StateTone> = {
  scheduled: 'none',
  under_way: 'info',
  concluded: 'ok',
  postponed: 'warn',
  cancelled: 'none',
}

/** `Sáng thứ Sáu 05/10/2018`. */
export const whenOf = (m: Messages, visit: { visitDate: string | null; session: Session }): string =>
  visit.visitDate === null
    ? m.visits.noDate
    : m.visits.sessionOn(
        m.rounds.sessions[visit.session],
        lowerFirst(weekdayName(visit.visitDate)),
        formatDate(visit.visitDate),
      )

/** All criteria of the visit in the order of the screen. */
export const criteriaOf = (visit: VisitDetail) => visit.checklists.flatMap((checklist) => checklist.criteria)

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
