/** What is wrong with one field, beside the field. */
import type { FieldProblem } from '../../contract/errors.ts'

export const fields = {
  required: 'Cần nhập ô này',
  too_long: 'Quá dài',
  too_short: 'Chưa đủ',
  not_a_date: 'Ngày chưa đúng, ví dụ 03/10/2018',
  not_a_number: 'Cần nhập số',
  out_of_range: 'Số nằm ngoài khoảng cho phép',
  before_issue: 'Chọn từ ngày gửi trở đi',
  not_later: 'Chọn ngày sau hạn nộp đang có',
  not_allowed: 'Không dùng được giá trị này',
  invalid: 'Chưa đúng',
} satisfies Record<FieldProblem, string>
