/** Tags of the papers between the award meeting and the certificate. */
import type { DocumentFrame, Section } from '#shared/domain/document.ts'
import { textWidthPortrait } from '#shared/domain/documents/page-style.ts'
import type { AwardDecision, AwardMeeting, Certificates } from '#shared/domain/documents/paper-data.ts'
import { type Tag, tagsOf } from '../tag.ts'
import { decisionTags } from './decisions.ts'
import { annexTags, frameTags, sectionTags } from './frame.ts'

/** The result of the meeting stands after the table of votes. */
const afterTable = ({ key }: Section): boolean => key === 'result'

export const awardMeetingTags: readonly Tag<AwardMeeting>[] = tagsOf(({ flag, list, text }) => [
  ...frameTags,
  text('bat_dau', 'Thời gian bắt đầu', ({ opening }) => opening.startedAt),
  text('dia_diem', 'Địa điểm', ({ opening }) => opening.place),
  list(
    'muc_truoc_bang',
    'Từng mục đứng trước bảng kết quả',
    ({ sections }) => sections.filter((section) => !afterTable(section)),
    () => sectionTags,
  ),
  flag('co_truong_hop', 'Khi có trường hợp được xét', ({ groups }) => groups.length > 0),
  list(
    'nhom',
    'Từng nhóm: tập thể, cá nhân, hộ gia đình',
    ({ groups }) => groups,
    ({ list, text }) => [
      text('ten_nhom', 'Tên nhóm', ({ heading }) => heading),
      list(
        'truong_hop',
        'Từng trường hợp được xét',
        ({ rows }) => rows,
        ({ ordinal, text }) => [
          ordinal(),
          text('ten', 'Họ tên, tên tập thể hoặc hộ gia đình', ({ name }) => name),
          text('chi_tiet', 'Chức vụ, đơn vị, địa chỉ', ({ detail }) => detail),
          text('hinh_thuc', 'Hình thức đề nghị', ({ award }) => award),
          text('ket_qua', 'Kết quả xét', ({ result }) => result),
        ],
      ),
    ],
  ),
  list(
    'muc_sau_bang',
    'Từng mục đứng sau bảng kết quả',
    ({ sections }) => sections.filter(afterTable),
    () => sectionTags,
  ),
  text('ket_thuc', 'Đoạn kết thúc biên bản', ({ closing }) => closing),
])

export const awardDecisionTags: readonly Tag<AwardDecision>[] = tagsOf(({ flag, list, text }) => [
  ...decisionTags,
  ...annexTags(textWidthPortrait),
  flag('co_phu_luc', 'Khi danh sách đứng ở phụ lục (nhiều người)', ({ annex }) => annex.isEnclosed),
  list(
    'nhom_khen',
    'Từng nhóm được khen: tập thể, cá nhân, hộ gia đình',
    ({ annex }) => annex.groups,
    ({ list, text }) => [
      text('ten_nhom', 'Tên nhóm', ({ heading }) => heading),
      list(
        'nguoi_khen',
        'Từng tập thể, cá nhân, hộ gia đình được khen',
        ({ rows }) => rows,
        ({ ordinal, text }) => [
          ordinal(),
          text('ten', 'Họ tên, tên tập thể hoặc hộ gia đình', ({ name }) => name),
          text('chi_tiet', 'Chức vụ, đơn vị, địa chỉ', ({ detail }) => detail),
          text('hinh_thuc', 'Hình thức khen thưởng', ({ award }) => award),
          text('tien_thuong', 'Tiền thưởng, đồng', ({ reward }) => reward),
        ],
      ),
    ],
  ),
  text('tong_tien', 'Tổng số tiền thưởng', ({ annex }) => annex.total),
])

/** Letters above which a name or a text is set smaller, so that a certificate stays on its page. */
const longName = 36
const longText = 110

const meritOf = ({ sections }: DocumentFrame): string =>
  sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).join('\n')

const lineIf = (text: string, holds: boolean): string[] => (text !== '' && holds ? [text] : [])

type Printed = Certificates['certificates'][number] & { merit: string; isFirst: boolean }

export const certificateTags: readonly Tag<Certificates>[] = tagsOf(({ list, text }) => [
  ...frameTags,
  text('tham_quyen', 'Người tặng giấy khen', ({ authority }) => authority),
  list(
    'giay_khen',
    'Từng giấy khen, mỗi giấy một trang',
    (data): Printed[] =>
      data.certificates.map((one, index) => ({ ...one, merit: meritOf(data), isFirst: index === 0 })),
    ({ flag, lines, text }) => [
      flag(
        'trang_moi',
        'Khi giấy khen này bắt đầu một trang mới (từ giấy thứ hai)',
        ({ isFirst }) => !isFirst,
      ),
      text('ten', 'Tên người, tập thể được khen', ({ name }) => name),
      lines('ten_ngan', 'Tên người, tập thể được khen, khi ngắn', ({ name }) =>
        lineIf(name, name.length <= longName),
      ),
      lines('ten_dai', 'Tên người, tập thể được khen, khi dài (chữ nhỏ hơn)', ({ name }) =>
        lineIf(name, name.length > longName),
      ),
      lines('chi_tiet', 'Chức vụ, đơn vị, địa chỉ', ({ detail }) => lineIf(detail, true)),
      lines('thanh_tich_ngan', 'Thành tích, khi ngắn', ({ merit }) =>
        lineIf(merit, merit.length <= longText),
      ),
      lines('thanh_tich_dai', 'Thành tích, khi dài (chữ nhỏ hơn)', ({ merit }) =>
        lineIf(merit, merit.length > longText),
      ),
      text('quyet_dinh', 'Quyết định khen thưởng: số, ngày', ({ decision }) => decision),
      text('noi_ngay_ky', 'Địa danh, ngày của quyết định', ({ placeDate }) => placeDate),
    ],
  ),
])
