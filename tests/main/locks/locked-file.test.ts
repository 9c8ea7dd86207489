import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LockKey, makeKeyring, openKeyring } from '../../../src/main/locks/keyring.ts'
import { keyringOf, lockFile, unlockFile } from '../../../src/main/locks/locked-file.ts'
import { newRecoveryKey, readRecoveryKey } from '../../../src/main/locks/recovery-key.ts'
import { cheapDerivation } from '../../support/open-test-gate.ts'

const folder = mkdtempSync(join(tmpdir(), 'nep-locks-'))
const at = (name: string): string => join(folder, name)
const megabyte = 1024 * 1024
const passphrase = 'Hội làng mùng 6 tháng Giêng'
let lock: LockKey & { recoveryKey: string }

beforeAll(async () => {
  lock = await makeKeyring(passphrase, undefined, cheapDerivation)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const opened = async (file: string, key: LockKey): Promise<Buffer> => {
  await unlockFile(file, at('out'), key)
  return readFileSync(at('out'))
}

const locked = async (content: Uint8Array): Promise<Buffer> => {
  writeFileSync(at('in'), content)
  await lockFile(at('in'), at('in.khoa'), lock)
  return readFileSync(at('in.khoa'))
}

test.each([0, 1, megabyte - 1, megabyte, megabyte + 1, 2.5 * megabyte])(
  '%d bytes come back as they were, and are not there to read',
  async (size) => {
    const content = randomBytes(size)
    const bytes = await locked(content)
    if (size > 16) expect(bytes.includes(content.subarray(0, 16))).toBe(false)
    expect((await opened(at('in.khoa'), lock)).equals(content)).toBe(true)
  },
)

test('the passphrase and the recovery key open it, from the file alone; anything else does not', async () => {
  await locked(Buffer.from('sổ'))
  const keyring = await keyringOf(at('in.khoa'))
  const decomposed = passphrase.normalize('NFD')
  for (const secret of [
    passphrase,
    decomposed,
    lock.recoveryKey,
    lock.recoveryKey.toLowerCase().replaceAll('-', ' '),
  ]) {
    const key = await openKeyring(keyring, secret)
    expect(key && (await opened(at('in.khoa'), key)).toString()).toBe('sổ')
  }
  for (const secret of ['', 'hội làng mùng 6 tháng giêng', newRecoveryKey()])
    expect(await openKeyring(keyring, secret)).toBeNull()
})

test('a guess at a passphrase costs 128 MB and its time', async () => {
  const { keyring } = await makeKeyring(passphrase)
  expect(keyring.scrypt).toMatchObject({ n: 2 ** 17, r: 8, p: 1 })
})

test('a new passphrase wraps the same key: what was locked before opens too', async () => {
  const before = await locked(Buffer.from('bản cũ'))
  const again = await makeKeyring('mật khẩu mới', lock.key, cheapDerivation)
  expect(again.keyring.keyId).toBe(lock.keyring.keyId)
  writeFileSync(at('old.khoa'), before)
  expect((await opened(at('old.khoa'), again)).toString()).toBe('bản cũ')
  const other = await makeKeyring(passphrase, undefined, cheapDerivation)
  await expect(unlockFile(at('old.khoa'), at('out'), other)).rejects.toMatchObject({
    error: { code: 'database_damaged' },
  })
})

test('a file that was cut, lengthened, put in another order or changed anywhere does not open', async () => {
  const whole = await locked(randomBytes(2.5 * megabyte))
  const small = await locked(randomBytes(50))
  const head = whole.length - (2.5 * megabyte + 3 * 16)
  const piece = megabyte + 16
  const first = whole.subarray(head, head + piece)
  const second = whole.subarray(head + piece, head + 2 * piece)
  const rest = whole.subarray(head + 2 * piece)
  const bad = [
    whole.subarray(0, head + 2 * piece),
    whole.subarray(0, whole.length - 1),
    whole.subarray(0, 20),
    Buffer.alloc(0),
    Buffer.concat([whole, Buffer.from('x')]),
    Buffer.concat([whole.subarray(0, head), second, first, rest]),
    Buffer.concat([whole.subarray(0, head), first, first, rest]),
    Buffer.concat([whole.subarray(0, head), first, rest]),
  ]
  const refused = async (bytes: Uint8Array): Promise<void> => {
    writeFileSync(at('bad.khoa'), bytes)
    await expect(unlockFile(at('bad.khoa'), at('out'), lock)).rejects.toMatchObject({
      error: { code: 'database_damaged' },
    })
  }
  for (const bytes of bad) await refused(bytes)
  await fc.assert(
    fc.asyncProperty(fc.nat(small.length - 1), fc.integer({ min: 1, max: 255 }), async (where, change) => {
      const bytes = Buffer.from(small)
      bytes[where] = (bytes[where] ?? 0) ^ change
      await refused(bytes)
    }),
    { numRuns: 200 },
  )
})

test('a slip in a typed recovery key is seen before it is tried', () => {
  fc.assert(
    fc.property(fc.nat(35), fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), (where, letter) => {
      const key = newRecoveryKey()
      expect(key).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/u)
      const letters = key.replaceAll('-', '')
      if (letters[where] === letter) return
      expect(readRecoveryKey(letters.slice(0, where) + letter + letters.slice(where + 1))).toBeNull()
      expect(readRecoveryKey(letters.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(key)
    }),
  )
})
