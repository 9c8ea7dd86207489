import type { FileChild } from 'docx'
import { textWidthPortrait } from '../../src/shared/domain/documents/page-style.ts'
import { annexBlock, articlesBlock, dataTable, headerBlock, lines, signature, titleBlock } from './blocks.ts'
import type { Sheet } from './sheet.ts'
import { para } from './style.ts'

/** Quyết định (mẫu 1.2 of Nghị định 30/2020/NĐ-CP): who decides, on what basis, in articles. */
const decision = (): FileChild[] => [
  ...headerBlock('typed'),
  ...titleBlock('QUYẾT ĐỊNH'),
  para('authority', '{tham_quyen}'),
  ...lines('basis', 'can_cu'),
  para('decides', 'QUYẾT ĐỊNH:'),
  ...articlesBlock(),
  ...signature(),
]

export const teamDecision: Sheet[] = [{ orientation: 'portrait', children: decision() }]

/** The annex is there only when the articles do not name everyone: the loop begins before its page and ends with it. */
export const awardDecision: Sheet[] = [
  { orientation: 'portrait', children: [...decision(), para('small', '{#co_phu_luc}')] },
  {
    orientation: 'portrait',
    children: [
      ...annexBlock(),
      dataTable(
        textWidthPortrait,
        [
          { title: 'STT', width: 12, text: '{stt}', centred: true },
          { title: 'Tập thể, cá nhân, hộ gia đình', width: 53, text: '{ten}' },
          { title: 'Chức vụ, đơn vị', width: 47, text: '{chi_tiet}' },
          { title: 'Hình thức khen thưởng', width: 30, text: '{hinh_thuc}', centred: true },
          { title: 'Tiền thưởng (đồng)', width: 23, text: '{tien_thuong}', isNumber: true },
        ],
        'nguoi_khen',
        {
          group: { tag: 'nhom_khen', title: '{ten_nhom}' },
          total: ['', 'Tổng cộng', '', '', '{tong_tien}'],
        },
      ),
      para('small', '{/co_phu_luc}'),
    ],
  },
]
