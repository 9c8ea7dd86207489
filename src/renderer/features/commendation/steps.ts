/** The next steps of a list: whom each would take along, whom it leaves. */
import type { NominationRow } from '#shared/contract/commendation-types.ts'
import { type NominationStatus, nominationMoves, opinionOf } from '#shared/domain/nomination.ts'

export type Step = Extract<NominationStatus, 'submitted' | 'appraisal' | 'approved'>
export const forwardSteps: readonly Step[] = ['submitted', 'appraisal', 'approved']

export type StepPlan = {
  step: Step
  takes: string[]
  undecided: number
  disagreed: number
  /** Of those taken along, whom a decision cannot hold yet: a formal award without an opinion that agrees. */
  unappraised: string[]
}

/** Only what is agreed to goes on. */
export const planStep = (step: Step, nominations: readonly NominationRow[]): StepPlan => {
  // A rejected one comes back only by being reconsidered, with a reason.
  const able = nominations.filter(
    ({ status }) => status !== 'rejected' && status !== 'approved' && nominationMoves.canMove(status, step),
  )
  const ofOpinion = (opinion: ReturnType<typeof opinionOf>) =>
    able.filter((one) => opinionOf(one) === opinion)
  return {
    step,
    takes: ofOpinion('agree').map(({ id }) => id),
    undecided: ofOpinion(null).length,
    disagreed: ofOpinion('disagree').length,
    unappraised:
      step === 'approved'
        ? ofOpinion('agree')
            .filter(({ isPraise, appraisal }) => !isPraise && appraisal === null)
            .map(({ id }) => id)
        : [],
  }
}

/** What the clerk would do next: the first step that takes somebody, else the first that waits for opinions. */
export const nextStep = (nominations: readonly NominationRow[]): Step | null => {
  const plans = forwardSteps.map((step) => planStep(step, nominations))
  const next = plans.find(({ takes }) => takes.length > 0) ?? plans.find(({ undecided }) => undecided > 0)
  return next?.step ?? null
}

/** Steps that want a reason and are open to all of the chosen ones. */
export const backwardSteps = (nominations: readonly NominationRow[]): NominationStatus[] =>
  (['draft', 'returned', 'rejected', 'appraisal'] as const).filter(
    (to) =>
      nominations.length > 0 &&
      nominations.every(
        ({ status, decision }) =>
          decision === null && (nominationMoves.needs(status, to)?.includes('reason') ?? false),
      ),
  )
