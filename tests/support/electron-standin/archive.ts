/**
 * Reading from an .asar as Electron's own Node does: `fs` finds what stands in the archive under the archive's path,
 * modules are loaded from there, and what is unpacked comes from the folder beside it. Only what the program uses.
 */
import fs, { type PathLike, type Stats } from 'node:fs'
import { registerHooks, syncBuiltinESMExports } from 'node:module'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { extractFile, statFile } from '@electron/asar'

const within = /^(.*?\.asar)(?:[\\/](.*))?$/u

type Place = { archive: string; inner: string }

/** Where a path leads within an archive; undefined outside of all, and beside them (`app.asar.unpacked`). */
const placeOf = (path: unknown): Place | undefined => {
  const text = path instanceof URL ? fileURLToPath(path) : String(path)
  const found = within.exec(normalize(text))
  return found?.[1] === undefined ? undefined : { archive: found[1], inner: found[2] ?? '' }
}

type Entry = ReturnType<typeof statFile>

const entryOf = ({ archive, inner }: Place): Entry | undefined => {
  try {
    // The root has no entry of its own but is a folder.
    return statFile(archive, inner === '' ? '.' : inner)
  } catch {
    return undefined
  }
}

const missing = (path: unknown): Error =>
  Object.assign(new Error(`ENOENT: no such file in the archive, ${path}`), { code: 'ENOENT' })

const bytesOf = (place: Place, path: unknown): Buffer => {
  const entry = entryOf(place)
  if (entry === undefined || 'files' in entry) throw missing(path)
  const { archive, inner } = place
  return 'unpacked' in entry && entry.unpacked
    ? real.readFileSync(join(`${archive}.unpacked`, inner))
    : extractFile(archive, inner)
}

const real = { ...fs }

const namesBelow = (entry: Entry, isDeep: boolean, before = ''): string[] =>
  'files' in entry
    ? Object.entries(entry.files).flatMap(([name, child]) => [
        join(before, name),
        ...(isDeep ? namesBelow(child, true, join(before, name)) : []),
      ])
    : []

/** Gives `fs` of this thread the archives. */
const patchFiles = (): void => {
  Object.assign(fs, {
    existsSync: (path: PathLike) => {
      const place = placeOf(path)
      return place === undefined ? real.existsSync(path) : entryOf(place) !== undefined
    },
    readFileSync: (path: PathLike, options?: BufferEncoding | { encoding?: BufferEncoding }) => {
      const place = placeOf(path)
      if (place === undefined) return real.readFileSync(path, options as never)
      const encoding = typeof options === 'string' ? options : options?.encoding
      const bytes = bytesOf(place, path)
      return encoding ? bytes.toString(encoding) : bytes
    },
    statSync: (path: PathLike, options?: Parameters<typeof real.statSync>[1]) => {
      const place = placeOf(path)
      if (place === undefined) return real.statSync(path, options)
      const entry = entryOf(place)
      if (entry === undefined) throw missing(path)
      const isFolder = 'files' in entry
      const size = 'size' in entry ? entry.size : 0
      return { isFile: () => !isFolder, isDirectory: () => isFolder, size } as Stats
    },
    readdirSync: (path: PathLike, options?: { recursive?: boolean }) => {
      const place = placeOf(path)
      if (place === undefined) return real.readdirSync(path, options as never)
      const entry = entryOf(place)
      if (entry === undefined) throw missing(path)
      return namesBelow(entry, options?.recursive === true)
    },
  })
  syncBuiltinESMExports()
}

/** The file that a request means, tried as Node tries them. */
const fileMeant = (path: string): string | undefined => {
  const main = (): string => {
    const place = placeOf(join(path, 'package.json'))
    const entry = place && entryOf(place)
    if (place === undefined || entry === undefined) return 'index.js'
    return JSON.parse(bytesOf(place, path).toString('utf8')).main ?? 'index.js'
  }
  return [path, `${path}.js`, join(path, main())].find((candidate) => {
    const place = placeOf(candidate)
    const entry = place && entryOf(place)
    return entry !== undefined && !('files' in entry)
  })
}

/** `./x` beside its parent, a package in the archive's own node_modules, or a whole address. */
const pathMeant = (specifier: string, parent: string | undefined): string | undefined => {
  if (specifier.startsWith('file:')) return fileURLToPath(specifier)
  if (specifier.startsWith('/')) return specifier
  const place = parent?.startsWith('file:') ? placeOf(fileURLToPath(parent)) : undefined
  if (place === undefined || specifier.startsWith('node:')) return undefined
  if (specifier.startsWith('.')) return join(dirname(join(place.archive, place.inner)), specifier)
  return join(place.archive, 'node_modules', specifier)
}

const patchModules = (): void => {
  registerHooks({
    resolve: (specifier, context, next) => {
      const path = pathMeant(specifier, context.parentURL)
      const file = path !== undefined && placeOf(path) !== undefined ? fileMeant(path) : undefined
      if (file === undefined) return next(specifier, context)
      // The system's own loader takes a native file, and it knows no archives.
      const loaded = file.endsWith('.node') ? file.replace(/\.asar(?=[\\/])/u, '.asar.unpacked') : file
      return { url: pathToFileURL(loaded).href, shortCircuit: true }
    },
    load: (url, context, next) => {
      const place = url.startsWith('file:') ? placeOf(fileURLToPath(url)) : undefined
      if (place === undefined) return next(url, context)
      const format = place.inner.startsWith('node_modules') ? 'commonjs' : 'module'
      return { format, source: bytesOf(place, url).toString('utf8'), shortCircuit: true }
    },
  })
}

export const readArchives = (): void => {
  patchFiles()
  patchModules()
}
