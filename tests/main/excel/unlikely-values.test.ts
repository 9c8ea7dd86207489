/** Values in good order that cannot be meant: asked of every layout, and not taken until somebody says so. */
import { expect, test } from 'vitest'
import { readBytes, readTyped } from '../../support/own-return.ts'

const listed = (cells: string) =>
  readBytes(
    new TextEncoder().encode(
      `BÁO CÁO TUYÊN TRUYỀN XÃ AN MỸ NĂM 2018\nSTT,Hình thức,Ngày,Địa điểm,Số người\n1,Tọa đàm,${cells}\n2,Hội thi,12/04/2018,Nhà văn hóa,80\n`,
    ),
    'tt.csv',
  )

type Read = Awaited<ReturnType<typeof readTyped>>

const seen = ({ rows, issues }: Read) => ({
  values: rows.map(({ values: { date, participants } }) => [date, participants]),
  asked: issues.flatMap(({ level, code, field, candidates }) =>
    level === 'must' && (field === 'date' || field === 'participants') ? [[code, candidates ?? []]] : [],
  ),
})

test('more people than a district has are asked about, and offered as they stand', () => {
  expect(seen(listed('10/04/2018,Nhà văn hóa,150000'))).toEqual({
    values: [
      ['2018-04-10', undefined],
      ['2018-04-12', 80],
    ],
    asked: [['number_unlikely', [150_000]]],
  })
  expect(seen(listed('10/04/2018,Nhà văn hóa,1000000000')).asked).toEqual([['number_unlikely', []]])
})

test('a day decades away is not taken, and asked about once', () => {
  expect(seen(listed('10/04/2206,Nhà văn hóa,40'))).toEqual({
    values: [
      [undefined, 40],
      ['2018-04-12', 80],
    ],
    asked: [['date_outside_period', []]],
  })
})

test('our own sheet is asked the same: pasted over its drop-downs it may hold anything', async () => {
  const reading = await readTyped([
    { content: 'activities', at: { row: 0 }, cells: [null, null, null, 'Tọa đàm', null, null, null, -5] },
    {
      content: 'activities',
      at: { row: 1 },
      cells: [null, null, null, 'x'.repeat(501), null, null, null, 2e6],
    },
  ])
  expect(reading.rows.map(({ values: { form, participants } }) => [form, participants])).toEqual([
    ['Tọa đàm', undefined],
    [undefined, undefined],
  ])
  const asked = reading.issues.filter(({ field, sheet }) => field !== undefined && sheet !== 'Tự kiểm tra')
  expect(asked.map(({ code, field, cell }) => [code, field, cell])).toEqual([
    ['number_unlikely', 'participants', 'H8'],
    ['text_too_long', 'form', 'D9'],
    ['number_unlikely', 'participants', 'H9'],
  ])
})
