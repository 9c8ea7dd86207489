/** The pages of docs say what is: they are held against the sources and package.json. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const read = (path: string): string => readFileSync(path, 'utf8')

/** The cells of every table row of a page; heads and rules left out. */
const tableRows = (page: string): string[][] =>
  page
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (package|page|Vietnamese) /u.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    )

test('every package has its row in docs/dependencies.md, and every row its package', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json'))
  const named = tableRows(read('docs/dependencies.md')).map(([name]) => name)
  expect(named.toSorted()).toEqual([...Object.keys(dependencies), ...Object.keys(devDependencies)].toSorted())
})

test('every identifier of docs/glossary.md is used in the sources', () => {
  const words = new Set(
    globSync('src/**/*.{ts,tsx,sql}').flatMap((path) => read(path).match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? []),
  )
  const identifiers = tableRows(read('docs/glossary.md')).flatMap(([, , code = '']) =>
    [...code.matchAll(/`([^`]+)`/gu)].map(([, identifier = '']) => identifier),
  )
  expect(identifiers.length).toBeGreaterThan(60)
  expect(identifiers.filter((identifier) => !words.has(identifier))).toEqual([])
})

test('each decision has a number of its own and its line in the list', () => {
  const pages = globSync('docs/decisions/[0-9]*.md')
    .map((path) => path.replaceAll('\\', '/').split('/').at(-1) ?? '')
    .sort()
  const numbers = pages.map((page) => page.slice(0, 4))
  expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([])
  const titleOf = (page: string): string => read(`docs/decisions/${page}`).split('\n')[0]?.slice(2) ?? ''
  expect(tableRows(read('docs/decisions/README.md'))).toEqual(
    pages.map((page) => [`[${page.slice(0, 4)}](${page})`, titleOf(page)]),
  )
})

/** Where links and pictures of a page lead within the project. */
const localTargets = (path: string): string[] =>
  [...read(path).matchAll(/\]\((?!https?:|#)([^)#\s]+)/gu)].map(([, target = '']) =>
    join(dirname(path), decodeURIComponent(target)),
  )

test.each(['README.md', 'CHANGELOG.md', ...globSync('docs/**/*.md')])(
  'links of %s lead somewhere',
  (path) => {
    expect(localTargets(path).filter((target) => !existsSync(target))).toEqual([])
  },
)
