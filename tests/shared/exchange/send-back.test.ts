import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FieldValues, IncomingRow, ReadingIssue } from '#shared/domain/exchange/incoming.ts'
import { originsOf } from '#shared/domain/exchange/origins.ts'
import {
  issueKey,
  noSteps,
  type Reviewed,
  type ReviewStep,
  reviewed,
} from '#shared/domain/exchange/review.ts'
import { type CarrySide, carrySteps, progressOf } from '#shared/domain/exchange/send-back/carry-over.ts'
import { type SendBackSource, sendBackItems } from '#shared/domain/exchange/send-back/items.ts'
import {
  parseRowMark,
  parseSendBackStamp,
  rowMarkText,
  sendBackStampText,
} from '#shared/domain/exchange/send-back/stamp.ts'
import { cellReference } from '#shared/domain/exchange/sheet.ts'
import { exchangeIssues } from '#shared/messages/vi/exchange-issues.ts'

const columns = ['name', 'birthYear', 'position'] as const

/** A row as it stands in a sheet: its values are what its cells say. */
const rowOf = (number: number, values: FieldValues, key: string | null): IncomingRow => ({
  id: `DS!${number}`,
  content: 'nomination',
  sheet: 'DS',
  rows: [number],
  rowKey: key,
  values,
  origins: originsOf(
    Object.fromEntries(
      columns.map((field, index) => [
        field,
        { cell: cellReference(number, index + 2), raw: String(values[field] ?? '') },
      ]),
    ),
    number,
  ),
  pending: null,
  extra: {},
})

const sideOf = (
  rows: IncomingRow[],
  issues: (ReadingIssue & { rowId: string | null })[] = [],
): CarrySide => ({
  rows,
  issues: issues.map((issue) => ({ ...issue, key: issueKey(issue) })),
})

const readingOf = (rows: IncomingRow[]) => ({ rows }) as Parameters<typeof reviewed>[0]

const stateOf = (rows: IncomingRow[], ...done: ReviewStep[]): Reviewed =>
  reviewed(readingOf(rows), { ...noSteps, done })

const tam = { name: 'Lê Văn Tám', birthYear: "'75", position: null }
const chin = { name: 'Trần Thị Chín', birthYear: 1980, position: 'Trưởng thôn' }

describe('what was decided holds where nothing changed', () => {
  const before = [rowOf(8, tam, 'slot:f:DS!8'), rowOf(9, chin, 'slot:f:DS!9')]
  const set: ReviewStep = { kind: 'set', cells: [{ rowId: 'DS!8', field: 'birthYear', value: 1975 }] }

  test('a value for a cell that says the same, wherever its row has gone', () => {
    const now = [rowOf(20, chin, 'slot:f:DS!9'), rowOf(21, { ...tam, position: 'Bí thư' }, 'slot:f:DS!8')]
    expect(carrySteps(sideOf(before), stateOf(before, set), sideOf(now))).toEqual([
      { kind: 'set', cells: [{ rowId: 'DS!21', field: 'birthYear', value: 1975 }] },
    ])
  })

  test.each([
    ['the cell says something else', { ...tam, birthYear: "'76" }],
    ['the row is about somebody else', { ...tam, name: 'Nguyễn Văn Bảy' }],
  ])('not where %s', (_, values) => {
    const now = [rowOf(8, values, 'slot:f:DS!8')]
    expect(carrySteps(sideOf(before), stateOf(before, set), sideOf(now))).toEqual([])
  })

  test('a dropped row stays dropped while it says the same; sides of a conflict and deletions are asked again', () => {
    const steps: ReviewStep[] = [
      { kind: 'decide', rowIds: ['DS!9'], decision: 'reject' },
      { kind: 'decide', rowIds: ['DS!8'], decision: 'theirs' },
      { kind: 'remove', recordIds: ['r'], isRemoved: true },
    ]
    const same = carrySteps(sideOf(before), stateOf(before, ...steps), sideOf(before))
    expect(same).toEqual([{ kind: 'decide', rowIds: ['DS!9'], decision: 'reject' }])
    const changed = [before[0], rowOf(9, { ...chin, position: 'Phó thôn' }, 'slot:f:DS!9')]
    expect(
      carrySteps(
        sideOf(before),
        stateOf(before, ...steps),
        sideOf(changed.filter((row) => row !== undefined)),
      ),
    ).toEqual([])
  })

  test('a remark stays looked at while its words are the same', () => {
    const about = (row: number, raw: string): ReadingIssue & { rowId: string } => ({
      code: 'year_out_of_range',
      level: 'must',
      sheet: 'DS',
      row,
      cell: `C${row}`,
      field: 'birthYear',
      params: { raw },
      rowId: `DS!${row}`,
    })
    const column: ReadingIssue & { rowId: null } = {
      code: 'unknown_column',
      level: 'must',
      sheet: 'DS',
      row: 7,
      params: { heading: 'Số CCCD' },
      rowId: null,
    }
    const old = sideOf(before, [about(9, '1980'), column])
    const accept: ReviewStep = { kind: 'accept', issueKeys: old.issues.map(({ key }) => key) }
    const moved = [rowOf(11, chin, 'slot:f:DS!9')]
    expect(
      carrySteps(old, stateOf(before, accept), sideOf(moved, [about(11, '1980'), { ...column, row: 9 }])),
    ).toEqual([
      {
        kind: 'accept',
        issueKeys: ['year_out_of_range|DS|11|C11|birthYear', 'unknown_column|DS|9||'],
      },
    ])
    expect(carrySteps(old, stateOf(before, accept), sideOf(moved, [about(11, '1880')]))).toEqual([])
  })

  test('rows without a key, or of which one became two, take nothing', () => {
    const lone = [rowOf(8, tam, null)]
    expect(carrySteps(sideOf(lone), stateOf(lone, set), sideOf(lone))).toEqual([])
    const twice = [rowOf(8, tam, 'slot:f:DS!8'), rowOf(9, tam, 'slot:f:DS!8')]
    expect(carrySteps(sideOf(before), stateOf(before, set), sideOf(twice))).toEqual([])
  })

  test('the untouched copy takes every decision that was not about the register', () => {
    const person = fc.record({
      name: fc.constantFrom('Lê Văn Tám', 'Trần Thị Chín', 'Vũ Thị Ánh'),
      birthYear: fc.constantFrom<string | number>("'75", 1980, 1958),
      position: fc.constantFrom('Trưởng thôn', 'Người dân'),
    })
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 8 }), fc.array(fc.nat(7)), (people, chosen) => {
        const rows = people.map((values, index) => rowOf(index + 8, values, `slot:f:DS!${index + 8}`))
        const ids = [...new Set(chosen.map((at) => rows[at]?.id ?? ''))].filter((id) => id !== '')
        const steps: ReviewStep[] =
          ids.length === 0
            ? []
            : [
                { kind: 'set', cells: ids.map((rowId) => ({ rowId, field: 'birthYear', value: 1970 })) },
                { kind: 'decide', rowIds: ids, decision: 'reject' },
              ]
        const state = stateOf(rows, ...steps)
        const carried = reviewed(readingOf(rows), {
          ...noSteps,
          done: carrySteps(sideOf(rows), state, sideOf(rows)),
        })
        expect(carried.rows).toEqual(state.rows)
        expect(carried.choices.decisions).toEqual(state.choices.decisions)
      }),
    )
  })

  test('how many of the places asked about say something else now, where it can be told', () => {
    const now = [rowOf(8, { ...tam, birthYear: 1975 }, 'slot:f:DS!8'), rowOf(9, chin, 'slot:f:DS!9')]
    const hidden: ReadingIssue = {
      code: 'hidden_column',
      level: 'must',
      sheet: 'DS',
      params: { heading: 'Tên' },
    }
    const items = [
      { key: 'two_digit_year|DS|8|C8|birthYear', rowId: 'DS!8', field: 'birthYear' },
      { key: 'bad_date|DS|9|C9|birthYear', rowId: 'DS!9', field: 'birthYear' },
      { key: 'rejected|DS!9|name', rowId: 'DS!9', field: null },
      { key: issueKey(hidden), rowId: null, field: null },
      { key: 'missing|r', rowId: null, field: null },
      { key: 'text_converted|DS|9|B9|name', rowId: 'DS!9', field: 'name' },
    ]
    const old = { rows: before, issues: [hidden] }
    expect(progressOf(items, old, { rows: now, issues: [hidden] })).toEqual({ asked: 4, corrected: 1 })
    expect(progressOf(items, old, { rows: now, issues: [] })).toEqual({ asked: 4, corrected: 2 })
    // What is wrong in another way is not corrected yet.
    const wrongAgain = {
      code: 'bad_date',
      level: 'must',
      sheet: 'DS',
      row: 8,
      field: 'birthYear',
      params: {},
    }
    expect(progressOf(items, old, { rows: now, issues: [wrongAgain as ReadingIssue] }).corrected).toBe(1)
    // A row that is gone is an answer too.
    expect(progressOf(items.slice(1, 2), old, { rows: [], issues: [] })).toEqual({ asked: 1, corrected: 1 })
  })
})

describe('what a commune is asked', () => {
  const source = (over: Partial<SendBackSource>): SendBackSource => ({
    rows: [],
    issues: [],
    missing: [],
    tables: [
      {
        sheet: 'DS',
        content: 'nomination',
        headingRows: [7],
        signature: '1:x',
        columns: [
          { column: 2, heading: 'Họ tên', field: 'name', confidence: 1, why: 'heading' },
          { column: 3, heading: 'Năm sinh', field: 'birth', confidence: 1, why: 'heading' },
        ],
      },
    ],
    ...over,
  })
  const names = {
    field: (field: string) => (field === 'birthYear' ? 'Năm sinh' : field),
    value: (_content: string, _field: string, value: string | number | null) => String(value ?? ''),
  }
  const issue = (over: Partial<SendBackSource['issues'][number]>): SendBackSource['issues'][number] => {
    const one = { code: 'two_digit_year', level: 'must', params: {}, ...over } as ReadingIssue
    return { ...one, key: issueKey(one), rowId: null, isSettled: false, ...over }
  }

  test('only what is open, in the order of the sheet, each with its cell, an empty one too', () => {
    const items = sendBackItems(
      source({
        issues: [
          issue({ sheet: 'DS', row: 9, field: 'birthYear', params: { raw: "'75" } }),
          issue({ code: 'name_missing', sheet: 'DS', row: 8, field: 'name' }),
          issue({ sheet: 'DS', row: 10, cell: 'C10', field: 'birthYear', isSettled: true }),
          issue({ code: 'stamp_newer', params: { count: 2 } }),
          issue({ code: 'text_converted', level: 'should', sheet: 'DS', row: 8, cell: 'B8' }),
        ],
      }),
      names,
    )
    expect(items.map(({ cell, shown, sentence }) => [cell, shown, sentence])).toEqual([
      ['B8', '', 'Thiếu họ tên, đề nghị bổ sung.'],
      ['C9', "'75", 'Năm sinh ghi hai chữ số, đề nghị ghi đủ bốn chữ số.'],
    ])
  })

  test('of a day nobody says that it is a year of birth', () => {
    const day = issue({ sheet: 'TT', row: 7, cell: 'C7', field: 'date', params: { raw: '26.3.18' } })
    expect(sendBackItems(source({ issues: [day] }), names).map(({ sentence }) => sentence)).toEqual([
      'Năm của ngày ghi hai chữ số, đề nghị ghi đủ bốn chữ số.',
    ])
    expect(exchangeIssues.two_digit_year(day.params)).toMatch(/^Năm của ngày ghi hai chữ số: “26\.3\.18”/u)
    expect(exchangeIssues.two_digit_year({ raw: "'75" })).toMatch(/^Năm sinh ghi hai chữ số/u)
  })

  test('a sentence is said once of a cell; several sentences of one cell stand together', () => {
    const at = { sheet: 'DS', row: 8, cell: 'C8' } as const
    const items = sendBackItems(
      source({
        issues: [
          issue({ ...at, field: 'birthYear' }),
          issue({ ...at, row: 9, field: 'birthYear', code: 'comment', params: { text: 'xem lại' } }),
          issue({ sheet: 'DS', row: 9, cell: 'C9', field: 'birthYear' }),
          issue({ ...at, row: 9, field: 'birthYear' }),
          issue({ sheet: 'DS', row: 8, cell: 'D8', code: 'error_cell' }),
        ],
        missing: [
          { recordId: 'r', content: 'nomination', label: 'Bùi Văn Đạt', isRemoved: false },
          { recordId: 's', content: 'nomination', label: 'Bùi Văn Đạt', isRemoved: false },
        ],
      }),
      names,
    )
    expect(items.map(({ cell, sentence }) => [cell, sentence.split(',')[0]])).toEqual([
      [null, 'Lần trước có “Bùi Văn Đạt”'],
      [null, 'Lần trước có “Bùi Văn Đạt”'],
      ['C8', 'Năm sinh ghi hai chữ số'],
      ['C8', 'Ô có ghi chú “xem lại”'],
      ['D8', 'Ô báo lỗi “”'],
      ['C9', 'Năm sinh ghi hai chữ số'],
    ])
  })

  test('a conflict asks for each value; a dropped row and one already decided are offered, not ticked', () => {
    const came = rowOf(8, chin, null)
    const row = { ...came, why: null, changes: [] }
    const items = sendBackItems(
      source({
        rows: [
          {
            ...row,
            outcome: 'conflicting',
            why: 'edited_here',
            changes: [
              { field: 'birthYear', old: 1981, new: 1980, isConflict: true },
              { field: 'position', old: '', new: 'Trưởng thôn', isConflict: false },
            ],
          },
          { ...row, id: 'DS!9', outcome: 'rejected', why: 'by_clerk' },
          { ...row, id: 'DS!10', outcome: 'conflicting', why: 'frozen' },
          { ...row, id: 'DS!11', outcome: 'undecided', why: 'held_back' },
        ],
        missing: [{ recordId: 'r', content: 'nomination', label: 'Bùi Văn Đạt, 1968', isRemoved: false }],
      }),
      names,
    )
    expect(items.map(({ sentence, isSuggested }) => [isSuggested, sentence])).toEqual([
      [false, 'Lần trước có “Bùi Văn Đạt, 1968”, tệp này không còn, đề nghị xác nhận có bỏ không.'],
      [false, 'Dòng này chưa được nhận, đề nghị kiểm tra, sửa lại hoặc bỏ dòng.'],
      [
        false,
        'Đề nghị khen thưởng này đã có quyết định nên chưa ghi nhận nội dung sửa, đề nghị trao đổi lại nếu cần sửa.',
      ],
      [true, 'Chưa rõ có lấy dòng này không, đề nghị kiểm tra và ghi rõ.'],
      [true, 'Sổ của cơ quan đang ghi năm sinh “1981”, tệp ghi “1980”, đề nghị xác nhận giá trị đúng.'],
    ])
  })
})

test('stamps and marks are read back, and nothing else is taken for one', () => {
  const id = fc.uuid()
  fc.assert(
    fc.property(
      id,
      fc.option(id),
      fc.option(id),
      fc.string({ maxLength: 31 }),
      (fileId, requestId, unitId, sheet) => {
        const stamp = { version: 1, fileId, requestId, unitId }
        expect(parseSendBackStamp(`"${sendBackStampText(stamp)}"`)).toEqual({
          stamp,
          part: null,
          sheet: null,
        })
        expect(parseSendBackStamp(sendBackStampText(stamp, 'list'))).toMatchObject({ stamp, part: 'list' })
        const rows = parseSendBackStamp(sendBackStampText(stamp, 'rows', sheet.replaceAll('"', '').trim()))
        expect(rows).toMatchObject({ stamp, part: 'rows', sheet: sheet.replaceAll('"', '').trim() })
      },
    ),
  )
  for (const text of ['nep;return;1;a;b', 'nep;send-back;x;a;b;c', 'nep;send-back;1;;b;c', 'send-back'])
    expect(parseSendBackStamp(text)).toBeUndefined()
  expect(parseRowMark(rowMarkText(12))).toBe(12)
  for (const text of ['nep:', 'nep:a', ' nep:1', 'nep:12345678']) expect(parseRowMark(text)).toBeUndefined()
})
