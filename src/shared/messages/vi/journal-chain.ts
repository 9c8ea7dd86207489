/** What is said of a journal that is not what was sealed. */
import { formatInstant } from '../../dates.ts'
import type { ChainBreak, ChainEntry } from '../../domain/journal-chain.ts'
import { operationSentence } from './operations.ts'

const entryWords = ({ at, actor, operation }: ChainEntry): string =>
  `“${operationSentence(operation)}” của ${actor} lúc ${formatInstant(at)}`

const whatToDo = 'Các mục khác trong sổ vẫn dùng được. Giữ nguyên các bản sao lưu và đối chiếu với bản cũ.'

export const journalBreak = ({ fault, position, entry, lastGood }: ChainBreak): string => {
  const after = lastGood === null ? 'ở đầu nhật ký' : `ngay sau việc ${entryWords(lastGood)}`
  if (fault === 'missing' || entry === null)
    return `Nhật ký thiếu dòng thứ ${position ?? 1}, ${after}: dòng này đã bị xóa ngoài chương trình. ${whatToDo}`
  if (fault === 'unsealed')
    return `Nhật ký có việc ${entryWords(entry)} không mang dấu niêm: dòng này đã được chèn ngoài chương trình. ${whatToDo}`
  return `Nhật ký không khớp dấu niêm ở việc ${entryWords(entry)} (dòng thứ ${position ?? 1}): dòng này đã bị sửa, hoặc có dòng ngay trước nó bị xóa, chèn hay đổi chỗ ngoài chương trình. ${whatToDo}`
}

export const journalRewritten = ({ madeAt }: { madeAt: string }): string =>
  `Nhật ký không còn chứa những gì bản sao lưu lúc ${formatInstant(madeAt)} đã ghi, và không có lần phục hồi nào giải thích điều đó: nhật ký đã bị viết lại hoặc cắt bớt ngoài chương trình. ${whatToDo}`
