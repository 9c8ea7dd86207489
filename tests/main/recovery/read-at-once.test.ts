/** What the recovery screen reads keeps nobody from reading it too, nor from opening the register. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createTestApp } from '../../support/create-test-app.ts'
import { openTestGate } from '../../support/open-test-gate.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const damagedOffice = async () => {
  const folder = temporaryFolder('read')
  const { call, app } = createTestApp({ onDisk: true, dataDir: folder })
  await call('office.startPractice', {})
  await call('backups.make', {})
  app.close()
  const file = join(folder, 'nep.db')
  const whole = readFileSync(file)
  writeFileSync(file, Buffer.from(whole).fill(0x5a, 4096 * 3, 4096 * 14))
  return { gate: openTestGate(folder), heal: () => writeFileSync(file, whole) }
}

test('asked twice at once both are answered, and salvage begins beside', async () => {
  const { gate } = await damagedOffice()
  const answers = await Promise.all([
    gate.call('recovery.state', {}),
    gate.call('recovery.state', {}),
    gate.call('recovery.salvage', {}),
  ])
  expect(answers).toMatchObject([{ ok: true }, { ok: true }, { ok: true }])
  gate.close()
})

test('the register opens again while it is read', async () => {
  const { gate, heal } = await damagedOffice()
  const reading = gate.call('recovery.state', {})
  heal()
  gate.retry()
  expect(gate.fault()).toBeUndefined()
  expect(await reading).toMatchObject({ ok: true })
  gate.close()
})
