/** Outreach of another year than its request asks about is asked about, and stands as it was read. */
import { expect, test } from 'vitest'
import type { Review } from '#shared/contract/exchange-review.ts'
import { askAnMy, exchangeOffice } from '../../support/exchange-office.ts'
import { receive } from '../../support/exchange-steps.ts'
import { fillReturn } from '../../support/fill-return.ts'

const openQuestions = ({ issues }: Review): unknown[] =>
  issues.flatMap(({ code, cell, isSettled, params }) =>
    code === 'date_outside_period' && !isSettled ? [[cell, params.raw]] : [],
  )

test('a day of the year before is asked about until it is another, or was looked at', async () => {
  const office = await exchangeOffice()
  const { workbook } = await askAnMy(office)
  const held = (at: number, day: string) => ({
    sheet: 'Tuyên truyền',
    at,
    values: { 'Hình thức tuyên truyền': `Hội thi ${at}`, 'Từ ngày': new Date(`${day}T00:00:00Z`) },
  })
  const bytes = await fillReturn(workbook, [
    held(0, '2017-05-04'),
    held(1, '2018-05-04'),
    held(2, '2016-01-02'),
  ])
  const review = await receive(office, bytes, 'An My.xlsx')
  const { fileId, rows, issues } = review
  expect(openQuestions(review)).toEqual([
    ['E8', '04/05/2017'],
    ['E10', '02/01/2016'],
  ])
  const activities = rows.filter(({ content }) => content === 'activities')
  expect(activities.map(({ values }) => values.date)).toEqual(['2017-05-04', '2018-05-04', '2016-01-02'])
  const { revision } = await office.call('exchange.decide', {
    fileId,
    revision: review.revision,
    step: { kind: 'set', cells: [{ rowId: activities[0]?.id ?? '', field: 'date', value: '2018-05-04' }] },
  })
  const corrected = await office.call('exchange.review', { fileId })
  expect(openQuestions(corrected)).toEqual([['E10', '02/01/2016']])
  const looked = issues.filter(({ cell }) => cell === 'E10').map(({ key }) => key)
  await office.call('exchange.decide', { fileId, revision, step: { kind: 'accept', issueKeys: looked } })
  expect(openQuestions(await office.call('exchange.review', { fileId }))).toEqual([])
})

test('last year’s list, sent once more in answer to a request of this year, is asked about', async () => {
  const office = await exchangeOffice()
  await askAnMy(office)
  const list = (year: number) =>
    new TextEncoder().encode(
      [
        `DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG XÃ AN MỸ NĂM ${year}`,
        'STT,Họ và tên,Năm sinh,Thành tích,Hình thức',
        '1,Lê Văn Tám,1975,Gương mẫu,Giấy khen',
      ].join('\n'),
    )
  const asked = async (year: number) =>
    (await receive(office, list(year), `${year}.csv`)).issues.flatMap(({ code, level, params }) =>
      code === 'other_year_titled' ? [[level, params.count, params.expected]] : [],
    )
  expect(await asked(2017)).toEqual([['must', 2017, 2018]])
  expect(await asked(2018)).toEqual([])
})

test('the command line imports nothing of another year, and says which', async () => {
  const office = await exchangeOffice()
  const { requestId, workbook } = await askAnMy(office)
  const apply = (name: string, bytes: Uint8Array) =>
    office.call('exchange.tryFiles', { files: [office.take(name, bytes)], requestId, apply: true })
  const list = (year: number) =>
    new TextEncoder().encode(
      [
        `DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG XÃ AN MỸ NĂM ${year}`,
        'STT,Họ và tên,Năm sinh,Thành tích,Hình thức',
        '1,Lê Văn Tám,1975,Gương mẫu,Giấy khen',
      ].join('\n'),
    )
  const held = (day: string) =>
    fillReturn(workbook, [
      {
        sheet: 'Tuyên truyền',
        at: 0,
        values: { 'Hình thức tuyên truyền': 'Hội thi', 'Từ ngày': new Date(`${day}T00:00:00Z`) },
      },
    ])
  const titled = await apply('2016.csv', list(2016))
  expect(titled.totals.imported).toBe(0)
  expect(titled.files[0]?.issues.find(({ code }) => code === 'other_year_titled')?.sentence).toContain(
    'Tiêu đề ghi năm 2016, không phải năm 2018.',
  )
  expect((await apply('2017.xlsx', await held('2017-05-04'))).totals.imported).toBe(0)
  expect((await apply('2018.csv', list(2018))).totals.imported).toBe(1)
  expect((await apply('2018.xlsx', await held('2018-05-04'))).totals.imported).toBe(1)
})
