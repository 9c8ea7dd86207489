/** Copies away that are locked by a passphrase: nothing to read on the stick, and a way back on any computer. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../support/create-test-app.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const passphrase = 'hội làng mùng sáu'
const photo = 'ảnh niêm yết ở nhà văn hóa'

const stick = (): string => temporaryFolder('stick')

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))

/** Whether any file on the stick has the words, as the register or the photo would show them. */
const isReadable = (folder: string, words: string): boolean =>
  filesIn(folder).some((file) => readFileSync(file).includes(Buffer.from(words)))

const filled = async (folder: string) => {
  const app = createTestApp({ onDisk: true })
  await app.call('units.create', { kind: 'site', name: 'Chợ Đồng Tâm', fullName: 'Chợ Đồng Tâm' })
  const hash = app.app.files.keep(Buffer.from(photo))
  await app.call('backups.setAway', { folder })
  return { app, hash }
}

const elsewhere = async (folder: string): Promise<TestApp> => {
  const app = createTestApp({ onDisk: true, idsAfter: 1000 })
  await app.call('backups.setAway', { folder })
  return app
}

const unitNames = async ({ call }: TestApp): Promise<string[]> =>
  (await call('units.list', { validOn: null })).map(({ name }) => name)

test('what lay there open is locked with the next copy, and this computer opens it without being asked', async () => {
  const folder = stick()
  const { app, hash } = await filled(folder)
  const first = await app.call('backups.make', {})
  expect(isReadable(folder, 'Chợ Đồng Tâm') && isReadable(folder, photo)).toBe(true)

  await app.call('backups.lockAway', { passphrase })
  expect(await app.call('backups.away', {})).toMatchObject({ isLocked: true })
  app.setNow('2018-10-05T03:00:00.000Z')
  await app.call('backups.make', {})
  expect(isReadable(folder, 'Chợ Đồng Tâm') || isReadable(folder, photo)).toBe(false)
  const away = (await app.call('backups.everywhere', {})).filter(({ place }) => place === 'away')
  expect(away).toHaveLength(2)
  for (const copy of away)
    expect(copy).toMatchObject({ needsSecret: false, locked: { size: expect.any(Number) } })

  await app.call('units.create', { kind: 'site', name: 'Đền', fullName: 'Đền' })
  rmSync(join(app.dataDir, 'files', hash.slice(0, 2), hash))
  await app.call('backups.restore', { name: first.name, place: 'away' })
  expect(await unitNames(app)).toEqual(['Chợ Đồng Tâm'])
  expect(Buffer.from(app.app.files.kept(hash)).toString()).toBe(photo)
})

test('another computer needs the passphrase or the printed key; the copies then stay locked there', async () => {
  const folder = stick()
  const { app, hash } = await filled(folder)
  const { recoveryKey } = await app.call('backups.lockAway', { passphrase })
  const { name } = await app.call('backups.make', {})

  const other = await elsewhere(folder)
  const restore = (secret: string) => other.callRaw('backups.restore', { name, place: 'away', secret })
  expect(await other.call('backups.everywhere', {})).toMatchObject([{ needsSecret: true }])
  expect(await restore('')).toMatchObject({ error: { params: { rule: 'backup_secret_needed' } } })
  expect(await restore('hội làng')).toMatchObject({ error: { params: { rule: 'backup_secret_wrong' } } })
  expect(await unitNames(other)).toEqual([])
  expect(filesIn(join(other.dataDir, 'backups'))).toEqual([])

  expect(await restore(recoveryKey.toLowerCase())).toMatchObject({ ok: true })
  expect(await unitNames(other)).toEqual(['Chợ Đồng Tâm'])
  expect(Buffer.from(other.app.files.kept(hash)).toString()).toBe(photo)
  expect(await other.call('backups.away', {})).toMatchObject({ isLocked: true })

  const third = await elsewhere(folder)
  await third.call('backups.restore', { name, place: 'away', secret: passphrase })
  expect(await unitNames(third)).toEqual(['Chợ Đồng Tâm'])
})

test('a new passphrase opens the new copies, the old one those of before; open again only what comes after', async () => {
  const folder = stick()
  const { app } = await filled(folder)
  await app.call('backups.lockAway', { passphrase })
  const before = await app.call('backups.make', {})
  await app.call('backups.lockAway', { passphrase: 'mật khẩu khác hẳn' })
  app.setNow('2018-10-05T03:00:00.000Z')
  const after = await app.call('backups.make', {})
  await app.call('backups.openAway', {})
  app.setNow('2018-10-05T05:00:00.000Z')
  const open = await app.call('backups.make', {})

  const tries = [
    [before.name, passphrase, true],
    [after.name, passphrase, false],
    [after.name, 'mật khẩu khác hẳn', true],
    [open.name, '', true],
  ] as const
  for (const [name, secret, ok] of tries) {
    const other = await elsewhere(folder)
    expect([name, (await other.callRaw('backups.restore', { name, place: 'away', secret })).ok]).toEqual([
      name,
      ok,
    ])
  }
})

test('a locked copy that was changed is not put back, and nothing is changed', async () => {
  const folder = stick()
  const { app } = await filled(folder)
  await app.call('backups.lockAway', { passphrase })
  const { name } = await app.call('backups.make', {})
  await app.call('units.create', { kind: 'site', name: 'Đền', fullName: 'Đền' })
  const file = join(folder, 'Nep-sao-luu', `${name}.khoa`)
  const bytes = readFileSync(file)
  bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1
  writeFileSync(file, bytes)
  expect(await app.callRaw('backups.restore', { name, place: 'away' })).toMatchObject({
    error: { code: 'database_damaged' },
  })
  expect((await unitNames(app)).sort()).toEqual(['Chợ Đồng Tâm', 'Đền'].sort())
})

test('the passphrase and the recovery key stand in no file of this computer or the stick', async () => {
  const folder = stick()
  const { app } = await filled(folder)
  const { recoveryKey } = await app.call('backups.lockAway', { passphrase })
  await app.call('backups.make', {})
  for (const words of [passphrase, recoveryKey, recoveryKey.replaceAll('-', '')])
    expect(isReadable(folder, words) || isReadable(app.dataDir, words)).toBe(false)
})
