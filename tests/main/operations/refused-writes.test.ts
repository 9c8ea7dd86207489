/** Every write of a command refused in turn, as by a full disk: a sentence, nothing changed, and it goes on afterwards. */
import { expect, test } from 'vitest'
import { createTestApp } from '../../support/create-test-app.ts'
import { injecting } from '../../support/fail-at-statement.ts'
import { fillSmallOffice } from '../../support/small-office.ts'
import { wholeContent } from '../../support/whole-content.ts'

test('the making of an office, each command refused at its first, its last and some writes between', async () => {
  const app = createTestApp({ onDisk: true })
  const { call, tried } = injecting(app, wholeContent(app.dataDir), 6)
  await fillSmallOffice({ ...app, call })
  expect(tried.size).toBeGreaterThanOrEqual(20)
  expect(Math.min(...tried.values())).toBeGreaterThan(1)
})
