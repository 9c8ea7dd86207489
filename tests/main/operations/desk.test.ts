import { expect, test } from 'vitest'
import { createTestApp } from '../../support/create-test-app.ts'

const practiceDesk = async () => {
  const app = createTestApp({ now: '2026-11-23T01:00:00.000Z' })
  const { planId } = await app.call('office.startPractice', {})
  return { app, planId, desk: await app.call('desk.overview', { planId }) }
}

test('the practice desk shows the visit under way first and the six units of round I', async () => {
  const { desk } = await practiceDesk()
  expect(desk.today).toBe('2018-10-05')
  const visits = desk.tasks.filter((task) => task.kind === 'visit')
  expect(visits[0]).toMatchObject({ status: 'under_way' })
  expect(visits[0]?.criteria).toBe(30)
  expect(visits.length).toBeGreaterThanOrEqual(2)
  const [first] = desk.rounds
  expect(first).toMatchObject({ ordinal: 1, startsOn: '2018-10-03' })
  expect(first?.units).toHaveLength(6)
  const { visited, onSite, rounds, unassigned } = desk
  expect(onSite).toBe(rounds.flatMap(({ units }) => units).length + unassigned.length)
  expect(visited).toBe(rounds.flatMap(({ units }) => units).filter(({ state }) => state === 'visited').length)
})

test('overdue findings and failures are counted from the rows', async () => {
  const { app, desk } = await practiceDesk()
  const listed = await app.call('findings.list', {})
  const overdue = listed.filter(({ due }) => due.kind === 'overdue')
  expect(desk.overdueFindings).toBe(overdue.length)
  expect(desk.openFindings).toBe(listed.filter(({ status }) => status !== 'done').length)
  expect(desk.findings.map(({ daysOverdue }) => daysOverdue)).toEqual(
    desk.findings.map(({ daysOverdue }) => daysOverdue).toSorted((a, b) => b - a),
  )
  for (const { failed, asked } of desk.frequent) expect(failed).toBeLessThanOrEqual(asked)
  expect((await app.call('desk.overview', { planId: null })).rounds).toEqual([])
})

test('a fresh backup takes its line from the desk', async () => {
  const app = createTestApp({ onDisk: true })
  const before = await app.call('desk.overview', { planId: null })
  expect(before.tasks).toEqual([{ kind: 'backup', lastAt: null }])
  await app.call('backups.make', {})
  expect((await app.call('desk.overview', { planId: null })).tasks).toEqual([])
  app.setNow('2018-10-15T01:00:00.000Z')
  expect((await app.call('desk.overview', { planId: null })).tasks).toMatchObject([{ kind: 'backup' }])
})

test('a list waits on the desk with as many undecided as its own page counts, then with those agreed to', async () => {
  const { app, planId } = await practiceDesk()
  const [list] = await app.call('commendation.lists', { planId })
  if (list === undefined) throw new Error('the practice office has a list')
  const line = async () =>
    (await app.call('desk.overview', { planId })).tasks.filter((task) => task.kind === 'undecided')
  expect(list.undecided).toBeGreaterThan(0)
  expect(await line()).toMatchObject([{ listId: list.id, undecided: list.undecided }])
  const { nominations } = await app.call('commendation.list', { id: list.id })
  const ids = nominations.map(({ id }) => id)
  await app.call('commendation.setOpinion', { ids, opinion: 'agree' })
  expect(await line()).toMatchObject([{ undecided: 0, agreed: ids.length }])
  await app.call('commendation.setOpinion', { ids, opinion: 'disagree' })
  expect(await line()).toEqual([])
})

test('the desk counts the communes of a request as the board does, in the order of the dictionary', async () => {
  const { app, planId } = await practiceDesk()
  const units = await app.call('units.list', {})
  const communes = units.filter(({ kind }) => kind === 'commune')
  const { id: requestId } = await app.call('exchange.createRequest', {
    planId,
    title: 'Báo cáo',
    issuedOn: '2018-09-20',
    dueOn: '2018-10-01',
    contents: ['selfcheck', 'nomination'],
    unitIds: communes.map(({ id }) => id),
  })
  const nil = { requestId, contents: ['nomination' as const], isNil: true }
  const [first, second] = communes
  await app.call('exchange.markNil', { ...nil, unitId: first?.id ?? '' })
  await app.call('exchange.markNil', {
    ...nil,
    unitId: second?.id ?? '',
    contents: ['selfcheck', 'nomination'],
  })
  const { rows } = await app.call('exchange.board', { requestId })
  const { returns, tasks } = await app.call('desk.overview', { planId })
  const standing = (of: string) => rows.filter((row) => row.standing === of)
  expect(returns?.standings).toEqual({
    complete: 1,
    partial: 1,
    waiting: 0,
    problem: 0,
    blank: 0,
    silent: communes.length - 2,
  })
  for (const [of, count] of Object.entries(returns?.standings ?? {})) expect(standing(of)).toHaveLength(count)
  expect(returns?.silent.map(({ name }) => name)).toEqual(standing('silent').map(({ unitName }) => unitName))
  expect(returns?.silent.map(({ name }) => name).join()).toMatch(/Bột Xuyên,.*Đ.*Hồng Sơn/u)
  expect(tasks).toContainEqual(
    expect.objectContaining({ kind: 'late_returns', units: communes.length - 1, days: 4 }),
  )
})
