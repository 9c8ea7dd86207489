/** The communes' part: what each types into its workbook before it sends it back. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Filling, fillReturn, tickNil } from '../../support/fill-return.ts'
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

/** The day does not exist. */
export const anPhu = (books: Workbooks): Promise<Uint8Array> =>
  fillReturn(of(books, 'AnPhu'), [activity('31/9/2018', 85)])

/** Nothing to report but one activity. */
export const anTien = async (books: Workbooks): Promise<Uint8Array> =>
  tickNil(await fillReturn(of(books, 'AnTien'), [activity(day, 60)]), 'Khen thưởng')

/** A file as a commune sent it, in its own layout or broken. */
export const sent = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(root, 'tests/fixtures/communes', name)))
