/** What the registry knows against a package stops a change or a release when it ends in the program. */
import { expect, test } from 'vitest'
import { judgeAdvisories } from '../../scripts/parts/advisories.ts'
import { partsOfProgram } from '../../scripts/parts/program-parts.ts'

const advised = (folder: string, title: string) => ({
  via: [{ title, severity: 'high', url: 'https://example.org/1' }],
  nodes: [folder],
})

test('a finding in a bundled package counts, though npm calls it a tool; one in a tool does not', () => {
  const report = {
    vulnerabilities: {
      react: advised('node_modules/react', 'of the page'),
      vitest: advised('node_modules/vitest', 'of the tests'),
      // Advised only for what it brings along and the build leaves out.
      exceljs: { via: ['tmp'], nodes: ['node_modules/exceljs'] },
      tmp: advised('node_modules/tmp', 'of its streams'),
    },
  }
  const verdict = judgeAdvisories(report, partsOfProgram())
  expect(verdict).toEqual({
    inProgram: ['react · high · of the page · https://example.org/1'],
    elsewhere: [
      'vitest · high · of the tests · https://example.org/1',
      'tmp · high · of its streams · https://example.org/1',
    ],
  })
  expect(judgeAdvisories({ vulnerabilities: {} }, partsOfProgram())).toEqual({ inProgram: [], elsewhere: [] })
})

test('no answer clears nothing', () => {
  for (const report of [null, '', { message: '405 Method Not Allowed', error: {} }])
    expect(judgeAdvisories(report, partsOfProgram())).toHaveProperty('unasked')
})
