/** The clerk's work on a received file: steps, out of sight and back. Nothing here touches the register. */
import { fail } from '#shared/contract/errors.ts'
import { fieldKind, type IncomingRow } from '#shared/domain/exchange/incoming.ts'
import { addStep, type ReviewStep, type ReviewSteps } from '#shared/domain/exchange/review.ts'
import { isOfKind, outOfBounds } from '#shared/domain/exchange/value-bounds.ts'
import type { ReturnContent } from '#shared/domain/request.ts'
import type { DecisionsByPair } from '../../db/queries/duplicate-decisions.ts'
import type { ReceivedFile, ReviewState } from '../../db/queries/received-files.ts'
import type { CommandContext, TaskContext } from '../context.ts'
import { type PreparedPlan, preparePlan } from './long-lists.ts'
import { type PlannedFile, scopeOf } from './plan-file.ts'
import { listYear } from './plan-with-pairs.ts'
import { bringReading, loadReading } from './readings.ts'
import { refreshSummary, stillHolding } from './receive.ts'
import { settlePlace } from './settle-place.ts'
import { theFile } from './the-file.ts'

/** @param planned the plan of the file as it stands now, where it was made before. */
export const saveSummary = (
  tx: CommandContext,
  fileId: string,
  planned?: PlannedFile,
): { revision: number } => {
  refreshSummary(tx, fileId, planned)
  return { revision: theFile(tx, fileId).revision }
}

type Asked = { fileId: string; revision: number }
type Change = (steps: ReviewSteps) => ReviewSteps

const changed = (file: ReceivedFile, change: Change): ReviewState => ({
  ...file.state,
  steps: change(file.state.steps),
})

/**
 * Throws not_found, conflict, rule reading_lost.
 *
 * @param planned the plan of the file after the change, as the register stands now.
 */
export const changeSteps = (
  tx: CommandContext,
  input: Asked,
  change: Change,
  planned?: PlannedFile,
): { revision: number } => {
  const file = theFile(tx, input.fileId)
  tx.db.update(
    'received_files',
    file.id,
    { review_json: JSON.stringify(changed(file, change)) },
    { revision: input.revision },
  )
  // Whether words mean that there is nothing to report is answered here, also after the import.
  if ((file.state.brought?.nilAsked ?? []).length > 0) settlePlace(tx, file)
  return saveSummary(tx, file.id, planned)
}

/**
 * What the list would do after a change of its steps, where it is long.
 *
 * @param decided what the change says of pairs.
 */
export const planAfter = async (
  context: TaskContext,
  { fileId, revision }: Asked,
  change: Change,
  decided: DecisionsByPair = new Map(),
): Promise<PreparedPlan | undefined> => {
  const file = theFile(context, fileId)
  return file.revision === revision
    ? preparePlan(context, { ...file, state: changed(file, change) }, { decided })
    : undefined
}

/** What the rows of the cells report. */
const contentsOf = (
  rows: readonly IncomingRow[],
  cells: readonly { rowId: string }[],
): Map<string, ReturnContent> => {
  const asked = new Set(cells.map(({ rowId }) => rowId))
  return new Map(rows.filter(({ id }) => asked.has(id)).map(({ id, content }) => [id, content]))
}

/** The page says so at the cell; nothing else may bring in what no form could save again. */
const requireWithinBounds = (context: TaskContext, file: ReceivedFile, step: ReviewStep): void => {
  if (step.kind !== 'set') return
  const year = listYear(context.db, scopeOf(context.db, file, context.today), context.today)
  const names: Readonly<Record<string, string>> = context.messages.exchange.fields
  const nameOf = (field: string): string => names[field] ?? field
  const contents = contentsOf(loadReading(context.files, file)?.rows ?? [], step.cells)
  for (const { rowId, field, value } of step.cells) {
    const content = contents.get(rowId)
    if (content === undefined || isOfKind(content, field, value)) continue
    const kind = fieldKind(content, field)
    throw fail('rule', { rule: 'review_value_unlike', detail: nameOf(field), kind })
  }
  const outside = step.cells.find(({ field, value }) => outOfBounds(field, value, year) !== null)
  if (outside !== undefined)
    throw fail('rule', { rule: 'review_value_outside', detail: nameOf(outside.field) })
}

/** Throws what `changeSteps` throws, rules review_value_outside, review_value_unlike. */
export const decide = async (
  context: TaskContext,
  input: Asked & { step: ReviewStep },
): Promise<{ revision: number }> => {
  const change = (steps: ReviewSteps): ReviewSteps => addStep(steps, input.step)
  const file = theFile(context, input.fileId)
  if (input.step.kind === 'set') await bringReading(context.files, file)
  requireWithinBounds(context, file, input.step)
  const prepared = await planAfter(context, input, change)
  return context.commit((tx) => changeSteps(tx, input, change, stillHolding(tx, prepared)))
}
