/** Rows of our own table that stand below it: in its last blank row, above the signature, over it and under it. */
import { describe, expect, it } from 'vitest'
import type { Reading } from '#shared/domain/exchange/incoming.ts'
import { readTyped, type Typing, type Ways } from '../../support/own-return.ts'

const person = (number: number, name: string): Typing['cells'] => [
  number,
  'Cá nhân',
  'Bà',
  name,
  1970,
  'Trưởng thôn',
  'Thôn Đông',
  'Vận động nhân dân',
  'Giấy khen',
]
const activity = (number: number, form: string): Typing['cells'] => [
  number,
  'Thôn Đông',
  null,
  form,
  '20/9/2018',
  null,
  'Nhà văn hóa',
  80,
]

const first: Typing[] = [
  { content: 'nomination', at: { row: 0 }, cells: person(1, 'Nguyễn Thị Hòa') },
  { content: 'activities', at: { row: 0 }, cells: activity(1, 'Tọa đàm') },
]

const names = ({ rows }: Reading): unknown[] => rows.map(({ values }) => values.name ?? values.form)
const asked = ({ issues }: Reading): string[] =>
  issues.filter(({ level }) => level === 'must').map(({ code }) => code)
const left = ({ ignored }: Reading): string[] => ignored.map(({ cause, text }) => `${cause}: ${text}`)

describe.each<Ways>(['stamped', 'copied'])('below the table, %s', (way) => {
  const read = (typings: readonly Typing[]) => readTyped([...first, ...typings], { way })

  it('rows inserted above the signature are rows', async () => {
    const reading = await read([
      { content: 'nomination', at: { inserted: 0 }, cells: person(26, 'Trần Thị Bưởi') },
      { content: 'nomination', at: { inserted: 1 }, cells: person(27, 'Lê Thị Cam') },
      { content: 'activities', at: { inserted: 0 }, cells: activity(21, 'Hội thi') },
    ])
    expect(names(reading)).toEqual(['Tọa đàm', 'Hội thi', 'Nguyễn Thị Hòa', 'Trần Thị Bưởi', 'Lê Thị Cam'])
    expect(asked(reading)).toEqual([])
  })

  it('so is what is typed into the blank row right under it', async () => {
    const reading = await read([
      { content: 'nomination', at: 'end', cells: person(26, 'Trần Thị Bưởi') },
      { content: 'activities', at: 'end', cells: activity(21, 'Hội thi') },
    ])
    expect(names(reading)).toEqual(['Tọa đàm', 'Hội thi', 'Nguyễn Thị Hòa', 'Trần Thị Bưởi'])
    expect(asked(reading)).toEqual([])
  })

  it('and what is pasted over the signature', async () => {
    const reading = await read(
      ['Trần Thị Bưởi', 'Lê Thị Cam', 'Vũ Thị Đào', 'Đỗ Thị Mận'].map((name, at) => ({
        content: 'nomination',
        at: { over: at },
        cells: person(26 + at, name),
      })),
    )
    expect(names(reading)).toEqual([
      'Tọa đàm',
      'Nguyễn Thị Hòa',
      'Trần Thị Bưởi',
      'Lê Thị Cam',
      'Vũ Thị Đào',
      'Đỗ Thị Mận',
    ])
    expect(asked(reading)).toEqual([])
  })

  it('a row under the signature waits for the clerk', async () => {
    const reading = await read([
      { content: 'nomination', at: { over: 4 }, cells: person(26, 'Trần Thị Bưởi') },
      { content: 'activities', at: { over: 2 }, cells: activity(21, 'Hội thi') },
    ])
    expect(names(reading)).toEqual(['Tọa đàm', 'Hội thi', 'Nguyễn Thị Hòa', 'Trần Thị Bưởi'])
    expect(reading.rows.map(({ pending }) => pending)).toEqual([
      null,
      'after-signature',
      null,
      'after-signature',
    ])
    expect(asked(reading)).toEqual(['row_after_signature', 'row_after_signature'])
  })

  it('those who sign are no rows, also with day, office and name', async () => {
    const reading = await read([
      {
        content: 'nomination',
        at: { inserted: 0 },
        cells: [null, null, null, null, 'An Mỹ, ngày 5 tháng 10 năm 2018'],
      },
      { content: 'nomination', at: { over: 3 }, cells: [null, null, null, null, 'KT. CHỦ TỊCH'] },
      { content: 'nomination', at: { over: 4 }, cells: [null, null, null, null, 'PHÓ CHỦ TỊCH'] },
      {
        content: 'nomination',
        at: { over: 7 },
        cells: ['Nguyễn Thị Lan', null, null, null, 'Trần Văn Bình'],
      },
      {
        content: 'activities',
        at: { over: 4 },
        cells: [null, 'Nguyễn Thị Lan', null, null, null, null, 'Trần Văn Bình'],
      },
    ])
    expect(names(reading)).toEqual(['Tọa đàm', 'Nguyễn Thị Hòa'])
    expect(asked(reading)).toEqual([])
    expect(left(reading)).toContain('signature: Nguyễn Thị Lan')
  })

  it('a sum and a note below it are no rows', async () => {
    const reading = await read([
      {
        content: 'activities',
        at: { inserted: 0 },
        cells: ['Tổng cộng', null, null, null, null, null, null, 80],
      },
      { content: 'activities', at: { inserted: 1 }, cells: ['Ghi chú: số liệu đến 30/9.'] },
    ])
    expect(names(reading)).toEqual(['Tọa đàm', 'Nguyễn Thị Hòa'])
    expect(asked(reading)).toEqual([])
    expect(left(reading)).toEqual(
      expect.arrayContaining(['total: Tổng cộng', 'note: Ghi chú: số liệu đến 30/9.']),
    )
  })
})

describe('below the table', () => {
  it('what may be anything is asked about and never counted among the signatures', async () => {
    const reading = await readTyped([
      ...first,
      {
        content: 'nomination',
        at: { inserted: 0 },
        cells: [null, null, null, null, null, null, 'Thôn Đoài'],
      },
      { content: 'nomination', at: { inserted: 1 }, cells: ['Xã đề nghị xét thêm các trường hợp sau'] },
      { content: 'nomination', at: { over: 5 }, cells: [null, null, null, 'Trần Thị Bưởi'] },
    ])
    expect(asked(reading)).toEqual(['row_unclear', 'row_unclear', 'row_after_signature'])
    const signed = left(reading).filter((one) => one.startsWith('signature'))
    expect(signed.join()).not.toMatch(/Thôn Đoài|xét thêm|Bưởi/u)
    expect(reading.rows.filter(({ pending }) => pending !== null).map(({ values }) => values.name)).toEqual([
      null,
      'Trần Thị Bưởi',
    ])
  })

  it.each([
    ['a village that is called like a person', [null, null, null, 'Trần Thị Bưởi', null, null, 'Trần Phú']],
    ['an office that also signs', [null, null, null, 'Trần Thị Bưởi', null, 'Trưởng thôn', 'Hoàng Xá']],
    ['another name', [null, 'Nguyễn Văn An', null, 'Trần Thị Bưởi']],
  ])('a name of the list under the signature is asked about, also beside %s', async (_, cells) => {
    const reading = await readTyped([...first, { content: 'nomination', at: { over: 5 }, cells }])
    expect(asked(reading)).toContain('row_after_signature')
    const waiting = reading.rows.filter(({ pending }) => pending === 'after-signature')
    expect(waiting.map(({ values }) => values.name)).toEqual(['Trần Thị Bưởi'])
  })

  it('a name that is pasted beside words of the signature that stayed is asked about', async () => {
    const reading = await readTyped([
      ...first,
      {
        content: 'nomination',
        at: { over: 0 },
        cells: ['NGƯỜI LẬP BIỂU', ...person(0, 'Trần Thị Bưởi').slice(1)],
      },
    ])
    expect(names(reading)).toContain('Trần Thị Bưởi')
    expect(asked(reading)).toEqual(['row_after_signature'])
  })

  it('a row with a key of ours is a row wherever it stands', async () => {
    const reading = await readTyped([
      { content: 'activities', at: { row: 2 }, cells: [null, null, null, 'Người lập biểu'] },
      { content: 'activities', at: { row: 3 }, cells: activity(4, 'Hội thi') },
    ])
    expect(names(reading)).toEqual(['Người lập biểu', 'Hội thi'])
  })

  it('all rows are counted once', async () => {
    const reading = await readTyped([
      ...first,
      { content: 'nomination', at: { inserted: 0 }, cells: person(26, 'Trần Thị Bưởi') },
      { content: 'nomination', at: { over: 5 }, cells: person(27, 'Lê Thị Cam') },
    ])
    expect(reading.rows.length + reading.ignored.length).toBe(reading.filledRows)
  })
})
