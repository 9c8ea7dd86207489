/** What encryption at rest costs: the start to the first screen, and an edit, against the same office in the clear. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, test } from 'vitest'
import { createClient } from '#shared/contract/client.ts'
import { passphrase, putLockOn } from '../support/locked-house.ts'
import { openTestGate } from '../support/open-test-gate.ts'
import { compare } from './measure.ts'
import { officeFolder } from './office-folder.ts'
import { fillTenYears } from './ten-years.ts'

const folder = mkdtempSync(join(tmpdir(), 'nep-bench-at-rest-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const encrypted = async (clear: string): Promise<string> => {
  const dataDir = join(folder, 'encrypted')
  cpSync(clear, dataDir, { recursive: true })
  const gate = openTestGate(dataDir)
  await putLockOn(createClient(gate.call), { encrypt: true })
  gate.close()
  return dataDir
}

const opened = async (dataDir: string, isLocked: boolean) => {
  const gate = openTestGate(dataDir)
  const call = createClient(gate.call)
  if (isLocked) await call('lock.open', { secret: passphrase })
  return { gate, call }
}

const start = async (dataDir: string, isLocked: boolean): Promise<void> => {
  const { gate, call } = await opened(dataDir, isLocked)
  await call('desk.overview', { planId: null })
  gate.close()
}

test('an office of ten years, encrypted and in the clear', async () => {
  const clear = await officeFolder(join(folder, 'clear'), fillTenYears)
  const locked = await encrypted(clear)
  await compare(
    'Start to the first answer of the desk (the passphrase is derived slowly on purpose)',
    { name: 'encrypted, with the unlock', run: () => start(locked, true) },
    { name: 'in the clear', run: () => start(clear, false) },
    5,
  )
  const houses = { encrypted: await opened(locked, true), clear: await opened(clear, false) }
  let turn = 0
  const edit = async ({ call }: (typeof houses)['clear']): Promise<void> => {
    turn += 1
    await call('units.create', { kind: 'site', name: `Chợ ${turn}`, fullName: `Chợ ${turn}` })
  }
  await compare(
    'An edit, with its journal',
    { name: 'encrypted', run: () => edit(houses.encrypted) },
    { name: 'in the clear', run: () => edit(houses.clear) },
    60,
  )
  await compare(
    'The desk, read anew',
    { name: 'encrypted', run: () => houses.encrypted.call('desk.overview', { planId: null }) },
    { name: 'in the clear', run: () => houses.clear.call('desk.overview', { planId: null }) },
    15,
  )
  for (const { gate } of Object.values(houses)) gate.close()
}, 400_000)
