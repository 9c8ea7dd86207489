/** The least of an office that can issue papers. */
export const signingOffice = {
  validFrom: '2018-01-01',
  name: 'Phòng Văn hóa và Thông tin huyện Mỹ Đức',
  shortName: 'Phòng VHTT',
  level: 'district' as const,
  superiorName: 'UBND huyện Mỹ Đức',
  areaName: 'huyện Mỹ Đức',
  placeName: 'Mỹ Đức',
  symbolSuffix: 'VHTT',
  signers: [
    {
      name: 'Vũ Minh Khôi',
      jobTitle: 'Trưởng phòng',
      issuer: 'office' as const,
      titleLines: ['TRƯỞNG PHÒNG'],
    },
  ],
}
