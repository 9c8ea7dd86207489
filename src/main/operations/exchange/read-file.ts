/** From bytes to a reading: worker, stamp, else recognition. Writes nothing. */
import { fromRecognised } from '#shared/domain/exchange/from-recognised.ts'
import type { Reading, ReadingIssue } from '#shared/domain/exchange/incoming.ts'
import { recognise } from '#shared/domain/exchange/recognise/recognise.ts'
import type {
  ColumnField,
  KnownMapping,
  KnownUnit,
  RecogniseOptions,
} from '#shared/domain/exchange/recognised.ts'
import type { RefuseDetail, RefuseReason, Workbook } from '#shared/domain/exchange/sheet.ts'
import type { ReturnContent } from '#shared/domain/request.ts'
import type { ReadDb } from '../../db/database.ts'
import { rememberedMappings } from '../../db/queries/received-files.ts'
import { getRequest } from '../../db/queries/requests.ts'
import { publishedCriteria } from '../../db/queries/return-prefill.ts'
import { getUnit, listUnits } from '../../db/queries/units.ts'
import { readFileInWorker } from '../../excel/read-in-worker.ts'
import { readReturn } from '../../excel/read-return.ts'

export type FileReading =
  | { ok: true; reading: Reading }
  | { ok: false; reason: RefuseReason; detail: RefuseDetail | null; reading: Reading | null }

/** What the clerk said about a file that has been read before. */
export type ReadAnswers = {
  content?: ReturnContent
  unitId?: string
  mappings?: KnownMapping[]
  sheetChoices?: Record<string, 'use' | 'skip'>
}

const knownUnits = (db: ReadDb): KnownUnit[] =>
  listUnits(db, { validOn: null, kinds: [] })
    .filter((unit) => unit.kind !== 'village' && unit.kind !== 'site')
    .map(({ id, name, aliases, kind, validFrom, validTo }) => ({
      id,
      name,
      aliases,
      kind,
      validFrom,
      validTo,
    }))

/** Mappings of one unit once it is known; before that all, since a signature seldom fits two communes. */
const knownMappings = (db: ReadDb, unitId: string | undefined): KnownMapping[] =>
  rememberedMappings(db)
    .filter((mapping) => unitId === undefined || mapping.unitId === unitId)
    .map(({ signature, content, columns }) => ({
      signature,
      content,
      columns: columns.map(({ column, field, choice }) => ({
        column,
        field: field as ColumnField | null,
        ...(choice === undefined ? {} : { choice }),
      })),
    }))

const readForeign = (
  db: ReadDb,
  workbook: Workbook,
  fileName: string,
  day: string,
  answers: ReadAnswers,
): Reading => {
  const options = (unitId: string | undefined): RecogniseOptions => ({
    fileName,
    units: knownUnits(db),
    criteria: publishedCriteria(db, null).map(({ code, text }) => ({ code, text })),
    day,
    knownMappings: answers.mappings ?? knownMappings(db, unitId),
    ...(answers.content === undefined ? {} : { forcedContent: answers.content }),
    ...(unitId === undefined ? {} : { forcedUnit: unitId }),
    ...(answers.sheetChoices === undefined ? {} : { sheetChoices: answers.sheetChoices }),
  })
  const first = recognise(workbook, options(answers.unitId))
  const unitId = first.commune.unitId
  const isOthersMapping =
    answers.unitId === undefined &&
    answers.mappings === undefined &&
    unitId !== null &&
    first.tables.some((table) => table.columns.some((column) => column.why === 'remembered'))
  // A mapping is remembered for one commune: read again with this commune's own.
  if (!isOthersMapping) return fromRecognised(first)
  return fromRecognised(
    recognise(workbook, { ...options(undefined), knownMappings: knownMappings(db, unitId) }),
  )
}

/** A stamp names ids; those that this register does not know are no ids. */
const checkStamp = (db: ReadDb, reading: Reading): Reading => {
  if (reading.stamp === null) return reading
  const issues: ReadingIssue[] = [...reading.issues]
  const unit = getUnit(db, reading.stamp.unitId)
  if (unit === undefined) issues.push({ code: 'stamp_unit_unknown', level: 'must', params: {} })
  if (getRequest(db, reading.stamp.requestId) === undefined)
    issues.push({ code: 'stamp_request_unknown', level: 'must', params: {} })
  return {
    ...reading,
    issues,
    outcome: reading.outcome === 'accept' && issues.length > 0 ? 'accept-with-issues' : reading.outcome,
    unitId: unit?.id ?? null,
    unitName: unit?.name ?? null,
  }
}

/** @param day the day of reading. Rejects only when the signal is aborted. */
export const readFile = async (
  db: ReadDb,
  file: { name: string; bytes: Uint8Array },
  day: string,
  options: { signal?: AbortSignal; answers?: ReadAnswers } = {},
): Promise<FileReading> => {
  const result = await readFileInWorker(file.bytes, options.signal ? { signal: options.signal } : {})
  if (!result.ok) return { ...result, reading: null }
  const stamped = readReturn(result.workbook, { day })
  const reading =
    stamped === undefined
      ? readForeign(db, result.workbook, file.name, day, options.answers ?? {})
      : checkStamp(db, stamped)
  return reading.outcome === 'refuse'
    ? { ok: false, reason: 'empty', detail: null, reading }
    : { ok: true, reading }
}
