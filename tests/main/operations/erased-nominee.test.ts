/** An erased nominee stays as a row that says so: no working list, figure or paper counts it, and it goes no further. */
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { createTestApp } from '../../support/create-test-app.ts'
import { fillPersonOffice, keysOf, list, receiveText } from '../../support/person-office.ts'

test('it is told apart, and neither counted nor moved on; the list as a paper has it does not hold it', async () => {
  const app = createTestApp({ onDisk: true })
  const office = { ...app, ...(await fillPersonOffice(app)) }
  const { call, callRaw, seed, typed, namesake, listId } = office
  const listed = async () => {
    const { counts, erased, nominations, quotaLeft } = await call('commendation.list', { id: listId })
    return { individual: counts.individual, erased, rows: nominations.length, left: quotaLeft.individual }
  }
  const [list] = await call('commendation.lists', {} as never)
  await call('commendation.updateList', { ...list, quota: { individual: 10 } } as never)
  const before = await listed()
  const scopes = [2017, 2018].map((year) => ({ kind: 'year' as const, year }))
  const nominated = async () => (await call('reports.compare', { scopes })).sides.at(-1)?.nominations.total
  const figured = await nominated()
  const places = await keysOf(office, seed, ({ isSame, fate }) => isSame && fate !== 'stays')
  await call('persons.erase', { seed, places })
  const after = await listed()
  expect(after.erased).toBeGreaterThan(0)
  expect(after).toMatchObject({
    individual: before.individual - after.erased,
    rows: before.rows,
    left: Number(before.left) + after.erased,
  })
  expect(await nominated()).toBe(Number(figured) - after.erased)
  for (const to of ['submitted', 'rejected'] as const)
    expect(await callRaw('commendation.move', { ids: [namesake, typed], to, reason: 'x' })).toMatchObject(
      to === 'submitted' ? { error: { params: { rule: 'nomination_erased' } } } : { ok: true },
    )
})

test('the head of the office, next year’s sheet and a list that comes later do not know it', async () => {
  const app = createTestApp({ onDisk: true })
  const office = { ...app, ...(await fillPersonOffice(app)) }
  const { call, planId, listId, anMy } = office
  const [{ seed = '' } = {}] = await call('persons.find', { text: 'Bùi Văn Đạt' })
  const counted = async () => {
    const { awards } = await call('reports.overview', { planId })
    const own = awards.find((one) => one.listId === listId)
    return (own?.agreed ?? 0) + (own?.undecided ?? 0)
  }
  const sheetOfNextYear = async () => {
    const { id: requestId } = await call('exchange.createRequest', {
      number: '02',
      title: 'Đề nghị khen thưởng năm 2019',
      issuedOn: '2019-09-12',
      dueOn: '2019-09-28',
      contents: ['nomination'],
      unitIds: [anMy],
    })
    const { files } = await call('exchange.writeWorkbooks', { requestId, as: 'files' })
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(app.app.files.take(files[0]?.handle ?? '').bytes.buffer as never)
    return JSON.stringify(book.worksheets.map((one) => one.getSheetValues()))
  }
  const missing = async (fileName: string) => {
    const [first, second, third] = list.split('\n')
    const rows = [first, second, third, '1,Nguyễn Văn Đức,1958,,Giấy khen,', '2,Hà Văn Sáu,1961,,Giấy khen,']
    const { handle } = app.app.files.put(fileName, new TextEncoder().encode(rows.join('\n')))
    const { fileIds } = await call('exchange.receive', { files: [handle] })
    return (await call('exchange.review', { fileId: fileIds[0] ?? '' })).missing.map(({ label }) => label)
  }
  // A list that names both, so that one that names the first of them alone misses the other.
  const [head, title, columns] = list.split('\n')
  const both = ['1,Nguyễn Văn Đức,1958,,Giấy khen,', '2,Bùi Văn Đạt,1968,,Giấy khen,']
  const fileId = await receiveText(office, 'DS lần 3.csv', [head, title, columns, ...both].join('\n'))
  const { revision, fingerprint, open } = await call('exchange.review', { fileId })
  await call('exchange.commit', { fileId, revision, fingerprint, leftOpen: open.places })
  const before = await counted()
  expect(await missing('DS trước.csv')).toContain('Bùi Văn Đạt, 1968')
  const places = await keysOf(office, seed, ({ isSame, fate }) => isSame && fate !== 'stays')
  await call('persons.erase', { seed, places })
  const { erased } = await call('commendation.list', { id: listId })
  expect(erased).toBe(1)
  expect(await counted()).toBe(before - erased)
  const later = await missing('DS sau.csv')
  expect(later).toContain('Đỗ Thị Thoa, 1967')
  expect(later.filter((label) => label.includes('***'))).toEqual([])
  const sheet = await sheetOfNextYear()
  expect(sheet).toContain('Đỗ Thị Thoa')
  expect(sheet).not.toContain('[***]')
})
