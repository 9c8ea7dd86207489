/** "Không phát sinh" in our own sheets: in the box, or as the only word of a row; with the stamp and without it. */
import { describe, expect, it } from 'vitest'
import type { Reading } from '#shared/domain/exchange/incoming.ts'
import { readTyped, type Typing, type Ways } from '../../support/own-return.ts'

const person = (content: 'nomination', row: number): Typing => ({
  content,
  at: { row },
  cells: [row + 1, 'Cá nhân', 'Bà', 'Nguyễn Thị Hòa', 1970],
})
const box = (content: Typing['content'], text: string): Typing => {
  const last = { activities: 8, remedy: 7, nomination: 9, selfcheck: 4 }[content]
  return { content, at: 'nil', cells: [...Array.from({ length: last }, () => null), text] }
}

const asked = ({ issues }: Reading): string[] =>
  issues.flatMap(({ code, level }) => (level === 'must' ? [code] : []))

describe.each<Ways>(['stamped', 'copied'])('nothing to report, %s', (way) => {
  it.each(['x', 'X', '✓', 'Không', 'Không có', '0', 'Không phát sinh'])('%s in the box', async (text) => {
    const reading = await readTyped([person('nomination', 0), box('activities', text), box('remedy', text)], {
      way,
    })
    expect(reading.nil).toEqual(['activities', 'remedy'])
    expect(reading.rows.map(({ values }) => values.name)).toEqual(['Nguyễn Thị Hòa'])
    expect(asked(reading)).toEqual([])
  })

  it('is all that the file says', async () => {
    const reading = await readTyped([box('activities', 'x'), box('nomination', 'x')], { way })
    expect(reading.outcome).not.toBe('refuse')
    expect(reading.nil).toEqual(['activities', 'nomination'])
    expect(asked(reading)).toEqual([])
  })

  it('words in the box that may mean either are asked about', async () => {
    const reading = await readTyped([person('nomination', 0), box('activities', '2 hoạt động')], { way })
    expect(asked(reading)).toEqual(['nil_unclear'])
    expect(reading.nil).toEqual(['activities'])
  })

  it('"Có" without rows says the opposite, and is asked about', async () => {
    const reading = await readTyped([person('nomination', 0), box('activities', 'Có')], { way })
    expect(asked(reading)).toEqual(['nil_denied'])
    expect(reading.nil).toEqual([])
    const alone = await readTyped([box('activities', 'Có')], { way })
    expect([alone.outcome, alone.nil, asked(alone)]).toEqual(['accept-with-issues', [], ['nil_denied']])
  })

  it.each(['Không kịp tổng hợp, gửi sau', 'Không, có 2 hoạt động', 'x (xem văn bản kèm theo)'])(
    'the box is asked about where it goes on otherwise: %s',
    async (text) => {
      const reading = await readTyped([person('nomination', 0), box('activities', text)], { way })
      expect(asked(reading)).toEqual(['nil_unclear'])
    },
  )

  it('with rows beside it is asked about', async () => {
    const reading = await readTyped([person('nomination', 0), box('nomination', 'Không')], { way })
    expect(asked(reading)).toEqual(['nil_with_rows'])
    expect(reading.nil).toEqual([])
    expect(reading.rows).toHaveLength(1)
  })

  it('"Có" with rows beside it is no question', async () => {
    const reading = await readTyped([person('nomination', 0), box('nomination', 'Có')], { way })
    expect(asked(reading)).toEqual([])
  })
})

describe('nothing to report as the only word of a row', () => {
  const form = (text: string, row = 0, village: string | null = null): Typing => ({
    content: 'activities',
    at: { row },
    cells: [row + 1, village, null, text],
  })

  it.each(['Không', 'Không có', 'Không phát sinh', 'Không có hoạt động nào'])('%s', async (text) => {
    const reading = await readTyped([
      person('nomination', 0),
      form(text),
      { content: 'remedy', at: 'end', cells: [null, null, text] },
    ])
    expect(reading.nil).toEqual(['activities', 'remedy'])
    expect(reading.rows).toHaveLength(1)
    expect(asked(reading)).toEqual([])
    expect(reading.issues.filter(({ code }) => code === 'nil_stated')).toHaveLength(2)
  })

  it('in the column of villages or of kinds, where it names none', async () => {
    const reading = await readTyped([
      { content: 'activities', at: { row: 0 }, cells: [1, 'Không'] },
      { content: 'nomination', at: { row: 0 }, cells: [1, 'Không'] },
    ])
    expect([reading.nil, reading.rows, asked(reading)]).toEqual([['activities', 'nomination'], [], []])
    expect(reading.ignored.filter(({ cause }) => cause === 'note').map(({ text }) => text)).toEqual([
      'Không',
      'Không',
    ])
  })

  it('in the column of numbers, the remarks or the names', async () => {
    const reading = await readTyped([
      { content: 'activities', at: { row: 0 }, cells: ['Không phát sinh'] },
      { content: 'nomination', at: { row: 0 }, cells: [1, null, null, 'Không có'] },
      { content: 'remedy', at: 'end', cells: [null, null, null, null, null, null, null, 'Không'] },
    ])
    expect(reading.nil).toEqual(['activities', 'remedy', 'nomination'])
    expect(reading.rows).toEqual([])
  })

  it('as the name of a nominee, also where the sheet was copied', async () => {
    const cells = [1, 'Cá nhân', null, 'Không có']
    const typings: Typing[] = [{ content: 'nomination', at: { row: 0 }, cells }]
    const stamped = await readTyped(typings)
    expect([stamped.nil, stamped.rows, asked(stamped)]).toEqual([['nomination'], [], []])
    const copied = await readTyped(typings, { way: 'copied' })
    expect([copied.nil, copied.rows, asked(copied)]).toEqual([['nomination'], [], ['nil_stated']])
  })

  it('of one kind of subject beside others of another is no question', async () => {
    const reading = await readTyped([
      { content: 'nomination', at: { row: 0 }, cells: [1, 'Tập thể', null, 'Không có'] },
      person('nomination', 1),
    ])
    expect(reading.rows.map(({ values }) => values.name)).toEqual(['Nguyễn Thị Hòa'])
    expect(asked(reading)).toEqual([])
  })

  it('with rows beside it is asked about', async () => {
    const reading = await readTyped([form('Không'), form('Hội thi', 1)])
    expect(reading.rows.map(({ values }) => values.form)).toEqual(['Hội thi'])
    expect(asked(reading)).toEqual(['nil_with_rows'])
    expect(reading.nil).toEqual([])
  })

  it('that goes on otherwise is asked about, also beside rows', async () => {
    const words = 'Không phát sinh mới, còn 2 việc cũ'
    const alone = await readTyped([person('nomination', 0), form(words)])
    expect([alone.nil, asked(alone)]).toEqual([['activities'], ['nil_unclear']])
    const villages = ['Thôn Đông', 'Thôn Đoài']
    const beside = await readTyped([form(words), form('Hội thi', 1)], { villages })
    expect([beside.nil, asked(beside)]).toEqual([[], ['row_unclear']])
  })

  it('beside one village where others stay blank is asked about, beside all of them it is nil', async () => {
    const villages = ['Thôn Đông', 'Thôn Đoài']
    const one = await readTyped([person('nomination', 0), form('Không')], { villages })
    expect([one.nil, asked(one)]).toEqual([['activities'], ['nil_stated']])
    const all = await readTyped([person('nomination', 0), form('Không'), form('Không', 1)], { villages })
    expect([all.nil, asked(all)]).toEqual([['activities'], []])
    const other = await readTyped([form('Không'), form('Hội thi', 1)], { villages })
    expect([other.rows.length, asked(other)]).toEqual([1, []])
  })

  it('a finding for which nothing was done is an answer about the finding', async () => {
    const findings = [
      {
        id: 'f1',
        foundOn: '2018-09-03',
        description: 'Chưa niêm yết',
        recommendation: '',
        remedyDueOn: null,
      },
    ]
    const reading = await readTyped(
      [{ content: 'remedy', at: { row: 0 }, cells: [null, null, null, null, null, 'Không'] }],
      { findings },
    )
    expect(reading.rows.map(({ values }) => values.measure)).toEqual(['Không'])
  })
})
