import { expect, test } from 'vitest'
import { addDays } from '#shared/dates.ts'
import { dossierNeeds, dossierRules, isLacking, partState } from '#shared/domain/award-dossier.ts'

test.each([
  ['2023-12-31', '91/2017'],
  ['2024-01-01', '98/2023'],
  ['2025-06-30', '98/2023'],
  ['2025-07-01', '152/2025'],
])('on %s the dossier rests on %s', (day, decree) => {
  expect(dossierNeeds({ basis: 'thematic', hasFormal: true }, day).legalBasis).toContain(decree)
})

test.each([
  ['merit', true, ['submission_letter', 'list', 'achievement_report', 'meeting_minutes']],
  ['thematic', true, ['submission_letter', 'list', 'achievement_report', 'meeting_minutes']],
  ['ad_hoc', true, ['submission_letter', 'list', 'achievement_report']],
  ['thematic', false, ['list']],
] as const)('%s, formal %s', (basis, hasFormal, parts) => {
  expect(dossierNeeds({ basis, hasFormal }, '2018-10-05').parts).toEqual(parts)
})

test('the periods of the law leave no day between them', () => {
  for (const [index, rule] of dossierRules.entries()) {
    const next = dossierRules[index + 1]
    expect(rule.validTo === null ? undefined : addDays(rule.validTo, 1)).toBe(next?.validFrom)
  }
})

test.each([
  ['issued', true, true, 'issued', false],
  ['draft', true, true, 'file', false],
  ['draft', false, true, 'paper', false],
  ['draft', false, false, 'draft', true],
  [null, false, false, 'missing', true],
] as const)('document %s, file %s, paper %s: %s', (document, hasFile, hasPaper, state, lacks) => {
  expect(partState({ document, hasFile, hasPaper })).toBe(state)
  expect(isLacking(state)).toBe(lacks)
})
