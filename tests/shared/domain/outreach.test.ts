import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { outreachByMonth, outreachForms, villagesWithout } from '#shared/domain/outreach.ts'

const activity = (villageId: string | null, form: string, heldOn: string | null) => ({
  unitId: 'an-my',
  villageId,
  form,
  heldOn,
})

it('names the villages that had none', () => {
  const held = [activity('v2', 'Tọa đàm', '2018-03-16'), activity(null, 'Hội nghị', '2018-03-16')]
  expect(villagesWithout(['v1', 'v2', 'v3'], held)).toEqual(['v1', 'v3'])
})

it('counts by month and form, however the form is typed', () => {
  const held = [
    activity(null, 'Tọa đàm', '2018-03-16'),
    activity(null, 'TOẠ ĐÀM', '2018-03-30'),
    activity(null, 'Hội nghị', '2018-02-27'),
    activity(null, 'Tọa đàm', null),
  ]
  expect(outreachByMonth(held)).toEqual([
    { month: '2018-02', form: 'Hội nghị', count: 1 },
    { month: '2018-03', form: 'Tọa đàm', count: 2 },
    { month: null, form: 'Tọa đàm', count: 1 },
  ])
})

it('offers every form that the practice office uses', () => {
  const practice: { outreach: { form: string }[] } = JSON.parse(
    readFileSync('resources/practice/my-duc-2018.json', 'utf8'),
  )
  const offered: readonly string[] = outreachForms
  expect(practice.outreach.filter((o) => !offered.includes(o.form))).toEqual([])
})
