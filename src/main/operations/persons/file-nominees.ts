/** Whom the files of communes nominate, as they stand in the review; also in files that wait or were set aside. */
import { identityOf } from '#shared/domain/duplicate-decision.ts'
import type { IncomingRow } from '#shared/domain/exchange/incoming.ts'
import { readingReader } from '#shared/domain/exchange/reading-lines.ts'
import { reviewed } from '#shared/domain/exchange/review.ts'
import type { NamedOne } from '#shared/domain/same-person.ts'
import type { Steps } from '#shared/steps.ts'
import type { ReadFile } from '../../db/queries/received-files.ts'
import type { FileStore } from '../../file-store.ts'
import { keptIfWhole } from '../../kept-files.ts'
import { subjectOfRow } from '../exchange/row-subjects.ts'

export type FileNominee = NamedOne & {
  fileId: string
  /** Place in the reading, which does not change. */
  at: number
  name: string
  row: IncomingRow
}

const lineEnd = 10

/** Of bytes that are gone or no reading: nobody. */
function* readingOf(bytes: Uint8Array) {
  const reader = readingReader()
  const decoder = new TextDecoder()
  try {
    for (let at = 0; at < bytes.length; ) {
      const found = bytes.indexOf(lineEnd, at)
      const end = found < 0 ? bytes.length : found
      reader.add(decoder.decode(bytes.subarray(at, end)))
      at = end + 1
      yield
    }
    return reader.reading()
  } catch {
    return null
  }
}

const nomineeOf = (file: ReadFile, row: IncomingRow, at: number): FileNominee[] => {
  if (row.content !== 'nomination') return []
  const subject = subjectOfRow(row, file.unitId)
  if (subject.name === '' || subject.subjectKind === 'collective') return []
  const numbers = [row.values.phone, row.values.idNumber].flatMap((one) => (one ? [String(one)] : []))
  return [
    {
      fileId: file.id,
      at,
      row,
      name: subject.name,
      identity: identityOf(subject),
      birthYear: subject.birthYear,
      unitId: file.unitId,
      numbers,
    },
  ]
}

/** @param holds asked of the kept bytes first, where that can spare reading them. */
export function* nomineesIn(
  files: FileStore,
  file: ReadFile,
  holds: (bytes: Uint8Array) => boolean = () => true,
): Steps<FileNominee[]> {
  const bytes = keptIfWhole(files, file.readingHash)
  // What the clerk corrected stands in the steps and not in the bytes.
  if (bytes === null || !(file.steps.done.length > 0 || holds(bytes))) return []
  return yield* nomineesOf(bytes, file)
}

/** @param bytes of the file's reading. */
export function* nomineesOf(bytes: Uint8Array, file: ReadFile): Steps<FileNominee[]> {
  const reading = yield* readingOf(bytes)
  if (reading === null) return []
  yield
  const { rows } = reviewed(reading, file.steps)
  return rows.flatMap((row, at) => nomineeOf(file, row, at))
}
