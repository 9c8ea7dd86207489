/** The interface language that the office chose; Vietnamese until it did. */
import type { Language } from '#shared/messages/catalogue.ts'
import type { ReadDb } from './db/database.ts'

export const interfaceLanguage = (db: ReadDb): Language => {
  const row = db.get<{ value_json: string }>("SELECT value_json FROM settings WHERE id = 'language'")
  return row?.value_json === '"en"' ? 'en' : 'vi'
}
