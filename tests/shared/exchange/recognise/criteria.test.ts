import { describe, expect, it } from 'vitest'
import { criterionMatcher } from '#shared/domain/exchange/recognise/criteria.ts'
import { readStatus, readVerdict } from '#shared/domain/exchange/recognise/verdict-words.ts'
import { knownCriteria } from '../../../support/known-criteria.ts'
import { recogniseSheets, selfCheckTitle, sheetOf, titled } from '../../../support/sheet-of.ts'

const codesOf = (texts: string[]): (string | null)[] => {
  const rows = texts.map((text, index) => [index + 1, text, 'Đạt'])
  const found = recogniseSheets([sheetOf(titled(selfCheckTitle, [['STT', 'Nội dung', 'Kết quả'], ...rows]))])
  return found.records.map((record) => (record.type === 'criterionResult' ? record.code : 'other'))
}

/** Wordings as an office might put each criterion, none of them the model's own. */
const rewordings: [string, string][] = [
  ['K01', 'Ban hành kế hoạch triển khai thực hiện Quy tắc ứng xử'],
  ['K02', 'Tuyên truyền, phổ biến, quán triệt Quy tắc ứng xử đến cán bộ công chức'],
  ['K03', 'Niêm yết Quy tắc ứng xử tại trụ sở, nơi dễ nhìn'],
  ['K04', 'Mỗi cán bộ có bản Quy tắc đặt tại bàn làm việc'],
  ['K05', 'Gắn việc thực hiện với đánh giá, xếp loại cán bộ hàng tháng'],
  ['K06', 'Thủ trưởng đơn vị gương mẫu, nhắc nhở cán bộ'],
  ['K07', 'Thời gian làm việc: chấp hành giờ giấc'],
  ['K08', 'Mặc trang phục lịch sự, đeo thẻ khi làm việc'],
  ['K09', 'Ý thức tổ chức kỷ luật, thực hiện nội quy cơ quan'],
  ['K10', 'Quản lý, sử dụng tài sản công đúng mục đích'],
  ['K11', 'Phòng làm việc, nơi tiếp dân gọn gàng, sạch đẹp'],
  ['K12', 'Thái độ của cán bộ bộ phận một cửa khi hướng dẫn công dân'],
  ['K13', 'Giải quyết hồ sơ đúng hạn, đúng quy trình'],
  ['K14', 'Không nhận tiền, quà; không gây phiền hà, sách nhiễu'],
  ['K15', 'Cán bộ gương mẫu nơi cư trú, khu dân cư'],
  ['K16', 'Thường xuyên tự kiểm tra, phê bình, biểu dương'],
  ['C01', 'Kế hoạch thực hiện Quy tắc ứng xử nơi công cộng'],
  ['C02', 'Niêm yết Quy tắc tại nhà văn hóa các thôn'],
  ['C03', 'Tuyên truyền trên hệ thống loa truyền thanh'],
  ['C04', 'Tọa đàm, sinh hoạt chuyên đề tại các thôn'],
  ['C05', 'Đưa vào hương ước, quy ước của thôn, làng'],
  ['C06', 'Có mô hình điểm về ứng xử văn minh'],
  ['C07', 'Không lấn chiếm vỉa hè, lòng đường'],
  ['C08', 'Giữ gìn vệ sinh môi trường, bỏ rác đúng nơi'],
  ['C09', 'Chợ, hàng quán văn minh'],
  ['C10', 'Ứng xử văn minh khi tham gia lễ hội, thăm di tích'],
  ['C11', 'Chăm sóc, bảo vệ cây xanh'],
  ['C12', 'Không thả rông vật nuôi, gia súc'],
  ['C13', 'Kịp thời nhắc nhở người vi phạm, biểu dương gương tốt'],
  ['C14', 'Thực hiện chế độ báo cáo, sơ kết'],
]

const strangers = [
  'Có hòm thư góp ý',
  'Tham gia đóng góp quỹ đền ơn đáp nghĩa',
  'Công tác phòng cháy chữa cháy',
  'Lắp đặt camera an ninh tại trụ sở',
  'Đường dây nóng được công khai',
  'Có sổ theo dõi công dân đến làm việc',
  'Không hút thuốc lá nơi làm việc',
  'Văn hóa giao thông',
  'Thực hiện nếp sống văn minh trong việc cưới, việc tang',
]

describe('criteria by their wording', () => {
  it('never takes a reworded criterion for another one, and knows most', () => {
    const codes = codesOf(rewordings.map(([, text]) => text))
    const wrong = rewordings.filter(([code], index) => codes[index] !== null && codes[index] !== code)
    expect(wrong).toEqual([])
    expect(codes.filter((code) => code !== null).length).toBeGreaterThanOrEqual(25)
  })

  it('leaves what is no criterion without a code', () => {
    expect(codesOf(strangers)).toEqual(strangers.map(() => null))
  })

  it('knows its own wordings, all of them', () => {
    expect(codesOf(knownCriteria.map((criterion) => criterion.text))).toEqual(
      knownCriteria.map((criterion) => criterion.code),
    )
  })

  it.each([
    ['K1', 'K01'],
    ['k 01', 'K01'],
    ['[K.12]', 'K12'],
    ['C-7', 'C07'],
    ['K99', undefined],
    ['Không', undefined],
  ])('code %s is %s', (text, code) => {
    expect(criterionMatcher(knownCriteria).byCode(text)).toBe(code)
  })

  it('asks when code and wording belong to two criteria, or a code stands twice', () => {
    const found = recogniseSheets([
      sheetOf(
        titled(selfCheckTitle, [
          ['Mã', 'Tiêu chí', 'Kết quả'],
          ['K05', 'Trang phục, tác phong lịch sự; đeo thẻ', 'Đạt'],
          ['C14', 'Sơ kết, báo cáo định kỳ', 'Đạt'],
          ['C14', 'Sơ kết, báo cáo định kỳ', 'Chưa đạt'],
        ]),
      ),
    ])
    expect(
      found.records.map((record) => (record.type === 'criterionResult' ? record.code : 'other')),
    ).toEqual([null, null, null])
    expect(
      found.issues.filter((issue) => issue.code === 'criterion_conflict').map((issue) => issue.row),
    ).toEqual([6, 7, 8])
    expect(found.records[0]?.unsure.code?.candidates).toEqual(['K05', 'K08'])
  })
})

describe('answers', () => {
  it.each([
    ['Đạt', 'pass'],
    [' ĐẠT ', 'pass'],
    ['Chưa  đạt', 'fail'],
    ['Không đạt', 'fail'],
    ['KAD', 'na'],
    ['Không áp dụng', 'na'],
    ['Đạt một phần', undefined],
    ['Cơ bản đạt', undefined],
    ['Đạt 80%', undefined],
    ['Tốt', undefined],
    ['x', undefined],
    ['1', undefined],
  ])('%s is %s', (text, result) => {
    expect(readVerdict(text).result).toBe(result)
  })

  it.each([
    ['Đã khắc phục xong', 'done'],
    ['Hoàn thành', 'done'],
    ['Đang thực hiện', 'ongoing'],
    ['Đang hoàn thành', 'ongoing'],
    ['Chưa khắc phục', 'open'],
    ['Chưa', 'open'],
    ['Đã khắc phục một phần', undefined],
    ['Chưa xong', undefined],
    ['80%', undefined],
    ['Đã làm, đang chờ nghiệm thu', undefined],
  ])('status of "%s" is %s', (text, status) => {
    expect(readStatus(text).status).toBe(status)
  })
})
