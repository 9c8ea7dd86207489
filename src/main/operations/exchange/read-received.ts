/**
 * Reads a file that came in. One that is the corrected copy of an earlier file is read as the clerk had that one
 * read: for its unit, with its columns and its answers about sheets. Writes nothing.
 */
import type { Reading, ReadingIssue } from '#shared/domain/exchange/incoming.ts'
import type { ReadDb } from '../../db/database.ts'
import { getReceivedFile, type ReceivedFile } from '../../db/queries/received-files.ts'
import { getUnit } from '../../db/queries/units.ts'
import type { FileStore } from '../../file-store.ts'
import { type FileReading, type ReadAnswers, readFile } from './read-file.ts'
import { isReadingLost, loadReading } from './readings.ts'

type ReadContext = { db: ReadDb; files: FileStore }

/** The earlier file that a reading's stamp names; undefined without a stamp, or when this register does not know it. */
export const earlierFileOf = (db: ReadDb, reading: Reading | null): ReceivedFile | undefined =>
  reading?.sendBack === undefined ? undefined : getReceivedFile(db, reading.sendBack.fileId)

const readingOf = (files: FileStore, file: ReceivedFile): Reading | null => {
  try {
    return loadReading(files, file)
  } catch (error) {
    if (isReadingLost(error)) return null
    throw error
  }
}

const answersOf = (earlier: ReceivedFile, reading: Reading | null): ReadAnswers => ({
  ...earlier.state.answers,
  ...(earlier.unitId === null ? {} : { unitId: earlier.unitId }),
  // What the clerk said about columns; what was only recognised is recognised again.
  earlierMappings: (reading?.tables ?? [])
    .filter((table) => table.columns.some((column) => column.why === 'remembered'))
    .map(({ sheet, signature, content, columns }) => ({
      sheet,
      signature,
      content,
      columns,
      isRecalled: earlier.state.hasOwnColumns !== true,
    })),
})

/** A copy that another commune filled in is nobody's until the clerk has said whose. */
const ofAnother = (db: ReadDb, reading: Reading, earlier: ReceivedFile): Reading => {
  const names = [earlier.unitName, reading.unitName ?? getUnit(db, reading.unitId ?? '')?.name ?? null]
  const issue: ReadingIssue = {
    code: 'commune_unclear',
    level: 'must',
    params: { candidates: names.filter((name) => name !== null).join(', ') },
  }
  const asked = [
    ...(earlier.unitId === null
      ? []
      : [{ unitId: earlier.unitId, name: earlier.unitName ?? '', why: 'content' as const }]),
    ...(reading.unitId === null
      ? []
      : [{ unitId: reading.unitId, name: names[1] ?? '', why: 'content' as const }]),
  ]
  const { sendBack: _ofAnother, ...rest } = reading
  return {
    ...rest,
    outcome: rest.outcome === 'refuse' ? 'refuse' : 'accept-with-issues',
    unitId: null,
    unitName: null,
    unitCandidates: [...asked, ...rest.unitCandidates],
    issues: [issue, ...rest.issues],
  }
}

const isAskedWhose = (reading: Reading | null): boolean =>
  reading?.issues.some(({ code }) => code === 'commune_stamp') ?? false

/** @param day the day of reading. Rejects only when the signal is aborted. */
export const readReceived = async (
  { db, files }: ReadContext,
  file: { name: string; bytes: Uint8Array },
  day: string,
  options: { signal?: AbortSignal } = {},
): Promise<FileReading> => {
  const first = await readFile(db, file, day, options)
  const earlier = earlierFileOf(db, first.reading)
  if (!first.ok || earlier === undefined) return first
  const before = readingOf(files, earlier)
  const { unitId } = first.reading
  // Its title has come to name another commune since.
  if (isAskedWhose(first.reading) && !isAskedWhose(before)) return first
  if (unitId !== null && unitId !== earlier.unitId && unitId !== before?.unitId)
    return { ok: true, reading: ofAnother(db, first.reading, earlier) }
  const again = await readFile(db, file, day, { ...options, answers: answersOf(earlier, before) })
  if (!again.ok) return again
  return {
    ok: true,
    reading: {
      ...again.reading,
      unitId: earlier.unitId ?? again.reading.unitId,
      unitName: earlier.unitName ?? again.reading.unitName,
    },
  }
}
