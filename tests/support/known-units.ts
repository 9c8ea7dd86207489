import type { KnownUnit } from '#shared/domain/exchange/recognise-options.ts'

/** The communes of huyện Mỹ Đức until 30/6/2025, and the four that follow them (domain notes, units). */
const before = [
  'Đại Nghĩa',
  'Đồng Tâm',
  'Thượng Lâm',
  'Tuy Lai',
  'Phúc Lâm',
  'Mỹ Thành',
  'Bột Xuyên',
  'An Mỹ',
  'Hồng Sơn',
  'Lê Thanh',
  'Xuy Xá',
  'Phùng Xá',
  'Phù Lưu Tế',
  'Đại Hưng',
  'Vạn Kim',
  'Đốc Tín',
  'Hương Sơn',
  'Hùng Tiến',
  'An Tiến',
  'Hợp Tiến',
  'Hợp Thanh',
  'An Phú',
]
const after = ['Mỹ Đức', 'Phúc Sơn', 'Hồng Sơn', 'Hương Sơn']

export const knownUnits: KnownUnit[] = [
  ...before.map((name, index) => ({
    id: `old-${index}`,
    name,
    aliases: [],
    kind: 'commune',
    validFrom: null,
    validTo: '2025-06-30',
  })),
  ...after.map((name, index) => ({
    id: `new-${index}`,
    name: `Xã ${name}`,
    aliases: [],
    kind: 'commune',
    validFrom: '2025-07-01',
    validTo: null,
  })),
  {
    id: 'bqlda',
    name: 'Ban Quản lý dự án đầu tư xây dựng',
    aliases: ['BQL DAĐTXD'],
    kind: 'management_board',
    validFrom: null,
    validTo: '2025-06-30',
  },
]
