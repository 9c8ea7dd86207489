/**
 * Which packages end in the program: those that docs/dependencies.md names "In the program", with all that they bring
 * along, as the lock file has them. npm's own `--omit=dev` would name one: the build takes the others into its bundles.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../built.ts'

export type Part = {
  /** From the root: `node_modules/docx-preview`. */
  folder: string
  name: string
  version: string
  /** SPDX, as the package says. */
  licence: string
}

type Locked = {
  version: string
  license?: string
  dependencies?: Record<string, string>
}

/** Names of the first column of the page's first table. */
export const namedInProgram = (page: string): string[] => {
  const [, section = ''] = page.split('\n## ')
  return [...section.matchAll(/^\| (@?[\w./-]+) \|/gmu)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'package')
}

/** Where Node would find a package that is asked for from within a folder: there, then in each folder above. */
const resolveIn = (
  locked: Readonly<Record<string, Locked>>,
  from: string,
  name: string,
): string | undefined => {
  const folders = from === '' ? [] : from.split('/node_modules/')
  for (let depth = folders.length; depth >= 0; depth--) {
    const parent = folders.slice(0, depth).join('/node_modules/')
    const folder = `${parent === '' ? '' : `${parent}/`}node_modules/${name}`
    if (locked[folder] !== undefined) return folder
  }
  return undefined
}

/** Brought by exceljs for its readers and streams, of which the build takes nothing (excel/exceljs-workbook.d.ts). */
const notBundled: ReadonlySet<string> = new Set(['archiver', 'tmp', 'unzipper'])

const readJson = (path: string): Record<string, unknown> => JSON.parse(readFileSync(join(root, path), 'utf8'))

/** The lock file knows no licence of a few; the package itself does. */
const licenceOf = (folder: string, { license }: Locked): string =>
  license ?? String(readJson(`${folder}/package.json`).license ?? '')

export const partsOfProgram = (): Part[] => {
  const locked = readJson('package-lock.json').packages as Record<string, Locked>
  const found = new Map<string, Part>()
  const visit = (from: string, name: string): void => {
    const folder = resolveIn(locked, from, name)
    const entry = folder === undefined ? undefined : locked[folder]
    if (folder === undefined || entry === undefined || found.has(folder) || notBundled.has(name)) return
    const bare = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length)
    found.set(folder, { folder, name: bare, version: entry.version, licence: licenceOf(folder, entry) })
    // A peer is asked for by its own row.
    for (const next of Object.keys(entry.dependencies ?? {})) visit(folder, next)
  }
  for (const name of namedInProgram(readFileSync(join(root, 'docs/dependencies.md'), 'utf8'))) visit('', name)
  return [...found.values()].sort((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1,
  )
}
