import type { Json } from '#shared/contract/define.ts'
import type { drafts } from '#shared/contract/drafts.ts'
import type { Operations } from './context.ts'

export const draftsOperations = {
  get: ({ db }, { key }) => {
    const row = db.get<{ value_json: string; updated_at: string }>(
      'SELECT value_json, updated_at FROM drafts WHERE id = ?',
      [key],
    )
    return row === undefined ? null : { value: JSON.parse(row.value_json) as Json, updatedAt: row.updated_at }
  },
  save: ({ db }, { key, value }) => {
    const row = { value_json: JSON.stringify(value) }
    if (db.get('SELECT id FROM drafts WHERE id = ?', [key]) === undefined)
      db.insert('drafts', { id: key, ...row })
    else db.update('drafts', key, row)
    return null
  },
  discard: ({ db }, { key }) => {
    db.remove('drafts', key)
    return null
  },
} satisfies Operations<typeof drafts>
