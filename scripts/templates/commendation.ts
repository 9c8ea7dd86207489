import type { FileChild } from 'docx'
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
  type TableColumn,
  titleBlock,
} from './blocks.ts'
import type { Sheet } from './sheet.ts'
import { para } from './style.ts'

export const submission: Sheet[] = [
  {
    orientation: 'portrait',
    children: [
      ...headerBlock('typed'),
      ...titleBlock('TỜ TRÌNH'),
      ...addresseeBlock(),
      ...lines('basis', 'can_cu'),
      ...bodyBlock(),
      ...signatureBlock(),
    ],
  },
]

const number: TableColumn = { title: 'STT', width: 14, text: '{stt}', centred: true }
const ending: TableColumn[] = [
  { title: 'Tóm tắt thành tích', width: 85, text: '{thanh_tich}' },
  { title: 'Hình thức đề nghị', width: 34, text: '{hinh_thuc}', centred: true },
  { title: 'Ghi chú', width: 26, text: '{ghi_chu}' },
]

const block = (condition: string, title: string, rowTag: string, columns: TableColumn[]): FileChild[] =>
  loop(condition, [
    para('annexHeading', title),
    dataTable(textWidthLandscape, [number, ...columns, ...ending], rowTag),
  ])

/** A list is no type of its own under the decree: it goes out as an annex of the submission or the decision. */
export const commendationList: Sheet[] = [
  {
    orientation: 'landscape',
    children: [
      ...annexBlock(),
      ...block('co_tap_the', '{tieu_de_tap_the}', 'tap_the', [
        { title: 'Tên tập thể', width: 55, text: '{ten}' },
        { title: 'Địa chỉ, đơn vị quản lý', width: 40, text: '{noi}' },
      ]),
      ...block('co_ca_nhan', '{tieu_de_ca_nhan}', 'ca_nhan', [
        { title: 'Ông/Bà', width: 14, text: '{danh_xung}', centred: true },
        { title: 'Họ và tên', width: 38, text: '{ten}' },
        { title: 'Năm sinh', width: 15, text: '{nam_sinh}', centred: true },
        { title: 'Chức vụ', width: 28, text: '{chuc_vu}' },
        { title: 'Đơn vị công tác, thôn', width: 38, text: '{noi}' },
      ]),
      ...block('co_ho', '{tieu_de_ho}', 'ho', [
        { title: 'Hộ gia đình', width: 55, text: '{ten}' },
        { title: 'Địa chỉ (thôn, xã)', width: 40, text: '{noi}' },
      ]),
      para('listClosing', '{tong_so}'),
    ],
  },
]
