import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTotals } from '#shared/domain/exchange/import-totals.ts'
import { type FieldValues, fieldsOf, type IncomingRow } from '#shared/domain/exchange/incoming.ts'
import { originsOf } from '#shared/domain/exchange/origins.ts'
import {
  type CurrentRecord,
  type ImportPlan,
  reconcile,
  rowOutcomes,
  writtenValues,
} from '#shared/domain/exchange/reconcile.ts'

const text = fc.constantFrom(
  '',
  'Nguyễn Thị Hòa',
  'nguyen thi hoa',
  'Trần Văn Bình',
  'Thôn Đông',
  'Lê A',
  'Lê B',
)
const values: fc.Arbitrary<FieldValues> = fc.record(
  {
    subjectKind: fc.constantFrom('individual', 'collective'),
    name: text,
    birthYear: fc.constantFrom(null, 1972, 1975),
    unit: text,
    proposedForm: fc.constantFrom('Giấy khen', 'Biểu dương', null),
  },
  { requiredKeys: ['subjectKind', 'name'] },
)

const rowsOf = (all: readonly FieldValues[], keys: readonly boolean[]): IncomingRow[] =>
  all.map((own, index) => ({
    id: `DS!${index + 8}`,
    content: 'nomination',
    sheet: 'DS',
    rows: [index + 8],
    rowKey: keys[index] ? `slot:nomination:${index + 1}` : null,
    values: own,
    origins: originsOf({}, 1),
    pending: own.unit === 'Lê B' ? 'hidden-rows' : null,
    extra: {},
  }))

const sheet = fc
  .tuple(fc.array(values, { maxLength: 12 }), fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }))
  .map(([all, keys]) => rowsOf(all, keys))

/** What a register holds after the plan: the simplest model of a commit. */
const apply = (
  records: readonly CurrentRecord[],
  rows: readonly IncomingRow[],
  plan: ImportPlan,
): CurrentRecord[] => {
  const kept = records.filter(
    (record) => !plan.missing.some((one) => one.isRemoved && one.recordId === record.id),
  )
  const next = new Map(kept.map((record) => [record.id, record]))
  for (const [index, own] of plan.rows.entries()) {
    const row = rows.find((one) => one.id === own.rowId)
    if (row === undefined || !['new', 'changed', 'unchanged'].includes(own.outcome)) continue
    const id = own.recordId ?? `new-${records.length}-${index}`
    const before = next.get(id)
    const written = writtenValues(row, own)
    next.set(id, {
      id,
      content: 'nomination',
      values: { ...before?.values, ...written },
      rowKeys: row.rowKey === null ? (before?.rowKeys ?? []) : [row.rowKey],
      base: { ...before?.base, ...row.values },
      isFrozen: false,
      isExpected: true,
      isSaidLater: false,
      broughtBy: ['file'],
    })
  }
  return [...next.values()]
}

test('every row has one fate, every record at most one row, and the totals add up', () => {
  fc.assert(
    fc.property(sheet, sheet, (first, second) => {
      const records = apply([], first, reconcile(first, []))
      const plan = reconcile(second, records)
      expect(plan.rows.map((row) => row.rowId)).toEqual(second.map((row) => row.id))
      const paired = plan.rows.flatMap((row) => (row.recordId === null ? [] : [row.recordId]))
      expect(new Set(paired).size).toBe(paired.length)
      expect(plan.rows.every((row) => rowOutcomes.includes(row.outcome))).toBe(true)
      const ignored = [{ sheet: 'DS', row: 1, cause: 'title' as const, text: 'DANH SÁCH' }]
      const counted = createTotals()
      for (const [at, row] of second.entries()) counted.add(row, plan.rows[at]?.outcome)
      const totals = counted.told({ filledRows: second.length + 1, ignored }, plan.missing)
      expect(totals.addsUp).toBe(true)
      expect(
        totals.new + totals.changed + totals.unchanged + totals.undecided + totals.rejected + totals.ignored,
      ).toBe(second.length + 1)
    }),
  )
})

test('the same rows again change nothing, whatever their order', () => {
  fc.assert(
    fc.property(sheet, fc.infiniteStream(fc.nat()), (rows, randoms) => {
      const records = apply([], rows, reconcile(rows, []))
      const order = rows.map((row) => ({ row, at: randoms.next().value }))
      const shuffled = order.sort((a, b) => a.at - b.at).map(({ row }) => row)
      for (const again of [rows, shuffled]) {
        const plan = reconcile(again, records)
        const outcomes = plan.rows.map((row) => row.outcome)
        expect(
          outcomes.filter(
            (outcome) => outcome === 'new' || outcome === 'changed' || outcome === 'conflicting',
          ),
        ).toEqual([])
        expect(plan.missing).toEqual([])
      }
    }),
  )
})

test('of two alike rows the one that says more is known by it, in any order', () => {
  const alike = { subjectKind: 'individual', name: 'Nguyễn Thị Hòa', unit: 'Thôn Đông' }
  const [first, second] = rowsOf(
    [
      { ...alike, proposedForm: 'Giấy khen' },
      { ...alike, birthYear: null },
    ],
    [],
  )
  if (first === undefined || second === undefined) throw new Error('no rows')
  const records = apply([], [first, second], reconcile([first, second], []))
  const { rows } = reconcile([second, first], records)
  expect(rows.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged'])
})

test('a field edited here is overwritten only by a decision', () => {
  fc.assert(
    fc.property(sheet, sheet, fc.constantFrom('ours', 'theirs'), (first, second, decision) => {
      const records = apply([], first, reconcile(first, [])).map((record) => ({
        ...record,
        values: { ...record.values, note: 'sửa trong Nếp' },
      }))
      const noted = second.map((row) => ({ ...row, values: { ...row.values, note: 'từ xã' } }))
      const withBase = records.map((record) => ({ ...record, base: { ...record.base, note: '' } }))
      const asked = reconcile(noted, withBase)
      for (const row of asked.rows) {
        if (row.recordId !== null && row.why === null)
          expect(row.changes.map((c) => c.field)).not.toContain('note')
      }
      const decisions = new Map(noted.map((row) => [row.id, decision] as const))
      const decided = reconcile(noted, withBase, { decisions, removals: [] })
      for (const row of decided.rows) {
        expect(row.outcome).not.toBe('conflicting')
        if (row.recordId !== null && row.why === null && row.outcome === 'changed')
          expect(row.changes.some((c) => c.field === 'note')).toBe(decision === 'theirs')
      }
    }),
  )
})

test('missing records are listed and removed only when ticked; frozen ones never', () => {
  fc.assert(
    fc.property(sheet, fc.boolean(), (first, isFrozen) => {
      const records = apply([], first, reconcile(first, [])).map((record) => ({ ...record, isFrozen }))
      const kept = records.slice(0, Math.ceil(records.length / 2))
      const again = rowsOf(
        kept.map((record) => record.values),
        kept.map(() => false),
      )
      const removals = records.map((record) => record.id)
      expect(reconcile(again, records).missing.every((one) => !one.isRemoved)).toBe(true)
      const ticked = reconcile(again, records, { decisions: new Map(), removals })
      expect(ticked.missing).toHaveLength(records.length - kept.length)
      expect(ticked.missing.every((one) => one.isRemoved === !isFrozen)).toBe(true)
      const others = rowsOf([{ subjectKind: 'individual', name: 'Phạm Thị Út' }], [false])
      expect(reconcile(others, records, { decisions: new Map(), removals }).missing).toEqual([])
      expect(reconcile([], records, { decisions: new Map(), removals }).missing).toEqual([])
    }),
  )
})

test('a column that the file does not have empties nothing; an empty cell does', () => {
  const record: CurrentRecord = {
    id: 'n1',
    content: 'nomination',
    values: { subjectKind: 'individual', name: 'Lê A', birthYear: 1972, unit: 'Thôn Đông' },
    rowKeys: [],
    base: { subjectKind: 'individual', name: 'Lê A', birthYear: 1972, unit: 'Thôn Đông' },
    isFrozen: false,
    isExpected: true,
    isSaidLater: false,
    broughtBy: ['file'],
  }
  const [row] = reconcile(rowsOf([{ subjectKind: 'individual', name: 'Lê A', birthYear: null }], [false]), [
    record,
  ]).rows
  expect(row).toMatchObject({
    outcome: 'changed',
    changes: [{ field: 'birthYear', old: 1972, new: null, isConflict: false }],
  })
  expect(fieldsOf.nomination).toContain('unit')
})

test('two people of one name are told apart by year, and never swapped by their place', () => {
  const two = rowsOf(
    [
      { subjectKind: 'individual', name: 'Nguyễn Thị Hòa', birthYear: 1972 },
      { subjectKind: 'individual', name: 'Nguyễn Thị Hòa', birthYear: 1975 },
    ],
    [true, true],
  )
  const records = apply([], two, reconcile(two, []))
  const swapped = rowsOf(
    [
      { subjectKind: 'individual', name: 'Nguyễn Thị Hòa', birthYear: 1975 },
      { subjectKind: 'individual', name: 'Nguyễn Thị Hòa', birthYear: 1972 },
    ],
    [true, true],
  )
  expect(reconcile(swapped, records).rows.map((row) => row.outcome)).toEqual(['unchanged', 'unchanged'])
})

test.each([
  [true, 'unchanged'],
  [false, 'new'],
])('outreach without a day, in the same words (for the same request: %s), is %s', (isOfRequest, outcome) => {
  const values: FieldValues = { form: 'Loa truyền thanh', date: null, participants: 500 }
  const [row] = rowsOf([values], [])
  if (row === undefined) throw new Error('no row')
  const record: CurrentRecord = {
    id: 'a1',
    content: 'activities',
    values,
    rowKeys: [],
    base: values,
    isFrozen: false,
    isExpected: isOfRequest,
    isSaidLater: false,
    broughtBy: isOfRequest ? ['file'] : [],
  }
  expect(reconcile([{ ...row, content: 'activities' }], [record]).rows).toMatchObject([{ outcome }])
})
