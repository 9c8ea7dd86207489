/** Tags of the forms of inspection. */
import type { Section } from '#shared/domain/document.ts'
import type { CheckSheet, CheckSheets } from '#shared/domain/documents/paper-data.ts'
import { type Tag, tagsOf } from '../tag.ts'
import { frameTags, sectionTags } from './frame.ts'

type Printed = CheckSheet & { isBlank: boolean; isFirst: boolean; sections: readonly Section[] }

const printed = ({ sheets, sections, isBlank }: CheckSheets): Printed[] =>
  sheets.map((sheet, index) => ({
    ...sheet,
    isBlank,
    isFirst: index === 0,
    sections: sections.filter(({ key }) => key.startsWith(`${sheet.id}.`)),
  }))

const sheetTags: readonly Tag<Printed>[] = tagsOf(({ flag, list, text }) => [
  flag('trang_moi', 'Khi phiếu này bắt đầu một trang mới (từ phiếu thứ hai)', ({ isFirst }) => !isFirst),
  text('ten_don_vi', 'Đơn vị được kiểm tra', ({ unitName }) => unitName),
  text('thoi_gian', 'Thời gian kiểm tra', ({ time }) => time),
  text('dia_diem', 'Địa điểm kiểm tra', ({ place }) => place),
  text('thanh_vien_doan', 'Thành viên đoàn kiểm tra', ({ team }) => team),
  text('dai_dien', 'Đại diện đơn vị', ({ unitPeople }) => unitPeople),
  list(
    'nhom',
    'Từng nhóm tiêu chí',
    ({ groups }) => groups,
    ({ list, text }) => [
      text('ten_nhom', 'Tên nhóm tiêu chí', (group) => group.name),
      list(
        'tieu_chi',
        'Từng tiêu chí của nhóm',
        (group) => group.rows,
        ({ ordinal, text }) => [
          ordinal(),
          text('noi_dung', 'Nội dung tiêu chí', (row) => row.text),
          text('dat', 'Dấu x khi đạt', ({ passed }) => passed),
          text('chua_dat', 'Dấu x khi chưa đạt', ({ failed }) => failed),
          text('khong_ap_dung', 'Dấu x khi không áp dụng', ({ notApplicable }) => notApplicable),
          text('ghi_chu', 'Ghi chú', ({ note }) => note),
        ],
      ),
    ],
  ),
  flag('co_trong_yeu', 'Khi có tiêu chí trọng yếu', ({ hasCritical }) => hasCritical),
  flag('de_trong', 'Khi là phiếu để trống', ({ isBlank }) => isBlank),
  flag('da_ghi', 'Khi là phiếu đã ghi', ({ isBlank }) => !isBlank),
  text('tong_hop', 'Số tiêu chí đạt, chưa đạt, không áp dụng', ({ tally }) => tally),
  list(
    'muc_phieu',
    'Từng mục: ưu điểm, tồn tại, kiến nghị',
    ({ sections }) => sections,
    () => sectionTags,
  ),
])

export const checkSheetTags: readonly Tag<CheckSheets>[] = tagsOf(({ list }) => [
  ...frameTags,
  list('phieu', 'Từng phiếu, mỗi đơn vị một phiếu', printed, () => sheetTags),
])
