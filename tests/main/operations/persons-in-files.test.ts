/** Persons in the files that communes sent: found, told apart from namesakes, left behind by an erasure, asked about again. */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import ExcelJS from 'exceljs'
import { expect, test, vi } from 'vitest'
import { keptFile } from '../../../src/main/kept-files.ts'
import { filesHolding } from '../../support/bytes-of-folder.ts'
import type { TestApp } from '../../support/create-test-app.ts'
import {
  finding,
  keysOf,
  list,
  name,
  personOffice,
  phone,
  receiveText,
  upper,
} from '../../support/person-office.ts'

const readingOf = ({ dataDir }: TestApp, fileId: string): string => {
  const db = new Database(join(dataDir, 'nep.db'), { readonly: true })
  const row = db.prepare('SELECT reading_hash AS hash FROM received_files WHERE id = ?').get(fileId)
  db.close()
  return (row as { hash: string }).hash
}

const sheet = (...rows: string[]): string => [...list.split('\n').slice(0, 3), ...rows].join('\n')
const alone = 'Ngô Thị Ưng'
const waiting = sheet(`1,${alone},1970,Giữ chợ sạch,Giấy khen,0977 123 456`, '2,Bùi Văn Đạt,1968,,Giấy khen,')

test('who stands only in a file that waits is found, shown and handed out', async () => {
  const app = await personOffice()
  const { call } = app
  const fileId = await receiveText(app, 'DS KT lan 3.csv', waiting)
  for (const text of ['ngo thi ung', '0977123456']) {
    const found = await call('persons.find', { text })
    expect(found).toMatchObject([{ name: alone, birthYear: 1970, tables: ['received_files'], rows: 1 }])
  }
  const [{ seed = '' } = {}] = await call('persons.find', { text: alone })
  const { places } = await call('persons.show', { seed })
  expect(places).toMatchObject([
    { key: `received_files.${fileId}`, fate: 'stays', why: 'waiting', isSame: true },
  ])
  expect(JSON.stringify(places[0]?.fields)).toContain('Giữ chợ sạch')
  const { handle } = await call('persons.export', { seed, places: places.map(({ key }) => key) })
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(app.app.files.take(handle).bytes.buffer as never)
  const texts = JSON.stringify(book.worksheets.map((one) => one.getSheetValues()))
  expect(texts).toContain('Điện thoại: 0977123456')
  expect(texts).not.toContain('Bùi Văn Đạt')
})

test('set aside, the file goes with the person, and nobody is found any more', async () => {
  const app = await personOffice()
  const { call, dataDir } = app
  const fileId = await receiveText(app, 'DS KT lan 3.csv', waiting)
  const [{ seed = '' } = {}] = await call('persons.find', { text: alone })
  const { revision } = await call('exchange.review', { fileId })
  await call('exchange.setAside', { fileId, revision, isAside: true })
  const places = await keysOf(app, seed, ({ isSame, fate }) => isSame && fate === 'file')
  expect(await call('persons.erase', { seed, places })).toMatchObject({ files: 2 })
  expect(await call('persons.find', { text: alone })).toEqual([])
  expect(filesHolding(dataDir, [alone, '0977 123 456'])).toEqual([])
})

test('a file that names somebody of another birth year is shown with the reason, unticked', async () => {
  const app = await personOffice()
  const { call, seed } = app
  const other = await receiveText(app, 'Khác năm.csv', sheet(`1,${name},1972,,Giấy khen,`))
  const unsaid = await receiveText(app, 'Không năm.csv', sheet(`1,${name},,,Giấy khen,`))
  const same = await receiveText(app, 'Cùng năm.csv', sheet(`1,${upper},1975,,Giấy khen,`))
  const byNumber = await receiveText(app, 'Cùng số.csv', sheet(`1,${name},,,Giấy khen,0912.345.678`))
  const { places } = await call('persons.show', { seed })
  const doubts = Object.fromEntries(places.map(({ id, isSame, doubt }) => [id, [isSame, doubt]]))
  expect([other, unsaid, same, byNumber].map((id) => doubts[id])).toEqual([
    [false, 'other_year'],
    [false, 'name_only'],
    [true, null],
    [true, null],
  ])
})

test('words that name her are ticked where the number or her unit says who is meant, not where a namesake may be', async () => {
  const { call, seed, anMy, dongTam } = await personOffice()
  const noted = async (unitId: string, description: string) =>
    (await call('findings.create', { ...finding, unitId, description } as never)) as { id: string }
  const here = await noted(anMy, `Bà ${name} vắng họp`)
  const there = await noted(dongTam, `Bà ${name} vắng họp`)
  const { places } = await call('persons.show', { seed })
  const doubtOf = ({ id }: { id: string }) => places.find((place) => place.id === id)?.doubt
  expect([doubtOf(here), doubtOf(there)]).toEqual([null, 'name_only'])
})

test('what is handed out holds nobody else, and nothing of what an erasure would do', async () => {
  const app = await personOffice()
  const { call, seed, anMy, listId } = app
  const { ids } = await call('commendation.addNominations', {
    listId,
    nominations: [
      {
        subjectKind: 'individual',
        name: 'Lê Văn Khác',
        birthYear: 1960,
        unitId: anMy,
        note: `Cùng bà ${name}. Ông Khác ốm.`,
      },
    ],
  } as never)
  expect(ids).toHaveLength(1)
  const places = await keysOf(app, seed, ({ isSame, fate }) => isSame || fate === 'named')
  const { handle } = await call('persons.export', { seed, places })
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(app.app.files.take(handle).bytes.buffer as never)
  const texts = JSON.stringify(book.worksheets.map((one) => one.getSheetValues()))
  expect(texts).toContain(`Cùng bà ${name}.`)
  for (const other of ['Khác', 'Khi xóa', 'Bùi Văn Đạt', '1990']) expect(texts).not.toContain(other)
})

test('a file left by an erasure is asked about before its row comes in, also as it is sent once more', async () => {
  const app = await personOffice()
  const { call, seed } = app
  const left = await receiveText(
    app,
    'DS con cho.csv',
    sheet(`1,${name},1975,,Giấy khen,`, '2,Hà Văn Sáu,1961,,Giấy khen,'),
  )
  const places = await keysOf(app, seed, ({ isSame, fate }) => isSame && fate !== 'stays')
  await call('persons.erase', { seed, places })
  const asks = async (fileId: string) => {
    const { issues, rows } = await call('exchange.review', { fileId })
    const asked = issues.filter(({ code }) => code === 'erased_person')
    return { asked, rows: rows.map(({ outcome }) => outcome) }
  }
  expect(await asks(left)).toMatchObject({
    asked: [{ level: 'must', isSettled: false, field: 'name' }],
    rows: ['undecided', 'new'],
  })
  const states = (await call('exchange.files', {} as never)) as { id: string; needs: string }[]
  expect(states.find(({ id }) => id === left)?.needs).toBe('look')
  const again = await receiveText(
    app,
    'DS gui lai.csv',
    sheet(`1,${name},1975,,Giấy khen,`, '2,Hà Văn Sáu,1961,,Giấy khen,'),
  )
  expect(again).not.toBe(left)
  expect((await asks(again)).rows[0]).toBe('undecided')
  const { revision, fingerprint, open } = await call('exchange.review', { fileId: left })
  await call('exchange.commit', { fileId: left, revision, fingerprint, leftOpen: open.places })
  const found = await call('persons.find', { text: name })
  expect(
    found.filter(({ tables }) => tables.includes('nominations')).map(({ birthYear }) => birthYear),
  ).toEqual([1990])
})

test('what was decided about a row before an erasure does not answer whether it comes in since', async () => {
  const app = await personOffice()
  const { call, seed } = app
  const rows = [`1,${name},1975,,Giấy khen,`, '2,Hà Văn Sáu,1961,,Giấy khen,']
  const fileId = await receiveText(app, 'DS con cho.csv', sheet(...rows))
  const before = await call('exchange.review', { fileId })
  const rowIds = before.rows.map(({ id }) => id)
  const decide = async (decision: 'take' | 'reject', ids: string[]) => {
    const { revision } = await call('exchange.review', { fileId })
    await call('exchange.decide', { fileId, revision, step: { kind: 'decide', rowIds: ids, decision } })
  }
  const [own = '', other = ''] = rowIds
  const cells = [{ rowId: own, field: 'name', value: upper }]
  await call('exchange.decide', { fileId, revision: before.revision, step: { kind: 'set', cells } })
  await decide('reject', [other])
  await decide('take', [own])
  await decide('take', rowIds)
  await call('exchange.undoStep', { fileId, revision: (await call('exchange.review', { fileId })).revision })
  const places = await keysOf(app, seed, ({ isSame, fate }) => isSame && fate !== 'stays')
  await call('persons.erase', { seed, places })
  const asks = async () => {
    const review = await call('exchange.review', { fileId })
    return [
      review.issues.find(({ code }) => code === 'erased_person')?.isSettled,
      ...review.rows.map(({ outcome }) => outcome),
    ]
  }
  expect(await asks()).toEqual([false, 'undecided', 'rejected'])
  await call('exchange.redoStep', { fileId, revision: (await call('exchange.review', { fileId })).revision })
  expect(await asks()).toEqual([false, 'undecided', 'new'])
  await decide('take', [own])
  expect(await asks()).toEqual([true, 'new', 'new'])
})

test('a file that was erased itself is asked about as the same bytes come once more', async () => {
  const app = await personOffice()
  const { call, seed, fileId } = app
  const places = await keysOf(app, seed, ({ isSame, fate }) => isSame && fate !== 'stays')
  expect(places).toContain(`received_files.${fileId}`)
  await call('persons.erase', { seed, places })
  const again = await receiveText(app, 'DS KT An My lan 2.csv', list)
  expect(again).not.toBe(fileId)
  const { issues, rows } = await call('exchange.review', { fileId: again })
  expect(issues.filter(({ code }) => code === 'erased_person')).toMatchObject([{ isSettled: false }])
  expect(rows[0]?.outcome).toBe('undecided')
})

test('a number in words goes however it is set apart, also when a namesake was erased first', async () => {
  const app = await personOffice()
  const { call, seed, namesake, anMy, dataDir } = app
  for (const written of ['0912.345.678', '+84 912 345 678', '0912-345 678'])
    await call('findings.create', {
      ...finding,
      unitId: anMy,
      description: `Bà ${upper} gọi từ số ${written}`,
    } as never)
  const first = `nominations.name.${namesake}`
  const all = await keysOf(app, first, ({ fate }) => fate === 'named')
  await call('persons.erase', { seed: first, places: [`nominations.${namesake}`, ...all] })
  const places = await keysOf(app, seed, ({ isSame, fate }) => isSame && fate !== 'stays')
  await call('persons.erase', { seed, places })
  expect(filesHolding(dataDir, [phone, '0912.345.678', '912 345 678', '0912-345 678'])).toEqual([])
})

test('a second search reads no file again, but one whose names are others since', async () => {
  const app = await personOffice()
  const { call } = app
  const fileId = await receiveText(app, 'DS KT lan 3.csv', waiting)
  const read = vi.spyOn(app.app.files, 'kept')
  const search = async (text: string) => {
    read.mockClear()
    return { found: (await call('persons.find', { text })).length, read: read.mock.calls.length }
  }
  expect((await search(alone)).read).toBeGreaterThan(1)
  expect(await search(alone)).toEqual({ found: 1, read: 0 })
  expect(await search('0977123456')).toEqual({ found: 1, read: 0 })
  const { revision, rows } = await call('exchange.review', { fileId })
  const cells = [{ rowId: rows[0]?.id ?? '', field: 'name', value: 'Ngô Thị Vui' }]
  await call('exchange.decide', { fileId, revision, step: { kind: 'set', cells } })
  expect(await search('Ngô Thị Vui')).toEqual({ found: 1, read: 1 })
  expect(await search(alone)).toEqual({ found: 0, read: 0 })
  for (const hash of app.app.files.keptHashes()) rmSync(keptFile(app.dataDir, hash))
  expect(await search('Ngô Thị Vui')).toEqual({ found: 0, read: 0 })
})

test('who stands in a damaged reading is found again once it is put back', async () => {
  const app = await personOffice()
  const fileId = await receiveText(app, 'DS.csv', sheet('1,Hà Văn Sáu,1961,,Giấy khen,'))
  const hash = readingOf(app, fileId)
  const bytes = app.app.files.kept(hash)
  const found = async () => (await app.call('persons.find', { text: 'hà văn sáu' })).length
  writeFileSync(keptFile(app.dataDir, hash), 'hỏng')
  expect(await found()).toBe(0)
  writeFileSync(keptFile(app.dataDir, hash), bytes)
  expect(await found()).toBe(1)
})

test('the review of a file whose bytes were erased shows nobody from memory', async () => {
  const app = await personOffice()
  const fileId = await receiveText(app, 'DS.csv', sheet(`1,${name},1975,,Giấy khen,`))
  expect(JSON.stringify(await app.call('exchange.review', { fileId }))).toContain(name)
  rmSync(keptFile(app.dataDir, readingOf(app, fileId)))
  await app.call('units.create', { kind: 'site', name: 'Chợ', fullName: 'Chợ Đồng Tâm' })
  await expect(app.call('exchange.review', { fileId })).rejects.toMatchObject({
    error: { params: { rule: 'reading_lost' } },
  })
})
