import { expect, test } from 'vitest'
import {
  type RepeatFinding,
  recurredIds,
  repeatCriteria,
  repeatUnits,
} from '#shared/domain/finding-repeats.ts'

const f = (
  id: string,
  unitId: string,
  criterionId: string | null,
  foundOn: string,
  doneOn: string | null,
  roundId: string | null = null,
): RepeatFinding => ({
  id,
  unitId,
  unitName: unitId.toUpperCase(),
  criterionId,
  criterionCode: criterionId,
  roundId,
  foundOn,
  doneOn,
  isOpen: doneOn === null,
})

const all = [
  f('1', 'a', 'k1', '2017-10-01', '2017-12-01', 'round 1'),
  f('2', 'a', 'k2', '2017-10-02', null, 'round 1'),
  f('3', 'a', 'k1', '2018-10-01', null, 'round 2'),
  f('4', 'b', 'k2', '2018-10-01', '2018-11-01', 'round 2'),
  f('5', 'c', 'k3', '2018-10-01', null, 'round 2'),
  f('6', 'c', null, '2018-10-01', null, 'round 2'),
]

test('a fault that came back after its remedy is told from one that was never remedied', () => {
  expect([...recurredIds(all)]).toEqual(['3'])
  expect([...recurredIds([...all, f('7', 'a', 'k2', '2018-10-01', null)])]).toEqual(['3'])
  expect([...recurredIds([...all, f('8', 'c', null, '2019-01-01', null)])]).toEqual(['3'])
})

test('a unit repeats on a second occasion, not by two faults of one', () => {
  expect(repeatUnits(all)).toEqual([
    { unitId: 'a', unitName: 'A', times: 2, findings: 3, open: 2, recurred: 1 },
  ])
})

test('a criterion repeats in a second unit, or in the same one after its remedy', () => {
  expect(repeatCriteria(all)).toEqual([
    { criterionId: 'k2', criterionCode: 'k2', units: 2, findings: 2, open: 1, recurred: 0 },
    { criterionId: 'k1', criterionCode: 'k1', units: 1, findings: 2, open: 1, recurred: 1 },
  ])
})
