import { expect, test } from 'vitest'
import { placeUnit, presenceOf, shareOf } from '#shared/domain/compare-figures.ts'
import type { LineageEdge } from '#shared/domain/unit-lineage.ts'

const day = '2025-07-01'
const units = [
  { id: 'a', validFrom: null, validTo: '2025-06-30' },
  { id: 'b', validFrom: null, validTo: '2025-06-30' },
  { id: 'cut', validFrom: null, validTo: '2025-06-30' },
  { id: 'ended', validFrom: null, validTo: '2025-06-30' },
  { id: 'stays', validFrom: null, validTo: null },
  { id: 'whole', validFrom: day, validTo: null },
  { id: 'east', validFrom: day, validTo: null },
  { id: 'west', validFrom: day, validTo: null },
]
const edge = (predecessorId: string, successorId: string, isPartial = false): LineageEdge => ({
  predecessorId,
  successorId,
  kind: 'merged',
  effectiveOn: day,
  isPartial,
})
const lineage = [edge('a', 'whole'), edge('b', 'whole'), edge('cut', 'east'), edge('cut', 'west')]

test.each([
  ['stays', day, { kind: 'counted', unitId: 'stays' }],
  ['a', '2018-10-03', { kind: 'counted', unitId: 'a' }],
  ['a', day, { kind: 'counted', unitId: 'whole' }],
  ['whole', '2018-10-03', { kind: 'undivided', heirs: ['a', 'b'] }],
  ['cut', day, { kind: 'undivided', heirs: ['east', 'west'] }],
  ['ended', day, { kind: 'gone' }],
])('%s on %s', (unitId, on, expected) => {
  expect(placeUnit(unitId, on, units, lineage)).toEqual(expected)
})

test('a piece of land alone is no heir of figures', () => {
  expect(placeUnit('cut', day, units, [edge('cut', 'east'), edge('cut', 'west', true)])).toEqual({
    kind: 'counted',
    unitId: 'east',
  })
  expect(placeUnit('cut', day, units, [edge('cut', 'west', true)])).toEqual({ kind: 'gone' })
})

test.each([
  [[true, true, true], 'both'],
  [[false, true], 'new'],
  [[true, false], 'dropped'],
  [[true, false, true], 'some'],
  [[false, true, false], 'some'],
] as const)('asked %j: %s', (asked, expected) => {
  expect(presenceOf(asked)).toBe(expected)
})

test('a share is of what was judged', () => {
  expect(shareOf({ passed: 3, failed: 1, notApplicable: 7 })).toBe(0.75)
  expect(shareOf({ passed: 0, failed: 0, notApplicable: 7 })).toBeNull()
})
