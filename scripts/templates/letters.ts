import { textWidthPortrait } from '../../src/shared/domain/documents/page-style.ts'
import {
  addresseeBlock,
  bodyBlock,
  dataTable,
  headerBlock,
  lastParagraph,
  lines,
  loop,
  signatureBlock,
  type TableColumn,
  titleBlock,
} from './blocks.ts'
import type { Sheet } from './sheet.ts'
import { para } from './style.ts'

/** Công văn (mẫu 1.5): no type name, the abstract after V/v under the number. */
export const returnRequest: Sheet[] = [
  {
    orientation: 'portrait',
    children: [
      ...headerBlock('letter'),
      ...addresseeBlock(),
      ...lines('basis', 'can_cu'),
      ...bodyBlock(),
      ...loop('co_bieu', [
        para('heading2', 'Biểu mẫu gửi kèm'),
        dataTable(
          textWidthPortrait,
          [
            { title: 'STT', width: 12, text: '{stt}', centred: true },
            { title: 'Tên biểu', width: 55, text: '{ten}' },
            { title: 'Nội dung', width: 63, text: '{noi_dung}' },
            { title: 'Hình thức gửi', width: 35, text: '{hinh_thuc}' },
          ],
          'bieu',
        ),
        para('small', ''),
      ]),
      ...signatureBlock(),
    ],
  },
]

/** @param width of what is missing; where nobody is late it has the room of the days. */
const owingColumns = (width: number): TableColumn[] => [
  { title: 'STT', width: 12, text: '{stt}', centred: true },
  { title: 'Đơn vị', width: 55, text: '{ten}' },
  { title: 'Báo cáo, biểu còn thiếu', width, text: '{con_thieu}' },
  { title: 'Hạn nộp', width: 25, text: '{han_nop}', centred: true },
]

export const returnReminder: Sheet[] = [
  {
    orientation: 'portrait',
    children: [
      ...headerBlock('letter'),
      ...addresseeBlock(),
      ...lines('basis', 'can_cu'),
      ...bodyBlock(),
      ...loop('co_don_vi', [
        para('heading2', 'Danh sách đơn vị chưa nộp'),
        ...loop('co_qua_han', [
          dataTable(
            textWidthPortrait,
            [...owingColumns(50), { title: 'Số ngày quá hạn', width: 23, text: '{so_ngay}', centred: true }],
            'don_vi',
          ),
        ]),
        ...loop('chua_qua_han', [dataTable(textWidthPortrait, owingColumns(73), 'don_vi')]),
        para('small', ''),
      ]),
      ...signatureBlock(),
    ],
  },
]

/** One letter to one unit about its shortcomings. */
export const remedyReminder: Sheet[] = [
  {
    orientation: 'portrait',
    children: [
      ...headerBlock('letter'),
      ...addresseeBlock(),
      ...bodyBlock(),
      para('heading2', 'Danh sách tồn tại chưa khắc phục xong'),
      dataTable(
        textWidthPortrait,
        [
          { title: 'STT', width: 12, text: '{stt}', centred: true },
          { title: 'Tồn tại', width: 52, text: '{noi_dung}' },
          { title: 'Phát hiện', width: 24, text: '{ngay_phat_hien}', centred: true },
          { title: 'Kiến nghị', width: 37, text: '{kien_nghi}' },
          { title: 'Thời hạn', width: 25, text: '{thoi_han}', centred: true },
          { title: 'Đã nhắc', width: 15, text: '{da_nhac}', centred: true },
        ],
        'ton_tai',
      ),
      para('small', ''),
      ...signatureBlock(),
    ],
  },
]

/** Beside the marked copy that goes back to a commune: no number, no signature. */
export const sendBackList: Sheet[] = [
  {
    orientation: 'portrait',
    children: [
      ...headerBlock('list'),
      ...titleBlock('NỘI DUNG CẦN SỬA'),
      ...addresseeBlock(),
      ...bodyBlock(),
      ...lastParagraph(),
      ...loop('co_noi_dung', [
        dataTable(
          textWidthPortrait,
          [
            { title: 'STT', width: 14, text: '{stt}', centred: true },
            { title: 'Trang, ô', width: 36, text: '{cho}' },
            { title: 'Đang ghi', width: 38, text: '{dang_ghi}' },
            { title: 'Nội dung đề nghị sửa', width: 77, text: '{de_nghi}' },
          ],
          'noi_dung_sua',
        ),
        para('small', ''),
      ]),
      para('heading2', 'Cách sửa và gửi lại'),
      ...lines('body', 'cach_gui_lai'),
    ],
  },
]
