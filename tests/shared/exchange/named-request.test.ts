/** Which request a sheet says that it answers. */
import { expect, it } from 'vitest'
import { namedRequests, requestsNamedBy } from '#shared/domain/exchange/named-request.ts'

const known = [
  { id: '57', number: '57/CV-VHTT', issuedOn: '2018-09-12' as const },
  { id: '40', number: '40/VHTT', issuedOn: '2018-08-01' as const },
  { id: 'old', number: '40/VHTT', issuedOn: '2017-08-01' as const },
  { id: 'bare', number: '12', issuedOn: '2018-02-01' as const },
]
const idsOf = (text: string): string[] => requestsNamedBy(namedRequests([text]), known).map(({ id }) => id)

it.each([
  ['(Theo yêu cầu số 57/CV-VHTT của Phòng Văn hóa và Thông tin; hạn gửi 28/10/2018)', ['57']],
  ['Theo Công văn số 57', ['57']],
  ['Thực hiện Công văn số 57/VHTT ngày 12/9/2018 của Phòng Văn hóa và Thông tin', ['57']],
  ['Thực hiện văn bản số: 057/CV-VHTT ngày 12 tháng 9 năm 2018', ['57']],
  ['Căn cứ CV 40/VHTT', ['40', 'old']],
  ['Căn cứ Công văn số 40/VHTT ngày 01/8/2018', ['40']],
  ['(Theo yêu cầu số 12 của Phòng)', ['bare']],
  ['(Kèm theo Công văn số 57/UBND ngày 01/10/2018 của UBND xã An Mỹ)', []],
  ['(Kèm theo Công văn số 57)', []],
  ['Thực hiện Công văn số 57/UBND-VP của UBND huyện', []],
  ['Thực hiện Kế hoạch số 57/KH-UBND', []],
  ['Số: 57/BC-UBND', []],
  ['Theo yêu cầu của Phòng ngày 12/9/2018', []],
  ['Theo công văn 12/9/2018', []],
  ['Thực hiện Công văn số 57/CV-VHTT ngày 12/9/2017', []],
])('%s', (text, ids) => {
  expect(idsOf(text)).toEqual(ids)
})
