import { textWidthPortrait } from '../../src/shared/domain/documents/page-style.ts'
import { dataTable, loop } from './blocks.ts'
import type { Sheet } from './sheet.ts'
import { para } from './style.ts'

/** The list of all tags, for the clerk who changes a template. */
export const tagList: Sheet[] = [
  {
    orientation: 'portrait',
    children: [
      para('type', 'DANH SÁCH THẺ CỦA MẪU VĂN BẢN'),
      para('gap', ''),
      para(
        'body',
        'Thẻ là chữ trong ngoặc nhọn mà Nếp thay bằng số liệu. Thẻ có dấu # là danh sách hoặc điều kiện: phần đứng giữa thẻ mở và thẻ đóng được in một lần cho mỗi mục, hoặc chỉ in khi điều kiện đúng. Thẻ thụt vào chỉ dùng được bên trong danh sách đứng trên nó.',
      ),
      ...loop('nhom', [
        para('annexHeading', '{ten_nhom} {tep}'),
        dataTable(
          textWidthPortrait,
          [
            { title: 'Thẻ', width: 80, text: '{ten}' },
            { title: 'Ý nghĩa', width: 85, text: '{nghia}' },
          ],
          'the',
        ),
        para('gap', ''),
      ]),
    ],
  },
]
