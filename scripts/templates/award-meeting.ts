import { textWidthPortrait } from '../../src/shared/domain/documents/page-style.ts'
import { dataTable, headerBlock, lines, loop, signatories, titleBlock } from './blocks.ts'
import type { Sheet } from './sheet.ts'
import { para } from './style.ts'

const sections = (tag: string) =>
  loop(tag, [
    ...lines('heading2', 'tieu_de_2'),
    para('body', '{#doan}'),
    para('body', '{noi_dung}'),
    para('body', '{/doan}'),
  ])

/** Biên bản họp xét khen thưởng, part of the dossier of a submission. */
export const awardMeeting: Sheet[] = [
  {
    orientation: 'portrait',
    children: [
      ...headerBlock('typed'),
      ...titleBlock('BIÊN BẢN'),
      para('body', 'Thời gian bắt đầu: {bat_dau}.'),
      para('body', 'Địa điểm: {dia_diem}.'),
      ...sections('muc_truoc_bang'),
      ...loop('co_truong_hop', [
        dataTable(
          textWidthPortrait,
          [
            { title: 'STT', width: 12, text: '{stt}', centred: true },
            { title: 'Tập thể, cá nhân, hộ gia đình', width: 43, text: '{ten}' },
            { title: 'Chức vụ, đơn vị', width: 43, text: '{chi_tiet}' },
            { title: 'Hình thức đề nghị', width: 30, text: '{hinh_thuc}', centred: true },
            { title: 'Số phiếu đồng ý', width: 18, text: '……', centred: true },
            { title: 'Kết quả', width: 20, text: '{ket_qua}', centred: true },
          ],
          'truong_hop',
          { group: { tag: 'nhom', title: '{ten_nhom}' } },
        ),
        para('small', ''),
      ]),
      ...sections('muc_sau_bang'),
      para('lastBody', '{ket_thuc}'),
      ...signatories([
        { title: 'THƯ KÝ', name: '' },
        { title: 'CHỦ TRÌ', name: '' },
      ]),
    ],
  },
]
