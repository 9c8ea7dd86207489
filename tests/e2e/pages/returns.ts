/** The communes' part: what each types into its workbook before it sends it back. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readWorkbook } from '../../../src/main/excel/read-workbook.ts'
import { type CommunePerson, communeList } from '../../support/commune-list.ts'
import { changeWorkbook, type Filling, fillReturn, tickNil } from '../../support/fill-return.ts'
import { root } from '../hosts/running-nep.ts'
import type { Workbooks } from './exchange.ts'

const of = (books: Workbooks, commune: string): Uint8Array => {
  const found = [...books].find(([name]) => name.includes(commune))
  if (found === undefined) throw new Error(`no workbook for ${commune}`)
  return found[1]
}

const activity = (date: Date | string, people: number): Filling => ({
  sheet: 'Tuyên truyền',
  at: 0,
  values: {
    'Hình thức tuyên truyền': 'Hội nghị trực tuyến',
    'Từ ngày': date,
    'Địa điểm': 'Hội trường UBND xã',
    'Số người tham dự': people,
  },
})

const day = new Date('2018-09-20T00:00:00Z')

/** A finding remedied, an activity and a person to be commended. */
export const hungTien = (books: Workbooks, people: number): Promise<Uint8Array> =>
  fillReturn(of(books, 'HungTien'), [
    activity(day, people),
    {
      sheet: 'Khắc phục',
      at: 0,
      values: { 'Biện pháp đã thực hiện': 'Đã ban hành Kế hoạch số 31', 'Kết quả': 'Đã khắc phục' },
    },
    {
      sheet: 'Khen thưởng',
      at: 0,
      values: {
        'Đối tượng': 'Cá nhân',
        'Họ và tên (hoặc tên tập thể)': 'Ông Đặng Quang Vinh',
        'Năm sinh': 1968,
        'Tóm tắt thành tích': 'Vận động 30 hộ ký cam kết',
        'Hình thức đề nghị': 'Giấy khen',
      },
    },
  ])

/** What the workbook of a commune asks about its remedies, cell by cell. */
export const askedRemedies = (books: Workbooks, commune: string): string[] => {
  const read = readWorkbook(of(books, commune))
  if (!read.ok) throw new Error(read.reason)
  const sheet = read.workbook.sheets.find(({ name }) => name === 'Khắc phục')
  return (sheet?.cells ?? []).map(({ text }) => text)
}

/** People whom a commune nominates, and nothing else. */
export const nominees = (books: Workbooks, commune: string, names: readonly string[]): Promise<Uint8Array> =>
  fillReturn(
    of(books, commune),
    names.map((name, at) => ({
      sheet: 'Khen thưởng',
      at,
      values: {
        'Đối tượng': 'Cá nhân',
        'Họ và tên (hoặc tên tập thể)': name,
        'Năm sinh': 1970,
        'Tóm tắt thành tích': `Vận động ${at + 11} hộ ký cam kết`,
        'Hình thức đề nghị': 'Giấy khen',
      },
    })),
  )

/** The day does not exist. */
export const anPhu = (books: Workbooks): Promise<Uint8Array> =>
  fillReturn(of(books, 'AnPhu'), [activity('31/9/2018', 85)])

/** Nothing to report but one activity. */
export const anTien = async (books: Workbooks): Promise<Uint8Array> =>
  tickNil(await fillReturn(of(books, 'AnTien'), [activity(day, 60)]), 'Khen thưởng')

/** An activity each, of as many communes as asked for; those with a file of their own in the journey are passed over. */
export const answersOf = async (books: Workbooks, count: number): Promise<Record<string, Uint8Array>> => {
  const others = [...books].filter(([name]) => !/HungTien|AnMy/u.test(name)).slice(0, count)
  const answers: Record<string, Uint8Array> = {}
  for (const [index, [name, bytes]] of others.entries())
    answers[`BC ${name}`] = await fillReturn(bytes, [activity(day, 40 + index)])
  return answers
}

/** A word that the list does not have, a village misspelt, and a day that does not exist. */
export const anMyWithSlips = (books: Workbooks): Promise<Uint8Array> =>
  fillReturn(of(books, 'AnMy'), [
    {
      sheet: 'Tự kiểm tra',
      at: { heading: 'Mã', text: 'K01' },
      values: { 'Kết quả tự kiểm tra': 'Tạm được' },
    },
    activity('31/9/2018', 85),
    { sheet: 'Tuyên truyền', at: 0, values: { 'Thôn, tổ dân phố': 'Thôn Đồng Mợt' } },
  ])

const person = (name: string | null, birth: number | string, achievement: string): CommunePerson => ({
  name,
  birth,
  position: 'Trưởng thôn',
  achievement,
  award: 'Biểu dương',
})

/** The year of birth in two digits. */
export const shortYear = (books: Workbooks): Promise<Uint8Array> =>
  fillReturn(of(books, 'HungTien'), [
    {
      sheet: 'Khen thưởng',
      at: 0,
      values: {
        'Đối tượng': 'Cá nhân',
        'Họ và tên (hoặc tên tập thể)': 'Đặng Quang Vinh',
        'Năm sinh': "'75",
        'Tóm tắt thành tích': 'Vận động 30 hộ ký cam kết',
      },
    },
  ])

/** A list of the commune's own with years in two digits and a name that is missing. */
export const faultyList = (): Promise<Uint8Array> => communeList({})

/** Short years, no name, and somebody who is in the practice office's own list. */
export const faultyListWithPair = (): Promise<Uint8Array> =>
  communeList({
    people: [
      person('Nguyễn Thị Kim Oanh', 1986, 'Duy trì bản tin loa truyền thanh'),
      person('Nguyễn Thị Hiền', "'75", 'Vận động 42 hộ ký cam kết giữ gìn vệ sinh đường làng, ngõ xóm'),
      person('Đặng Văn Quyết', "'59", 'Hiến đất mở rộng đường'),
      person(null, 1990, 'Giữ gìn vệ sinh đường làng'),
      person('Lê Thị Mỹ Hường', 1981, 'Đoạn đường nở hoa tự quản'),
    ],
  })

/** What the commune mends in the copy it got back. */
export const correctedList = (copy: Uint8Array): Promise<Uint8Array> =>
  changeWorkbook(copy, (book) => {
    const sheet = book.getWorksheet('DS KT')
    if (sheet === undefined) throw new Error('the copy has no sheet DS KT')
    sheet.getCell('C8').value = 1975
    sheet.getCell('B10').value = 'Hoàng Thị Ngoãn'
    sheet.getCell('C12').value = 1959
  })

/** A list with a heading that says nothing; its first person is one of the practice office's own list. */
export const listWithOddHeading = (second: string): Promise<Uint8Array> =>
  communeList({
    headings: ['STT', 'Họ và tên', 'Năm sinh', 'Chức vụ', 'Thành tích', 'Kiểu', 'Ghi chú'],
    people: [
      person('Nguyễn Thị Kim Oanh', 1986, 'Duy trì bản tin loa truyền thanh'),
      person(second, 1972, 'Đoạn đường nở hoa tự quản'),
    ],
  })

/** A file as a commune sent it, in its own layout or broken. */
export const sent = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(root, 'tests/fixtures/communes', name)))
