import { textWidthPortrait } from '../../src/shared/domain/documents/page-style.ts'
import { bodyBlock, dataTable, headerBlock, lines, loop, signatories, titleBlock } from './blocks.ts'
import type { Sheet } from './sheet.ts'
import { para } from './style.ts'

/** Biên bản, after mẫu 1.9 of Nghị định 30/2020/NĐ-CP: when, where, who, what, how it ended, who signs. */
export const minutes: Sheet[] = [
  {
    orientation: 'portrait',
    children: [
      ...headerBlock('typed'),
      ...titleBlock('BIÊN BẢN'),
      para('body', 'Thời gian bắt đầu: {bat_dau}.'),
      para('body', 'Địa điểm: {dia_diem}.'),
      para('heading2', '{tieu_de_doan}'),
      para('body', '{#doan_kiem_tra}'),
      para('body', '- {nguoi}.'),
      para('body', '{/doan_kiem_tra}'),
      ...loop('co_nguoi_don_vi', [
        para('heading2', '{tieu_de_don_vi}'),
        para('body', '{#nguoi_don_vi}'),
        para('body', '- {nguoi}.'),
        para('body', '{/nguoi_don_vi}'),
      ]),
      ...loop('co_tieu_chi', [
        para('heading2', '{tieu_de_tieu_chi}'),
        dataTable(
          textWidthPortrait,
          [
            { title: 'STT', width: 12, text: '{stt}', centred: true },
            { title: 'Nội dung kiểm tra', width: 82, text: '{noi_dung}' },
            { title: 'Kết quả', width: 30, text: '{ket_qua}', centred: true },
            { title: 'Ghi chú', width: 41, text: '{ghi_chu}' },
          ],
          'tieu_chi',
          { group: { tag: 'nhom', title: '{ten_nhom}' } },
        ),
      ]),
      ...bodyBlock(),
      ...lines('body', 'doan_ket'),
      para('lastBody', '{ket_thuc}'),
      ...signatories([
        { title: 'ĐẠI DIỆN ĐƠN VỊ', name: '{dai_dien}' },
        { title: 'THƯ KÝ', name: '{thu_ky}' },
        { title: 'TRƯỞNG ĐOÀN', name: '{truong_doan}' },
      ]),
    ],
  },
]
