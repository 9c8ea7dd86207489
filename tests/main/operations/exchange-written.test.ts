/**
 * Where an import went is said with it; in a list of several communes each stands together, as it wrote itself. What was
 * answered before it is no step back from it.
 */
import { expect, test } from 'vitest'
import { type ExchangeOffice, exchangeOffice } from '../../support/exchange-office.ts'
import { commit, receive } from '../../support/exchange-steps.ts'

const list = (commune: string, names: readonly string[]): Uint8Array =>
  new TextEncoder().encode(
    [
      `UBND XÃ ${commune.toUpperCase()},,,,`,
      `DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG XÃ ${commune.toUpperCase()},,,,`,
      'STT,Họ và tên,Năm sinh,Thành tích,Hình thức',
      ...names.map((name, at) => `${at + 1},${name},${1970 + at},Gương mẫu,Giấy khen`),
    ].join('\n'),
  )

const take = async (office: ExchangeOffice, commune: string, names: readonly string[]) =>
  commit(office, await receive(office, list(commune, names), `${commune}.csv`))

test('the list is named with the result and with the file', async () => {
  const office = await exchangeOffice()
  const result = await take(office, 'An Mỹ', ['Lê Văn Tám'])
  const [nominations] = await office.call('commendation.lists', {})
  const written = [
    {
      content: 'nomination',
      unitId: office.anMy,
      requestId: null,
      list: { id: nominations?.id, name: 'Đề nghị khen thưởng năm 2018 (các xã gửi về)' },
      batchId: result.batchId,
    },
  ]
  expect(result.written).toEqual(written)
  const [file] = await office.call('exchange.files', {})
  const { batch } = await office.call('exchange.review', { fileId: file?.id ?? '' })
  expect(batch?.written).toEqual(written)
})

test('nominees stand by commune, then in the order of their sheet; what the office typed after them', async () => {
  const office = await exchangeOffice()
  await take(office, 'Đồng Tâm', ['Hà Văn Bốn', 'Bùi Thị Năm'])
  await take(office, 'An Mỹ', ['Trần Thị Chín', 'Lê Văn Tám'])
  const [nominations] = await office.call('commendation.lists', {})
  const listId = nominations?.id ?? ''
  await office.call('commendation.addNominations', {
    listId,
    source: 'typed',
    nominations: [{ subjectKind: 'individual', name: 'An Văn Gõ', unitId: office.anMy }],
  })
  const { nominations: rows } = await office.call('commendation.list', { id: listId })
  expect(rows.map(({ name }) => name)).toEqual([
    'Trần Thị Chín',
    'Lê Văn Tám',
    'Hà Văn Bốn',
    'Bùi Thị Năm',
    'An Văn Gõ',
  ])
})

test('what was answered before an import is not taken back behind it, what was answered since is', async () => {
  const office = await exchangeOffice()
  const review = await receive(office, list('An Mỹ', ['Lê Văn Tám', 'Bùi Thị Tơ']), 'An My.csv')
  const { fileId } = review
  const rowId = review.rows[0]?.id ?? ''
  const answer = (revision: number, value: number) =>
    office.call('exchange.decide', {
      fileId,
      revision,
      step: { kind: 'set', cells: [{ rowId, field: 'birthYear', value }] },
    })
  await answer(review.revision, 1969)
  const taken = await answer((await office.call('exchange.review', { fileId })).revision, 1970)
  await office.call('exchange.undoStep', { fileId, revision: taken.revision })
  const answered = await office.call('exchange.review', { fileId })
  expect(answered).toMatchObject({ canUndo: true, canRedo: true })
  const { batchId } = await commit(office, answered)
  const imported = await office.call('exchange.review', { fileId })
  expect(imported).toMatchObject({ status: 'imported', canUndo: false, canRedo: false })
  // Nor where it is asked for all the same.
  await office.call('exchange.undoStep', { fileId, revision: imported.revision })
  const still = await office.call('exchange.review', { fileId })
  expect(still.rows[0]?.values.birthYear).toBe(1969)
  await answer(still.revision, 1968)
  expect(await office.call('exchange.review', { fileId })).toMatchObject({ canUndo: true })
  await office.call('exchange.undoImport', { batchId: batchId ?? '' })
  expect(await office.call('exchange.review', { fileId })).toMatchObject({ status: 'waiting', canUndo: true })
})

test('nor behind the import of what was good in a file that was sent back', async () => {
  const office = await exchangeOffice()
  const review = await receive(office, list('An Mỹ', ['Lê Văn Tám', 'Bùi Thị Tơ']), 'An My.csv')
  const { fileId } = review
  const rowId = review.rows[0]?.id ?? ''
  const step = { kind: 'set' as const, cells: [{ rowId, field: 'birthYear', value: 1969 }] }
  const { revision } = await office.call('exchange.decide', { fileId, revision: review.revision, step })
  const remark = 'Đề nghị bổ sung danh sách tập thể.'
  await office.call('exchange.sendBack', { fileId, revision, replyBy: null, remark, itemKeys: [] })
  const sent = await office.call('exchange.review', { fileId })
  expect(sent).toMatchObject({ status: 'sent_back', canUndo: true })
  const { batchId } = await commit(office, sent)
  expect(await office.call('exchange.review', { fileId })).toMatchObject({
    status: 'sent_back',
    canUndo: false,
  })
  await office.call('exchange.undoImport', { batchId: batchId ?? '' })
  expect(await office.call('exchange.review', { fileId })).toMatchObject({ canUndo: true })
})
