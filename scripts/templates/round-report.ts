import { textWidthLandscape } from '../../src/shared/domain/documents/page-style.ts'
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

export const roundReport: Sheet[] = [
  {
    orientation: 'portrait',
    children: [
      ...headerBlock('typed'),
      ...titleBlock('BÁO CÁO'),
      ...addresseeBlock(),
      ...lines('basis', 'can_cu'),
      ...bodyBlock(),
      ...signatureBlock(),
    ],
  },
  {
    orientation: 'landscape',
    children: [
      ...annexBlock(),
      para('annexHeading', '1. Kết quả theo đơn vị'),
      ...loop('co_don_vi', [
        dataTable(
          textWidthLandscape,
          [
            { title: 'STT', width: 12, text: '{stt}', centred: true },
            { title: 'Đơn vị', width: 82, text: '{ten}' },
            { title: 'Ngày kiểm tra', width: 28, text: '{ngay}', centred: true },
            { title: 'Đạt', width: 18, text: '{dat}', centred: true },
            { title: 'Chưa đạt', width: 20, text: '{chua_dat}', centred: true },
            { title: 'Không áp dụng', width: 22, text: '{khong_ap_dung}', centred: true },
            { title: 'Tồn tại', width: 18, text: '{so_ton_tai}', centred: true },
            { title: 'Ghi chú', width: 52, text: '{ghi_chu}' },
          ],
          'don_vi',
          {
            total: [
              '',
              'Tổng cộng',
              '',
              '{tong_dat}',
              '{tong_chua_dat}',
              '{tong_khong_ap_dung}',
              '{tong_ton_tai}',
              '',
            ],
          },
        ),
      ]),
      para('body', '{^co_don_vi}'),
      para('body', 'Đợt kiểm tra chưa có đơn vị nào trong lịch.'),
      para('body', '{/co_don_vi}'),
      ...loop('co_ton_tai', [
        para('annexHeading', '2. Tồn tại, hạn chế và thời hạn khắc phục'),
        dataTable(
          textWidthLandscape,
          [
            { title: 'STT', width: 12, text: '{stt}', centred: true },
            { title: 'Đơn vị', width: 55, text: '{don_vi_ten}' },
            { title: 'Nội dung tồn tại, hạn chế', width: 74, text: '{noi_dung}' },
            { title: 'Kiến nghị, yêu cầu', width: 53, text: '{kien_nghi}' },
            { title: 'Thời hạn khắc phục', width: 26, text: '{thoi_han}', centred: true },
            { title: 'Tình trạng', width: 36, text: '{tinh_trang}', centred: true },
          ],
          'ton_tai',
        ),
      ]),
    ],
  },
]
