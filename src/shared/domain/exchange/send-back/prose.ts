/** The sentences around the list of corrections, the same in the workbook and on paper. Vietnamese, as all that goes to communes. */
import { formatDate } from '../../../dates.ts'

export const received = (file: { officeName: string; fileName: string; receivedOn: string }): string =>
  `${file.officeName || 'Cơ quan'} đã nhận tệp “${file.fileName}” ngày ${formatDate(file.receivedOn)}.`

export const askToCorrect = (count: number): string =>
  count === 0
    ? 'Đề nghị quý đơn vị xem lại theo ý kiến dưới đây.'
    : `Đề nghị quý đơn vị xem và sửa ${count} nội dung dưới đây.`

/** How to correct in the marked copy; `file`: "tệp này" in itself, "tệp Excel gửi kèm" on paper. */
export const copySteps = (file: string, hasFormulas: boolean): string[] => [
  `Sửa ngay trên ${file}, ở các trang số liệu. Ô cần sửa có nền đỏ nhạt và có ghi chú kèm theo.`,
  'Có thể chèn thêm dòng. Không xóa cột ẩn, không chép số liệu sang tệp khác.',
  ...(hasFormulas ? ['Ô là công thức trong tệp cũ nay là giá trị; sửa số liệu thì sửa cả dòng cộng.'] : []),
]

/** How to correct where no copy could be made. */
export const ownFileSteps: readonly string[] = ['Sửa trên tệp Excel của đơn vị theo danh sách trên.']

export const replyStep = (replyBy: string | null): string =>
  `Lưu tệp (có thể đổi tên) rồi gửi lại${replyBy === null ? '' : ` trước ngày ${formatDate(replyBy)}`}.`
