/** A list of 300 people that the database refuses somewhere in the middle. */
import type { ExchangeOffice } from './exchange-office.ts'
import { registerOf } from './exchange-steps.ts'

export const people = 300

/** A list of a commune's own, nobody twice. */
export const peopleList = (length = people): Uint8Array => {
  const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Đỗ', 'Bùi', 'Vũ', 'Hoàng', 'Đinh', 'Đặng']
  const middles = ['Văn', 'Thị', 'Đức', 'Ngọc', 'Quang']
  const given = ['An', 'Bình', 'Chi', 'Dũng', 'Hà', 'Khuê', 'Lan', 'Minh', 'Nga', 'Phúc', 'Quý', 'Sơn']
  const rows = Array.from({ length }, (_, at) => {
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
export const everythingOf = (office: ExchangeOffice) => ({
  ...registerOf(office),
  batches: office.rows('SELECT * FROM import_batches'),
  rows: office.rows('SELECT count(*) AS count FROM import_rows'),
  files: office.rows('SELECT id, status, revision FROM received_files'),
  contents: office.rows('SELECT * FROM request_contents ORDER BY id'),
  journal: office.rows('SELECT count(*) AS count FROM journal'),
  changes: office.rows('SELECT count(*) AS count FROM changes'),
})

/** Has SQLite itself refuse a write. */
export const refuseAt = (
  office: ExchangeOffice,
  table: string,
  event: 'INSERT' | 'UPDATE',
  condition: string,
): void =>
  office.edit(
    `CREATE TRIGGER refuse BEFORE ${event} ON ${table} WHEN ${condition}
     BEGIN SELECT RAISE(ABORT, 'the disk said no'); END`,
  )

/** When row `k` of a table that was empty is written. */
export const nth = (table: string, k: number): string => `(SELECT count(*) FROM ${table}) = ${k - 1}`
