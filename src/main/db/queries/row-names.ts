/** What a person calls a row, also one that is gone: told from its columns as the journal noted them. */
import { formatDate } from '#shared/dates.ts'
import { roundName } from '#shared/domain/round.ts'
import type { ReadDb, Row } from '../database.ts'

export type RowRef = { table: string; rowId: string; row: Row }

/** As it stands in the register, else as the journal last knew it. */
const rowOf = (db: ReadDb, table: string, id: string): Row | undefined => {
  const standing = db.get<Row>(`SELECT * FROM ${table} WHERE id = ?`, [id])
  if (standing !== undefined) return standing
  const noted = db.get<{ json: string | null }>(
    `SELECT coalesce(after_json, before_json) AS json FROM changes WHERE table_name = ? AND row_id = ?
     ORDER BY id DESC LIMIT 1`,
    [table, id],
  )
  return noted?.json ? (JSON.parse(noted.json) as Row) : undefined
}

/** A row by its id, also one that is gone. */
export const refTo = (db: ReadDb, table: string, id: unknown): RowRef | undefined => {
  const row = typeof id === 'string' ? rowOf(db, table, id) : undefined
  return row && { table, rowId: String(row.id), row }
}

const text = (...parts: readonly unknown[]): string =>
  parts
    .map((part) => String(part ?? '').trim())
    .filter((part) => part !== '')
    .join(' ')

const unitName = (db: ReadDb, id: unknown): string => text(refTo(db, 'units', id)?.row.full_name)

/** '' for a row that nobody has a name for. */
export const nameOfRow = (db: ReadDb, { table, row }: RowRef): string => {
  const day = (column: string): string => (typeof row[column] === 'string' ? formatDate(row[column]) : '')
  switch (table) {
    case 'units':
      return text(row.full_name)
    case 'plans':
      return text([row.number, row.symbol].filter(Boolean).join('/'), row.abstract)
    case 'rounds':
      return text(roundName(Number(row.ordinal)), refTo(db, 'plans', row.plan_id)?.row.year)
    case 'visits':
      return text(unitName(db, row.unit_id), day('visit_date'))
    case 'findings':
    case 'strengths':
      return text(row.description)
    case 'outreach_activities':
      return text(row.form, unitName(db, row.unit_id), day('held_on'))
    case 'outreach_targets':
      return text(row.year, unitName(db, row.unit_id), row.form)
    case 'nominations':
      return text(row.honorific, row.name)
    case 'award_decisions':
      return [row.number, row.symbol].filter(Boolean).join('/')
    case 'checklist_versions':
      return text(refTo(db, 'checklists', row.checklist_id)?.row.name, row.number)
    case 'base_pays':
      return day('valid_from')
    default:
      return text(row.name ?? row.title ?? row.file_name ?? row.legal_basis)
  }
}
