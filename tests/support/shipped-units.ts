import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { KnownUnit } from '#shared/domain/exchange/recognise-options.ts'

type Seed = { units: (Omit<KnownUnit, 'id'> & { key: string })[] }

/** The units a new office starts with, as the import hands them to recognition. */
export const shippedUnits: KnownUnit[] = (
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../../resources/units/my-duc.json'), 'utf8')) as Seed
).units.map(({ key, name, aliases, kind, validFrom, validTo }) => ({
  id: key,
  name,
  aliases,
  kind,
  validFrom,
  validTo,
}))
