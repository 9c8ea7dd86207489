import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import type { OperationInput } from '#shared/contract/contract.ts'
import type { Answer, VisitDetail } from '#shared/contract/visits.ts'
import { useCallMutation, useCallQuery, usePlatform } from '../../platform/client.tsx'

export const useVisits = (input: { planId: string | null; roundId: string | null }) =>
  useCallQuery('visits.list', input, { keepPrevious: true })
export const useVisit = (id: string) => useCallQuery('visits.get', { id }, { keepPrevious: true })
export const useToday = () => useCallQuery('office.state', {})
export const useStartVisit = () => useCallMutation('visits.start')
export const useMoveVisit = () => useCallMutation('visits.move')
export const useAnswerRest = () => useCallMutation('visits.answerRest')
export const useClearAnswers = () => useCallMutation('visits.clearAnswers')
export const useSaveFields = () => useCallMutation('visits.saveFields')
export const useSetPeople = () => useCallMutation('visits.setPeople')
export const useSetSites = () => useCallMutation('visits.setSites')
export const useAddStrength = () => useCallMutation('visits.addStrength')
export const useUpdateStrength = () => useCallMutation('visits.updateStrength')
export const useRemoveStrength = () => useCallMutation('visits.removeStrength')
export const useRecheck = () => useCallMutation('visits.recheck')
export const useCreateFinding = () => useCallMutation('findings.create')
export const useUpdateFinding = () => useCallMutation('findings.update')
export const useRemoveFinding = () => useCallMutation('findings.remove')

export type AnswerChange = OperationInput<'visits.answer'>['answer']

const noAnswer: Answer = { verdict: null, count: null, text: '', score: null, note: '' }

const merged = (answer: Answer | null, change: AnswerChange): Answer => {
  const said = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  return { ...noAnswer, ...answer, ...said }
}

const withAnswers = (visit: VisitDetail, changes: ReadonlyMap<string, AnswerChange>): VisitDetail => ({
  ...visit,
  checklists: visit.checklists.map((checklist) => ({
    ...checklist,
    criteria: checklist.criteria.map((criterion) => {
      const change = changes.get(criterion.criterionId)
      return change === undefined ? criterion : { ...criterion, answer: merged(criterion.answer, change) }
    }),
  })),
})

/**
 * Answers show at once and are written in the order in which they were given; what is on its way stays on the screen
 * while older states of the visit come in. A refused answer goes back and is reported.
 */
export const useAnswers = (visit: VisitDetail, onFailed: (error: unknown) => void) => {
  const { call } = usePlatform()
  const client = useQueryClient()
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const [underWay, setUnderWay] = useState<ReadonlyMap<string, AnswerChange>>(new Map())
  const { id } = visit

  const answer = useCallback(
    (criterionId: string, change: AnswerChange): Promise<void> => {
      setUnderWay((before) => new Map(before).set(criterionId, { ...before.get(criterionId), ...change }))
      const write = async () => {
        try {
          await call('visits.answer', { id, criterionId, answer: change })
          client.setQueryData<VisitDetail>(['visits.get', { id }], (known) =>
            known === undefined ? known : withAnswers(known, new Map([[criterionId, change]])),
          )
        } finally {
          setUnderWay((before) => without(before, criterionId, change))
        }
      }
      const written = queue.current.then(write)
      queue.current = written.catch(onFailed)
      return written
    },
    [call, client, id, onFailed],
  )
  return { visit: withAnswers(visit, underWay), answer }
}

/** Takes out the fields that were written, unless a newer value of them is under way. */
const without = (
  changes: ReadonlyMap<string, AnswerChange>,
  criterionId: string,
  written: AnswerChange,
): ReadonlyMap<string, AnswerChange> => {
  const left = Object.entries(changes.get(criterionId) ?? {}).filter(
    ([field, value]) => written[field as keyof AnswerChange] !== value,
  )
  const next = new Map(changes)
  if (left.length === 0) next.delete(criterionId)
  else next.set(criterionId, Object.fromEntries(left))
  return next
}
