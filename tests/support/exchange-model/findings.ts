/** Findings of the model: the office's moves and the communes' reports, walked anew each time. */
import type { Model, ModelRecord } from './model.ts'
import type { Value } from './rows.ts'

export type FindingStatus = 'open' | 'in_progress' | 'reported' | 'done'
type Step = { by: 'office'; to: FindingStatus } | { by: number; said: Value; record: ModelRecord }
export type ModelFinding = { id: string; unit: number; steps: Step[]; officeEvents: number }

/** A report stands while the import that brought it does, or one that brought the same row unchanged while it stood. */
const stands = (model: Model, by: number, record: ModelRecord): boolean =>
  record.sayings.some(({ batch, of }) => of === by && model.live.has(batch))

const afterReport = (status: FindingStatus, said: Value): FindingStatus => {
  if (said === 'done' && status !== 'done') return 'reported'
  return said === 'ongoing' && status === 'open' ? 'in_progress' : status
}

export const findingStatus = (model: Model, finding: ModelFinding): FindingStatus => {
  let status: FindingStatus = 'open'
  for (const step of finding.steps) {
    if (step.by === 'office') status = step.to
    else if (stands(model, step.by, step.record)) status = afterReport(status, step.said)
  }
  return status
}

export const findingEvents = (model: Model, finding: ModelFinding): number =>
  finding.officeEvents +
  finding.steps.filter((step) => step.by !== 'office' && stands(model, step.by, step.record)).length

/** A verified finding hears no report. */
export const report = (
  model: Model,
  finding: ModelFinding,
  step: { by: number; said: Value; record: ModelRecord },
): void => {
  if (findingStatus(model, finding) !== 'done') finding.steps.push(step)
}
