/**
 * Readings are kept as files by their hash, as lines: they never change, may be large, and must not swell the journal
 * at every step of the clerk. A small cache spares parsing them again.
 */
import { DomainError, fail } from '#shared/contract/errors.ts'
import { passingReading, type Reading } from '#shared/domain/exchange/incoming.ts'
import { readingLines, readingReader } from '#shared/domain/exchange/reading-lines.ts'
import { atOnce, type Steps } from '#shared/steps.ts'
import type { ReceivedFile } from '../../db/queries/received-files.ts'
import type { FileStore } from '../../file-store.ts'
import { sha256 } from '../../kept-files.ts'
import { inStretches } from '../in-stretches.ts'

const caches = new WeakMap<FileStore, Map<string, Reading>>()
const maxCached = 600
/** Rows of all cached readings together: the longest list, and those beside it that it is compared with. */
const maxCachedRows = 140_000

const cacheOf = (files: FileStore): Map<string, Reading> => {
  const cache = caches.get(files) ?? new Map<string, Reading>()
  caches.set(files, cache)
  return cache
}

const rowsIn = (cache: ReadonlyMap<string, Reading>): number => {
  let rows = 0
  for (const reading of cache.values()) rows += reading.rows.length
  return rows
}

const remember = (files: FileStore, hash: string, reading: Reading): void => {
  const cache = cacheOf(files)
  cache.delete(hash)
  cache.set(hash, reading)
  for (const [oldest] of cache) {
    if (cache.size === 1 || (cache.size <= maxCached && rowsIn(cache) <= maxCachedRows)) return
    cache.delete(oldest)
  }
}

const linesOfReading = (reading: Reading): Uint8Array =>
  new TextEncoder().encode([...readingLines(passingReading(reading))].join(''))

const lineEnd = 10

/** The reading that the lines say; throws where they are none. */
function* parsingReading(lines: Uint8Array): Steps<Reading> {
  const decoder = new TextDecoder()
  const reader = readingReader()
  for (let at = 0; at < lines.length; ) {
    const found = lines.indexOf(lineEnd, at)
    const end = found < 0 ? lines.length : found
    reader.add(decoder.decode(lines.subarray(at, end)))
    at = end + 1
    yield
  }
  return reader.reading()
}

/** What `keepReading` would answer. */
export const hashOfReading = (reading: Reading, lines = linesOfReading(reading)): string => sha256(lines)

/** @param lines of the reading, where they are at hand. */
export const keepReading = (files: FileStore, reading: Reading, lines = linesOfReading(reading)): string => {
  const hash = files.keep(lines)
  remember(files, hash, reading)
  return hash
}

/** The same without holding anything up while the disk works. */
export const stowReading = async (
  files: FileStore,
  reading: Reading,
  lines = linesOfReading(reading),
): Promise<string> => {
  const hash = await files.stow(lines)
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
  // Of what was erased meanwhile nothing is known.
  if (known !== undefined && files.isThere(hash)) {
    remember(files, hash, known)
    return known
  }
  let bytes: Uint8Array
  try {
    bytes = files.kept(hash)
  } catch (error) {
    if (!(error instanceof DomainError) || error.error.code !== 'unknown_file') throw error
    throw fail('rule', { rule: 'reading_lost', detail: fileName })
  }
  const reading = atOnce(parsingReading(bytes))
  remember(files, hash, reading)
  return reading
}

/**
 * The reading of a long list made ready for `loadReading`, with the window served meanwhile. What is lost is told there.
 */
export const bringReading = async (
  files: FileStore,
  { readingHash: hash }: Pick<ReceivedFile, 'readingHash'>,
): Promise<void> => {
  if (hash === null || cacheOf(files).has(hash)) return
  const lines = await files.fetch(hash).catch(() => null)
  if (lines === null) return
  const reading = await inStretches(parsingReading(lines))
  if (files.isThere(hash)) remember(files, hash, reading)
}

export const isReadingLost = (error: unknown): boolean =>
  error instanceof DomainError && error.error.code === 'rule' && error.error.params.rule === 'reading_lost'

/** For work that can do without the reading of some file. */
export const unlessLost = <T>(work: () => T, otherwise: T): T => {
  try {
    return work()
  } catch (error) {
    if (!isReadingLost(error)) throw error
    return otherwise
  }
}
