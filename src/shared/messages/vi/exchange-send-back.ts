import { formatNumber } from '../../numbers.ts'

/** Texts of sending a file back to its commune. What the commune reads stands in `domain/exchange/send-back`. */
export const exchangeSendBack = {
  action: 'Trả lại xã…',
  title: (unit: string) => `Trả lại ${unit || 'nơi gửi'}`,
  file: (name: string) => `Tệp ${name}`,
  intro:
    'Lập hai tệp để gửi xã: bảng tính chép lại các trang của xã, ô cần sửa được tô màu và ghi chú; và văn bản Word liệt kê. Khi xã gửi lại bản sửa (dù đã đổi tên), Nếp tự nhận ra.',
  introRefused: 'Không nhận được tệp này nên chỉ lập văn bản Word, nói rõ vì sao và cách làm lại.',
  noUnit:
    'Chưa biết tệp này của xã nào, nên chỗ “Kính gửi” trong văn bản để dòng chấm để điền tay. Muốn in sẵn tên xã thì đóng hộp này, chọn xã ở câu hỏi “Tệp này của xã nào?”, rồi trả lại.',
  chosen: (chosen: number, all: number) => `Chọn ${chosen}/${all} nội dung`,
  all: 'Chọn tất cả',
  none: 'Bỏ chọn tất cả',
  listLabel: 'Nội dung đề nghị xã sửa',
  noItems: 'Không còn vướng mắc nào. Vẫn có thể trả lại với ý kiến ghi dưới đây.',
  place: (sheet: string, cell: string) => (sheet === '' ? cell : `${sheet}, ${cell}`),
  row: (row: number) => `dòng ${row}`,
  wholeFile: 'Cả tệp',
  shown: (text: string) => `“${text}”`,
  remark: 'Ý kiến thêm cho xã',
  replyBy: 'Đề nghị gửi lại trước ngày',
  replyByWrong: (from: string, to: string) => `Ghi một ngày từ ${from} đến ${to}.`,
  remarkTooLong: (most: number, own: number) =>
    `Dài ${formatNumber(own)} ký tự; ghi tối đa ${formatNumber(most)}.`,
  save: (count: number) => (count > 0 ? `Lập và lưu (${count} nội dung)` : 'Lập và lưu'),
  making: 'Lập tệp trả lại xã',
  done: (asked: number) =>
    `Đã lập tệp trả lại xã${asked > 0 ? ` với ${asked} nội dung` : ''}. Gửi cả hai tệp cho xã.`,
  doneList: 'Đã lập văn bản Word trả lại xã.',
  tooLarge: 'Tệp quá lớn để chép lại nên chỉ lập văn bản Word.',
  notSaved: 'Chưa lưu tệp. Bấm “Lưu lại tệp trả lại” để lưu.',
  again: 'Lưu lại tệp trả lại',
  lastTime: (on: string, asked: number) =>
    `Đã trả lại ngày ${on} với ${asked} nội dung. Lập lại sẽ thay danh sách đó.`,
  sentLine: (on: string, asked: number, replyBy: string | null) =>
    `Đã trả lại xã ngày ${on}${asked > 0 ? `, ${asked} nội dung` : ''}${replyBy === null ? '' : `, hẹn gửi lại trước ${replyBy}`}.`,
  correctedBy: (name: string) => `Xã đã gửi bản sửa: ${name}.`,
  corrects: (name: string, on: string) => `Đây là bản sửa của tệp ${name}, trả lại ngày ${on}.`,
  progress: (corrected: number, asked: number) => `Đã sửa ${corrected}/${asked} nội dung.`,
  open: 'Xem tệp đó',
  isCorrection: 'bản sửa',
}
