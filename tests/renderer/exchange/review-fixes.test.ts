/** For every cause a fix that a clerk would expect: typed by hand, taken as offered, left, or asked elsewhere. */
import { describe, expect, test } from 'vitest'
import type { Review, ReviewIssue, ReviewRow } from '#shared/contract/exchange-review.ts'
import type { FieldValue, ReadingIssueCode } from '#shared/domain/exchange/incoming.ts'
import { exchangeCauses } from '#shared/messages/vi/exchange-causes.ts'
import { causesOf } from '../../../src/renderer/features/exchange/review-causes.ts'
import { fixesOf } from '../../../src/renderer/features/exchange/review-fixes.ts'

const row = (id: string, values: Record<string, FieldValue>, outcome: ReviewRow['outcome'] = 'new') =>
  ({ id, content: 'nomination', sheet: 'S', rows: [1], outcome, why: null, values }) as unknown as ReviewRow

const review = (rows: readonly ReviewRow[], issues: readonly ReviewIssue[] = []) =>
  ({ rows, issues, missing: [] }) as unknown as Review

const issue = (
  code: ReadingIssueCode,
  at: { rowId?: string; field?: string; candidates?: FieldValue[]; raw?: string } = {},
): ReviewIssue => ({
  code,
  level: 'must',
  params: at.raw === undefined ? {} : { raw: at.raw },
  key: `${code} ${at.rowId ?? ''} ${at.field ?? ''}`,
  rowId: at.rowId ?? null,
  sentence: '',
  isSettled: false,
  ...(at.field === undefined ? {} : { field: at.field }),
  ...(at.candidates === undefined ? {} : { candidates: at.candidates }),
})

const empty = review([row('a', { birthYear: null }), row('b', { birthYear: null })])
const kinds = (of: Review, open: readonly ReviewIssue[]) => {
  const [first] = open
  return first === undefined ? [] : fixesOf(of, first.code, open).map(({ kind }) => kind)
}

describe('cells', () => {
  const year = (rowId: string, candidates: FieldValue[]) =>
    issue('two_digit_year', { rowId, field: 'birthYear', candidates })

  test('one offer each: all at once, as one step', () => {
    const [take, leave] = fixesOf(empty, 'two_digit_year', [year('a', [1975]), year('b', [1966])])
    expect(take).toEqual({
      kind: 'take',
      count: 2,
      step: {
        kind: 'set',
        cells: [
          { rowId: 'a', field: 'birthYear', value: 1975 },
          { rowId: 'b', field: 'birthYear', value: 1966 },
        ],
      },
    })
    expect(leave).toMatchObject({ kind: 'leave', count: 2 })
  })

  test('where some offer one and some two, those that are certain are taken and the others stay', () => {
    const [take] = fixesOf(empty, 'two_digit_year', [year('a', [1975]), year('b', [1915, 2015])])
    expect(take).toMatchObject({ kind: 'take', count: 1 })
  })

  test('two ways to read: each for all', () => {
    const day = (rowId: string, candidates: string[]) =>
      issue('ambiguous_date', { rowId, field: 'birthDate', candidates })
    const fixes = fixesOf(empty, 'ambiguous_date', [
      day('a', ['1965-02-01', '1965-01-02']),
      day('b', ['1970-05-04', '1970-04-05']),
    ])
    expect(fixes.map(({ kind }) => kind)).toEqual(['take_reading', 'take_reading', 'leave'])
    expect(fixes[1]).toMatchObject({
      step: { cells: [{ value: '1965-01-02' }, { value: '1970-04-05' }] },
    })
  })

  test('the same choice for all: one fix per value', () => {
    const kind = (rowId: string) =>
      issue('subject_kind_unclear', { rowId, field: 'subjectKind', candidates: ['individual', 'collective'] })
    expect(kinds(empty, [kind('a'), kind('b')])).toEqual(['take_value', 'take_value', 'leave'])
  })

  test('years that several people of one cell have between them: typed one by one, never one for all', () => {
    const people = review([row('a', {}), row('a#2', {})])
    const several = (rowId: string): ReviewIssue => ({
      ...issue('several_values', { rowId, field: 'birthYear', candidates: [1978, 1985] }),
      sheet: 'S',
      row: 1,
      cell: 'C1',
    })
    expect(kinds(people, [several('a'), several('a#2')])).toEqual(['in_place', 'leave'])
    const alone = review([row('a', {})])
    expect(kinds(alone, [several('a')])).toEqual(['take_value', 'take_value', 'leave'])
  })

  test('nothing to offer and nothing in the cell: typed, or left', () => {
    expect(kinds(empty, [issue('error_cell', { rowId: 'a', field: 'birthYear' })])).toEqual([
      'in_place',
      'leave',
    ])
    expect(kinds(empty, [issue('name_missing', { rowId: 'a', field: 'name' })])).toEqual([
      'in_place',
      'reject_rows',
    ])
  })

  test('a value that came out may be kept', () => {
    const full = review([row('a', { unit: 'Thôn Nội' })])
    expect(kinds(full, [issue('village_unknown', { rowId: 'a', field: 'unit' })])).toEqual(['accept'])
  })
})

describe('rows, columns, owners', () => {
  test.each([
    'hidden_row',
    'comment',
    'note_asks_removal',
    'row_after_signature',
    'row_unclear',
    'row_twice',
  ] as const)('%s: taken or left, all at once', (code) => {
    expect(kinds(empty, [issue(code, { rowId: 'a' })])).toEqual(['take_rows', 'reject_rows'])
  })

  test('a sheet that repeats another: its waiting rows are taken or left', () => {
    const held = review([row('a', {}, 'undecided'), row('b', {}, 'new')])
    const fixes = fixesOf(held, 'duplicate_sheet', [{ ...issue('duplicate_sheet'), sheet: 'S' }])
    expect(fixes).toMatchObject([
      { kind: 'take_rows', step: { rowIds: ['a'] } },
      { kind: 'reject_rows', step: { rowIds: ['a'] } },
    ])
  })

  test.each([
    'column_guessed',
    'column_doubtful',
    'columns_recalled',
    'unknown_column',
    'hidden_column',
    'hidden_sheet',
  ] as const)('%s: mapped anew or kept', (code) =>
    expect(kinds(empty, [issue(code)])).toEqual(['columns', 'accept']),
  )

  test.each([
    ['unit_unknown', ['owner']],
    ['commune_unclear', ['owner', 'accept']],
    ['commune_file_name', ['owner', 'accept']],
    ['request_hinted', ['owner', 'accept']],
    ['stamp_request_unknown', ['owner', 'accept']],
    ['key_column_missing', ['columns']],
  ] as const)('%s: %j', (code, wanted) => {
    expect(kinds(empty, [issue(code)])).toEqual(wanted)
  })
})

test.each(Object.keys(exchangeCauses) as ReadingIssueCode[])(
  '%s never leaves the clerk without a way on',
  (code) => {
    expect(kinds(empty, [issue(code, { rowId: 'a', field: 'birthYear' })])).not.toEqual([])
    const [first] = causesOf(review([row('a', {})], [issue(code, { rowId: 'a', raw: "'75" })]))
    expect(first).toMatchObject({ id: code, open: 1, samples: ["'75"] })
  },
)
