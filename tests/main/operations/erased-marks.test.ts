/** What an erasure left in files is asked about however the file is read again, and also where its term took the file. */
import { expect, test } from 'vitest'
import type { TestApp } from '../../support/create-test-app.ts'
import { keysOf, list, name, personOffice, receiveText } from '../../support/person-office.ts'

const commit = async ({ call }: TestApp, fileId: string) => {
  const { revision, fingerprint, open } = await call('exchange.review', { fileId })
  return call('exchange.commit', { fileId, revision, fingerprint, leftOpen: open.places })
}

/** Two of one cell; the second stands beside once more. */
const shared = [
  'UBND XÃ AN MỸ,,,,,',
  'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG XÃ AN MỸ NĂM 2018,,,,,',
  'STT,Họ và tên,Năm sinh,Thành tích,Hình thức,Người đại diện',
  `1,Hà Văn Sáu; ${name},1975,Giữ chợ sạch,Giấy khen,${name}`,
  '2,Bùi Văn Tám,1968,Duy trì bản tin,Giấy khen,Bùi Văn Tám',
].join('\n')

/** Reads a file again with the name in the last column. */
const nameElsewhere = async ({ call }: TestApp, fileId: string): Promise<void> => {
  const { revision, tables } = await call('exchange.review', { fileId })
  const [table] = tables
  if (table === undefined) throw new Error('no table')
  const last = Math.max(...table.columns.map(({ column }) => column))
  const columns = table.columns.map(({ column, field }) => ({
    column,
    field: column === last ? ('name' as const) : field === 'name' ? null : field,
  }))
  const { sheet, content, signature } = table
  await call('exchange.remap', { fileId, revision, tables: [{ sheet, content, signature, columns }] })
}

const asked = async ({ call }: TestApp, fileId: string) => {
  const { issues, rows } = await call('exchange.review', { fileId })
  return {
    open: issues
      .filter(({ code, isSettled }) => (code === 'erased_person' || code === 'term_ended') && !isSettled)
      .map(({ code, row }) => [code, row]),
    rows: rows.map(({ values, outcome }) => [values.name, outcome]),
  }
}

test('read again with other columns, the rows of an erased person are others, and are asked about', async () => {
  const app = await personOffice()
  const { call, seed } = app
  const fileId = await receiveText(app, 'DS con cho.csv', shared)
  expect((await asked(app, fileId)).rows.map(([who]) => who)).toEqual(['Hà Văn Sáu', name, 'Bùi Văn Tám'])
  const places = await keysOf(app, seed, ({ isSame, fate }) => isSame && fate !== 'stays')
  await call('persons.erase', { seed, places })
  expect(await asked(app, fileId)).toMatchObject({ open: [['erased_person', 4]] })
  await nameElsewhere(app, fileId)
  expect(await asked(app, fileId)).toEqual({
    open: [['erased_person', 4]],
    rows: [
      [name, 'undecided'],
      ['Bùi Văn Tám', 'new'],
    ],
  })
  // The columns are remembered for the commune: the same bytes read so from now on.
  const again = await receiveText(app, 'DS gui lai.csv', shared)
  expect(again).not.toBe(fileId)
  expect(await asked(app, again)).toMatchObject({ open: [['erased_person', 4]] })
})

test('marked before the columns were remembered, the same bytes are asked about by their line', async () => {
  const app = await personOffice()
  const { call, seed } = app
  const first = await receiveText(app, 'DS lan mot.csv', shared)
  const places = await keysOf(app, seed, ({ isSame, fate }) => isSame && fate !== 'stays')
  await call('persons.erase', { seed, places })
  const other = await receiveText(app, 'DS mau.csv', shared.replace('2,Bùi Văn Tám', '2,Bùi Văn Chín'))
  await nameElsewhere(app, other)
  const again = await receiveText(app, 'DS lan hai.csv', shared)
  expect(await asked(app, again)).toMatchObject({
    open: [['erased_person', 4]],
    rows: [
      [name, 'undecided'],
      ['Bùi Văn Tám', 'new'],
    ],
  })
  expect((await asked(app, first)).open).toHaveLength(1)
})

test('a file that went at the end of its term is asked about as the same bytes come once more', async () => {
  const app = await personOffice()
  const { call, setNow, fileId } = app
  setNow('2024-01-05T01:00:00.000Z')
  const files = (await call('keeping.overview', {})).items.filter(({ kind }) => kind === 'files')
  expect(files.map(({ id }) => id)).toContain(fileId)
  await call('keeping.erase', { items: files.map(({ key }) => key) })
  const again = await receiveText(app, 'DS KT An My lan 2.csv', list)
  expect((await asked(app, again)).open).toEqual([
    ['term_ended', 4],
    ['term_ended', 5],
  ])
  expect((await asked(app, again)).rows.map(([, outcome]) => outcome)).toEqual(['undecided', 'undecided'])
  const [file] = await call('exchange.files', {})
  expect(file).toMatchObject({ id: again, needs: 'look' })
  const before = await call('commendation.lists', {})
  await commit(app, again)
  expect(await call('commendation.lists', {})).toEqual(before)
})
