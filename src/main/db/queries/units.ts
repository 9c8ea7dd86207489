/** Units, their aliases and their lineage. */
import { sortedByText } from '#shared/collation.ts'
import type { UnitDetail, UnitLineage, UnitSummary } from '#shared/contract/units.ts'
import type { UnitKind } from '#shared/domain/unit.ts'
import type { ReadDb } from '../database.ts'

type UnitRow = {
  id: string
  kind: UnitKind
  commune_type: UnitSummary['communeType']
  name: string
  full_name: string
  official_code: string | null
  parent_id: string | null
  head_name: string
  head_title: string
  contact_name: string
  phone: string
  email: string
  address: string
  note: string
  valid_from: string | null
  valid_to: string | null
  revision: number
}

const columns = `id, kind, commune_type, name, full_name, official_code, parent_id, head_name, head_title,
  contact_name, phone, email, address, note, valid_from, valid_to, revision`

const toSummary = (row: UnitRow, aliases: string[]): UnitSummary => ({
  id: row.id,
  kind: row.kind,
  communeType: row.commune_type,
  name: row.name,
  fullName: row.full_name,
  officialCode: row.official_code,
  parentId: row.parent_id,
  headName: row.head_name,
  phone: row.phone,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  aliases,
})

const aliasesByUnit = (db: ReadDb): Map<string, string[]> => {
  const byUnit = new Map<string, string[]>()
  for (const row of db.all<{ unit_id: string; alias: string }>(
    'SELECT unit_id, alias FROM unit_aliases ORDER BY id',
  )) {
    byUnit.set(row.unit_id, [...(byUnit.get(row.unit_id) ?? []), row.alias])
  }
  return byUnit
}

/** Units valid on `validOn` (all when null) of `kinds` (all when empty), in Vietnamese order of their names. */
export const listUnits = (
  db: ReadDb,
  filter: { validOn: string | null; kinds: readonly UnitKind[] },
): UnitSummary[] => {
  const aliases = aliasesByUnit(db)
  const rows = db.all<UnitRow>(
    `SELECT ${columns} FROM units
     WHERE (:day IS NULL OR ((valid_from IS NULL OR valid_from <= :day) AND (valid_to IS NULL OR valid_to >= :day)))
       AND (:kinds = '[]' OR kind IN (SELECT value FROM json_each(:kinds)))`,
    { day: filter.validOn, kinds: JSON.stringify(filter.kinds) },
  )
  const units = rows.map((row) => toSummary(row, aliases.get(row.id) ?? []))
  return sortedByText(units, ({ name }) => name)
}

type LineageRow = {
  id: string
  kind: UnitLineage['kind']
  effective_on: string
  is_partial: number
  legal_basis: string
  other_id: string
  other_name: string
}

const toLineage = (row: LineageRow): UnitLineage => ({
  id: row.id,
  kind: row.kind,
  effectiveOn: row.effective_on,
  isPartial: row.is_partial === 1,
  legalBasis: row.legal_basis,
  other: { id: row.other_id, fullName: row.other_name },
})

const lineage = (db: ReadDb, id: string, side: 'predecessor' | 'successor'): UnitLineage[] => {
  const own = side === 'predecessor' ? 'successor' : 'predecessor'
  return db
    .all<LineageRow>(
      `SELECT l.id, l.kind, l.effective_on, l.is_partial, l.legal_basis, u.id AS other_id, u.full_name AS other_name
       FROM unit_lineage l JOIN units u ON u.id = l.${side}_id WHERE l.${own}_id = ? ORDER BY l.effective_on, u.name`,
      [id],
    )
    .map(toLineage)
}

export const getUnit = (db: ReadDb, id: string): UnitDetail | undefined => {
  const row = db.get<UnitRow>(`SELECT ${columns} FROM units WHERE id = ?`, [id])
  if (row === undefined) return undefined
  const aliases = db.all<{ alias: string }>('SELECT alias FROM unit_aliases WHERE unit_id = ? ORDER BY id', [
    id,
  ])
  return {
    ...toSummary(
      row,
      aliases.map(({ alias }) => alias),
    ),
    headTitle: row.head_title,
    contactName: row.contact_name,
    email: row.email,
    address: row.address,
    note: row.note,
    revision: row.revision,
    predecessors: lineage(db, id, 'predecessor'),
    successors: lineage(db, id, 'successor'),
  }
}

export const countChildren = (db: ReadDb, id: string): number =>
  db.get<{ n: number }>('SELECT count(*) AS n FROM units WHERE parent_id = ?', [id])?.n ?? 0
