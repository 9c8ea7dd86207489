import { existsSync, globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { danglingImports, type ImportEdge, importsOf, isOurs, readImports, sourceFiles } from './imports.ts'
import { brokenRules } from './layers.ts'

const edges = readImports()

test('no import breaks a dependency rule', () => {
  expect(brokenRules(edges)).toEqual([])
})

test.each([
  ['src/shared/domain/plan.ts', "import { z } from 'zod'"],
  ['src/shared/dates.ts', "import { plan } from './domain/plan.ts'"],
  ['src/main/db/open.ts', "import { createDispatch } from '../dispatch.ts'"],
  ['src/main/recovery/read-rows.ts', "import Database from 'better-sqlite3'"],
  ['src/main/operations/units.ts', "import { app } from 'electron'"],
  ['src/main/app.ts', "import { serve } from './hosts/node/server.ts'"],
  ['src/renderer/features/units/queries.ts', "import { readFileSync } from 'node:fs'"],
  ['src/renderer/features/units/units-page.tsx', "import { planColumns } from '../plans/plan-columns.tsx'"],
  ['src/renderer/ui/theme.ts', "import { listUnits } from '../../main/db/queries/units.ts'"],
  ['src/preload/index.ts', "import { contract } from '../shared/contract/contract.ts'"],
  ['src/unknown/thing.ts', "import 'node:fs'"],
])('a rule broken on purpose is found: %s with %s', (path, line) => {
  expect(brokenRules(importsOf(path, line))).toHaveLength(1)
})

test('every import leads to a file', () => {
  expect(danglingImports(edges)).toEqual([])
})

/** Follows value imports depth first; a path that comes back to itself is a cycle. */
const findCycle = (graph: ReadonlyMap<string, readonly string[]>): string[] | undefined => {
  const done = new Set<string>()
  const visit = (path: string, trail: readonly string[]): string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path]
    if (done.has(path)) return undefined
    for (const next of graph.get(path) ?? []) {
      const cycle = visit(next, [...trail, path])
      if (cycle !== undefined) return cycle
    }
    done.add(path)
    return undefined
  }
  for (const path of graph.keys()) {
    const cycle = visit(path, [])
    if (cycle !== undefined) return cycle
  }
  return undefined
}

const graphOf = (list: readonly ImportEdge[]): Map<string, string[]> => {
  const graph = new Map<string, string[]>()
  for (const { from, to, isTypeOnly } of list) {
    if (isOurs(to) && !isTypeOnly) graph.set(from, [...(graph.get(from) ?? []), to])
  }
  return graph
}

test('no import cycle', () => {
  expect(findCycle(graphOf(edges))).toBeUndefined()
  const planted = importsOf('src/main/a.ts', "import './b.ts'").concat(
    importsOf('src/main/b.ts', "import './a.ts'"),
  )
  expect(findCycle(graphOf(planted))).toEqual(['src/main/a.ts', 'src/main/b.ts', 'src/main/a.ts'])
})

// Words and layouts are data; splitting them by length would only hide them.
const isExempt = (path: string): boolean => /\/(messages|layouts|migrations)\/|\/vocabulary\.ts$/u.test(path)

test('files stay small: median at most 80 lines, nine in ten at most 200, none over 300', () => {
  const sizes = sourceFiles()
    .filter((path) => !isExempt(path))
    .map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n').length - 1 }))
    .sort((a, b) => a.lines - b.lines)
  const at = (share: number): number => sizes[Math.floor((sizes.length - 1) * share)]?.lines ?? 0
  expect(at(0.5)).toBeLessThanOrEqual(80)
  expect(at(0.9)).toBeLessThanOrEqual(200)
  expect(sizes.filter(({ lines }) => lines > 300)).toEqual([])
})

test('no barrel, and no room for everything', () => {
  const names = globSync('src/**/*.{ts,tsx}')
  expect(names.filter((name) => /\/(utils?|helpers?|common|misc)\//u.test(name))).toEqual([])
  const barrels = sourceFiles().filter((path) =>
    /^(\s*export .* from .*\n?)+$/u.test(readFileSync(path, 'utf8')),
  )
  expect(barrels).toEqual([])
})

test('the tree in docs/architecture.md is the tree on disk', () => {
  const page = readFileSync('docs/architecture.md', 'utf8')
  const tree = /```tree\n([\s\S]*?)```/u.exec(page)?.[1] ?? ''
  const named = tree
    .split('\n')
    .map((line) => line.split('#')[0]?.trim() ?? '')
    .filter((path) => path !== '')
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((path) => !existsSync(path))).toEqual([])
  const folders = globSync('src/*/*/').map((path) => path.replaceAll('\\', '/').replace(/\/?$/u, '/'))
  expect(
    folders.filter((folder) => existsSync(`${folder}`) && !named.some((path) => path.startsWith(folder))),
  ).toEqual([])
})

test('a class of a style sheet is dressed in one place: sheets of several screens are loaded at the same time', () => {
  const places = new Map<string, Set<string>>()
  for (const path of globSync('src/renderer/**/*.css')) {
    const place = path.replaceAll('\\', '/').replace(/^(src\/renderer\/(?:features\/[^/]+|[^/]+)).*$/u, '$1')
    for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(/^\.(nep-[\w-]+)\s*(?:\{|,)/gmu))
      places.set(name, new Set(places.get(name)).add(place))
  }
  expect(places.size).toBeGreaterThan(100)
  expect([...places].filter(([, at]) => at.size > 1)).toEqual([])
})
