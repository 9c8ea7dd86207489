/** The host makes copies by itself: as time passes, and when the house closes. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createClient } from '#shared/contract/client.ts'
import { keepBackups } from '../../../src/main/hosts/shared/keep-backups.ts'
import { openTestGate } from '../../support/open-test-gate.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

// The thread that proves a copy goes on by the real clock.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
afterEach(() => void vi.useRealTimers())

const house = () => {
  let clock = Date.UTC(2018, 9, 6, 1)
  const gate = openTestGate(temporaryFolder('keep'), () => new Date(clock).toISOString())
  const call = createClient(gate.call)
  const keeper = keepBackups(gate)
  const reasons = async (): Promise<string[]> => (await call('backups.list', {})).map(({ reason }) => reason)
  return {
    gate,
    keeper,
    reasons,
    edit: (name: string) => call('units.create', { kind: 'site', name, fullName: name }),
    pass: (minutes: number) => {
      for (let passed = 0; passed < minutes; passed += 10) {
        clock += 10 * 60_000
        vi.advanceTimersByTime(10 * 60_000)
      }
    },
  }
}

test('hourly when something changed, and again on closing', async () => {
  const { gate, keeper, reasons, edit, pass } = house()
  pass(120)
  expect(await reasons()).toEqual([])
  await edit('Chợ')
  pass(10)
  await vi.waitFor(async () => expect(await reasons()).toEqual(['hourly']), { timeout: 20_000 })
  await edit('Bến xe')
  pass(50)
  expect(await reasons()).toEqual(['hourly'])
  pass(10)
  await vi.waitFor(async () => expect(await reasons()).toEqual(['hourly', 'hourly']), { timeout: 20_000 })
  pass(120)
  await edit('Đình')
  await keeper.end()
  expect(await reasons()).toEqual(['close', 'hourly', 'hourly'])
  gate.close()
})
