import { textWidthPortrait } from '../../src/shared/domain/documents/page-style.ts'
import { dataTable, issuerBlock, lines, loop, signatories, titleBlock } from './blocks.ts'
import type { Sheet } from './sheet.ts'
import { para, runs } from './style.ts'

const line = '…'.repeat(35)

const dotted = (title: string, count: number) => [
  para('factTitle', title),
  ...Array.from({ length: count }, () => para('dots', line)),
]

/** Phiếu kiểm tra: no document under the decree, so without number and without page numbers; one unit after the other. */
export const checkSheets: Sheet[] = [
  {
    orientation: 'portrait',
    hasPageNumbers: false,
    children: loop('phieu', [
      ...loop('trang_moi', [para('newPage', '')]),
      ...issuerBlock(),
      ...titleBlock('PHIẾU KIỂM TRA'),
      runs('fact', [{ text: 'Đơn vị được kiểm tra: ' }, { text: '{ten_don_vi}', bold: true }]),
      para('fact', 'Thời gian: {thoi_gian}.'),
      para('fact', 'Địa điểm: {dia_diem}.'),
      para('fact', 'Đoàn kiểm tra: {thanh_vien_doan}.'),
      para('fact', 'Đại diện đơn vị: {dai_dien}.'),
      para('small', ''),
      dataTable(
        textWidthPortrait,
        [
          { title: 'TT', width: 9, text: '{stt}', centred: true },
          { title: 'Nội dung kiểm tra', width: 90, text: '{noi_dung}' },
          { title: 'Đạt', width: 12, text: '{dat}', centred: true },
          { title: 'Chưa đạt', width: 13, text: '{chua_dat}', centred: true },
          { title: 'Không áp dụng', width: 15, text: '{khong_ap_dung}', centred: true },
          { title: 'Ghi chú', width: 26, text: '{ghi_chu}' },
        ],
        'tieu_chi',
        { group: { tag: 'nhom', title: '{ten_nhom}' }, isDense: true },
      ),
      para('small', ''),
      ...loop('co_trong_yeu', [para('remark', '(*) Tiêu chí trọng yếu.')]),
      ...loop('de_trong', [
        ...dotted('1. Ưu điểm', 2),
        ...dotted('2. Tồn tại, hạn chế', 3),
        ...dotted('3. Kiến nghị', 2),
      ]),
      ...loop('da_ghi', [
        para('remark', '{tong_hop}'),
        ...loop('muc_phieu', [
          ...lines('factTitle', 'tieu_de_2'),
          para('fact', '{#doan}'),
          para('fact', '{noi_dung}'),
          para('fact', '{/doan}'),
        ]),
      ]),
      ...signatories([
        { title: 'ĐẠI DIỆN ĐƠN VỊ', name: '' },
        { title: 'NGƯỜI KIỂM TRA', name: '' },
      ]),
    ]),
  },
]
