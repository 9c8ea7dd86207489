/** The small office, as the commands of the table want it. */
import { createTestApp, type TestApp } from '../create-test-app.ts'
import { fillSmallOffice } from '../small-office.ts'
import type { PreparedOffice } from './command-table.ts'

/** On disk, closed at the end of the test. */
export const openPrepared = async (): Promise<TestApp & PreparedOffice> => {
  const app: TestApp = createTestApp({ onDisk: true })
  let count = 100
  return { ...app, ...(await fillSmallOffice(app)), fresh: () => ++count }
}
