/** Tags of the report of a year. */
import { annexTitleLines } from '#shared/domain/documents/header.ts'
import { textWidthLandscape } from '#shared/domain/documents/page-style.ts'
import type { YearReport } from '#shared/domain/documents/paper-data.ts'
import { type Tag, tagsOf } from '../tag.ts'
import { annexTags, frameTags } from './frame.ts'
import { sumOf } from './unit-sums.ts'

export const yearReportTags: readonly Tag<YearReport>[] = tagsOf(({ flag, lines, list, text }) => [
  ...frameTags,
  ...annexTags(textWidthLandscape),
  flag('co_don_vi', 'Khi trong năm có đơn vị được kiểm tra', ({ annex }) => annex.units.length > 0),
  list(
    'don_vi',
    'Từng đơn vị được kiểm tra trong năm',
    ({ annex }) => annex.units,
    ({ ordinal, text }) => [
      ordinal(),
      text('ten', 'Tên đơn vị', (unit) => unit.name),
      text('dot', 'Đợt kiểm tra', (unit) => unit.round),
      text('ngay', 'Ngày kiểm tra', (unit) => unit.visited),
      text('dat', 'Số tiêu chí đạt', (unit) => String(unit.passed)),
      text('chua_dat', 'Số tiêu chí chưa đạt', (unit) => String(unit.failed)),
      text('khong_ap_dung', 'Số tiêu chí không áp dụng', (unit) => String(unit.notApplicable)),
      text('so_ton_tai', 'Số tồn tại, hạn chế', (unit) => String(unit.findings)),
    ],
  ),
  text('tong_dat', 'Tổng số tiêu chí đạt', ({ annex }) => sumOf(annex.units, 'passed')),
  text('tong_chua_dat', 'Tổng số tiêu chí chưa đạt', ({ annex }) => sumOf(annex.units, 'failed')),
  text('tong_khong_ap_dung', 'Tổng số tiêu chí không áp dụng', ({ annex }) =>
    sumOf(annex.units, 'notApplicable'),
  ),
  text('tong_ton_tai', 'Tổng số tồn tại, hạn chế', ({ annex }) => sumOf(annex.units, 'findings')),
  text('phu_luc_hai_so', 'Phụ lục tồn tại: số mấy', ({ findingsAnnex }) => findingsAnnex.label),
  lines('phu_luc_hai_ten_cac_dong', 'Phụ lục tồn tại: tên, chia dòng cân đối', ({ findingsAnnex }) =>
    annexTitleLines(findingsAnnex.title, textWidthLandscape),
  ),
  text(
    'phu_luc_hai_kem_theo',
    'Phụ lục tồn tại: kèm theo văn bản nào',
    ({ findingsAnnex }) => findingsAnnex.reference,
  ),
  flag('co_ton_tai', 'Khi có tồn tại, hạn chế', ({ findingsAnnex }) => findingsAnnex.findings.length > 0),
  list(
    'ton_tai',
    'Từng tồn tại, hạn chế',
    ({ findingsAnnex }) => findingsAnnex.findings,
    ({ ordinal, text }) => [
      ordinal(),
      text('don_vi_ten', 'Tên đơn vị', (finding) => finding.unit),
      text('noi_dung', 'Nội dung tồn tại, hạn chế', (finding) => finding.description),
      text('kien_nghi', 'Kiến nghị, yêu cầu', (finding) => finding.recommendation),
      text('thoi_han', 'Thời hạn khắc phục', (finding) => finding.due),
      text('tinh_trang', 'Tình trạng khắc phục', (finding) => finding.status),
    ],
  ),
])
