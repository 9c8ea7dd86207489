/**
 * From a workbook to a `Reading`: our own return by its stamp, else any layout by recognition. Pure, and so at home in
 * the reading worker: a long list takes seconds to recognise, which no window should wait for.
 */
import { fromRecognised } from '#shared/domain/exchange/from-recognised.ts'
import {
  type PassingReading,
  passingReading,
  type Reading,
  type ReadingIssue,
  wholeReading,
} from '#shared/domain/exchange/incoming.ts'
import { recognising } from '#shared/domain/exchange/recognise/recognise.ts'
import type { KnownMapping, RecogniseOptions } from '#shared/domain/exchange/recognise-options.ts'
import { earlierPlaceKey } from '#shared/domain/exchange/send-back/stamp.ts'
import type { Workbook } from '#shared/domain/exchange/sheet.ts'
import { askedOfCommune } from '#shared/domain/exchange/stamped-commune.ts'
import { askingUnlikely } from '#shared/domain/exchange/unlikely-values.ts'
import { readReturn } from './read-return.ts'
import { type SendBack, takeSendBack } from './take-send-back.ts'

export type ReadingQuestion = Pick<
  RecogniseOptions,
  'fileName' | 'units' | 'criteria' | 'day' | 'forcedContent' | 'forcedUnit' | 'sheetChoices'
> & {
  /** What the clerk once said about columns, each for one unit ('' when it was said of this file's own first copy). */
  remembered: (KnownMapping & { unitId: string })[]
  /** The clerk's mapping of this very file, in place of what is remembered. */
  mappings?: KnownMapping[]
}

/** A unit's own; nobody's while it is not known, for another commune may mean something else by the same columns. */
const mappingsFor = (question: ReadingQuestion, unitId = ''): KnownMapping[] =>
  question.remembered.filter((mapping) => mapping.unitId === unitId || mapping.unitId === '')

const readForeign = (workbook: Workbook, question: ReadingQuestion): PassingReading => {
  const { remembered: _remembered, mappings, ...options } = question
  const { forcedUnit } = options
  const first = recognising(workbook, {
    ...options,
    knownMappings: mappings ?? mappingsFor(question, forcedUnit),
  })
  const { unitId } = first.commune
  const own =
    forcedUnit === undefined && mappings === undefined && unitId !== null
      ? question.remembered.filter((mapping) => mapping.unitId === unitId)
      : []
  if (own.length === 0 || unitId === null) return fromRecognised(first)
  // Read again with what is remembered of this commune.
  return fromRecognised(recognising(workbook, { ...options, knownMappings: mappingsFor(question, unitId) }))
}

/** Rows without a key of their own are known by where they stood in the file that was sent back. */
const knownAgain = (reading: Reading, { stamp, places }: SendBack): Reading => {
  const claimed = new Map<string, string>()
  const copied: ReadingIssue[] = []
  const rows = reading.rows.map((row) => {
    const number = row.rows[0] ?? 0
    const here = `${row.sheet}!${number}`
    const place = places.get(here)
    if (row.rowKey !== null || place === undefined) return row
    const rowKey = earlierPlaceKey(stamp.fileId, place.sheet, place.row)
    // Several people of one row share its key; a row that was copied is a new one.
    const holder = claimed.get(rowKey) ?? here
    claimed.set(rowKey, holder)
    if (holder === here) return { ...row, rowKey }
    copied.push({ code: 'row_key_repeated', level: 'should', sheet: row.sheet, row: number, params: {} })
    return row
  })
  return { ...reading, rows, issues: [...reading.issues, ...copied], sendBack: stamp }
}

function* withRemark(passing: PassingReading): PassingReading {
  const { issues, ...rest } = yield* passing
  return { ...rest, issues: [...issues, { code: 'macros_not_run', level: 'should', params: {} }] }
}

/** The rows are made as they are asked for, and can be asked for once. */
export const readIncoming = (workbook: Workbook, question: ReadingQuestion): PassingReading => {
  const { workbook: own, sendBack } = takeSendBack(workbook)
  const stamped = readReturn(own, { day: question.day })
  const passing = stamped
    ? passingReading(askedOfCommune(stamped, own, question))
    : readForeign(own, question)
  const known = sendBack === null ? passing : passingReading(knownAgain(wholeReading(passing), sendBack))
  const asked = askingUnlikely(known, question.day)
  return workbook.hasMacros ? withRemark(asked) : asked
}
