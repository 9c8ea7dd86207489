/** A whole office into a package and out again: nothing is lost, nothing is another. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../support/create-test-app.ts'

const awkward = [
  'Dòng một\r\nDòng hai',
  ' khoảng trắng ',
  '"trong ngoặc"',
  '@không phải tệp',
  '=1+1',
  '_x0041_',
  'Hoà'.normalize('NFD'),
  '\u0000\u0007\ufffe',
  '\ud83d lẻ',
  '👩‍🌾',
  'dài '.repeat(20_000),
]

const rowsOf = (dataDir: string): Record<string, unknown[]> => {
  const db = new Database(join(dataDir, 'nep.db'), { readonly: true })
  try {
    const names = db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%STRICT' ORDER BY name")
      .pluck()
      .all() as string[]
    // The number of a search entry follows the order of its making.
    const order = (name: string) => (name === 'search_entries' ? 'entity, entity_id' : 'rowid')
    const columns = (name: string) =>
      name === 'search_entries' ? 'entity, entity_id, title, detail, words' : '*'
    return Object.fromEntries(
      names.map((name) => [
        name,
        db.prepare(`SELECT ${columns(name)} FROM ${name} ORDER BY ${order(name)}`).all(),
      ]),
    )
  } finally {
    db.close()
  }
}

const filledOffice = async () => {
  const app = createTestApp({ onDisk: true })
  await app.call('office.startPractice', {})
  for (const [at, note] of awkward.entries())
    await app.call('units.create', {
      kind: 'other',
      name: `Đơn vị ${at}`,
      fullName: `Đơn vị thử ${at}`,
      note: note.slice(0, 2000),
    })
  const connection = new Database(join(app.dataDir, 'nep.db'))
  for (const [at, note] of awkward.entries())
    connection.prepare('UPDATE units SET note = ? WHERE name = ?').run(note, `Đơn vị ${at}`)
  connection.close()
  const [plan] = await app.call('plans.list', {})
  const photo = app.app.files.put('ảnh.png', new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0]))
  await app.call('attachments.add', { entity: 'plans', entityId: plan?.id ?? '', file: photo.handle })
  return app
}

const packed = async (app: TestApp): Promise<Uint8Array> => {
  const { file } = await app.call('takeAlong.write', {})
  expect(file.name).toMatch(/^Nep_mang-theo_\d{4}-\d{2}-\d{2}\.zip$/u)
  return app.app.files.take(file.handle).bytes
}

/** One package for every spoiled copy of it. */
let known: Uint8Array | undefined
const aPackage = async (): Promise<Uint8Array> => {
  known ??= await packed(await filledOffice())
  return known
}

const takeIn = (app: TestApp, bytes: Uint8Array) =>
  app.callRaw('takeAlong.read', { file: app.app.files.put('gói.zip', bytes).handle })

test('into an empty office without any difference, files and all', async () => {
  const from = await filledOffice()
  const before = rowsOf(from.dataDir)
  const bytes = await packed(from)
  const to = createTestApp({ onDisk: true, idsAfter: 500_000 })
  const answer = await takeIn(to, bytes)
  expect(answer).toMatchObject({ ok: true, value: { files: from.app.files.keptHashes().length } })
  expect(rowsOf(to.dataDir)).toEqual(before)
  for (const hash of from.app.files.keptHashes())
    expect(to.app.files.kept(hash)).toEqual(from.app.files.kept(hash))
  expect(await to.call('units.list', {})).toEqual(await from.call('units.list', {}))
  expect(await to.call('backups.list', {})).toMatchObject([{ reason: 'before-restore' }])
})

test('an office with work in it takes nothing in', async () => {
  const from = createTestApp()
  await from.call('office.startPractice', {})
  expect(await takeIn(from, await aPackage())).toMatchObject({ error: { code: 'not_empty' } })
})

test.each([
  ['no zip', (): Uint8Array => strToU8('xin chào'), 'không phải gói mang theo'],
  ['another zip', () => zipSync({ 'a.txt': strToU8('a') }), 'không phải gói mang theo'],
  [
    'a changed list',
    (bytes: Uint8Array) => {
      const parts = unzipSync(bytes)
      const list = Buffer.from(parts['goi.json'] ?? []).toString('utf8')
      return zipSync({ ...parts, 'goi.json': strToU8(list.replace(/"rows": [1-9]\d*/u, '"rows": 999')) })
    },
    'gói bị hỏng',
  ],
  [
    'a workbook that lacks',
    (bytes: Uint8Array) => {
      const { 'so/units.xlsx': _, ...parts } = unzipSync(bytes)
      return zipSync(parts)
    },
    'gói bị hỏng',
  ],
  ['the half of it', (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2), 'gói'],
])('%s is refused, and the office stays empty', async (_, spoil, words) => {
  const bytes = await aPackage()
  const to = createTestApp({ onDisk: true })
  const before = rowsOf(to.dataDir)
  const answer = await takeIn(to, spoil(bytes))
  expect(answer).toMatchObject({ error: { code: 'file_refused' } })
  expect(JSON.stringify(answer)).toContain(words)
  expect(rowsOf(to.dataDir)).toEqual(before)
})

test('a package of a later program names both', async () => {
  const bytes = await aPackage()
  const parts = unzipSync(bytes)
  const list = Buffer.from(parts['goi.json'] ?? []).toString('utf8')
  const later = zipSync({ ...parts, 'goi.json': strToU8(list.replace(/"schema": \d+/u, '"schema": 999')) })
  expect(await takeIn(createTestApp({ onDisk: true }), later)).toMatchObject({
    error: { code: 'database_newer', params: { file: 999 } },
  })
})
