/** Reads the data that ships with the program; every file names its format. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Throws when a shipped file is missing or of another format: the program folder is then damaged. */
export const readSeed = <S extends { format: string }>(
  resourcesDir: string,
  path: string,
  format: S['format'],
): S => {
  const seed = JSON.parse(readFileSync(join(resourcesDir, path), 'utf8')) as S
  if (seed.format !== format) throw new Error(`${path} is of format ${seed.format}, not ${format}`)
  return seed
}

/** Key of a shipped thing → the id it got here. A key that is not there is a mistake in the shipped data. */
export type Keys = {
  set(key: string, id: string): void
  id(key: string): string
  idOrNull(key: string | null): string | null
}

export const createKeys = (what: string): Keys => {
  const ids = new Map<string, string>()
  const id = (key: string): string => {
    const found = ids.get(key)
    if (found === undefined) throw new Error(`shipped data names an unknown ${what}: ${key}`)
    return found
  }
  return {
    set: (key, value) => void ids.set(key, value),
    id,
    idOrNull: (key) => (key === null ? null : id(key)),
  }
}
