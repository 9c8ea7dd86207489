/** Full-text search over `search_entries`; the index folds accents, tones are compared afterwards. */
import type { SearchEntity, SearchHit } from '#shared/contract/search.ts'
import { fold, foldTonePlacement, foldWords } from '#shared/text.ts'
import type { ReadDb } from '../database.ts'

type HitRow = { entity: SearchEntity; entity_id: string; title: string; detail: string; words: string }

/** Each word as a prefix, in any order; FTS5 operators in the text mean nothing. */
const matchExpression = (text: string): string =>
  foldWords(text)
    .split(' ')
    .filter((word) => word.length > 0)
    .map((word) => `"${word.replaceAll('"', '')}"*`)
    .join(' ')

const plainD = (text: string): string => foldTonePlacement(text).toLowerCase().replaceAll('đ', 'd')

const hasTones = (text: string): boolean =>
  fold(text) !== text.normalize('NFC').toLowerCase().trim().replace(/\s+/gu, ' ')

const toOpen = (db: ReadDb, row: HitRow): SearchHit['open'] => {
  const itself = { entity: row.entity, id: row.entity_id }
  if (row.entity !== 'team_members') return itself
  const member = db.get<{ plan_id: string | null; round_id: string | null }>(
    'SELECT plan_id, round_id FROM team_members WHERE id = ?',
    [row.entity_id],
  )
  if (member?.plan_id) return { entity: 'plans', id: member.plan_id }
  return member?.round_id ? { entity: 'rounds', id: member.round_id } : itself
}

/** At most `limit` hits: those whose title carries the words first, exact tones before folded ones. */
export const findAnything = (db: ReadDb, text: string, limit: number): SearchHit[] => {
  const expression = matchExpression(text)
  if (expression === '') return []
  const rows = db.all<HitRow>(
    `SELECT e.entity, e.entity_id, e.title, e.detail, e.words
     FROM search_index JOIN search_entries e ON e.id = search_index.rowid
     WHERE search_index MATCH ? ORDER BY rank LIMIT 400`,
    [expression],
  )
  // The index writes đ as d, so the comparison of tones does too.
  const exact = plainD(text)
  const folded = fold(text)
  const isExact = (row: HitRow): boolean => plainD(row.words).includes(exact)
  const inTitle = (row: HitRow): number => (fold(row.title).includes(folded) ? 0 : 1)
  const exactRows = hasTones(text) ? rows.filter(isExact) : []
  return (exactRows.length > 0 ? exactRows : rows)
    .toSorted((a, b) => inTitle(a) - inTitle(b))
    .slice(0, limit)
    .map((row) => ({
      entity: row.entity,
      id: row.entity_id,
      title: row.title,
      detail: row.detail,
      open: toOpen(db, row),
    }))
}
