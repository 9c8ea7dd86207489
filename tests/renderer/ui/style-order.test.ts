import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Classes that a file styles by themselves, not within or beside another one. */
const classesOf = (css: string): string[] =>
  [...css.replace(/\/\*[\s\S]*?\*\//gu, '').matchAll(/([^{}]+)\{/gu)]
    .flatMap(([, selectors = '']) => selectors.split(','))
    .flatMap((selector) => /^\s*\.(nep-[\w-]+)\s*$/u.exec(selector)?.[1] ?? [])

test('a class is styled by itself in one file: which page came first decides the order of the style sheets', () => {
  const files = globSync('src/renderer/**/*.css').map((path) => path.replaceAll('\\', '/'))
  const styled = new Map<string, Set<string>>()
  for (const file of files)
    for (const name of classesOf(readFileSync(file, 'utf8')))
      styled.set(name, (styled.get(name) ?? new Set()).add(file))
  expect(
    [...styled].filter(([, places]) => places.size > 1).map(([name, places]) => [name, ...places]),
  ).toEqual([])
})
