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

/** Báo cáo năm with two annexes, each counting its own pages. */
export const yearReport: Sheet[] = [
  {
    orientation: 'portrait',
    children: [
      ...headerBlock('typed'),
      ...titleBlock('BÁO CÁO'),
      ...addresseeBlock(),
      ...bodyBlock(),
      ...signatureBlock(),
    ],
  },
  {
    orientation: 'landscape',
    children: [
      ...annexBlock(),
      ...loop('co_don_vi', [
        dataTable(
          textWidthLandscape,
          [
            { title: 'STT', width: 12, text: '{stt}', centred: true },
            { title: 'Đơn vị', width: 104, text: '{ten}' },
            { title: 'Đợt', width: 16, text: '{dot}', centred: true },
            { title: 'Ngày kiểm tra', width: 30, text: '{ngay}', centred: true },
            { title: 'Đạt', width: 20, text: '{dat}', centred: true },
            { title: 'Chưa đạt', width: 22, text: '{chua_dat}', centred: true },
            { title: 'Không áp dụng', width: 26, text: '{khong_ap_dung}', centred: true },
            { title: 'Tồn tại', width: 22, text: '{so_ton_tai}', centred: true },
          ],
          'don_vi',
          {
            total: [
              '',
              'Tổng cộng',
              '',
              '',
              '{tong_dat}',
              '{tong_chua_dat}',
              '{tong_khong_ap_dung}',
              '{tong_ton_tai}',
            ],
          },
        ),
      ]),
      para('body', '{^co_don_vi}'),
      para('body', 'Trong năm chưa kiểm tra đơn vị nào.'),
      para('body', '{/co_don_vi}'),
      // The break of the section stands in its last paragraph, which is not to go with a tag.
      para('small', ''),
    ],
  },
  {
    orientation: 'landscape',
    children: [
      para('annexLabel', '{phu_luc_hai_so}'),
      ...lines('annexTitle', 'phu_luc_hai_ten_cac_dong'),
      para('annexReference', '{phu_luc_hai_kem_theo}'),
      para('small', ''),
      ...loop('co_ton_tai', [
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
      para('body', '{^co_ton_tai}'),
      para('body', 'Trong năm không ghi nhận tồn tại, hạn chế.'),
      para('body', '{/co_ton_tai}'),
    ],
  },
]
