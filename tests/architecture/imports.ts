/** Reads who imports whom in src, as the tests of the architecture see it. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

export type ImportEdge = { from: string; to: string; isTypeOnly: boolean }

const importPattern = /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gu
const dynamicPattern = /import\('([^']+)'\)/gu

/** A file of ours as a path from the root, a package or `node:` module by its name. */
const resolveImport = (from: string, specifier: string): string => {
  const bare = specifier.replace(/\?.*$/u, '')
  if (bare.startsWith('#shared/')) return `src/shared/${bare.slice('#shared/'.length)}`
  if (bare.startsWith('.')) return normalize(join(dirname(from), bare))
  return bare
}

/** Examples in comments are no imports. */
const withoutComments = (source: string): string => source.replace(/\/\*[\s\S]*?\*\//gu, '')

/** The imports of one source text standing at `path`. */
export const importsOf = (path: string, text: string): ImportEdge[] => {
  const source = withoutComments(text)
  return [
    ...[...source.matchAll(importPattern)].map(([, type, specifier = '']) => ({
      from: path,
      to: resolveImport(path, specifier),
      isTypeOnly: type !== undefined,
    })),
    ...[...source.matchAll(dynamicPattern)].map(([, specifier = '']) => ({
      from: path,
      to: resolveImport(path, specifier),
      isTypeOnly: false,
    })),
  ]
}

export const sourceFiles = (): string[] =>
  globSync('src/**/*.{ts,tsx}')
    .map((path) => path.replaceAll('\\', '/'))
    .sort()

export const readImports = (): ImportEdge[] =>
  sourceFiles().flatMap((path) => importsOf(path, readFileSync(path, 'utf8')))

export const isOurs = (path: string): boolean => path.startsWith('src/')

/** Imports of files that are not there. */
export const danglingImports = (edges: readonly ImportEdge[]): ImportEdge[] =>
  edges.filter(({ to }) => isOurs(to) && !existsSync(to))
