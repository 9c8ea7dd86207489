import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { createTestApp } from '../../support/create-test-app.ts'

test('a backup is a readable copy of everything, listed with its count', async () => {
  const { call, dataDir, events } = createTestApp({ onDisk: true })
  await call('units.create', { kind: 'site', name: 'Chợ', fullName: 'Chợ Đồng Tâm' })
  const made = await call('backups.make', {})
  expect(await call('backups.list', {})).toEqual([made])
  expect(events).toContainEqual({ type: 'changed', topics: ['backups'] })
  const copy = new Database(join(dataDir, 'backups', made.name), { readonly: true })
  expect(copy.prepare('SELECT full_name FROM units').pluck().all()).toEqual(['Chợ Đồng Tâm'])
  copy.close()
})

test('a copy that was cut short is no longer listed', async () => {
  const { call, dataDir } = createTestApp({ onDisk: true })
  const made = await call('backups.make', {})
  writeFileSync(join(dataDir, 'backups', made.name), 'half')
  expect(await call('backups.list', {})).toEqual([])
})
