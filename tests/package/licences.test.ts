import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isAllowed, licencePage } from '../../scripts/parts/licence-page.ts'
import { partsOfProgram } from '../../scripts/parts/program-parts.ts'

const parts = partsOfProgram()

test('all that ends in the program may be handed on with it', () => {
  expect(parts.length).toBeGreaterThan(100)
  expect(parts.filter(({ licence }) => !isAllowed(licence))).toEqual([])
})

test('a licence that is not allowed, or none, is found', () => {
  expect(['GPL-3.0-only', '', 'MIT AND GPL-2.0-only', 'UNLICENSED'].filter(isAllowed)).toEqual([])
  expect(['MIT', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)'].filter((one) => !isAllowed(one))).toEqual([])
})

test('docs/licences.md is in step', () => {
  expect(readFileSync('docs/licences.md', 'utf8')).toBe(licencePage(parts))
})
