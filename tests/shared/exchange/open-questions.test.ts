/** What a file leaves open: counted by places, and what becomes of them in the register. */
import { describe, expect, test } from 'vitest'
import type { FieldValues, ReadingIssue } from '#shared/domain/exchange/incoming.ts'
import { countPlaces, openQuestions, type placeOf } from '#shared/domain/exchange/open-questions.ts'
import type { RowPlan } from '#shared/domain/exchange/reconcile.ts'

type Question = Partial<ReadingIssue> & { rowId?: string | null; isSettled?: boolean }

const asked = ({ rowId = 'DS!8', isSettled = false, ...issue }: Question) => ({
  issue: { code: 'two_digit_year', level: 'must', sheet: 'DS', row: 8, params: {}, ...issue } as ReadingIssue,
  rowId,
  isSettled,
})

const planned = (rowId: string, plan: Partial<RowPlan> = {}): RowPlan => ({
  rowId,
  content: 'nomination',
  outcome: 'new',
  recordId: null,
  changes: [],
  why: null,
  ...plan,
})

const row = (id: string, values: FieldValues = {}) => ({ id, values })

const year = { cell: 'C8', field: 'birthYear' }

describe('places', () => {
  const at = (issue: Partial<ReadingIssue> & { rowId?: string | null }) =>
    ({ code: 'two_digit_year', rowId: null, ...issue }) as Parameters<typeof placeOf>[0]

  test.each([
    [
      'two questions about one cell',
      [at({ rowId: 'a', ...year }), at({ rowId: 'a', cell: 'C8', field: 'birthDate' })],
      1,
    ],
    ['one cell of several people', [at({ rowId: 'a', ...year }), at({ rowId: 'a#2', ...year })], 2],
    ['a cell and its row', [at({ rowId: 'a', ...year }), at({ rowId: 'a', code: 'hidden_row' })], 2],
    ['a row by its number', [at({ sheet: 'DS', row: 8 }), at({ sheet: 'DS', row: 8, code: 'comment' })], 1],
    ['the file as a whole', [at({ code: 'commune_unclear' }), at({ code: 'content_unclear' })], 2],
  ] as const)('%s', (_, issues, count) => expect(countPlaces(issues)).toBe(count))
})

describe('what becomes of it', () => {
  const open = (
    issues: readonly ReturnType<typeof asked>[],
    plans: readonly RowPlan[] = [planned('DS!8')],
    rows = [row('DS!8')],
    records: { id: string; values: FieldValues }[] = [],
  ) => openQuestions({ issues, planned: plans, rows, records })

  test('a cell without a value goes in empty; one that was read goes in as it is', () => {
    expect(open([asked(year)])).toEqual({ places: 1, blank: 1, fields: 1, notTaken: 0 })
    const read = [row('DS!8', { birthYear: 1975 })]
    expect(open([asked(year)], [planned('DS!8')], read)).toEqual({
      places: 1,
      blank: 0,
      fields: 0,
      notTaken: 0,
    })
  })

  test('where the register holds a value the cell is not empty afterwards', () => {
    const plan = planned('DS!8', { outcome: 'unchanged', recordId: 'n1' })
    const known = [{ id: 'n1', values: { birthYear: 1975 } }]
    expect(open([asked(year)], [plan], [row('DS!8')], known)).toMatchObject({ places: 1, blank: 0 })
    expect(open([asked(year)], [plan], [row('DS!8')], [{ id: 'n1', values: {} }])).toMatchObject({ blank: 1 })
  })

  test('what was settled, and what is only worth a look, is not open', () => {
    expect(open([asked({ ...year, isSettled: true }), asked({ ...year, level: 'should' })])).toEqual({
      places: 0,
      blank: 0,
      fields: 0,
      notTaken: 0,
    })
  })

  test.each([
    { outcome: 'undecided', why: 'held_back' },
    { outcome: 'conflicting', why: 'edited_here' },
    { outcome: 'rejected', why: 'required_missing' },
  ] as const)('$outcome: its record is not written, and counts as a place also unasked', (plan) => {
    expect(open([], [planned('DS!8', plan)])).toEqual({ places: 1, blank: 0, fields: 0, notTaken: 1 })
    expect(open([asked(year)], [planned('DS!8', plan)])).toEqual({
      places: 1,
      blank: 0,
      fields: 0,
      notTaken: 1,
    })
  })

  test('a row that the clerk left out is decided', () => {
    expect(open([], [planned('DS!8', { outcome: 'rejected', why: 'by_clerk' })])).toMatchObject({ places: 0 })
  })
})
