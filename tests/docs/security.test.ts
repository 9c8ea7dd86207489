/** docs/security.md names the tests that show what it says: each is there, by its file and by its words. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'

const page = readFileSync('docs/security.md', 'utf8')
const files = globSync('tests/**/*.{test,spec}.ts')
  .concat(globSync('tests/**/*.test.tsx'))
  .map((path) => path.replaceAll('\\', '/'))

/** `tests/a/b.test.ts`, `b.test.ts`, `b*.test.ts`, `tests/a/`; a bare `b` is one of either ending. */
const isThere = (named: string): boolean => {
  if (named.endsWith('/')) return existsSync(named)
  const pattern = named.replace(/[.+?^${}()|[\]\\]/gu, '\\$&').replaceAll('*', '[\\w.-]*')
  const whole = /\.tsx?$/u.test(named) ? pattern : `${pattern}\\.(?:test|spec)\\.ts`
  const fits = new RegExp(`(?:^|/)${whole}$`, 'u')
  return files.some((path) => fits.test(path) || fits.test(basename(path)))
}

const rowsOf = (heading: string): string[][] => {
  const section = page.split(/^## /mu).find((part) => part.startsWith(heading)) ?? ''
  return section
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1)
    .map((line) => line.split('|').map((cell) => cell.trim()))
}

const named = (cell: string): string[] =>
  [...cell.matchAll(/`([^`]+)`/gu)].map(([, name = '']) => name).filter((name) => !/^[A-Z]|=/u.test(name))

test('every threat has a test, and every file that is named is there', () => {
  const threats = rowsOf('What is guarded')
  expect(threats.length).toBeGreaterThan(20)
  for (const [, threat = '', , tests = ''] of threats) expect(named(tests).length, threat).toBeGreaterThan(0)
  const all = [...threats, ...rowsOf('Electron')].flatMap((cells) => named(cells.at(-2) ?? ''))
  expect(all.length).toBeGreaterThan(40)
  expect(all.filter((name) => !isThere(name))).toEqual([])
})

/** What no test of the tree shows. */
const byHand = new Set(['by hand at each release', 'the stand-in opens no other'])

test("each of Electron's points names a test of electron-host.spec.ts by its words", () => {
  const points = rowsOf("Electron's checklist")
  expect(points).toHaveLength(20)
  const journeys = readFileSync('tests/e2e/electron-host.spec.ts', 'utf8')
  for (const [, , , , cell = ''] of points)
    for (const words of cell.split(';').map((part) => part.trim())) {
      if (words.includes('`') || words === 'its policy' || byHand.has(words)) continue
      expect(journeys, words).toContain(words.replace(/ ?…$/u, ''))
    }
})
