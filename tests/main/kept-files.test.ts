import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createKeptFiles, keptFile } from '../../src/main/kept-files.ts'
import { holdKey, letGoOfKey } from '../../src/main/locks/held-keys.ts'
import { sealBytes } from '../../src/main/locks/sealed-bytes.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'nep-kept-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

it('keeps many files at once in the background, the same bytes once', async () => {
  const folder = newFolder()
  const files = createKeptFiles(folder)
  const texts = Array.from({ length: 40 }, (_, at) => `biên bản ${at % 20}`)
  const hashes = await Promise.all(texts.map((text) => files.stow(bytesOf(text))))
  expect(hashes.map((hash) => new TextDecoder().decode(files.kept(hash)))).toEqual(texts)
  const fetched = await Promise.all(hashes.map((hash) => files.fetch(hash)))
  expect(fetched.map((bytes) => new TextDecoder().decode(bytes))).toEqual(texts)
  expect(files.keptHashes().toSorted()).toEqual([...new Set(hashes)].toSorted())
  expect(hashes[0]).toBe(files.keep(bytesOf('biên bản 0')))
  const names = readdirSync(join(folder, 'files'), { recursive: true }).map(String)
  expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([])
})

it('replaces a damaged copy', async () => {
  const folder = newFolder()
  const files = createKeptFiles(folder)
  const hash = await files.stow(bytesOf('phiếu'))
  writeFileSync(join(folder, 'files', hash.slice(0, 2), hash), 'phi')
  expect(await files.stow(bytesOf('phiếu'))).toBe(hash)
  expect(new TextDecoder().decode(files.kept(hash))).toBe('phiếu')
})

it('hands out no file that is no longer what was kept, and none that is gone', async () => {
  const folder = newFolder()
  const files = createKeptFiles(folder)
  const hash = await files.stow(bytesOf('biên bản có chữ ký'))
  writeFileSync(keptFile(folder, hash), 'biên bản có chữ kí')
  expect(() => files.kept(hash)).toThrow('unknown_file')
  await expect(files.fetch(hash)).rejects.toThrow('unknown_file')
  rmSync(keptFile(folder, hash))
  expect(() => files.kept(hash)).toThrow('unknown_file')
  for (const gone of [hash, '../nep.db']) await expect(files.fetch(gone)).rejects.toThrow('unknown_file')
})

it('hands out what lies under a key, at once and in the background, and a file that only looks sealed', async () => {
  const key = { id: '00112233445566ff', key: new Uint8Array(32).fill(7) }
  holdKey(key)
  onTestFinished(() => letGoOfKey(key.id))
  const files = createKeptFiles(newFolder(), () => key)
  const looksSealed = sealBytes(bytesOf('phiếu'), key)
  for (const bytes of [bytesOf('biên bản'), looksSealed]) {
    const hash = await files.stow(bytes)
    expect(Buffer.from(files.kept(hash)).equals(bytes)).toBe(true)
    expect(Buffer.from(await files.fetch(hash)).equals(bytes)).toBe(true)
  }
})
