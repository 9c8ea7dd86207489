import type { ParsedInputOf } from '#shared/contract/define.ts'
import { fail } from '#shared/contract/errors.ts'
import type { units } from '#shared/contract/units.ts'
import type { WriteDb } from '../db/database.ts'
import { countChildren, getUnit, listUnits } from '../db/queries/units.ts'
import type { Operations } from './context.ts'
import { requireOrder } from './require-order.ts'

const toRow = (input: ParsedInputOf<(typeof units)['create']>) => ({
  kind: input.kind,
  commune_type: input.communeType,
  name: input.name,
  full_name: input.fullName,
  official_code: input.officialCode,
  parent_id: input.parentId,
  head_name: input.headName,
  head_title: input.headTitle,
  contact_name: input.contactName,
  phone: input.phone,
  email: input.email,
  address: input.address,
  note: input.note,
  valid_from: input.validFrom,
  valid_to: input.validTo,
})

/** Aliases are a set: what is no longer named goes, what is new comes. */
const saveAliases = (db: WriteDb, unitId: string, aliases: readonly string[]): void => {
  const known = db.all<{ id: string; alias: string }>(
    'SELECT id, alias FROM unit_aliases WHERE unit_id = ?',
    [unitId],
  )
  for (const row of known) if (!aliases.includes(row.alias)) db.remove('unit_aliases', row.id)
  for (const alias of new Set(aliases)) {
    if (!known.some((row) => row.alias === alias)) db.insert('unit_aliases', { unit_id: unitId, alias })
  }
}

export const unitsOperations = {
  list: ({ db }, input) => listUnits(db, input),
  get: ({ db }, { id }) => {
    const unit = getUnit(db, id)
    if (unit === undefined) throw fail('not_found', { what: 'unit' })
    return unit
  },
  create: ({ db }, input) => {
    requireOrder(input)
    const id = db.insert('units', toRow(input))
    saveAliases(db, id, input.aliases)
    return { id }
  },
  update: ({ db }, input) => {
    requireOrder(input)
    const revision = db.update('units', input.id, toRow(input), { revision: input.revision, bump: true })
    saveAliases(db, input.id, input.aliases)
    return { revision }
  },
  remove: ({ db }, { id, revision }) => {
    const children = countChildren(db, id)
    if (children > 0) throw fail('rule', { rule: 'unit_has_children', count: children })
    db.update('units', id, {}, { revision })
    db.remove('units', id)
    return null
  },
} satisfies Operations<typeof units>
