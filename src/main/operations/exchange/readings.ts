/**
 * Readings are kept as files by their hash: they never change, may be large, and must not swell the journal at every
 * step of the clerk. A small cache spares parsing them again.
 */
import { DomainError, fail } from '#shared/contract/errors.ts'
import type { Reading } from '#shared/domain/exchange/incoming.ts'
import type { ReceivedFile } from '../../db/queries/received-files.ts'
import type { FileStore } from '../../file-store.ts'
import { sha256 } from '../../kept-files.ts'

const caches = new WeakMap<FileStore, Map<string, Reading>>()
const maxCached = 40

const cacheOf = (files: FileStore): Map<string, Reading> => {
  const cache = caches.get(files) ?? new Map<string, Reading>()
  caches.set(files, cache)
  return cache
}

const remember = (files: FileStore, hash: string, reading: Reading): void => {
  const cache = cacheOf(files)
  cache.delete(hash)
  cache.set(hash, reading)
  const oldest = cache.keys().next().value
  if (cache.size > maxCached && oldest !== undefined) cache.delete(oldest)
}

const asBytes = (reading: Reading): Uint8Array => new TextEncoder().encode(JSON.stringify(reading))

/** What `keepReading` would answer. */
export const hashOfReading = (reading: Reading): string => sha256(asBytes(reading))

export const keepReading = (files: FileStore, reading: Reading): string => {
  const hash = files.keep(asBytes(reading))
  remember(files, hash, reading)
  return hash
}

/** Null when nothing could be read of the file. Throws rule reading_lost: reading the file again makes a new one. */
export const loadReading = (
  files: FileStore,
  file: Pick<ReceivedFile, 'fileName' | 'readingHash'>,
): Reading | null => {
  const { readingHash: hash, fileName } = file
  if (hash === null) return null
  const known = cacheOf(files).get(hash)
  if (known !== undefined) return known
  let bytes: Uint8Array
  try {
    bytes = files.kept(hash)
  } catch (error) {
    if (!(error instanceof DomainError) || error.error.code !== 'unknown_file') throw error
    throw fail('rule', { rule: 'reading_lost', detail: fileName })
  }
  const reading = JSON.parse(new TextDecoder().decode(bytes)) as Reading
  remember(files, hash, reading)
  return reading
}

export const isReadingLost = (error: unknown): boolean =>
  error instanceof DomainError && error.error.code === 'rule' && error.error.params.rule === 'reading_lost'
