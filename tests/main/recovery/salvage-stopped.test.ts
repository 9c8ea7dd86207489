/** A salvage or an export tells how far it is and may be stopped anywhere: the folder is then as it was, and the next one goes through. */
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { Progress } from '#shared/contract/bridge.ts'
import type { Gate } from '../../../src/main/hosts/shared/gate.ts'
import { openTestApp } from '../../support/create-test-app.ts'
import { openTestGate } from '../../support/open-test-gate.ts'
import { fillSmallOffice } from '../../support/small-office.ts'

let damaged: string
beforeAll(async () => {
  damaged = mkdtempSync(join(tmpdir(), 'nep-stopped-'))
  const office = openTestApp({ dataDir: damaged, onDisk: true })
  await fillSmallOffice(office)
  office.close()
  const file = join(damaged, 'nep.db')
  const bytes = readFileSync(file)
  bytes.fill(0x5a, 4096 * 60, 4096 * 63)
  writeFileSync(file, bytes)
})
afterAll(() => rmSync(damaged, { recursive: true, force: true }))

/** The damaged folder opened by a host that hears every progress. */
const openDamaged = (heard: (progress: Progress, gate: Gate) => void): { gate: Gate; folder: string } => {
  const folder = mkdtempSync(join(tmpdir(), 'nep-stopped-'))
  cpSync(damaged, folder, { recursive: true })
  const gate = openTestGate(folder)
  gate.onEvent((event) => {
    if (event.type === 'progress') heard(event.progress, gate)
  })
  onTestFinished(() => {
    gate.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return { gate, folder }
}

/** Each file of the folder and what it holds, but for the lock's own. */
const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => !name.startsWith('nep.lock') && statSync(join(folder, name)).isFile())
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  )

test('tells each table as it is read and written, and the proof', async () => {
  const heard: Progress[] = []
  const { gate } = openDamaged((progress) => heard.push(progress))
  expect(gate.fault()).toMatchObject({ code: 'database_damaged' })
  expect(await gate.call('recovery.salvage', {}, 'a salvage')).toMatchObject({ ok: true })
  expect(heard.every(({ callId }) => callId === 'a salvage')).toBe(true)
  expect(heard.map(({ done }) => done)).toEqual(heard.map((_, index) => index))
  expect(new Set(heard.map(({ total }) => total))).toEqual(new Set([heard.length]))
  const labels = heard.map(({ label }) => label)
  expect(labels).toContain('Đang đọc: Đơn vị')
  expect(labels).toContain('Đang ghi sang sổ mới: Đơn vị')
  expect(labels.at(-1)).toBe('Đang kiểm tra sổ mới')
})

test.each(['Đang đọc: Đơn vị', 'Đang ghi sang sổ mới: Đơn vị'])(
  'stopped at “%s”: nothing changed, and it can be done again',
  async (label) => {
    let isStopping = true
    const { gate, folder } = openDamaged((progress, host) => {
      if (isStopping && progress.label === label) host.cancel(progress.callId)
    })
    const before = filesIn(folder)
    expect(await gate.call('recovery.salvage', {}, 'a salvage')).toMatchObject({
      ok: false,
      error: { code: 'cancelled' },
    })
    expect(filesIn(folder)).toEqual(before)
    isStopping = false
    expect(await gate.call('recovery.salvage', {}, 'another')).toMatchObject({ ok: true })
    expect(gate.fault()).toBeUndefined()
  },
)

test.each(['Đang đọc: Đơn vị', 'Đang ghi tệp Excel thứ 1'])(
  'an export tells how far it is; stopped at “%s” it makes no file, and can be done again',
  async (label) => {
    let isStopping = true
    const heard: Progress[] = []
    const { gate, folder } = openDamaged((progress, host) => {
      heard.push(progress)
      if (isStopping && progress.label === label) host.cancel(progress.callId)
    })
    const before = filesIn(folder)
    expect(await gate.call('recovery.export', {}, 'an export')).toMatchObject({
      error: { code: 'cancelled' },
    })
    expect(heard.at(-1)?.label).toBe(label)
    isStopping = false
    heard.length = 0
    expect(await gate.call('recovery.export', {}, 'another')).toMatchObject({
      value: { name: 'Nep-doc-duoc-2018-10-06.xlsx' },
    })
    expect(heard.map(({ done }) => done)).toEqual(heard.map((_, index) => index))
    expect(heard.at(-1)).toMatchObject({ callId: 'another', total: heard.length - 1 })
    expect(filesIn(folder)).toEqual(before)
  },
)

test('a host that closes meanwhile leaves the folder as it was, and does not open it again', async () => {
  const { gate, folder } = openDamaged((progress, host) => {
    if (progress.done === 3) host.close()
  })
  const before = filesIn(folder)
  expect(await gate.call('recovery.salvage', {}, 'a salvage')).toMatchObject({
    error: { code: 'cancelled' },
  })
  expect(filesIn(folder)).toEqual(before)
  expect(await gate.call('units.list', { validOn: null })).toMatchObject({ ok: false })
})
