/**
 * Copies of a register out of whose bytes an erasure was not yet swept: their journal reaches past it, and their index of
 * words and free pages hold it all the same.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeDurably } from '../kept-files.ts'

/** What an erasure leaves to be swept; there until it is. */
export const sweepNote = (dataDir: string): string => join(dataDir, 'sweep.json')

/** Whether something is still to be swept. */
export const isSweepDue = (dataDir: string): boolean => existsSync(sweepNote(dataDir))

const copiesNote = (dataDir: string): string => join(dataDir, 'unswept.json')

/** A list of texts that was noted; empty when there is none. */
export const notedTexts = (file: string): string[] => {
  try {
    const noted: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return Array.isArray(noted) ? noted.map(String) : []
  } catch {
    return []
  }
}

export const noteTexts = (file: string, texts: Iterable<string>): void =>
  writeDurably(file, Buffer.from(JSON.stringify([...new Set(texts)])))

/** Before a copy of this name is made; throws what the disk says. */
export const noteIfUnswept = (dataDir: string, name: string): void => {
  const file = copiesNote(dataDir)
  if (isSweepDue(dataDir)) noteTexts(file, [...notedTexts(file), name])
}

/** Names of copies, wherever they lie. */
export const unsweptCopies = (dataDir: string): ReadonlySet<string> =>
  new Set(notedTexts(copiesNote(dataDir)))
