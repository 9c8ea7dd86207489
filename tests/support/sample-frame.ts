/** Two offices, their signers, and the frame of a document, for samples. */
import type { DocumentFrame } from '../../src/shared/domain/document.ts'

export const districtOffice = {
  name: 'Phòng Văn hóa và Thông tin huyện Mỹ Đức',
  superiorName: 'UBND huyện Mỹ Đức',
  areaName: 'huyện Mỹ Đức',
  placeName: 'Mỹ Đức',
  symbolSuffix: 'VHTT',
}
export const communeOffice = {
  name: 'Phòng Văn hóa - Xã hội',
  superiorName: 'UBND xã Hương Sơn',
  areaName: 'xã Hương Sơn',
  placeName: 'Hương Sơn',
  symbolSuffix: 'VHXH',
}

export const officeHead = { capacity: ['TRƯỞNG PHÒNG'], name: 'Nguyễn Thị Hiền' }
export const deputyChair = {
  capacity: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  name: 'Trần Văn Quảng',
}
const toOffice = [
  'Như trên',
  'UBND huyện (để b/c)',
  'Thành viên Đoàn kiểm tra',
  'Các đơn vị được kiểm tra',
  'Lưu: VT, VHTT',
]

export const frame = (
  more: Partial<DocumentFrame> & Pick<DocumentFrame, 'header' | 'abstract'>,
): DocumentFrame => ({
  addressees: [],
  legalBases: [],
  sections: [],
  recipients: toOffice,
  signer: officeHead,
  ...more,
})
