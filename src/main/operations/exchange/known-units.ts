/** The units a file may come from, and the one its name alone says. */
import { communeInName } from '#shared/domain/exchange/recognise/commune.ts'
import type { KnownUnit } from '#shared/domain/exchange/recognise-options.ts'
import type { ReadDb } from '../../db/database.ts'
import type { ReceivedFile } from '../../db/queries/received-files.ts'
import { listUnits } from '../../db/queries/units.ts'

export const knownUnits = (db: ReadDb): KnownUnit[] =>
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

/** Of a file that cannot be read only its name is left to say whose it is; the clerk is asked. */
export const unitNamedByFile = (
  db: ReadDb,
  { fileName, receivedOn }: Pick<ReceivedFile, 'fileName' | 'receivedOn'>,
): KnownUnit | undefined => communeInName(fileName, knownUnits(db), receivedOn)
