/** What is remembered of columns belongs to one commune: it is used for that one's files, and for nobody else's. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Review } from '#shared/contract/exchange-review.ts'
import { type ExchangeOffice, exchangeOffice } from '../../support/exchange-office.ts'
import { receive } from '../../support/exchange-steps.ts'

const list = (commune: string, people: readonly string[] = ['Lê Văn Tám', 'Hà Văn Bốn']): Uint8Array =>
  new TextEncoder().encode(
    [
      `DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG${commune === '' ? '' : ` XÃ ${commune.toUpperCase()}`},,,,`,
      'STT,Họ và tên,Năm sinh,Thành tích,Linh tinh',
      ...people.map((name, index) => `${index + 1},${name},197${index},Gương mẫu,Giấy khen`),
    ].join('\n'),
  )

const odd = ({ tables }: Review) =>
  tables.flatMap(({ columns }) => columns).find(({ heading }) => heading === 'Linh tinh')

/** The clerk says that the odd column is a note. */
const nameNote = async (office: ExchangeOffice, review: Review): Promise<void> => {
  await office.call('exchange.remap', {
    fileId: review.fileId,
    revision: review.revision,
    tables: review.tables.map(({ sheet, content, signature, columns }) => ({
      sheet,
      content,
      signature,
      columns: columns.map(({ column, field }) => ({
        column,
        field: column === odd(review)?.column ? 'note' : field,
      })),
    })),
  })
}

const assign = async (office: ExchangeOffice, { fileId, revision }: Review, unitId: string) => {
  await office.call('exchange.assign', { fileId, revision, unitId, requestId: null })
  return office.call('exchange.review', { fileId })
}

/** An office that knows An Mỹ's word about the odd column. */
const taught = async () => {
  const office = await exchangeOffice()
  const first = await receive(office, list('An Mỹ'), 'a.csv')
  expect(first.unitId).toBe(office.anMy)
  expect(odd(first)).toMatchObject({ field: 'proposedForm' })
  await nameNote(office, first)
  return office
}

test("while the sender is unknown no commune's columns are used; once it is said, its own are", async () => {
  const office = await taught()
  const review = await receive(office, list('', ['Vũ Thị Ba', 'Vũ Văn Bảy']), 'b.csv')
  expect(review.unitId).toBeNull()
  expect(odd(review)).toMatchObject({ field: 'proposedForm' })
  expect(odd(review)?.why).not.toBe('remembered')
  expect(odd(await assign(office, review, office.dongTam))).toMatchObject({ field: 'proposedForm' })

  const other = await receive(office, list('', ['Trần Thị Chín', 'Đỗ Văn Năm']), 'c.csv')
  const own = await assign(office, other, office.anMy)
  expect(odd(own)).toMatchObject({ field: 'note', why: 'remembered' })
  expect(own.rows[0]?.values).toMatchObject({ name: 'Trần Thị Chín', note: 'Giấy khen' })
})

test('a file that names its commune is read with the columns of that commune at once', async () => {
  const office = await taught()
  const own = await receive(office, list('An Mỹ', ['Vũ Thị Ba', 'Vũ Văn Bảy']), 'b.csv')
  expect(odd(own)).toMatchObject({ field: 'note', why: 'remembered' })
  // Taken for An Mỹ's, but it is Đồng Tâm's.
  expect(odd(await assign(office, own, office.dongTam))).toMatchObject({ field: 'proposedForm' })
})

test('what the clerk did on a file, or said of its own columns, is not read over', async () => {
  const office = await taught()
  const begun = await receive(office, list('', ['Vũ Thị Ba', 'Vũ Văn Bảy']), 'b.csv')
  await office.call('exchange.decide', {
    fileId: begun.fileId,
    revision: begun.revision,
    step: { kind: 'set', cells: [{ rowId: begun.rows[0]?.id ?? '', field: 'name', value: 'Vũ Thị Bà' }] },
  })
  const now = await office.call('exchange.review', { fileId: begun.fileId })
  const said = await assign(office, now, office.anMy)
  expect(said).toMatchObject({ unitId: office.anMy, canUndo: true })
  expect(said.rows[0]?.values.name).toBe('Vũ Thị Bà')

  const mapped = await receive(office, list('', ['Trần Thị Chín', 'Đỗ Văn Năm']), 'c.csv')
  await nameNote(office, mapped)
  const other = await office.call('exchange.review', { fileId: mapped.fileId })
  expect(odd(await assign(office, other, office.dongTam))).toMatchObject({ field: 'note' })
})

test('a file whose original is gone is assigned as it was read', async () => {
  const office = await taught()
  const review = await receive(office, list('', ['Vũ Thị Ba', 'Vũ Văn Bảy']), 'b.csv')
  const [kept] = office.rows<{ hash: string }>('SELECT hash FROM received_files WHERE id = ?', review.fileId)
  const hash = kept?.hash ?? ''
  rmSync(join(office.dataDir, 'files', hash.slice(0, 2), hash))
  const assigned = await assign(office, review, office.anMy)
  expect(assigned).toMatchObject({ unitId: office.anMy, totals: { new: 2 } })
  expect(odd(assigned)).toMatchObject({ field: 'proposedForm' })
})
