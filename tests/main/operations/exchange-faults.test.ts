/** The database refuses in the middle of an import: nothing of it is written, and it can be done again afterwards. */
import { expect, test } from 'vitest'
import { type ExchangeOffice, exchangeOffice } from '../../support/exchange-office.ts'
import { commit, receive, registerOf, undo } from '../../support/exchange-steps.ts'

const people = 300

/** A list of a commune's own, nobody twice. */
const list = (): Uint8Array => {
  const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Đỗ', 'Bùi', 'Vũ', 'Hoàng', 'Đinh', 'Đặng']
  const middles = ['Văn', 'Thị', 'Đức', 'Ngọc', 'Quang']
  const given = ['An', 'Bình', 'Chi', 'Dũng', 'Hà', 'Khuê', 'Lan', 'Minh', 'Nga', 'Phúc', 'Quý', 'Sơn']
  const rows = Array.from({ length: people }, (_, at) => {
    const name = [families[at % 10], middles[Math.floor(at / 10) % 5], given[Math.floor(at / 50) % 12]].join(
      ' ',
    )
    return `${at + 1},${name},${1950 + (at % 45)},Gương mẫu,Giấy khen`
  })
  return new TextEncoder().encode(
    [
      'UBND XÃ AN MỸ,,,,',
      'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG XÃ AN MỸ NĂM 2018,,,,',
      'STT,Họ và tên,Năm sinh,Thành tích,Hình thức',
      ...rows,
    ].join('\n'),
  )
}

/** All that an import may write beside the records: the batch, its rows, the states of file and board, the journal. */
const everything = (office: ExchangeOffice) => ({
  ...registerOf(office),
  batches: office.rows('SELECT * FROM import_batches'),
  rows: office.rows('SELECT count(*) AS count FROM import_rows'),
  files: office.rows('SELECT id, status, revision FROM received_files'),
  contents: office.rows('SELECT * FROM request_contents ORDER BY id'),
  journal: office.rows('SELECT count(*) AS count FROM journal'),
  changes: office.rows('SELECT count(*) AS count FROM changes'),
})

/** Has SQLite itself refuse a write. */
const refuseAt = (
  office: ExchangeOffice,
  table: string,
  event: 'INSERT' | 'UPDATE',
  condition: string,
): void =>
  office.edit(
    `CREATE TRIGGER refuse BEFORE ${event} ON ${table} WHEN ${condition}
     BEGIN SELECT RAISE(ABORT, 'the disk said no'); END`,
  )

const nth = (table: string, k: number): string => `(SELECT count(*) FROM ${table}) = ${k - 1}`

test.each<[string, string, 'INSERT' | 'UPDATE', string]>([
  ['the list of nominations', 'nomination_lists', 'INSERT', '1'],
  ['the batch', 'import_batches', 'INSERT', '1'],
  ...[1, 2, 17, 150, 299, people].map((k): [string, string, 'INSERT', string] => [
    `record ${k}`,
    'nominations',
    'INSERT',
    nth('nominations', k),
  ]),
  ['the step of the last record', 'nomination_events', 'INSERT', nth('nomination_events', people)],
  ...[1, 151, people].map((k): [string, string, 'INSERT', string] => [
    `the origin of record ${k}`,
    'import_rows',
    'INSERT',
    nth('import_rows', k),
  ]),
  ['the state of the file, after all rows', 'received_files', 'UPDATE', "NEW.status = 'imported'"],
  ['the entry of the journal', 'journal', 'INSERT', "NEW.operation = 'exchange.commit'"],
])(
  'refused at %s: nothing is written, and the import can be done again',
  async (_, table, event, condition) => {
    const office = await exchangeOffice()
    const review = await receive(office, list(), 'DS KT An My.csv')
    expect(review.totals).toMatchObject({ new: people, addsUp: true })
    const before = everything(office)
    const empty = registerOf(office)

    refuseAt(office, table, event, condition)
    const refused = await office.callRaw('exchange.commit', {
      fileId: review.fileId,
      revision: review.revision,
      fingerprint: review.fingerprint,
    })
    expect(refused).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(everything(office)).toEqual(before)

    office.edit('DROP TRIGGER refuse')
    const again = await office.call('exchange.review', { fileId: review.fileId })
    expect(again).toMatchObject({ fingerprint: review.fingerprint, revision: review.revision })
    const result = await commit(office, again)
    expect(result).toMatchObject({ new: people })
    expect(office.rows('SELECT count(*) AS count FROM nominations')).toEqual([{ count: people }])

    await undo(office, result.batchId ?? '')
    expect(registerOf(office)).toEqual(empty)
  },
)

test('refused in the middle of an undo: the import stands as it did, and can be taken back afterwards', async () => {
  const office = await exchangeOffice()
  const empty = registerOf(office)
  const { batchId } = await commit(office, await receive(office, list(), 'DS KT An My.csv'))
  const before = everything(office)
  office.edit(
    `CREATE TRIGGER refuse BEFORE DELETE ON nominations WHEN (SELECT count(*) FROM nominations) = 100
     BEGIN SELECT RAISE(ABORT, 'the disk said no'); END`,
  )
  expect(await office.callRaw('exchange.undoImport', { batchId })).toMatchObject({
    ok: false,
    error: { code: 'internal' },
  })
  expect(everything(office)).toEqual(before)
  office.edit('DROP TRIGGER refuse')
  await undo(office, batchId ?? '')
  expect(registerOf(office)).toEqual(empty)
})
