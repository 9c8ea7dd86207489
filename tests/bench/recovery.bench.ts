/** How long the window stands still while a damaged register of ten years is looked at, exported, saved and replaced. */
import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { createClient } from '#shared/contract/client.ts'
import { makeBackupAtOnce } from '../../src/main/backups/make-backup.ts'
import { migrate, migrationsUpTo, schemaVersion } from '../../src/main/db/migrate.ts'
import { openTestGate } from '../support/open-test-gate.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { costOf, watch } from './costs.ts'
import { officeFolder } from './office-folder.ts'
import { fillTenYears } from './ten-years.ts'

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`

const damage = (file: string): void => {
  const bytes = readFileSync(file)
  const middle = Math.floor(bytes.byteLength / 2 / 4096) * 4096
  bytes.fill(0x5a, middle, middle + 3 * 4096)
  writeFileSync(file, bytes)
}

const told = async (title: string, work: () => Promise<unknown>): Promise<void> => {
  const end = watch()
  const { clock, own } = await costOf(work)
  const { still, stillProcessor } = await end()
  console.log(
    `${title}: ${clock.toFixed(0)} ms, own work ${own.toFixed(0)} ms; longest stand-still ${still.toFixed(0)} ms, own work ${stillProcessor.toFixed(0)} ms   aimed at: ≤ 100 ms`,
  )
}

test('recovery of a register of ten years', async () => {
  const dataDir = await officeFolder(temporaryFolder('recovery'), fillTenYears)
  const file = join(dataDir, 'nep.db')
  const whole = openTestGate(dataDir, () => '2018-10-06T02:00:00.000Z')
  await createClient(whole.call)('backups.make', {})
  whole.close()
  console.log(`Register: ${megabytes(statSync(file).size)}`)
  damage(file)
  const gate = openTestGate(dataDir, () => '2018-10-06T03:00:00.000Z')
  const call = createClient(gate.call)
  expect(gate.fault()?.code).toBe('database_damaged')
  await told('What is wrong and what can be done', () => call('recovery.state', {}))
  await told('Export of what can be read', () => call('recovery.export', {}))
  await told('Salvage', () => call('recovery.salvage', {}))
  expect(gate.fault()).toBeUndefined()
  gate.close()
  damage(file)
  const again = openTestGate(dataDir, () => '2018-10-06T04:00:00.000Z')
  const callAgain = createClient(again.call)
  const { copies } = await callAgain('recovery.state', {})
  const name = copies[0]?.name ?? ''
  await told('A copy in its place', () =>
    callAgain('recovery.restore', { name, place: 'here', folder: '', secret: '' }),
  )
  expect(again.fault()).toBeUndefined()
  again.close()
  damage(file)
  const third = openTestGate(dataDir, () => '2018-10-06T05:00:00.000Z')
  const older = temporaryFolder('older')
  const old = new Database(join(older, 'nep.db'))
  migrate(old, migrationsUpTo(schemaVersion - 1))
  const wide = old.prepare(
    "INSERT INTO drafts (id, value_json, updated_at) VALUES (?, ?, '2018-10-05T01:00:00.000Z')",
  )
  old.transaction(() => {
    for (let at = 0; at < 26_000; at += 1) wide.run(`bench:${at}`, JSON.stringify({ text: 'x'.repeat(900) }))
  })()
  old.close()
  const plan = { dataDir, at: '2018-10-06T00:30:00.000Z', reason: 'asked' as const, journalId: null }
  makeBackupAtOnce(plan, (to) => copyFileSync(join(older, 'nep.db'), to))
  const callThird = createClient(third.call)
  const found = (await callThird('recovery.state', {})).copies.find(({ madeAt }) => madeAt === plan.at)
  await told('A copy of the schema before in its place', () =>
    callThird('recovery.restore', { name: found?.name ?? '', place: 'here', folder: '', secret: '' }),
  )
  expect(third.fault()).toBeUndefined()
  third.close()
})
