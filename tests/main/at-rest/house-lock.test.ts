/** The lock of the house and what lies there encrypted by it: from outside, by the gate alone. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test, vi } from 'vitest'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { checkDataFolder } from '../../../src/main/check.ts'
import { lockIfIdle } from '../../../src/main/hosts/shared/idle-lock.ts'
import { houseLock, lockHouse } from '../../../src/main/locks/house-lock.ts'
import { enlarge } from '../../support/large-register.ts'
import {
  attached,
  later,
  openFilesIn,
  openHouse,
  openPlainHouse,
  passphrase,
  putLockOn,
  unitName,
} from '../../support/locked-house.ts'
import { soundFolder } from '../../support/sound-folder.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const timeout = 120_000
const nothingLeft = { register: false, copies: 0, files: 0, states: 0 }

const names = async ({ call }: Pick<Awaited<ReturnType<typeof openPlainHouse>>, 'call'>): Promise<string[]> =>
  (await call('units.list', { validOn: null })).map(({ fullName }) => fullName)

test('encrypted, no file of the house tells a name; unlocked, all is there as before', {
  timeout,
}, async () => {
  const house = await openPlainHouse()
  const { dataDir, gate, call, hash } = house
  expect(openFilesIn(dataDir).length).toBeGreaterThan(2)
  await putLockOn(call, { encrypt: true })
  expect(await names(house)).toEqual([unitName])
  await call('units.create', { kind: 'site', name: 'Bến', fullName: 'Bến đò' })
  later()
  await call('backups.make', {})
  gate.files().keep(Buffer.from(`${attached} hai`))
  expect(openFilesIn(dataDir, [unitName, attached, 'Bến đò'])).toEqual([])
  expect(await call('lock.state', {})).toMatchObject({ isOn: true, isEncrypting: true, left: nothingLeft })

  await call('lock.now', {})
  expect(openFilesIn(dataDir, [unitName, attached, 'Bến đò'])).toEqual([])
  await call('lock.open', { secret: passphrase })
  expect((await names(house)).sort()).toEqual(['Bến đò', unitName].sort())
  expect(Buffer.from(gate.files().kept(hash)).toString()).toBe(attached)
  const copies = await call('backups.list', {})
  expect(copies).toHaveLength(2)
  const oldest = copies.at(-1)
  await call('backups.restore', { name: oldest?.name ?? '', place: 'here' })
  expect(await names(house)).toEqual([unitName])
  expect(openFilesIn(dataDir)).toEqual([])
  expect(checkDataFolder(dataDir, messagesIn('vi'))).toMatchObject({ isSound: true })
})

test('while locked nothing is answered, not by a rescue, a handle, the check or the command line', {
  timeout,
}, async () => {
  const { dataDir, gate, call } = await openPlainHouse()
  await putLockOn(call, { encrypt: false })
  const { handle } = gate.files().put('ghi chú.txt', Buffer.from('x'))
  await call('lock.now', {})
  for (const [name, input] of [
    ['units.list', { validOn: null }],
    ['office.state', {}],
    ['backups.list', {}],
    ['backups.make', {}],
    ['recovery.state', {}],
    ['recovery.export', {}],
    ['recovery.salvage', {}],
    ['lock.prepare', { passphrase: 'mật khẩu mới' }],
    ['lock.remove', { secret: passphrase }],
  ] as const)
    expect(await gate.call(name, input), name).toEqual({ ok: false, error: { code: 'locked', params: {} } })
  expect(() => gate.files().take(handle)).toThrow('locked')
  expect(() => checkDataFolder(dataDir, messagesIn('vi'))).toThrow('locked')
  expect(await call('lock.state', {})).toMatchObject({ isOn: true, isLocked: true })
  await call('lock.open', { secret: passphrase })
  expect(gate.fault()).toBeUndefined()
})

test('wrong tries wait longer and longer, over a new start too; the right one ends it', {
  timeout,
}, async () => {
  const { dataDir, gate, call } = await openPlainHouse()
  await putLockOn(call, { encrypt: false })
  await call('lock.now', {})
  for (let tries = 0; tries < 3; tries += 1)
    expect(await gate.call('lock.open', { secret: 'đoán' })).toMatchObject({
      error: { params: { rule: 'lock_secret_wrong' } },
    })
  expect(await gate.call('lock.open', { secret: passphrase })).toMatchObject({
    error: { params: { rule: 'lock_must_wait', count: 5 } },
  })
  gate.close()
  const again = openHouse(dataDir)
  expect(await again.call('lock.state', {})).toMatchObject({ isLocked: true, wait: 5 })
})

test('the recovery key opens it, as it was printed and as a person types it', { timeout }, async () => {
  const house = await openPlainHouse()
  const recoveryKey = await putLockOn(house.call, { encrypt: true })
  for (const typed of [recoveryKey, recoveryKey.toLowerCase().replaceAll('-', ' ')]) {
    await house.call('lock.now', {})
    await house.call('lock.open', { secret: typed })
    expect(await names(house)).toEqual([unitName])
  }
  const stored = readFileSync(join(house.dataDir, 'nep.khoa.json'), 'utf8')
  for (const words of [passphrase, recoveryKey, recoveryKey.replaceAll('-', '')])
    expect(stored).not.toContain(words)
})

test('a new passphrase takes the place of the old one and of the old paper', { timeout }, async () => {
  const house = await openPlainHouse()
  const oldKey = await putLockOn(house.call, { encrypt: true })
  const { keyring, recoveryKey } = await house.call('lock.prepare', { passphrase: 'mật khẩu mới' })
  const set = { keyring, passphrase: 'mật khẩu mới', recoveryKey, encrypt: true, idleMinutes: 15 }
  expect(await house.gate.call('lock.set', { ...set, secret: 'không phải' })).toMatchObject({
    error: { params: { rule: 'lock_secret_wrong' } },
  })
  await house.call('lock.set', { ...set, secret: passphrase })
  await house.call('lock.now', {})
  for (const secret of [passphrase, oldKey])
    expect(await house.gate.call('lock.open', { secret })).toMatchObject({ ok: false })
  await house.call('lock.open', { secret: recoveryKey })
  expect(await names(house)).toEqual([unitName])
})

test('taken off, everything lies open again and nothing of the lock is left', { timeout }, async () => {
  const house = await openPlainHouse()
  const before = openFilesIn(house.dataDir).filter((name) => !name.endsWith('-wal'))
  await putLockOn(house.call, { encrypt: true })
  expect(await house.gate.call('lock.remove', { secret: 'không phải' })).toMatchObject({ ok: false })
  expect(await house.call('lock.remove', { secret: passphrase })).toMatchObject({
    isOn: false,
    left: nothingLeft,
  })
  expect(openFilesIn(house.dataDir)).toEqual(before)
  expect(await names(house)).toEqual([unitName])
  expect(Buffer.from(house.gate.files().kept(house.hash)).toString()).toBe(attached)
  expect(readdirSync(house.dataDir).filter((name) => name.includes('khoa'))).toEqual([])
  expect(checkDataFolder(house.dataDir, messagesIn('vi'))).toMatchObject(soundFolder)
})

test.each(['passphrase', 'recovery key'])(
  'on another computer the copies alone lead back by the %s, and the house there is locked too',
  { timeout },
  async (by) => {
    const house = await openPlainHouse()
    const recoveryKey = await putLockOn(house.call, { encrypt: true })
    await house.call('backups.make', {})
    house.gate.close()
    const elsewhere = temporaryFolder('elsewhere')
    mkdirSync(join(elsewhere, 'backups'))
    for (const name of readdirSync(join(house.dataDir, 'backups')).filter(
      (one) => !one.startsWith('nep.khoa'),
    ))
      cpSync(join(house.dataDir, 'backups', name), join(elsewhere, 'backups', name))
    lockHouse(house.dataDir)
    const there = openHouse(elsewhere)
    expect(there.gate.fault()?.code).toBe('database_missing')
    const { copies } = await there.call('recovery.state', {})
    expect(copies[0]).toMatchObject({ isGood: true, needsSecret: true })
    const named = { name: copies[0]?.name ?? '', place: 'here' as const, folder: '' }
    for (const [secret, rule] of [
      ['', 'backup_secret_needed'],
      ['không phải', 'backup_secret_wrong'],
    ])
      expect(await there.gate.call('recovery.restore', { ...named, secret })).toMatchObject({
        error: { params: { rule } },
      })
    await there.call('recovery.restore', { ...named, secret: by === 'passphrase' ? passphrase : recoveryKey })
    expect(await names(there)).toEqual([unitName])
    expect(houseLock(elsewhere)?.wants).toBe('encryption')
    expect(openFilesIn(elsewhere)).toEqual([])
  },
)

test('a copy comes in as the house is: a plain one encrypted, an encrypted one open', {
  timeout,
}, async () => {
  const house = await openPlainHouse()
  const folder = join(house.dataDir, 'backups')
  const [plain] = await house.call('backups.list', {})
  const kept = temporaryFolder('kept')
  cpSync(folder, kept, { recursive: true })
  await putLockOn(house.call, { encrypt: true })
  const [encrypted] = await house.call('backups.list', {})
  cpSync(kept, folder, { recursive: true })
  later()
  await house.call('backups.restore', { name: plain?.name ?? '', place: 'here' })
  expect(await names(house)).toEqual([unitName])
  expect(openFilesIn(house.dataDir)).toEqual([join('backups', plain?.name ?? '')])

  cpSync(folder, kept, { recursive: true })
  await house.call('lock.remove', { secret: passphrase })
  for (const name of readdirSync(kept).filter((one) => one.startsWith(encrypted?.name ?? '')))
    cpSync(join(kept, name), join(folder, name))
  const named = { name: encrypted?.name ?? '', place: 'here' as const }
  expect(await house.gate.call('backups.restore', named)).toMatchObject({
    error: { params: { rule: 'backup_secret_needed' } },
  })
  await house.call('backups.restore', { ...named, secret: passphrase })
  expect(await names(house)).toEqual([unitName])
  expect(openFilesIn(house.dataDir)).toContain('nep.db')
})

test('nobody at the window: it locks after its time, and not while it was told of work', {
  timeout,
}, async () => {
  const { dataDir, gate, call } = await openPlainHouse()
  expect(await lockIfIdle({ ...gate, idleMinutes: () => 600 }, dataDir)).toBe(false)
  await putLockOn(call, { encrypt: false })
  await call('lock.stay', {})
  expect(gate.idleMinutes()).toBeLessThan(1)
  expect(await lockIfIdle(gate, dataDir)).toBe(false)
  expect(await lockIfIdle({ ...gate, idleMinutes: () => 15 }, dataDir)).toBe(true)
  expect(await gate.call('office.state', {})).toMatchObject({ error: { code: 'locked' } })
})

test('a damaged page of an encrypted register is damage, and salvage saves the rest under the same key', {
  timeout,
}, async () => {
  const { dataDir, gate, call } = await openPlainHouse()
  for (let count = 0; count < 150; count += 1)
    await call('units.create', { kind: 'site', name: `Điểm ${count}`, fullName: `Điểm văn hóa số ${count}` })
  await putLockOn(call, { encrypt: true })
  await call('lock.now', {})
  const file = join(dataDir, 'nep.db')
  const bytes = readFileSync(file)
  const middle = Math.floor(bytes.byteLength / 2 / 4096) * 4096
  for (let at = middle; at < middle + 40; at += 1) bytes[at] = (bytes[at] ?? 0) ^ 0xff
  writeFileSync(file, bytes)
  await call('lock.open', { secret: passphrase })
  expect(gate.fault()?.code).toBe('database_damaged')
  expect(await call('recovery.state', {})).toMatchObject({
    problem: 'pages',
    canRead: true,
    canSalvage: true,
  })
  await call('recovery.salvage', {})
  expect(gate.fault()).toBeUndefined()
  expect(await call('units.list', { validOn: null })).toHaveLength(151)
  expect(openFilesIn(dataDir)).toEqual([])
})

test('a first page that is gone is lent by a copy', { timeout }, async () => {
  const house = await openPlainHouse()
  const { dataDir, call } = house
  await putLockOn(call, { encrypt: true })
  await call('backups.make', {})
  await call('lock.now', {})
  const file = join(dataDir, 'nep.db')
  writeFileSync(file, Buffer.concat([Buffer.alloc(4096, 7), readFileSync(file).subarray(4096)]))
  await call('lock.open', { secret: passphrase })
  expect(await call('recovery.state', {})).toMatchObject({ problem: 'header', canSalvage: true })
  await call('recovery.salvage', {})
  expect(await names(house)).toEqual([unitName])
  expect(openFilesIn(dataDir)).toEqual([])
})

test('a stick of an encrypted house is under the same passphrase, files and all', { timeout }, async () => {
  const house = await openPlainHouse()
  const stick = temporaryFolder('stick')
  await house.call('backups.setAway', { folder: stick })
  await house.call('backups.make', {})
  expect(openFilesIn(stick).length).toBeGreaterThan(1)
  await putLockOn(house.call, { encrypt: true })
  later()
  await house.call('backups.make', {})
  expect(openFilesIn(stick)).toEqual([])
  house.gate.close()
  lockHouse(house.dataDir)

  const elsewhere = temporaryFolder('elsewhere')
  writeFileSync(join(elsewhere, 'nep.db'), 'không phải sổ')
  const opened = openHouse(elsewhere)
  const { copies } = await opened.call('recovery.state', { folder: stick })
  const named = { name: copies[0]?.name ?? '', place: 'away' as const, folder: stick }
  await opened.call('recovery.restore', { ...named, secret: passphrase })
  expect(await names(opened)).toEqual([unitName])
  expect(Buffer.from(opened.gate.files().kept(house.hash)).toString()).toBe(attached)
  expect(openFilesIn(opened.dataDir).filter((name) => !name.startsWith('kept'))).toEqual([])
  expect(existsSync(join(opened.dataDir, 'backups', 'away-lock.json'))).toBe(false)
})

test('to unlock, and to encrypt, reads a large register whole in a thread of its own and says so', {
  timeout,
}, async () => {
  const { gate, call, dataDir } = await openPlainHouse()
  enlarge(dataDir)
  const told: string[] = []
  gate.onEvent((event) => event.type === 'progress' && told.push(event.progress.label))
  const pragmas = vi.spyOn(Database.prototype, 'pragma')
  await putLockOn(call, { encrypt: true })
  await call('lock.now', {})
  told.length = 0
  await call('lock.open', { secret: passphrase })
  const asked = pragmas.mock.calls.map(([text]) => text)
  pragmas.mockRestore()
  expect(asked).toContain('journal_mode = WAL')
  expect(asked.filter((text) => text.startsWith('quick_check'))).toEqual([])
  expect(told).toContain(messagesIn('vi').recovery.opening)
  expect(gate.fault()).toBeUndefined()
})
