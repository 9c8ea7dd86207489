// @vitest-environment jsdom
/** What is answered in a review after its import is counted wherever files are counted, until it is in the register. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { canImport } from '../../../src/renderer/features/exchange/review-bottom.tsx'
import { countIn, linesOf, rowFilters } from '../../../src/renderer/features/exchange/review-rows.ts'
import { createTestApp, type TestApp } from '../../support/create-test-app.ts'
import { askAnMy, exchangeOffice } from '../../support/exchange-office.ts'
import { receive } from '../../support/exchange-steps.ts'
import { communeFiles } from '../../support/expected-import.ts'
import { fileNamed, reviewNamed } from '../../support/file-named.ts'
import { fillReturn } from '../../support/fill-return.ts'

const huongSon = 'Huong Son - bieu duong 2018.xlsx'
const first = 'DS de nghi khen thuong xa Dong Tam.xlsx'
const again = 'DS de nghi khen thuong xa Dong Tam (1).xlsx'

const asked = async (commune: string, names: readonly string[]) => {
  const app = createTestApp()
  const { planId } = await app.call('office.startPractice', {})
  const unit = (await app.call('units.list', {})).find(({ name }) => name === commune)
  const { id: requestId } = await app.call('exchange.createRequest', {
    planId,
    title: 'Đề nghị khen thưởng',
    issuedOn: '2018-10-01',
    dueOn: '2018-10-31',
    contents: ['nomination'],
    unitIds: [unit?.id ?? ''],
  })
  const files = names.map(
    (name) => app.app.files.put(name, new Uint8Array(readFileSync(join(communeFiles, name)))).handle,
  )
  await app.call('exchange.receive', { files, requestId })
  return { app, planId, requestId }
}

const commit = async (app: TestApp, name: string) => {
  const { fileId, revision, fingerprint, open } = await reviewNamed(app, name)
  await app.call('exchange.commit', { fileId, revision, fingerprint, leftOpen: open.places })
}

test('an answer given after the import is counted on list, board and desk until it is imported too', async () => {
  const { app, planId, requestId } = await asked('Hương Sơn', [huongSon])
  const counted = async () => {
    const { tasks, returns } = await app.call('desk.overview', { planId })
    const [row] = (await app.call('exchange.board', { requestId })).rows
    const [entry] = await app.call('exchange.returnsJournal', { requestId })
    const { pending, openIssues } = await fileNamed(app, huongSon)
    const files = tasks.find((task) => task.kind === 'files')
    return {
      pending,
      openIssues,
      journal: entry?.pending,
      board: row?.standing,
      desk: files?.kind === 'files' ? files.again : 0,
      waiting: returns?.standings.waiting,
    }
  }
  await commit(app, huongSon)
  const done = { pending: 0, journal: 0, board: 'complete', desk: 0, waiting: 0 }
  expect(await counted()).toEqual({ ...done, openIssues: 15 })
  const { fileId, revision, issues } = await reviewNamed(app, huongSon)
  const issue = issues.find(({ code }) => code === 'two_digit_year')
  const cell = { rowId: issue?.rowId ?? '', field: issue?.field ?? '', value: 1975 }
  await app.call('exchange.decide', { fileId, revision, step: { kind: 'set', cells: [cell] } })
  expect(await counted()).toEqual({
    pending: 1,
    openIssues: 14,
    journal: 1,
    board: 'waiting',
    desk: 1,
    waiting: 1,
  })
  await commit(app, huongSon)
  expect(await counted()).toEqual({ ...done, openIssues: 14 })
})

test('what was entered by hand since is no longer counted as an answer to be imported', async () => {
  const { app } = await asked('Hương Sơn', [huongSon])
  await commit(app, huongSon)
  const { fileId, revision, issues, rows } = await reviewNamed(app, huongSon)
  const issue = issues.find(({ code }) => code === 'two_digit_year')
  const cell = { rowId: issue?.rowId ?? '', field: issue?.field ?? '', value: 1975 }
  await app.call('exchange.decide', { fileId, revision, step: { kind: 'set', cells: [cell] } })
  expect((await fileNamed(app, huongSon)).pending).toBe(1)
  const recordId = rows.find(({ id }) => id === cell.rowId)?.recordId
  const lists = await app.call('commendation.lists', {})
  for (const { id } of lists) {
    const { nominations } = await app.call('commendation.list', { id })
    const one = nominations.find((nomination) => nomination.id === recordId)
    if (one !== undefined)
      await app.call('commendation.updateNomination', { ...one, birthYear: 1975 } as never)
  }
  expect((await fileNamed(app, huongSon)).pending).toBe(0)
  expect(canImport(await reviewNamed(app, huongSon))).toBe(false)
})

test('a file counts again what it was answered when the newer one that overtook it is taken back', async () => {
  const { app } = await asked('Đồng Tâm', [first, again])
  await commit(app, first)
  const older = await reviewNamed(app, first)
  const row = older.rows.find(({ outcome, content }) => outcome === 'unchanged' && content === 'nomination')
  const cell = { rowId: row?.id ?? '', field: 'birthYear', value: 1961 }
  const { fileId, revision } = older
  await app.call('exchange.decide', { fileId, revision, step: { kind: 'set', cells: [cell] } })
  expect((await fileNamed(app, first)).pending).toBe(1)
  await commit(app, again)
  expect((await fileNamed(app, first)).pending).toBe(0)
  await app.call('exchange.undoImport', { batchId: (await reviewNamed(app, again)).batch?.id ?? '' })
  expect((await fileNamed(app, first)).pending).toBe(1)
  expect(canImport(await reviewNamed(app, first))).toBe(true)
})

test('a file that is in says what it is when a newer one was imported over it: nothing to import, nothing asked', async () => {
  const { app } = await asked('Đồng Tâm', [first, again])
  await commit(app, first)
  expect(await reviewNamed(app, first)).toMatchObject({
    issues: expect.not.arrayContaining([expect.objectContaining({ code: 'sent_again' })]),
    sending: { replacedBy: { fileName: again }, overtakenBy: null },
  })
  await commit(app, again)
  const older = await reviewNamed(app, first)
  expect(older.sending).toMatchObject({ overtakenBy: { fileName: again } })
  expect(older.totals).toMatchObject({ changed: 0, undecided: 0 })
  expect(canImport(older)).toBe(false)
  expect((await fileNamed(app, first)).pending).toBe(0)
  await expect(commit(app, first)).rejects.toMatchObject({
    error: { code: 'rule', params: { rule: 'import_overtaken', detail: again } },
  })
})

test('every filter of a review counts the rows it shows', async () => {
  const { app } = await asked('Hương Sơn', [huongSon])
  const review = await reviewNamed(app, huongSon)
  for (const filter of rowFilters)
    expect(countIn(review, 'nomination', filter)).toBe(linesOf(review, 'nomination', filter, null).length)
  expect(countIn(review, 'nomination', 'all')).toBe(25)
})

test('the filters of a form of ours add up to all as those of a foreign list do: what is left aside counts', async () => {
  const office = await exchangeOffice()
  const { workbook } = await askAnMy(office)
  const filled = await fillReturn(workbook, [
    { sheet: 'Tự kiểm tra', at: { heading: 'Mã', text: 'K01' }, values: { 'Kết quả tự kiểm tra': 'Đạt' } },
  ])
  const review = await receive(office, filled, 'An My.xlsx')
  const [content = 'selfcheck'] = review.contents
  const counted = (filter: (typeof rowFilters)[number]) => countIn(review, content, filter)
  expect(counted('ignored')).toBeGreaterThan(0)
  expect(counted('all')).toBe(
    rowFilters.filter((filter) => filter !== 'all').reduce((sum, filter) => sum + counted(filter), 0),
  )
  expect(linesOf(review, content, 'all', null)).toHaveLength(counted('all'))
})
