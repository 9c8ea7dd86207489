/**
 * From a workbook to a `Reading`: our own return by its stamp, else any layout by recognition. Pure, and so at home in
 * the reading worker: a long list takes seconds to recognise, which no window should wait for.
 */
import { fromRecognised } from '#shared/domain/exchange/from-recognised.ts'
import type { Reading } from '#shared/domain/exchange/incoming.ts'
import { recognise } from '#shared/domain/exchange/recognise/recognise.ts'
import type { KnownMapping, RecogniseOptions } from '#shared/domain/exchange/recognised.ts'
import type { Workbook } from '#shared/domain/exchange/sheet.ts'
import { readReturn } from './read-return.ts'

export type ReadingQuestion = Pick<
  RecogniseOptions,
  'fileName' | 'units' | 'criteria' | 'day' | 'forcedContent' | 'forcedUnit' | 'sheetChoices'
> & {
  /** What the clerk once said about columns, each for one unit: a signature seldom fits two communes. */
  remembered: (KnownMapping & { unitId: string })[]
  /** The clerk's mapping of this very file, in place of what is remembered. */
  mappings?: KnownMapping[]
}

/** Mappings of one unit once it is known; before that all. */
const mappingsFor = (question: ReadingQuestion, unitId: string | undefined): KnownMapping[] =>
  question.remembered.filter((mapping) => unitId === undefined || mapping.unitId === unitId)

const readForeign = (workbook: Workbook, question: ReadingQuestion): Reading => {
  const { remembered: _remembered, mappings, ...options } = question
  const { forcedUnit } = options
  const first = recognise(workbook, {
    ...options,
    knownMappings: mappings ?? mappingsFor(question, forcedUnit),
  })
  const unitId = first.commune.unitId
  const isOthersMapping =
    forcedUnit === undefined &&
    mappings === undefined &&
    unitId !== null &&
    first.tables.some((table) => table.columns.some((column) => column.why === 'remembered'))
  // A mapping is remembered for one commune: read again with this commune's own.
  if (!isOthersMapping) return fromRecognised(first)
  return fromRecognised(recognise(workbook, { ...options, knownMappings: mappingsFor(question, unitId) }))
}

export const readIncoming = (workbook: Workbook, question: ReadingQuestion): Reading =>
  readReturn(workbook, { day: question.day }) ?? readForeign(workbook, question)
