/**
 * Whom the files of communes name, as a search needs it: what was made out of a file is known until its reading, its unit or
 * the clerk's steps are others. Of 30,000 rows it takes a second and some megabytes.
 */
import type { FieldValue } from '#shared/domain/exchange/incoming.ts'
import type { Steps } from '#shared/steps.ts'
import type { NamingRow } from '../../db/queries/person-rows.ts'
import type { ReadFile } from '../../db/queries/received-files.ts'
import type { FileStore } from '../../file-store.ts'
import { keptIfWhole } from '../../kept-files.ts'
import { type FileNominee, nomineesOf } from './file-nominees.ts'
import { namingOfNominee } from './known-person.ts'

/** `values`: by the columns of a nomination. */
type NamedInFile = { naming: NamingRow; values: { phone: string | null; id_number: string | null } }

type Known = { said: string; named: readonly NamedInFile[] }

/** They go with the open register, and so with the lock of the house. */
const caches = new WeakMap<FileStore, Map<string, Known>>()
const mostKnown = 100_000

/** The newest stay. */
const remember = (known: Map<string, Known>, fileId: string, one: Known): void => {
  known.delete(fileId)
  known.set(fileId, one)
  let count = 0
  for (const { named } of known.values()) count += named.length
  for (const [oldest, { named }] of known) {
    if (count <= mostKnown || oldest === fileId) return
    known.delete(oldest)
    count -= named.length
  }
}

const textOf = (value: FieldValue | undefined): string | null => (value == null ? null : String(value))

/** Without its row, which is large. */
const namedBy = (nominee: FileNominee): NamedInFile => {
  const { phone, idNumber } = nominee.row.values
  return { naming: namingOfNominee(nominee), values: { phone: textOf(phone), id_number: textOf(idNumber) } }
}

export function* namedIn(files: FileStore, file: ReadFile): Steps<readonly NamedInFile[]> {
  const known = caches.get(files) ?? new Map<string, Known>()
  caches.set(files, known)
  // Erased bytes name nobody.
  if (!files.isThere(file.readingHash)) {
    known.delete(file.id)
    return []
  }
  const said = JSON.stringify([file.readingHash, file.unitId, file.steps])
  const before = known.get(file.id)
  if (before?.said === said) return before.named
  // Damaged bytes name nobody either, and may be put back.
  const bytes = keptIfWhole(files, file.readingHash)
  if (bytes === null) return []
  const nominees = yield* nomineesOf(bytes, file)
  const named = nominees.map(namedBy)
  remember(known, file.id, { said, named })
  return named
}
