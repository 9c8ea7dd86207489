import { describe, expect, it, test } from 'vitest'
import type { Subject } from '#shared/domain/award-duplicates.ts'
import {
  type DuplicateDecision,
  identityOf,
  knownDecision,
  pairOf,
} from '#shared/domain/duplicate-decision.ts'

const person = (more: Partial<Subject> = {}): Subject => ({
  id: 'x',
  subjectKind: 'individual',
  name: 'Nguyễn Thị Hòa',
  birthYear: 1972,
  unitId: 'an-my',
  place: 'Thôn Đông',
  ...more,
})

describe('who a subject is', () => {
  test.each([['Bà NGUYỄN THỊ HOÀ'], ['Nguye\u0302\u0303n Thi\u0323 Ho\u0300a'], ['nguyễn  thị hòa']])(
    '%s is the same',
    (name) => {
      expect(identityOf(person({ name, id: 'other', place: 'thôn Đông, xã An Mỹ' }))).toBe(
        identityOf(person()),
      )
    },
  )
  test.each<[string, Partial<Subject>]>([
    ['another accent', { name: 'Nguyễn Thị Hoa' }],
    ['accents lost', { name: 'Nguyen Thi Hoa' }],
    ['another year', { birthYear: 1973 }],
    ['no year', { birthYear: null }],
    ['another village', { place: 'Thôn Đoài' }],
    ['another commune', { unitId: 'dong-tam' }],
    ['a household', { subjectKind: 'household' }],
  ])('%s is somebody else', (_, more) => {
    expect(identityOf(person(more))).not.toBe(identityOf(person()))
  })
})

const decided = (keys: [string, string], year: number, more: Partial<DuplicateDecision> = {}) => ({
  ...pairOf(...keys),
  year,
  decision: 'different' as const,
  treatment: null,
  treatedKey: null,
  reason: '',
  decidedAt: '2018-10-05T01:00:00.000Z',
  ...more,
})

describe('what is known about a pair', () => {
  it('is what was decided in that year', () => {
    const left = decided(['a', 'b'], 2018, { decision: 'same', treatment: 'left_out', treatedKey: 'a' })
    expect(knownDecision([decided(['a', 'b'], 2017), left], 2018)).toEqual({ ...left, isSettled: true })
  })
  it('that they are different holds for good', () => {
    expect(knownDecision([decided(['a', 'b'], 2017)], 2020)).toMatchObject({
      decision: 'different',
      isSettled: true,
    })
  })
  it('that they are the same holds too, what to do with the row of another year is a question', () => {
    const taken = decided(['a', 'b'], 2017, { decision: 'same', treatment: 'left_out', treatedKey: 'a' })
    expect(knownDecision([taken], 2018)).toMatchObject({
      decision: 'same',
      treatment: null,
      treatedKey: null,
      isSettled: false,
    })
  })
  it('two rows that nothing tells apart are decided year by year', () => {
    expect(knownDecision([decided(['a', 'a'], 2017)], 2018)).toBeNull()
    expect(knownDecision([decided(['a', 'a'], 2018)], 2018)).toMatchObject({ decision: 'different' })
  })
  it('is nothing when nothing was decided', () => {
    expect(knownDecision([], 2018)).toBeNull()
  })
  it('does not depend on the order of the two', () => {
    expect(pairOf('b', 'a')).toEqual(pairOf('a', 'b'))
  })
})
