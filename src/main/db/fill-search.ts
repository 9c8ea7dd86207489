import type { Connection } from './connect.ts'

/** What can be searched is made anew in a register that has none: its rows are derived. */
export const fillSearch = (connection: Connection): void => {
  connection.exec(`INSERT INTO search_entries (entity, entity_id, title, detail, words)
    SELECT entity, entity_id, title, detail, replace(replace(title || ' ' || detail || ' ' || extra, 'đ', 'd'), 'Đ', 'D')
    FROM searchable WHERE title IS NOT NULL AND detail IS NOT NULL AND extra IS NOT NULL`)
}
