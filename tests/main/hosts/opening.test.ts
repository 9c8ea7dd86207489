/** A large register is read whole beside the window before it is opened, also at the first start; a small one at once. */
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test, vi } from 'vitest'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { pageAt } from '../../../src/main/hosts/shared/page.ts'
import { createTestApp } from '../../support/create-test-app.ts'
import { enlarge } from '../../support/large-register.ts'
import { openTestGate } from '../../support/open-test-gate.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const office = async ({ isLarge }: { isLarge: boolean }): Promise<string> => {
  const dataDir = temporaryFolder('opening')
  const { call, app } = createTestApp({ onDisk: true, dataDir })
  await call('units.create', { kind: 'site', name: 'Chợ', fullName: 'Chợ Đồng Tâm' })
  if (isLarge) enlarge(dataDir)
  app.close()
  return dataDir
}

/** How often this thread read a register whole. */
const readingsHere = () => {
  const pragmas = vi.spyOn(Database.prototype, 'pragma')
  onTestFinished(() => pragmas.mockRestore())
  return () => pragmas.mock.calls.filter(([text]) => text.startsWith('quick_check')).length
}

const open = (dataDir: string) => {
  const gate = openTestGate(dataDir)
  onTestFinished(() => gate.close())
  return gate
}

const page = { type: 'text/html', bytes: () => new Uint8Array(), isHashed: false }

const firstPage = (gate: ReturnType<typeof open>, dataDir: string) =>
  pageAt({ gate, dataDir, messages: messagesIn('vi'), pageFiles: new Map([['/', page]]) as never }, '/')

test('a large register is read beside, and whoever asks meanwhile waits for it', async () => {
  const dataDir = await office({ isLarge: true })
  const readings = readingsHere()
  const gate = open(dataDir)
  expect(gate.fault()).toBeUndefined()
  const [units] = await Promise.all([gate.call('units.list', {}), firstPage(gate, dataDir), gate.opened()])
  expect(units).toMatchObject({ ok: true, value: [{ name: 'Chợ' }] })
  expect(readings()).toBe(0)
})

test('a small register is open when the gate is', async () => {
  const dataDir = await office({ isLarge: false })
  const readings = readingsHere()
  const gate = open(dataDir)
  expect(readings()).toBe(1)
  expect(gate.files().keptHashes()).toEqual([])
})

test('a large register that is damaged is told as such, and opens once it is mended', async () => {
  const dataDir = await office({ isLarge: true })
  const file = join(dataDir, 'nep.db')
  const whole = readFileSync(file)
  writeFileSync(file, Buffer.from(whole).fill(0x5a, 4096 * 3, 4096 * 14))
  const gate = open(dataDir)
  expect(await gate.call('units.list', {})).toMatchObject({ ok: false, error: { code: 'database_damaged' } })
  expect(gate.fault()).toMatchObject({ code: 'database_damaged' })
  writeFileSync(file, whole)
  await firstPage(gate, dataDir)
  expect(gate.fault()).toBeUndefined()
  expect(await gate.call('units.list', {})).toMatchObject({ ok: true })
})

test('closed while it is read, nothing is opened and the folder is free', async () => {
  const dataDir = await office({ isLarge: true })
  const gate = open(dataDir)
  const asked = gate.call('units.list', {})
  gate.close()
  expect(await asked).toMatchObject({ ok: false, error: { code: 'busy' } })
  const other = open(dataDir)
  expect(await other.call('units.list', {})).toMatchObject({ ok: true })
})

test('a rescue that comes meanwhile waits too', async () => {
  const dataDir = await office({ isLarge: true })
  const gate = open(dataDir)
  expect(await gate.call('lock.state', {})).toMatchObject({ ok: true, value: { isOn: false } })
  expect(await gate.call('units.list', {})).toMatchObject({ ok: true })
})

test('a register that cannot even be measured lets the host start, and is told as a fault', () => {
  const dataDir = temporaryFolder('opening')
  symlinkSync('nep.db', join(dataDir, 'nep.db'))
  const gate = open(dataDir)
  expect(gate.fault()).toBeDefined()
})
