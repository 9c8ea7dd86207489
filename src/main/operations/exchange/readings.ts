/**
 * Readings are kept as files by their hash: they never change, may be large, and must not swell the journal at every
 * step of the clerk. A small cache spares parsing them again.
 */
import type { Reading } from '#shared/domain/exchange/incoming.ts'
import type { FileStore } from '../../file-store.ts'

const cache = new Map<string, Reading>()
const maxCached = 40

const remember = (hash: string, reading: Reading): void => {
  cache.delete(hash)
  cache.set(hash, reading)
  const oldest = cache.keys().next().value
  if (cache.size > maxCached && oldest !== undefined) cache.delete(oldest)
}

export const keepReading = (files: FileStore, reading: Reading): string => {
  const hash = files.keep(new TextEncoder().encode(JSON.stringify(reading)))
  remember(hash, reading)
  return hash
}

/** Throws DomainError unknown_file when the kept reading is gone; reading the file again makes a new one. */
export const loadReading = (files: FileStore, hash: string): Reading => {
  const known = cache.get(hash)
  if (known !== undefined) return known
  const reading = JSON.parse(new TextDecoder().decode(files.kept(hash))) as Reading
  remember(hash, reading)
  return reading
}
