/** Tags of the papers that come out of a visit or a round. */
import type { DocumentFrame, Minutes, RoundReport } from '#shared/domain/document.ts'
import { textWidthLandscape } from '#shared/domain/documents/page-style.ts'
import { type Tag, tagsOf } from '../tag.ts'
import { annexTags, frameTags, personTags } from './frame.ts'
import { sumOf } from './unit-sums.ts'

export const roundReportTags: readonly Tag<RoundReport>[] = tagsOf(({ flag, list, text }) => [
  ...frameTags,
  ...annexTags(textWidthLandscape),
  flag('co_don_vi', 'Khi đợt kiểm tra có đơn vị', ({ annex }) => annex.units.length > 0),
  list(
    'don_vi',
    'Từng đơn vị của đợt kiểm tra',
    ({ annex }) => annex.units,
    ({ ordinal, text }) => [
      ordinal(),
      text('ten', 'Tên đơn vị', (unit) => unit.name),
      text('ngay', 'Ngày kiểm tra hoặc tình trạng', (unit) => unit.visited),
      text('dat', 'Số tiêu chí đạt', (unit) => String(unit.passed)),
      text('chua_dat', 'Số tiêu chí chưa đạt', (unit) => String(unit.failed)),
      text('khong_ap_dung', 'Số tiêu chí không áp dụng', (unit) => String(unit.notApplicable)),
      text('so_ton_tai', 'Số tồn tại, hạn chế', (unit) => String(unit.findings)),
      text('ghi_chu', 'Ghi chú', (unit) => unit.note),
    ],
  ),
  text('tong_dat', 'Tổng số tiêu chí đạt', ({ annex }) => sumOf(annex.units, 'passed')),
  text('tong_chua_dat', 'Tổng số tiêu chí chưa đạt', ({ annex }) => sumOf(annex.units, 'failed')),
  text('tong_khong_ap_dung', 'Tổng số tiêu chí không áp dụng', ({ annex }) =>
    sumOf(annex.units, 'notApplicable'),
  ),
  text('tong_ton_tai', 'Tổng số tồn tại, hạn chế', ({ annex }) => sumOf(annex.units, 'findings')),
  flag('co_ton_tai', 'Khi có tồn tại, hạn chế', ({ annex }) => annex.findings.length > 0),
  list(
    'ton_tai',
    'Từng tồn tại, hạn chế',
    ({ annex }) => annex.findings,
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

export const newsTags: readonly Tag<DocumentFrame>[] = tagsOf(({ lines }) => [
  ...frameTags,
  lines('tac_gia', 'Tác giả, đơn vị, dưới bài', ({ sections }) =>
    sections
      .filter(({ key }) => key === 'byline')
      .flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)),
  ),
])

export const minutesTags: readonly Tag<Minutes>[] = tagsOf(({ flag, list, text }) => [
  ...frameTags,
  text('bat_dau', 'Thời gian bắt đầu', ({ opening }) => opening.startedAt),
  text('dia_diem', 'Địa điểm', ({ opening }) => opening.place),
  list(
    'doan_kiem_tra',
    'Từng thành viên đoàn kiểm tra',
    (minutes) => minutes.team,
    () => personTags,
  ),
  flag(
    'co_nguoi_don_vi',
    'Khi có người của đơn vị được kiểm tra',
    (minutes) => minutes.unitPeople.length > 0,
  ),
  list(
    'nguoi_don_vi',
    'Từng người của đơn vị được kiểm tra',
    (minutes) => minutes.unitPeople,
    () => personTags,
  ),
  flag('co_tieu_chi', 'Khi có kết quả theo tiêu chí', (minutes) => minutes.answers.length > 0),
  list(
    'nhom',
    'Từng nhóm tiêu chí',
    (minutes) => minutes.answers,
    ({ list, text }) => [
      text('ten_nhom', 'Tên nhóm tiêu chí', (group) => group.group),
      list(
        'tieu_chi',
        'Từng tiêu chí của nhóm',
        (group) => group.rows,
        ({ ordinal, text }) => [
          ordinal(),
          text('ma', 'Mã tiêu chí', (row) => row.code),
          text('noi_dung', 'Nội dung tiêu chí', (row) => row.text),
          text('ket_qua', 'Kết quả: Đạt, Chưa đạt hoặc Không áp dụng', (row) => row.verdict),
          text('ghi_chu', 'Ghi chú', (row) => row.note),
        ],
      ),
    ],
  ),
  text('tieu_de_doan', 'Tiêu đề phần đoàn kiểm tra', ({ headings }) => headings.team),
  text('tieu_de_don_vi', 'Tiêu đề phần đại diện đơn vị', ({ headings }) => headings.unitPeople),
  text('tieu_de_tieu_chi', 'Tiêu đề phần kết quả theo tiêu chí', ({ headings }) => headings.answers),
  text('ket_thuc', 'Đoạn kết thúc biên bản', (minutes) => minutes.closing),
  text('ten_don_vi', 'Tên đơn vị được kiểm tra', (minutes) => minutes.unitName),
  text('thu_ky', 'Họ và tên thư ký', (minutes) => minutes.secretary ?? ''),
  text('truong_doan', 'Họ và tên trưởng đoàn', (minutes) => minutes.head ?? ''),
  text('dai_dien', 'Họ và tên đại diện đơn vị', (minutes) => minutes.unitHead ?? ''),
])
