import type { VisitDetail } from '#shared/contract/visits.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { useMoveVisit, useStartVisit } from './queries.ts'

/** Start and conclude. A field that is being typed is left first, so that its text is kept before the step. */
export const useVisitSteps = (visit: VisitDetail) => {
  const m = useMessages().visits
  const notify = useNotify()
  const startVisit = useStartVisit()
  const move = useMoveVisit()
  const leaveField = () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  }
  const start = () => startVisit.mutate({ id: visit.id }, { onError: notify.failed })
  const conclude = () => {
    leaveField()
    move.mutate(
      { id: visit.id, to: 'concluded' },
      { onSuccess: () => notify.done(m.concluded(visit.unit.fullName)), onError: notify.failed },
    )
  }
  const next = () => {
    if (visit.status === 'scheduled') start()
    if (visit.status === 'under_way') conclude()
  }
  return { start, conclude, next, isPending: startVisit.isPending || move.isPending }
}
