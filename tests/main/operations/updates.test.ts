/** Another version from a file on a stick: only what the office signed, only forward, never without a copy first. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { createTestApp, type TestApp, type TestAppOptions } from '../../support/create-test-app.ts'
import {
  installerBytes,
  officeKey,
  resourcesWithKey,
  signedUpdate,
  strangersKey,
} from '../../support/signed-updates.ts'

const resourcesDir = resourcesWithKey()
afterAll(() => rmSync(resourcesDir, { recursive: true, force: true }))

const office = (options: TestAppOptions = {}): TestApp =>
  createTestApp({ onDisk: true, resourcesDir, program: { version: '0.1.0' }, ...options })

const put = (app: TestApp, bytes: Uint8Array): string => app.app.files.put('Nep.nep', bytes).handle
const install = (app: TestApp, bytes: Uint8Array) => app.callRaw('updates.install', { file: put(app, bytes) })
const reasonOf = (answer: unknown): string => JSON.stringify(answer)

test('a signed, newer update is told, backed up before, kept as it was signed and started', async () => {
  const started: string[] = []
  const startInstaller = async (path: string) => started.push(readFileSync(path, 'utf8')) > 0
  const app = office({ program: { version: '0.1.0', startInstaller } })
  const update = signedUpdate({ notes: 'Sửa lỗi in.' })
  expect(await app.call('updates.check', { file: put(app, update) })).toEqual({
    version: '0.2.0',
    madeAt: '2026-11-01T02:00:00.000Z',
    notes: 'Sửa lỗi in.',
    bytes: installerBytes('0.2.0').length,
  })
  expect(readdirSync(app.dataDir)).not.toContain('updates')
  const done = await app.call('updates.install', { file: put(app, update) })
  expect(done).toMatchObject({ version: '0.2.0', hasStarted: true, backup: { reason: 'before-update' } })
  expect(started).toEqual([installerBytes('0.2.0').toString('utf8')])
  expect(await app.call('backups.list', {})).toMatchObject([{ reason: 'before-update' }])
})

test('where the host starts no installer, or the system refuses, the checked file lies ready', async () => {
  const update = signedUpdate()
  for (const startInstaller of [undefined, async () => false]) {
    const app = office({ program: { version: '0.1.0', startInstaller } })
    const done = await app.call('updates.install', { file: put(app, update) })
    expect(done.hasStarted).toBe(false)
    expect(done.path).toBe(join(app.dataDir, 'updates', '0.2.0', 'Nep-0.2.0-cai-dat.exe'))
    expect(readFileSync(done.path)).toEqual(installerBytes('0.2.0'))
  }
})

test('the installer of the version before stays as the way back, and the refusal of an older one names it', async () => {
  const first = office()
  const { path } = await first.call('updates.install', { file: put(first, signedUpdate()) })
  const { dataDir } = first
  expect(await first.call('updates.state', {})).toEqual({ version: '0.1.0', hasKey: true, previous: null })
  first.app.close()

  const second = office({ dataDir, program: { version: '0.2.0' }, idsAfter: 10_000 })
  await second.call('updates.install', { file: put(second, signedUpdate({ version: '0.3.0' })) })
  second.app.close()

  const third = office({ dataDir, program: { version: '0.3.0' }, idsAfter: 20_000 })
  const state = await third.call('updates.state', {})
  expect(state.previous).toEqual({ version: '0.2.0', path })
  const back = await install(third, signedUpdate({ version: '0.2.0' }))
  expect(back).toMatchObject({ error: { code: 'file_refused' } })
  expect(reasonOf(back)).toContain('cũ hơn bản 0.3.0')
  expect(reasonOf(back)).toContain(JSON.stringify(path).slice(1, -1))
  await third.call('updates.install', { file: put(third, signedUpdate({ version: '0.4.0' })) })
  expect(readdirSync(join(dataDir, 'updates')).sort()).toEqual(['0.3.0', '0.4.0'])
})

const changedInstaller = (): Buffer => {
  const bytes = signedUpdate()
  bytes.writeUInt8((bytes.at(-1) ?? 0) ^ 1, bytes.length - 1)
  return bytes
}

const changedManifest = (): Buffer =>
  Buffer.from(
    signedUpdate({ version: '0.2.0' }).toString('latin1').replaceAll('"0.2.0"', '"9.2.0"'),
    'latin1',
  )

const noUpdate = 'không phải tệp cập nhật'
const noSignature = 'không có chữ ký của cơ quan'

test.each<[string, () => Uint8Array, string]>([
  ['another file', () => Buffer.from('xin chào\n\n\n'), noUpdate],
  ['an empty file', () => new Uint8Array(), noUpdate],
  ['a bare installer', () => installerBytes('0.2.0'), noUpdate],
  ['only its first line', () => Buffer.from('NEP-UPDATE-1\n'), 'bị hỏng'],
  ["a stranger's signature", () => signedUpdate({}, strangersKey), noSignature],
  ['no signature', () => Buffer.from('NEP-UPDATE-1\n\n{}\nMZ'), noSignature],
  ['a changed version', changedManifest, noSignature],
  ['a changed installer', changedInstaller, 'bị hỏng khi chép'],
  ['a lacking end', () => signedUpdate().subarray(0, -3), 'bị hỏng khi chép'],
  ['something behind it', () => Buffer.concat([signedUpdate(), Buffer.from('x')]), 'bị hỏng khi chép'],
  ['the same version', () => signedUpdate({ version: '0.1.0' }), 'không cần cập nhật'],
  ['an older version', () => signedUpdate({ version: '0.0.9' }), 'cũ hơn bản 0.1.0'],
  ['too big a step', () => signedUpdate({ version: '2.0.0', fromVersion: '1.5.0' }), 'Cài bản 1.5.0 trước'],
  ['a schema behind the register', () => signedUpdate({ schema: 1 }), 'không đọc được sổ hiện nay'],
])('%s is refused, and nothing is left behind', async (_, make, words) => {
  const started: string[] = []
  const app = office({
    program: { version: '0.1.0', startInstaller: async (path) => started.push(path) > 0 },
  })
  const answers = [await app.callRaw('updates.check', { file: put(app, make()) }), await install(app, make())]
  for (const answer of answers) {
    expect(answer).toMatchObject({ error: { code: 'file_refused' } })
    expect(reasonOf(answer)).toContain(words)
  }
  expect(started).toEqual([])
  expect(existsSync(join(app.dataDir, 'updates'))).toBe(false)
  expect(await app.call('backups.list', {})).toEqual([])
})

test('a name that leads elsewhere cannot be signed, and a program without a key takes nothing', async () => {
  expect(() => signedUpdate({}, officeKey, '../Startup/x.exe')).toThrow()
  const keyless = createTestApp({ onDisk: true })
  expect(await keyless.call('updates.state', {})).toMatchObject({ hasKey: false })
  expect(reasonOf(await install(keyless, signedUpdate()))).toContain(noSignature)
})

test('whatever single byte of an update is changed, it is refused', async () => {
  const app = office()
  const whole = signedUpdate()
  const at = fc.nat(whole.length - 1)
  await fc.assert(
    fc.asyncProperty(at, fc.integer({ min: 1, max: 255 }), async (place, flip) => {
      const bytes = Buffer.from(whole)
      bytes.writeUInt8(bytes.readUInt8(place) ^ flip, place)
      const answer = await app.callRaw('updates.check', { file: put(app, bytes) })
      // The base64 of a signature has bits that say nothing; it then is the very same signature.
      const isSame = bytes.toString('latin1').split('\n')[1] !== whole.toString('latin1').split('\n')[1]
      if (!isSame || !answer.ok) expect(answer).toMatchObject({ error: { code: 'file_refused' } })
    }),
    { numRuns: 300 },
  )
})
