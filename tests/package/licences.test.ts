import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isAllowed, licencePage } from '../../scripts/parts/licence-page.ts'
import { licenceTexts } from '../../scripts/parts/licence-texts.ts'
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

test('the file beside the program has the text of every part, and one that many share once', () => {
  const text = licenceTexts(parts)
  const sections = text.split(`\n\n${'='.repeat(80)}\n\n`)
  expect(sections[0]).toContain(readFileSync('LICENSE', 'utf8').trim())
  for (const { name, version, licence } of parts) {
    const own = sections.filter((section) => section.includes(`${name} ${version} (${licence})\n`))
    expect(own.length, name).toBeGreaterThan(0)
    for (const section of own)
      expect(section, name).toMatch(
        /Permission|Redistribution|Licensed under|OPEN FONT LICENSE|Apache License/u,
      )
  }
  expect(new Set(sections).size).toBe(sections.length)
})

test('a part without a text and without a usual licence is a fault', () => {
  const nobody = { folder: 'tests', name: 'nobody', version: '1', licence: 'Zlib' }
  expect(() => licenceTexts([nobody])).toThrow(/package\.json|no licence text/u)
})
