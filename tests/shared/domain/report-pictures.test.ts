import { expect, test } from 'vitest'
import type { Verdict } from '#shared/domain/checklist.ts'
import { countsBy, matchSelfChecks, type VerdictCell } from '#shared/domain/report-pictures.ts'

const cells = (unitId: string, verdicts: Record<string, Verdict>): VerdictCell[] =>
  Object.entries(verdicts).map(([criterionId, verdict]) => ({ unitId, criterionId, verdict }))

test('verdicts are counted by unit and by criterion', () => {
  const all = [
    ...cells('an-my', { K01: 'pass', K02: 'fail', K03: 'na' }),
    ...cells('dong-tam', { K01: 'pass', K02: 'pass' }),
  ]
  expect(countsBy(all, 'unitId').get('an-my')).toEqual({ passed: 1, failed: 1, notApplicable: 1 })
  expect(countsBy(all, 'criterionId').get('K02')).toEqual({ passed: 1, failed: 1, notApplicable: 0 })
})

test('a self-check is compared where both have judged; the parts add up to the compared criteria', () => {
  const own = cells('an-my', { K01: 'pass', K02: 'pass', K03: 'fail', K04: 'na', K05: 'pass' })
  const team = cells('an-my', { K01: 'pass', K02: 'fail', K03: 'pass', K04: 'pass', K06: 'fail' })
  expect(matchSelfChecks(own, team)).toEqual([
    { unitId: 'an-my', same: 1, overlooked: 1, stricter: 1, other: 1 },
  ])
})

test('a unit that only one side judged is left out', () => {
  expect(matchSelfChecks(cells('an-my', { K01: 'pass' }), cells('dong-tam', { K01: 'pass' }))).toEqual([])
})
