import { join } from 'node:path'
import Database from 'better-sqlite3'
import { createTestApp } from '../support/create-test-app.ts'

/** The data folder of a practice office that was opened once, with what `fill` puts into its register. */
export const officeFolder = async (
  dataDir: string,
  fill: (register: Database.Database) => void,
): Promise<string> => {
  const office = createTestApp({ onDisk: true, dataDir })
  await office.call('office.startPractice', {})
  office.app.close()
  const register = new Database(join(dataDir, 'nep.db'))
  fill(register)
  register.close()
  return dataDir
}
