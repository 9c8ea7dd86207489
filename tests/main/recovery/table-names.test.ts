import { expect, test } from 'vitest'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { schemaVersion } from '../../../src/main/db/migrate.ts'
import { emptyRegister } from '../../../src/main/db/structure.ts'
import { shapeOf } from '../../../src/main/recovery/schema-shape.ts'

test('every table has a name that a sheet of Excel can bear, and no two the same', () => {
  const register = emptyRegister(schemaVersion)
  const tables = [...shapeOf(register).keys()]
  register.close()
  for (const language of ['vi', 'en'] as const) {
    const names = tables.map((table) => messagesIn(language).recovery.tableName(table))
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(tables.length)
    expect(names.filter((name) => name.length > 26 || /[[\]:*?/\\'_]/u.test(name))).toEqual([])
  }
})
