import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { createTestApp, openTestApp, type TestApp } from '../../support/create-test-app.ts'
import { createInspectionOffice, startVisit } from '../../support/inspection-office.ts'

/** The books of what was done, and what every write moves along. */
const books = /^(?:journal|journal_seals|changes|undone_entries|drafts|search_\w+)$/u
const moving = ['revision', 'updated_at']

const readerOf = (dataDir: string) => {
  const db = new Database(join(dataDir, 'nep.db'), { readonly: true })
  onTestFinished(() => void db.close())
  const names = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%STRICT' ORDER BY name")
    .pluck()
    .all() as string[]
  return () =>
    Object.fromEntries(
      names
        .filter((name) => !books.test(name))
        .map((name) => [
          name,
          (db.prepare(`SELECT * FROM ${name} ORDER BY id`).all() as Record<string, unknown>[]).map((row) =>
            Object.fromEntries(Object.entries(row).filter(([column]) => !moving.includes(column))),
          ),
        ]),
    )
}

const undo = async ({ call }: Pick<TestApp, 'call'>) => {
  const { undo: step } = await call('history.state', {})
  if (step === null) return undefined
  return call('history.undo', { entry: step.id })
}

const redo = async ({ call }: Pick<TestApp, 'call'>) => {
  const { redo: step } = await call('history.state', {})
  if (step === null) return undefined
  return call('history.redo', { entry: step.id })
}

const nominee = (name: string) => ({ subjectKind: 'individual' as const, name, achievement: 'Thực hiện tốt' })

test('a whole year of work goes back step by step through every state it has had, over a restart, and forth again', async () => {
  const first = openTestApp({ onDisk: true })
  const { call, dataDir } = first
  const register = readerOf(dataDir)
  const states: unknown[] = []
  const office = await createInspectionOffice(call)
  const visitId = await startVisit(call, office, office.dongTam)
  await call('visits.answerRest', { id: visitId })
  await call('visits.saveFields', { id: visitId, fields: { generalNote: 'Niêm yết đầy đủ' } })
  const { id: findingId } = await call('findings.create', {
    visitId,
    criterionId: office.agency.criterionIds.K02 ?? null,
    description: 'Bảng niêm yết khuất',
  })
  await call('findings.remove', { id: findingId, revision: 1 })
  const { id: listId } = await call('commendation.createList', { name: 'Đợt I', year: 2018, basis: 'merit' })
  const { ids } = await call('commendation.addNominations', {
    listId,
    source: 'typed',
    nominations: ['Khuất Văn Đạo', 'Ngô Thị Ưng', 'Đỗ Ỷ Lan'].map(nominee),
  })
  await call('commendation.move', { ids, to: 'submitted' })
  await call('commendation.removeNominations', { ids: ids.slice(1) })
  await call('units.update', {
    kind: 'management_board',
    name: 'Ban QLDA',
    fullName: 'Ban Quản lý dự án',
    aliases: ['BQLDA'],
    id: office.board,
    revision: 1,
  })

  states.push(register())
  for (let step = 0; step < 4; step++) {
    await undo(first)
    states.push(register())
  }
  first.app.close()
  const later = createTestApp({ onDisk: true, dataDir, idsAfter: 100_000 })
  for (let step = await undo(later); step !== undefined; step = await undo(later)) states.push(register())
  const empty = states.at(-1) as Record<string, unknown[]>
  expect(empty.units).toEqual([])
  expect(states.length).toBeGreaterThan(20)

  for (const state of states.reverse().slice(1)) {
    await redo(later)
    expect(register()).toEqual(state)
  }
  expect((await later.call('history.state', {})).redo).toBeNull()
})

test('a step is named by what it was done to, also when that is gone', async () => {
  const { call } = createTestApp()
  const { id } = await call('units.create', { kind: 'village', name: 'Thôn Đông', fullName: 'Thôn Đông' })
  await call('units.remove', { id, revision: 1 })
  expect((await call('history.state', {})).undo).toMatchObject({
    operation: 'units.remove',
    entity: 'unit',
    name: 'Thôn Đông',
    others: 0,
  })
})

test('a new step forgets what could be brought again, and only the step that was shown is taken', async () => {
  const { call, callRaw } = createTestApp()
  const make = (name: string) => call('units.create', { kind: 'village', name, fullName: name })
  await make('Một')
  await make('Hai')
  const { undo: second } = await call('history.state', {})
  await undo({ call })
  await make('Ba')
  const state = await call('history.state', {})
  expect(state).toMatchObject({ redo: null, undo: { name: 'Ba' } })
  expect(await callRaw('history.undo', { entry: second?.id })).toMatchObject({
    error: { code: 'moved_since_preview' },
  })
  await undo({ call })
  await undo({ call })
  // Hai was taken back before Ba was done: it does not come again in its midst.
  expect((await call('history.state', {})).redo).toMatchObject({ name: 'Một' })
  await redo({ call })
  expect((await call('history.state', {})).redo).toMatchObject({ name: 'Ba' })
  await redo({ call })
  expect((await call('history.state', {})).redo).toBeNull()
  expect((await call('units.list', {})).map(({ name }) => name).sort()).toEqual(['Ba', 'Một'])
})

test('what stands outside of Nếp stops the way back', async () => {
  const { call } = createTestApp()
  await call('units.create', { kind: 'village', name: 'Thôn Đông', fullName: 'Thôn Đông' })
  const setUp = createTestApp()
  await setUp.call('office.startPractice', {})
  expect(await setUp.call('history.state', {})).toMatchObject({
    undo: null,
    stoppedBy: { operation: 'office.startPractice' },
  })
})

test('the bin holds what was removed with its parts, and gives it back whole', async () => {
  const app = createTestApp({ onDisk: true })
  const { call } = app
  const register = readerOf(app.dataDir)
  const { id: listId } = await call('commendation.createList', { name: 'Đợt I', year: 2018, basis: 'merit' })
  const { ids } = await call('commendation.addNominations', {
    listId,
    source: 'typed',
    nominations: ['Khuất Văn Đạo', 'Ngô Thị Ưng', 'Đỗ Ỷ Lan'].map(nominee),
  })
  await call('commendation.move', { ids, to: 'submitted' })
  const before = register()
  await call('commendation.removeNominations', { ids: ids.slice(0, 2) })
  await call('units.create', { kind: 'village', name: 'Thôn Đông', fullName: 'Thôn Đông' })
  const bin = await call('history.bin', {})
  expect(bin.map(({ entity, name, parts }) => [entity, name, parts])).toEqual([
    ['nomination', 'Ngô Thị Ưng', 1],
    ['nomination', 'Khuất Văn Đạo', 1],
  ])
  for (const { id } of bin) await call('history.restore', { id })
  const { units: _, ...after } = register()
  const { units: __, ...wanted } = before
  expect(after).toEqual(wanted)
  expect(await call('history.bin', {})).toEqual([])
})

test('what was removed with its whole comes back with it; alone it is told what lacks', async () => {
  const { call, callRaw } = createTestApp()
  const office = await createInspectionOffice(call)
  await call('rounds.schedule', {
    id: office.roundId,
    entries: [{ unitId: office.anMy, visitDate: '2018-10-05', session: 'morning' }],
  })
  const { revision } = await call('rounds.get', { id: office.roundId })
  await call('rounds.remove', { id: office.roundId, revision })
  const bin = await call('history.bin', {})
  const visit = bin.find(({ entity }) => entity === 'visit')
  const round = bin.find(({ entity }) => entity === 'round')
  expect(visit?.name).toBe('UBND xã An Mỹ 05/10/2018')
  expect(await callRaw('history.restore', { id: visit?.id })).toMatchObject({
    error: { code: 'parent_gone', params: { of: 'round', name: 'UBND xã An Mỹ 05/10/2018' } },
  })
  await call('history.restore', { id: round?.id ?? 0 })
  await callRaw('history.restore', { id: visit?.id })
  expect(await call('rounds.get', { id: office.roundId })).toMatchObject({ ordinal: 1 })
  expect(await call('visits.list', { roundId: office.roundId })).toHaveLength(1)
})

test('a place that another took meanwhile is said', async () => {
  const { call, callRaw } = createTestApp()
  const office = await createInspectionOffice(call)
  const { revision } = await call('rounds.get', { id: office.roundId })
  await call('rounds.remove', { id: office.roundId, revision })
  await call('rounds.create', { planId: office.planId, unitIds: [] })
  const [line] = await call('history.bin', {})
  expect(await callRaw('history.restore', { id: line?.id })).toMatchObject({
    error: { code: 'already_exists', params: { what: 'round' } },
  })
})

test('a finding does not come back into a visit that was concluded since', async () => {
  const { call, callRaw } = createTestApp()
  const office = await createInspectionOffice(call)
  const visitId = await startVisit(call, office, office.board)
  await call('visits.answerRest', { id: visitId })
  const { id } = await call('findings.create', { visitId, description: 'Chưa đeo thẻ' })
  await call('findings.remove', { id, revision: 1 })
  await call('visits.move', { id: visitId, to: 'concluded' })
  const [line] = await call('history.bin', {})
  expect(await callRaw('history.restore', { id: line?.id })).toMatchObject({
    error: { code: 'rule', params: { rule: 'finding_of_concluded_visit' } },
  })
})
