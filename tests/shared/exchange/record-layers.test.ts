import { describe, expect, it } from 'vitest'
import { type RecordEvent, standingOf } from '#shared/domain/exchange/record-layers.ts'

const blank = { name: '', year: null, note: '' }
const inserted = (by: string | null, name: string, year: number | null = null): RecordEvent => ({
  kind: 'insert',
  by,
  at: 0,
  row: { name, year, note: '' },
})
const says = (by: string, at: number, columns: Record<string, string | number | null>): RecordEvent => ({
  kind: 'say',
  by,
  at,
  columns,
})
/** A changes the year from one value to another. */
const year = (by: string | null, at: number, from: number | null, to: number | null): RecordEvent => ({
  kind: 'change',
  by,
  at,
  before: { year: from },
  columns: { year: to },
})
const without = (events: readonly RecordEvent[], ...undone: string[]) => {
  const { exists, row } = standingOf(events, (batch) => !undone.includes(batch), { blank })
  return exists ? row : null
}

describe('a value is the top-most that remains', () => {
  const events = [inserted('a', 'Hoà', 1970), year('b', 1, 1970, 1971), year('c', 2, 1971, 1972)]
  it.each([
    [[], 1972],
    [['c'], 1971],
    [['b'], 1972],
    [['b', 'c'], 1970],
  ])('without %j the year is %d', (undone, expected) => {
    expect(without(events, ...undone)).toMatchObject({ year: expected })
  })

  it('what an import only confirmed is its word too', () => {
    const confirmed = [...events, says('d', 3, { name: 'Hoà', year: 1972 })]
    expect(without(confirmed, 'b', 'c')).toMatchObject({ year: 1972 })
    expect(without(confirmed, 'b', 'c', 'd')).toMatchObject({ year: 1970 })
  })
})

describe('a record stays while anything that stands says so', () => {
  const events = [inserted('a', 'Hoà', 1970), says('b', 1, { name: 'Hoà' })]
  it('goes with the only import that brought it', () => {
    expect(without([inserted('a', 'Hoà')], 'a')).toBeNull()
  })
  it('stays when a later import brought it too, with what that one said and nothing else', () => {
    expect(without(events, 'a')).toEqual({ name: 'Hoà', year: null, note: '' })
    expect(without(events, 'a', 'b')).toBeNull()
  })
  it('stays whole when somebody worked on it', () => {
    const edited = [...events, { ...year(null, 2, 1970, 1969) }]
    expect(without(edited, 'a')).toEqual({ name: 'Hoà', year: 1969, note: '' })
    expect(without(edited, 'a', 'b')).toEqual({ name: 'Hoà', year: 1969, note: '' })
  })
  it('set back to what it was is not worked on', () => {
    const back = [inserted('a', 'Hoà', 1970), year(null, 1, 1970, 1980), year(null, 2, 1980, 1970)]
    expect(without(back, 'a')).toBeNull()
  })
  it('what was kept past its import is not lost when it is set back', () => {
    const events = [inserted('a', 'Hoà', 1970), year(null, 1, 1970, 1980), year(null, 3, 1980, 1970)]
    const undoneAt = () => 2
    expect(standingOf(events, () => false, { blank, undoneAt })).toMatchObject({ exists: true })
  })
  it('a record of the office is never taken away', () => {
    expect(without([inserted(null, 'Hoà', 1970), year('a', 1, 1970, 1971)], 'a')).toMatchObject({
      year: 1970,
    })
  })
})

describe('an import that removed a record', () => {
  const events: RecordEvent[] = [inserted('a', 'Hoà', 1970), { kind: 'remove', by: 'b', at: 1 }]
  it.each([
    [[], false],
    [['b'], true],
    [['a'], false],
    [['a', 'b'], false],
  ])('without %j it stands: %s', (undone, stands) => {
    expect(without(events, ...undone) !== null).toBe(stands)
  })
  it('what the office removed stays away', () => {
    expect(without([inserted('a', 'Hoà'), { kind: 'remove', by: null, at: 1 }], 'a')).toBeNull()
  })
})

describe('set back to what lies under it', () => {
  const brought = [inserted('a', 'Hoà', 1970), year('b', 1, 1970, 1971), year(null, 2, 1971, 1970)]
  const standing = (events: readonly RecordEvent[], undone: Readonly<Record<string, number>>) =>
    standingOf(events, (batch) => undone[batch] === undefined, { blank, undoneAt: (batch) => undone[batch] })

  it('is no edit, also once what lay under it was taken back', () => {
    const events = [...brought, year(null, 3, 1970, 1971)]
    expect(standing(events, {})).toMatchObject({ row: { year: 1971 }, isEdited: false })
    expect(standing(events, { b: 4 })).toMatchObject({ row: { year: 1970 }, isEdited: false })
  })

  it('is an edit when that was taken back before: what somebody typed last stays', () => {
    const events = [...brought, year(null, 4, 1970, 1971)]
    expect(standing(events, { b: 3 })).toMatchObject({ row: { year: 1971 }, isEdited: true })
    expect(standing(events, { b: 3, a: 5 })).toMatchObject({ exists: true, row: { year: 1971 } })
  })

  it('is none when an earlier import had said the same', () => {
    const events = [...brought, year(null, 4, 1970, 1969), year(null, 5, 1969, 1970)]
    expect(standing(events, { b: 3 })).toMatchObject({ row: { year: 1970 }, isEdited: false })
  })
})
