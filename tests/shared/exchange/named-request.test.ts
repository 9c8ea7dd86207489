/** Which request a sheet says that it answers, and how surely. */
import { expect, it } from 'vitest'
import { namedRequests, requestsNamedBy } from '#shared/domain/exchange/named-request.ts'

const known = [
  { id: '57', number: '57/CV-VHTT', issuedOn: '2018-09-12' as const },
  { id: '40', number: '40/VHTT', issuedOn: '2018-08-01' as const },
  { id: 'old', number: '40/VHTT', issuedOn: '2017-08-01' as const },
  { id: 'bare', number: '12', issuedOn: '2018-02-01' as const },
]
const offices = [
  {
    name: 'Phòng Văn hóa và Thông tin',
    shortName: 'Phòng VHTT',
    superiorName: 'UBND huyện Mỹ Đức',
    areaName: 'huyện Mỹ Đức',
  },
]
const found = (text: string, isSure: boolean): string[] =>
  requestsNamedBy(namedRequests([text]), known, offices).flatMap((one) =>
    one.isSure === isSure ? [one.request.id] : [],
  )

it.each([
  ['(Theo yêu cầu số 57/CV-VHTT của Phòng Văn hóa và Thông tin; hạn gửi 28/10/2018)', ['57']],
  ['Thực hiện Công văn số 57/VHTT ngày 12/9/2018 của Phòng Văn hóa và Thông tin', ['57']],
  ['Thực hiện văn bản số: 057/CV-VHTT ngày 12 tháng 9 năm 2018', ['57']],
  ['Thực hiện Công văn số 57 ngày 12/9/2018', ['57']],
  ['Thực hiện Công văn số 57 ngày 12/9/18', ['57']],
  ['Thực hiện Công văn số 57 của Phòng VHTT huyện', ['57']],
  ['Thực hiện Công văn số 57 của Phòng VHTT ngày 12/9/2018 về việc báo cáo', ['57']],
  ['Căn cứ CV 40/VHTT', ['40', 'old']],
  ['Căn cứ Công văn số 40/VHTT ngày 01/8/2018', ['40']],
  ['Căn cứ Công văn số 40 của Phòng Văn hóa ngày 31/6/2017', ['old']],
  ['(Theo yêu cầu số 12 của Phòng)', ['bare']],
  ['Thực hiện Công văn số 57/VHTT của UBND huyện Mỹ Đức', ['57']],
])('surely: %s', (text, ids) => {
  expect(found(text, true)).toEqual(ids)
  expect(found(text, false)).toEqual([])
})

it.each([
  ['Theo Công văn số 57', ['57']],
  ['Theo Công văn số 57/CV', ['57']],
  ['Theo Công văn số 57 ngày 03/4/2018', ['57']],
  ['Thực hiện Công văn số 57 của UBND huyện', ['57']],
  ['Thực hiện Công văn số 57/VHTT của UBND thành phố Hà Nội', ['57']],
])('as a hint: %s', (text, ids) => {
  expect(found(text, false)).toEqual(ids)
  expect(found(text, true)).toEqual([])
})

it.each([
  '(Kèm theo Công văn số 57/UBND ngày 01/10/2018 của UBND xã An Mỹ)',
  '(Kèm theo Công văn số 57)',
  'Thực hiện Công văn số 57/UBND-VP của UBND huyện',
  'Thực hiện Công văn số 57 của UBND thành phố Hà Nội',
  'Thực hiện Công văn số 57 ngày 03/4/2018 của Sở Văn hóa và Thể thao',
  'Thực hiện Công văn số 57 của Sở Văn hóa ngày 3/4/2018',
  'Thực hiện Công văn số 57 do Sở Nội vụ ban hành ngày 3/4/2018',
  'Thực hiện Kế hoạch số 57/KH-UBND',
  'Số: 57/BC-UBND',
  'Theo yêu cầu của Phòng ngày 12/9/2018',
  'Theo công văn 12/9/2018',
  'Theo yêu cầu 12 ngày một lần',
  'Thực hiện Công văn số 57/CV-VHTT ngày 12/9/2017',
  'Thực hiện Công văn số 57/CV-VHTT ngày 31/9/2017',
  'Thực hiện Công văn số 57 của Phòng VHTT ngày 12/9/2017',
  'Thực hiện Công văn số 57 của Phòng VHTT, ngày 12 tháng 9 năm 2017',
])('not: %s', (text) => {
  expect([...found(text, true), ...found(text, false)]).toEqual([])
})

it('of one that is named surely and others that only bear a number, the sure one is meant', () => {
  const named = namedRequests(['Thực hiện Công văn số 57', 'Căn cứ Công văn số 40/VHTT ngày 01/8/2018'])
  const sure = requestsNamedBy(named, known, offices).filter(({ isSure }) => isSure)
  expect(sure.map(({ request }) => request.id)).toEqual(['40'])
})
