import { expect, test } from 'vitest'
import type { IncomingRow } from '#shared/domain/exchange/incoming.ts'
import { originsOf } from '#shared/domain/exchange/origins.ts'
import { otherYears } from '#shared/domain/exchange/other-years.ts'
import { atOnce } from '#shared/steps.ts'

const row = (at: number, date: string | null): IncomingRow => ({
  id: `TT!${at}`,
  content: 'activities',
  sheet: 'TT',
  rows: [at],
  rowKey: null,
  values: { form: 'Hội thi', date },
  origins: originsOf({ date: { cell: `C${at}`, raw: '' } }, at),
  pending: null,
  extra: {},
})

const rows = [row(5, '2017-12-30'), row(6, '2018-01-04'), row(7, '2019-01-04'), row(8, null)]

const askedFor = (issuedOn: string, dueOn: string) =>
  atOnce(otherYears(rows, { issuedOn, dueOn }, { issues: [] }, [])).map(({ cell }) => cell)

test.each<[string, string, (string | undefined)[]]>([
  ['2018-09-12', '2018-09-28', ['C5', 'C7']],
  // The year before is reported until March.
  ['2018-03-31', '2018-04-15', ['C7']],
  ['2018-12-10', '2019-01-05', ['C5']],
])('a request of %s due on %s asks about days in %j', (issuedOn, dueOn, asked) => {
  expect(askedFor(issuedOn, dueOn)).toEqual(asked)
})

test('without a request, and where the reading has asked already, nothing is asked', () => {
  const asked = { issuedOn: '2018-09-12', dueOn: '2018-09-28' }
  expect(atOnce(otherYears(rows, undefined, { issues: [] }, []))).toEqual([])
  const said = [5, 7].map((at) => ({
    code: 'date_outside_period' as const,
    level: 'must' as const,
    sheet: 'TT',
    row: at,
    params: {},
  }))
  expect(atOnce(otherYears(rows, asked, { issues: said }, []))).toEqual([])
})

test.each<[string, string, string[]]>([
  ['2018-01-01', '2018-12-31', ['date_outside_period C5', 'date_outside_period C7']],
  // Days that an overlapping title promises are right.
  ['2017-07-01', '2018-06-30', ['date_outside_period C7']],
  // The title is asked about once; the days are those that it promises.
  ['2017-01-01', '2017-12-31', ['other_year_titled undefined', 'date_outside_period C7']],
])('a title of %s to %s over the request of 2018', (from, to, asked) => {
  const request = { issuedOn: '2018-09-12', dueOn: '2018-09-28' }
  const issues = atOnce(otherYears(rows, request, { period: { from, to }, issues: [] }, []))
  expect(issues.map(({ code, cell }) => `${code} ${cell}`)).toEqual(asked)
})
