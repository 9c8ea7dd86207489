import { expect, test } from 'vitest'
import { type FiguresScope, parseScope } from '#shared/domain/figures-scope.ts'
import { paragraphSource } from '../../../src/renderer/features/reports/paragraph-source.ts'
import { openDistrict } from '../../support/both-offices.ts'
import { openYearOffice } from '../../support/year-office.ts'

const scopeIn = (address: string | null): FiguresScope => {
  const scope = parseScope(new URL(address ?? '', 'http://x').searchParams.get('scope'))
  if (scope === null) throw new Error(`no scope in ${address}`)
  return scope
}

const two = (count: number): string => (count < 10 ? `0${count}` : String(count))

test.each([
  ['round_report', 'rounds', openDistrict],
  ['year_report', 'plans', openYearOffice],
] as const)('%s: the list that a paragraph leads to has as many rows as it says', async (kind, of, open) => {
  const { call, subjects } = await open()
  const { id } = await call('documents.create', { kind, subjectId: subjects[of] })
  const document = await call('documents.get', { id })
  const paragraphs = document.sections.flatMap((section) => section.paragraphs)
  const textOf = (key: string): string => paragraphs.find((one) => one.key === key)?.text ?? ''
  const findings = await call('findings.list', {
    scope: scopeIn(paragraphSource(document, 'shortcomings.intro')),
  })
  expect(textOf('shortcomings.intro')).toContain(`còn ${two(findings.length)} tồn tại, hạn chế`)
  const held = paragraphSource(document, 'achievements.outreach')
  expect(held === null).toBe(kind === 'round_report')
  if (held !== null) {
    const outreach = await call('outreach.list', { scope: scopeIn(held) })
    expect(textOf('achievements.outreach')).toContain(`đã tổ chức ${two(outreach.length)} hoạt động`)
  }
  for (const { key } of paragraphs.filter((one) => one.key.startsWith('shortcomings.unit.'))) {
    const unit = new URL(paragraphSource(document, key) ?? '', 'http://x').searchParams.get('unit')
    expect(findings.some(({ unitId }) => unitId === unit)).toBe(true)
  }
  expect(paragraphSource(document, 'coverage.returns')).toBe('/exchange')
  expect(paragraphSource(document, 'tasks.1')).toBeNull()
})

test('a letter states no figures of the register', () => {
  const subject = { entity: 'return_requests', id: 'x', name: '' } as const
  expect(paragraphSource({ kind: 'return_request', subject }, 'shortcomings.intro')).toBeNull()
})
