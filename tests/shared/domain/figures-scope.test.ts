import { expect, test } from 'vitest'
import { parseScope, scopeKey } from '../../../src/shared/domain/figures-scope.ts'
import { furthestState } from '../../../src/shared/domain/plan-standing.ts'
import { returnPart } from '../../../src/shared/domain/return-counts.ts'

test.each([
  { kind: 'round' as const, id: '0192-a' },
  { kind: 'plan' as const, id: '0192-b' },
  { kind: 'year' as const, year: 2018 },
])('a scope survives the address: %j', (scope) => {
  expect(parseScope(scopeKey(scope))).toEqual(scope)
})

test.each([null, '', 'year:20', 'year:abcd', 'unit:1', 'plan:', 'plan'])('%j is no scope', (key) => {
  expect(parseScope(key)).toBeNull()
})

test('a unit stands where its furthest visit stands', () => {
  const visits = (['cancelled', 'concluded', 'postponed', 'scheduled'] as const).map((status) => ({ status }))
  expect(furthestState(visits)).toEqual({ state: 'visited', visit: { status: 'concluded' } })
  expect(furthestState([{ status: 'cancelled' as const }])).toMatchObject({ state: 'remaining' })
  expect(furthestState([])).toEqual({ state: 'remaining', visit: undefined })
})

test('nothing that came is late only after the last day', () => {
  expect(returnPart('waiting', '2018-10-15', '2018-10-15')).toBe('pending')
  expect(returnPart('waiting', '2018-10-15', '2018-10-16')).toBe('overdue')
  expect(returnPart('nil', '2018-10-15', '2018-12-01')).toBe('settled')
  expect(returnPart('wrong_version', '2018-10-15', '2018-12-01')).toBe('problem')
})
