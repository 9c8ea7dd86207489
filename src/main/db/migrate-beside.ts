/** An older copy brought to this program's schema in a thread: it is to take the register's place. */
import { DomainError, fail } from '#shared/contract/errors.ts'
import { migrations, schemaVersion } from './migrate.ts'
import { asDataError } from './open.ts'
import { workOnFile } from './work-on-file.ts'

/**
 * `file` is nobody else's, and of no use afterwards when it throws: DomainError migration_failed, and what the disk
 * says.
 *
 * @param from the schema that the copy has.
 */
export const migrateBeside = async (file: string, from: number): Promise<void> => {
  if (from === schemaVersion) return
  try {
    await workOnFile({ what: 'migrate', file, migrations })
  } catch (raw) {
    const error = asDataError(raw)
    if (error instanceof DomainError) throw error
    const detail = raw instanceof Error ? raw.message : String(raw)
    throw fail('migration_failed', { from, to: schemaVersion, detail })
  }
}
