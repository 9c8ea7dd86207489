/** An office with ten years of work, made through the same write handle as everything else. */
import type Database from 'better-sqlite3'
import { type Change, writeDb } from '../../src/main/db/database.ts'
import { nameColumns } from '../../src/main/db/queries/nominations.ts'

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Đặng', 'Bùi', 'Đỗ', 'Vũ', 'Ngô']
const middles = ['Văn', 'Thị', 'Đức', 'Hữu', 'Minh', 'Ngọc', 'Quang', 'Thu']
const givens = [
  'An',
  'Bình',
  'Cường',
  'Dũng',
  'Giang',
  'Hà',
  'Hiền',
  'Hương',
  'Khánh',
  'Linh',
  'Mai',
  'Nga',
  'Oanh',
  'Phúc',
]

const pick = <T>(list: readonly T[], at: number): T => {
  const item = list[at % list.length]
  if (item === undefined) throw new Error('empty list')
  return item
}

/** An invented name; different seeds mostly give different ones. */
export const personName = (seed: number): string =>
  `${pick(families, seed)} ${pick(middles, Math.floor(seed / 10))} ${pick(givens, Math.floor(seed / 80))}`

/** 22 communes × 10 years × 50 outreach activities and 50 nominations, 20 findings a commune and year. */
export const fillTenYears = (connection: Database.Database): void => {
  let count = 0
  const newId = () => `10000000-0000-7000-8000-${String(++count).padStart(12, '0')}`
  const stamp = { now: () => '2027-12-31T01:00:00.000Z', newId }
  const changes: Change[] = []
  connection.transaction(() => {
    const db = writeDb(connection, stamp, changes)
    const communes = db.all<{ id: string }>(
      "SELECT id FROM units WHERE kind = 'commune' AND valid_to IS NOT NULL LIMIT 22",
    )
    for (let year = 2018; year < 2028; year += 1) {
      const list = db.insert('nomination_lists', { name: `Khen thưởng ${year}`, year, basis: 'thematic' })
      for (const [at, { id: unit_id }] of communes.entries()) {
        for (let row = 0; row < 50; row += 1) {
          const seed = year * 31 + at * 7 + row
          const name = personName(seed)
          db.insert('nominations', {
            list_id: list,
            subject_kind: 'individual',
            ...nameColumns(name),
            birth_year: 1950 + (seed % 50),
            unit_id,
            workplace: `Thôn ${pick(givens, seed)}`,
            achievement: 'Tích cực tuyên truyền, vận động nhân dân thực hiện Quy tắc ứng xử nơi công cộng',
            status: 'approved',
          })
          db.insert('outreach_activities', {
            unit_id,
            form: pick(['Hội nghị', 'Tọa đàm', 'Loa truyền thanh', 'Niêm yết'], seed),
            held_on: `${year}-${String(1 + (seed % 12)).padStart(2, '0')}-15`,
            place: `Nhà văn hóa thôn ${pick(givens, seed)}`,
            participants: 20 + (seed % 200),
          })
        }
        for (let row = 0; row < 20; row += 1) {
          db.insert('findings', {
            unit_id,
            found_on: `${year}-10-03`,
            description: `Tồn tại ${row}: vệ sinh nơi làm việc chưa gọn gàng`,
            severity: 'minor',
            remedy_due_on: `${year}-12-31`,
            status: row % 5 === 0 ? 'open' : 'done',
          })
        }
      }
    }
  })()
}
