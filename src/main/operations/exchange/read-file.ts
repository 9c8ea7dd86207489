/** From bytes to a reading, in the worker, with what the register knows. Writes nothing. */
import type { Reading, ReadingIssue } from '#shared/domain/exchange/incoming.ts'
import type { KnownMapping } from '#shared/domain/exchange/recognise-options.ts'
import type { ColumnField } from '#shared/domain/exchange/recognised.ts'
import type { RefuseDetail, RefuseReason } from '#shared/domain/exchange/sheet.ts'
import type { ReturnContent } from '#shared/domain/request.ts'
import type { ReadDb } from '../../db/database.ts'
import { rememberedMappings } from '../../db/queries/received-files.ts'
import { getRequest } from '../../db/queries/requests.ts'
import { publishedCriteria } from '../../db/queries/return-prefill.ts'
import { getUnit } from '../../db/queries/units.ts'
import { readIncomingInWorker } from '../../excel/read-in-worker.ts'
import type { ReadingQuestion } from '../../excel/read-incoming.ts'
import { knownUnits } from './known-units.ts'
import { prepareRows } from './row-subjects.ts'

/** `lines`: the reading as it is kept, where nothing was added to it since it was read. */
export type FileReading =
  | { ok: true; reading: Reading; lines?: Uint8Array }
  | {
      ok: false
      reason: RefuseReason
      detail: RefuseDetail | null
      reading: Reading | null
      lines?: Uint8Array
    }

/** What the clerk said about a file that has been read before. */
export type ReadAnswers = {
  content?: ReturnContent
  unitId?: string
  mappings?: KnownMapping[]
  /** Mappings of an earlier file of this unit, before those that are remembered. */
  earlierMappings?: KnownMapping[]
  sheetChoices?: Record<string, 'use' | 'skip'>
  /** What is remembered was said of this very file. */
  hasOwnColumns?: boolean
}

type Known = Pick<ReadingQuestion, 'units' | 'criteria' | 'remembered'>

const registerSays = (db: ReadDb): Known => ({
  units: knownUnits(db),
  criteria: publishedCriteria(db, null).map(({ code, text }) => ({ code, text })),
  remembered: rememberedMappings(db).map(({ unitId, signature, content, columns }) => ({
    unitId,
    signature,
    content,
    isRecalled: true,
    columns: columns.map(({ column, field, choice }) => ({
      column,
      field: field as ColumnField | null,
      ...(choice === undefined ? {} : { choice }),
    })),
  })),
})

const knownAt = new WeakMap<ReadDb, { version: string; known: Known }>()

/** What all files are asked alike; hundreds that come at once need it asked of the register only when that has moved. */
const knownTo = (db: ReadDb): Known => {
  const version = db.version()
  const kept = knownAt.get(db)
  if (kept?.version === version) return kept.known
  const known = registerSays(db)
  knownAt.set(db, { version, known })
  return known
}

const questionOf = (db: ReadDb, fileName: string, day: string, answers: ReadAnswers): ReadingQuestion => {
  const { units, criteria, remembered } = knownTo(db)
  const earlier = (answers.earlierMappings ?? []).map((mapping) => ({
    ...mapping,
    unitId: answers.unitId ?? '',
  }))
  return {
    fileName,
    units,
    criteria,
    day,
    remembered: [
      ...earlier,
      ...(answers.hasOwnColumns === true
        ? remembered.map((mapping) => ({ ...mapping, isRecalled: false }))
        : remembered),
    ],
    ...(answers.mappings === undefined ? {} : { mappings: answers.mappings }),
    ...(answers.content === undefined ? {} : { forcedContent: answers.content }),
    ...(answers.unitId === undefined ? {} : { forcedUnit: answers.unitId }),
    ...(answers.sheetChoices === undefined ? {} : { sheetChoices: answers.sheetChoices }),
  }
}

/** A stamp names ids; those that this register does not know are no ids. */
const checkStamp = (db: ReadDb, reading: Reading): Reading => {
  if (reading.stamp === null) return reading
  const issues: ReadingIssue[] = [...reading.issues]
  const unit = getUnit(db, reading.stamp.unitId)
  if (unit === undefined) issues.push({ code: 'stamp_unit_unknown', level: 'must', params: {} })
  if (getRequest(db, reading.stamp.requestId) === undefined)
    issues.push({ code: 'stamp_request_unknown', level: 'must', params: {} })
  // Where the title says another commune, it is nobody's until the clerk has said whose.
  const isAsked = issues.some(({ code }) => code === 'commune_stamp')
  return {
    ...reading,
    issues,
    outcome: reading.outcome === 'accept' && issues.length > 0 ? 'accept-with-issues' : reading.outcome,
    unitId: isAsked ? null : (unit?.id ?? null),
    unitName: isAsked ? null : (unit?.name ?? null),
  }
}

/** @param day the day of reading. Rejects only when the signal is aborted. */
export const readFile = async (
  db: ReadDb,
  file: { name: string; bytes: Uint8Array },
  day: string,
  options: { signal?: AbortSignal; answers?: ReadAnswers } = {},
): Promise<FileReading> => {
  const result = await readIncomingInWorker(
    file.bytes,
    questionOf(db, file.name, day, options.answers ?? {}),
    { onRows: prepareRows, ...(options.signal && { signal: options.signal }) },
  )
  if (!result.ok) return { ...result, reading: null }
  const reading = checkStamp(db, result.reading)
  const lines = reading === result.reading ? { lines: result.lines } : {}
  if (reading.outcome !== 'refuse') return { ok: true, reading, ...lines }
  return reading.refuseReason === 'not-a-spreadsheet'
    ? { ok: false, reason: 'not-a-spreadsheet', detail: 'text', reading, ...lines }
    : { ok: false, reason: 'empty', detail: null, reading, ...lines }
}
