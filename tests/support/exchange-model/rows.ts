/** What the communes of the model test write: whose rows there are, what may stand in them, and how that is typed. */
import { type ReturnContent, returnContents } from '#shared/domain/request.ts'
import type { TypedCell } from '../typed-form.ts'
import type { World } from './world.ts'

export type Value = string | number | null
export type Fields = Readonly<Record<string, Value>>

/** Whose row it is. Nominations, answers and reports belong to a request, activities to the unit. */
export type RowName = { content: ReturnContent; unit: number; request: number; identity: string }

export const scopeOf = ({ content, unit, request }: RowName): string =>
  content === 'activities' ? `${content} ${unit}` : `${content} ${unit} ${request}`
export const keyOf = (row: RowName): string => `${scopeOf(row)} ${row.identity}`

const people: string[][][] = [
  [
    ['Nguyễn Thị Hòa', 'Trần Văn Bình', 'Lê Quang Tám'],
    ['Đỗ Minh Khuê', 'Đinh Công Sơn'],
  ],
  [
    ['Phạm Ngọc Ánh', 'Vũ Hải Yến'],
    ['Bùi Đức Thọ', 'Hoàng Kim Liên'],
  ],
]

/** By request: what two requests ask about is reported once. */
const activities = [
  ['Tọa đàm', 'Hội thi', 'Loa truyền thanh'],
  ['Ra quân vệ sinh', 'Chiếu phim'],
]

/** The rows that a workbook of a unit and request may hold, by content, in the order of its lines. */
export const rowNames = (unit: number, request: number): RowName[] => {
  const identities: Record<ReturnContent, readonly string[]> = {
    selfcheck: ['K01', 'C01'],
    activities: activities[request] ?? [],
    remedy: ['0', '1'],
    nomination: people[unit]?.[request] ?? [],
  }
  return returnContents.flatMap((content) =>
    identities[content].map((identity) => ({ content, unit, request, identity })),
  )
}

/**
 * What tells one subject from another (year and achievement, day and place) is said or not, never said otherwise: rows
 * that contradict a record are other records, and the model knows them by their names.
 */
const pools: Record<ReturnContent, Record<string, readonly Value[]>> = {
  selfcheck: { result: ['pass', 'fail', 'na'], note: [null, 'Kế hoạch số 15'] },
  activities: {
    village: ['Thôn Đông', null],
    conductCode: [null, 'Nơi công cộng', 'Trong cơ quan'],
    place: ['Nhà văn hóa', null],
    participants: [40, null],
    note: [null, 'Có ảnh', 'Kèm danh sách'],
  },
  remedy: {
    status: ['done', 'ongoing', 'open', null],
    measure: ['Đã niêm yết', 'Đã giao cán bộ'],
    note: [null, 'Gửi kèm ảnh'],
  },
  nomination: {
    birthYear: [1970, null],
    position: ['Trưởng thôn', 'Bí thư chi bộ', null],
    achievement: ['Vận động 42 hộ ký cam kết', null],
    note: [null, 'Đã xác minh'],
  },
}

export const fieldNames = (content: ReturnContent): string[] => Object.keys(pools[content])

/** The same few values come again and again: that is what makes edits, returns and corrections meet. */
export const pick = (content: ReturnContent, field: string, choice: number): Value => {
  const pool = pools[content][field] ?? []
  return pool[choice % pool.length] ?? null
}

const words: Readonly<Record<string, string>> = {
  pass: 'Đạt',
  fail: 'Chưa đạt',
  na: 'Không áp dụng',
  done: 'Đã khắc phục',
  ongoing: 'Đang khắc phục',
  open: 'Chưa khắc phục',
  'Nơi công cộng': 'Nơi công cộng (1665)',
  'Trong cơ quan': '522',
}

export const statusText = (status: Value): Value => (status === null ? null : (words[String(status)] ?? null))

const typedWord = (field: string, value: Value): Value =>
  ['result', 'status', 'conductCode'].includes(field) ? (words[String(value)] ?? null) : value

const heldOn = (index: number): number => 43_350 + index

/** The cells of one row; those of a row that was not written are empty. */
export const cellsOf = (world: World, name: RowName, fields: Fields | undefined): TypedCell[] => {
  const { content, unit, request, identity } = name
  const form = world.forms[unit]?.[request]
  if (form === undefined) throw new Error('no form')
  const line = rowNames(unit, request)
    .filter((one) => one.content === content)
    .findIndex((one) => one.identity === identity)
  const row = form.rowOf(content, content === 'selfcheck' ? identity : line)
  const cell = (field: string, value: Value): TypedCell => ({ content, row, field, value })
  const cells = fieldNames(content).map((field) => cell(field, typedWord(field, fields?.[field] ?? null)))
  if (content === 'activities') {
    cells.push(cell('form', fields ? identity : null), cell('date', fields ? heldOn(line) : null))
    if (fields === undefined) cells.push(cell('village', null))
  }
  if (content === 'nomination')
    cells.push(cell('name', fields ? identity : null), cell('subjectKind', fields ? 'Cá nhân' : null))
  return cells
}
