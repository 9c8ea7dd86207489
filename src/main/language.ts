/** The interface language that the office chose; Vietnamese until it did. */
import type { Language } from '#shared/messages/catalogue.ts'
import type { ReadDb } from './db/database.ts'
import { readSetting } from './db/queries/office.ts'

export const interfaceLanguage = (db: ReadDb): Language =>
  readSetting<Language>(db, 'language', 'vi') === 'en' ? 'en' : 'vi'
