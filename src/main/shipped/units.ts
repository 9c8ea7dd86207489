/** Puts the shipped units, their other names and their lineage into an empty register. */
import type { SeedUnit, UnitsSeed } from '#shared/domain/seed.ts'
import type { CommandContext } from '../operations/context.ts'
import { createKeys, type Keys, readSeed } from './read-seed.ts'

type Target = Pick<CommandContext, 'db' | 'resourcesDir'>

export const insertUnits = (db: Target['db'], units: readonly SeedUnit[], keys: Keys): void => {
  for (const unit of units) {
    const id = db.insert('units', {
      kind: unit.kind,
      commune_type: unit.communeType,
      name: unit.name,
      full_name: unit.fullName,
      official_code: unit.officialCode,
      parent_id: keys.idOrNull(unit.parent),
      valid_from: unit.validFrom,
      valid_to: unit.validTo,
      note: unit.note,
    })
    keys.set(unit.key, id)
    for (const alias of unit.aliases) db.insert('unit_aliases', { unit_id: id, alias })
  }
}

/** Loads `units/<set>.json`; the answer finds a unit by its key. Parents stand before their children in the file. */
export const loadUnitSet = ({ db, resourcesDir }: Target, set: string): Keys => {
  const seed = readSeed<UnitsSeed>(resourcesDir, `units/${set}.json`, 'nep-units-1')
  const keys = createKeys('unit')
  insertUnits(db, seed.units, keys)
  for (const entry of seed.lineage) {
    db.insert('unit_lineage', {
      predecessor_id: keys.id(entry.predecessor),
      successor_id: keys.id(entry.successor),
      kind: entry.kind,
      effective_on: entry.effectiveOn,
      is_partial: entry.isPartial ? 1 : 0,
      legal_basis: entry.legalBasis,
      note: entry.note,
    })
  }
  return keys
}
