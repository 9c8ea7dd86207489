/** What is not remedied goes on by itself: into the next visit of its unit, and into the next workbook it gets. */
import { expect, test } from 'vitest'
import { readWorkbook } from '../../../src/main/excel/read-workbook.ts'
import { createTestApp, type TestApp } from '../../support/create-test-app.ts'
import { openPracticeOffice } from '../../support/practice-office.ts'

const asked = async (
  { call, app }: TestApp,
  planId: string,
  unitId: string,
  number: string,
): Promise<string[]> => {
  const { id: requestId } = await call('exchange.createRequest', {
    planId,
    number,
    title: 'Báo cáo khắc phục',
    issuedOn: '2018-10-05',
    dueOn: '2018-10-31',
    contents: ['remedy'],
    unitIds: [unitId],
  })
  const { files } = await call('exchange.writeWorkbooks', { requestId, as: 'files' })
  const read = readWorkbook(app.files.take(files[0]?.handle ?? '').bytes)
  if (!read.ok) throw new Error(read.reason)
  const sheet = read.workbook.sheets.find(({ name }) => name === 'Khắc phục')
  return (sheet?.cells ?? []).map(({ text }) => text)
}

test('a reopened shortcoming stands in the next request and at the top of the next visit; a verified one in neither', async () => {
  const app = createTestApp()
  const { call } = app
  const { planId } = await openPracticeOffice(call)
  const unitId =
    (await call('findings.list', {})).find(({ unitName }) => unitName === 'UBND xã Hùng Tiến')?.unitId ?? ''
  const found = async (description: string) =>
    (await call('findings.create', { unitId, foundOn: '2018-09-10', description, remedyDueOn: '2018-10-31' }))
      .id
  const back = await found('Hàng quán lấn vỉa hè trước chợ')
  const done = await found('Chưa niêm yết tại nhà văn hóa thôn')
  for (const id of [back, done]) {
    await call('findings.move', { id, revision: 1, to: 'reported' })
    await call('findings.move', { id, revision: 2, to: 'done', note: 'Đã xem' })
  }
  expect(await asked(app, planId, unitId, '61')).not.toContain('Hàng quán lấn vỉa hè trước chợ')
  await call('findings.move', { id: back, revision: 3, to: 'open', note: 'Chợ lại lấn vỉa hè' })

  const texts = await asked(app, planId, unitId, '62')
  expect(texts).toContain('Hàng quán lấn vỉa hè trước chợ')
  expect(texts).not.toContain('Chưa niêm yết tại nhà văn hóa thôn')

  const { id: roundId } = await call('rounds.create', { planId, unitIds: [unitId] })
  const { visitIds } = await call('rounds.schedule', {
    id: roundId,
    entries: [{ unitId, visitDate: '2018-11-06', session: 'morning' }],
  })
  const { oldFindings } = await call('visits.get', { id: visitIds[0] ?? '' })
  expect(oldFindings.map(({ id }) => id)).toContain(back)
  expect(oldFindings.map(({ id }) => id)).not.toContain(done)
  expect(oldFindings.find(({ id }) => id === back)).toMatchObject({ status: 'open', recheck: null })
})
