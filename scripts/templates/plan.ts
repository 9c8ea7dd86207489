import { textWidthLandscape, textWidthPortrait } from '../../src/shared/domain/documents/page-style.ts'
import {
  addresseeBlock,
  annexBlock,
  bodyBlock,
  dataTable,
  headerBlock,
  lines,
  loop,
  signatureBlock,
  titleBlock,
} from './blocks.ts'
import type { Sheet } from './sheet.ts'
import { para } from './style.ts'

export const plan: Sheet[] = [
  {
    orientation: 'portrait',
    children: [
      ...headerBlock('typed'),
      ...titleBlock('KẾ HOẠCH'),
      ...addresseeBlock(),
      ...lines('basis', 'can_cu'),
      ...bodyBlock(),
      ...signatureBlock(),
    ],
  },
  {
    orientation: 'portrait',
    children: [
      ...annexBlock(),
      ...loop('co_don_vi', [
        dataTable(
          textWidthPortrait,
          [
            { title: 'STT', width: 12, text: '{stt}', centred: true },
            { title: 'Đơn vị', width: 70, text: '{ten}' },
            { title: 'Hình thức kiểm tra', width: 30, text: '{hinh_thuc}', centred: true },
            { title: 'Thời gian', width: 28, text: '{thoi_gian}', centred: true },
            { title: 'Ghi chú', width: 25, text: '{ghi_chu}' },
          ],
          'don_vi',
        ),
      ]),
      para('body', '{^co_don_vi}'),
      para('body', 'Kế hoạch chưa xác định đơn vị thuộc đối tượng kiểm tra.'),
      para('body', '{/co_don_vi}'),
    ],
  },
  {
    orientation: 'portrait',
    children: [
      para('annexLabel', '{de_cuong_so}'),
      ...lines('annexTitle', 'de_cuong_ten_cac_dong'),
      para('annexReference', '{de_cuong_kem_theo}'),
      para('gap', ''),
      ...loop('de_cuong', [
        ...lines('heading2', 'tieu_de_2'),
        para('body', '{#doan}'),
        para('body', '{noi_dung}'),
        para('body', '{/doan}'),
      ]),
    ],
  },
]

export const schedule: Sheet[] = [
  {
    orientation: 'landscape',
    children: [
      ...annexBlock(),
      ...loop('co_buoi', [
        dataTable(
          textWidthLandscape,
          [
            { title: 'STT', width: 12, text: '{stt}', centred: true },
            { title: 'Ngày', width: 46, text: '{ngay}', centred: true },
            { title: 'Buổi', width: 36, text: '{buoi_trong_ngay}', centred: true },
            { title: 'Đơn vị được kiểm tra', width: 72, text: '{don_vi}' },
            { title: 'Địa điểm', width: 72, text: '{dia_diem}' },
            { title: 'Ghi chú', width: 28, text: '{noi_dung}' },
          ],
          'buoi',
        ),
      ]),
      para('body', '{^co_buoi}'),
      para('body', 'Đợt kiểm tra chưa xếp lịch.'),
      para('body', '{/co_buoi}'),
      ...loop('co_doan', [
        para('annexHeading', 'Thành phần Đoàn kiểm tra'),
        para('body', '{#doan_kiem_tra}'),
        para('body', '- {nguoi}.'),
        para('body', '{/doan_kiem_tra}'),
      ]),
    ],
  },
]
