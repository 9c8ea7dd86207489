/** The keys of names as functions of SQL, for migrations only: no index, view or trigger may need them. */

import { identityOf } from '#shared/domain/duplicate-decision.ts'
import type { SubjectKind } from '#shared/domain/nomination.ts'
import { nameKeys } from '#shared/name-keys.ts'
import type { Connection } from './connect.ts'

export const addNameFunctions = (connection: Connection): void => {
  const pure = { deterministic: true }
  connection.function('nep_name_bucket', pure, (name: string) => nameKeys(name).bucket)
  connection.function('nep_name_initials', pure, (name: string) => nameKeys(name).initials)
  connection.function(
    'nep_identity',
    pure,
    (
      subjectKind: SubjectKind,
      name: string,
      birthYear: number | null,
      unitId: string | null,
      place: string,
    ): string => identityOf({ id: '', subjectKind, name, birthYear, unitId, place }),
  )
}
