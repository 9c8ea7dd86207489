/** Whose letter it is that a commune says it answers. */
import { expect, it } from 'vitest'
import { isOwnIssuer } from '#shared/domain/exchange/issuer.ts'
import { plain } from '#shared/domain/exchange/recognise/words.ts'

const office = {
  name: 'Phòng Văn hóa và Thông tin',
  shortName: 'Phòng VHTT',
  superiorName: 'UBND huyện Mỹ Đức',
  areaName: 'huyện Mỹ Đức',
}
const judged = (issuer: string, offices = [office]) => isOwnIssuer(plain(issuer), offices)

it.each([
  'Phòng Văn hóa và Thông tin',
  'Phòng Văn hoá - Thông tin huyện Mỹ Đức',
  'PHÒNG VĂN HÓA & THÔNG TIN',
  'Phòng VHTT',
  'Phòng VH-TT huyện',
  'P. VH&TT Mỹ Đức',
  'Phòng Văn hóa huyện Mỹ Đức',
  'Phòng Văn hóa',
  'Quý Phòng',
  'VHTT huyện',
  'Phòng Văn hóa và Thông tin huyện Mỹ Đức UBND xã An Mỹ báo cáo như sau',
])('%s is the office', (issuer) => expect(judged(issuer)).toBe(true))

it.each([
  'UBND thành phố Hà Nội',
  'UBND Thành phố',
  'Ủy ban nhân dân tỉnh',
  'Sở Văn hóa và Thể thao Hà Nội',
  'Sở VHTT',
  'Phòng Nội vụ huyện Mỹ Đức',
  'Phòng Văn hóa - Xã hội',
  'Phòng VHTT huyện Ứng Hòa',
  'Ban Chỉ đạo huyện',
  'Huyện ủy Mỹ Đức',
  'huyện',
  'Bộ Văn hóa, Thể thao và Du lịch',
])('%s is another body', (issuer) => expect(judged(issuer)).toBe(false))

it.each(['UBND huyện', 'UBND huyện Mỹ Đức', 'Ủy ban nhân dân huyện Mỹ Đức'])(
  '%s may have been meant: the office writes for it',
  (issuer) => expect(judged(issuer)).toBeUndefined(),
)

it('of an office whose name is that of a committee, or has its place within it', () => {
  const commune = {
    name: 'Phòng Văn hóa - Xã hội xã Hương Sơn',
    shortName: 'Phòng VH-XH',
    superiorName: 'UBND xã Hương Sơn',
    areaName: 'xã Hương Sơn',
  }
  expect(judged('Phòng Văn hóa - Xã hội', [commune])).toBe(true)
  expect(judged('Phòng VHXH xã', [commune])).toBe(true)
  expect(judged('Phòng Văn hóa - Xã hội xã An Mỹ', [commune])).toBe(false)
  expect(judged('UBND thành phố', [commune])).toBe(false)
})

it('says nothing while no office is set up', () => expect(judged('Sở Văn hóa', [])).toBeUndefined())
