/** What a file that was sent later has said does not give way to an older one without a word. */
import { expect, test } from 'vitest'
import { askAnMy, exchangeOffice } from '../../support/exchange-office.ts'
import { commit, receive } from '../../support/exchange-steps.ts'
import { fillReturn } from '../../support/fill-return.ts'

const opened = async () => {
  const office = await exchangeOffice()
  const { workbook } = await askAnMy(office)
  const day = new Date('2018-09-20T00:00:00Z')
  const sheet = 'Tuyên truyền'
  const meeting = (people: number, also: string[] = []) =>
    fillReturn(workbook, [
      {
        sheet,
        at: 0,
        values: { 'Hình thức tuyên truyền': 'Tọa đàm', 'Từ ngày': day, 'Số người tham dự': people },
      },
      ...also.map((form, at) => ({
        sheet,
        at: at + 1,
        values: { 'Hình thức tuyên truyền': form, 'Từ ngày': day },
      })),
    ])
  const seen = () => office.rows('SELECT form, participants FROM outreach_activities')
  const outcomes = async (fileId: string) => {
    const { rows, totals, open } = await office.call('exchange.review', { fileId })
    const [row] = rows.filter(({ content }) => content === 'activities')
    return { outcome: row?.outcome, why: row?.why, changed: totals.changed, places: open.places }
  }
  return { office, meeting, seen, outcomes }
}

test('the first sending, looked at after the second went in, is in conflict with it, and may still be taken', async () => {
  const { office, meeting, seen, outcomes } = await opened()
  const first = await receive(office, await meeting(85), 'lan 1.xlsx')
  await commit(office, await receive(office, await meeting(77), 'lan 2.xlsx'))
  expect(await outcomes(first.fileId)).toEqual({
    outcome: 'conflicting',
    why: 'said_later',
    changed: 0,
    // With the question whether the file goes in at all.
    places: 2,
  })
  const { files } = await office.call('exchange.commitFiles', { fileIds: [first.fileId] })
  expect(files[0]?.outcome).toBe('needs_look')
  expect(seen()).toEqual([{ form: 'Tọa đàm', participants: 77 }])
  const review = await office.call('exchange.review', { fileId: first.fileId })
  const rowIds = review.rows.flatMap(({ id, outcome }) => (outcome === 'conflicting' ? [id] : []))
  await office.call('exchange.decide', {
    fileId: first.fileId,
    revision: review.revision,
    step: { kind: 'decide', rowIds, decision: 'theirs' },
  })
  await commit(office, await office.call('exchange.review', { fileId: first.fileId }))
  expect(seen()).toEqual([{ form: 'Tọa đàm', participants: 85 }])
})

test('of two that are in, the first has nothing more to bring, and a third is compared with the second', async () => {
  const { office, meeting, seen, outcomes } = await opened()
  const first = await receive(office, await meeting(85), 'lan 1.xlsx')
  await commit(office, first)
  await commit(office, await receive(office, await meeting(77), 'lan 2.xlsx'))
  expect(await outcomes(first.fileId)).toEqual({
    outcome: 'unchanged',
    why: 'said_later',
    changed: 0,
    places: 0,
  })
  expect((await office.call('exchange.files', {})).map(({ pending }) => pending)).toEqual([0, 0])
  const third = await receive(office, await meeting(85, ['Hội thi']), 'lan 3.xlsx')
  expect(third.totals).toMatchObject({ new: 1, changed: 1, undecided: 0 })
  await commit(office, third)
  expect(seen()[0]).toEqual({ form: 'Tọa đàm', participants: 85 })
})

const decideAll = async (
  office: Awaited<ReturnType<typeof exchangeOffice>>,
  fileId: string,
  decision: 'ours' | 'theirs',
) => {
  const review = await office.call('exchange.review', { fileId })
  const rowIds = review.rows.flatMap(({ id, outcome }) => (outcome === 'conflicting' ? [id] : []))
  const step = { kind: 'decide' as const, rowIds, decision }
  await office.call('exchange.decide', { fileId, revision: review.revision, step })
  return office.call('exchange.review', { fileId })
}

test('that an old word is taken against the office is no answer once a later file has said otherwise', async () => {
  const { office, meeting, outcomes } = await opened()
  await commit(office, await receive(office, await meeting(70), 'lan 1.xlsx'))
  const [known] = await office.call('outreach.list', {})
  if (known === undefined) throw new Error('no activity')
  await office.call('outreach.update', { ...known, participants: 71 })
  const second = await receive(office, await meeting(80), 'lan 2.xlsx')
  expect((await decideAll(office, second.fileId, 'theirs')).totals).toMatchObject({ changed: 1 })
  const third = await receive(office, await meeting(90), 'lan 3.xlsx')
  await commit(office, await decideAll(office, third.fileId, 'theirs'))
  expect(await outcomes(second.fileId)).toMatchObject({ outcome: 'conflicting', why: 'said_later' })
})

test('who is left to the later file is still named by the older one: taking the later one back keeps him', async () => {
  const { office, meeting, seen } = await opened()
  const first = await receive(office, await meeting(85), 'lan 1.xlsx')
  const second = await commit(office, await receive(office, await meeting(77), 'lan 2.xlsx'))
  await commit(office, await decideAll(office, first.fileId, 'ours'))
  expect(seen()).toEqual([{ form: 'Tọa đàm', participants: 77 }])
  await office.call('exchange.undoImport', { batchId: second.batchId ?? '' })
  expect(seen()).toMatchObject([{ form: 'Tọa đàm' }])
  expect(await office.call('exchange.review', { fileId: first.fileId })).toMatchObject({
    totals: { new: 0, changed: 1, undecided: 0 },
  })
})
