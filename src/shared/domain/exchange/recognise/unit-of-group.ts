import { groupKind } from './row-words.ts'
import { columnsOf, type Table } from './table.ts'
import { tidy } from './words.ts'

/** "1. Thôn Đông" as a group row names the unit of those below it, where the list has no column for it. */
export const unitOfGroup = (table: Table, index: number): string | null => {
  const row = table.rows[index]
  if (
    row === undefined ||
    columnsOf(table, 'unit').length > 0 ||
    columnsOf(table, 'positionAndUnit').length > 0
  )
    return null
  const text = row.group.text.replace(/^\s*(?:[ivxa-zđ\d.]{1,5})\s*[.):/-]\s*/iu, '')
  return groupKind(row.group.text) === undefined &&
    /^(thôn|tổ dân phố|tdp|xóm|làng|ubnd|trường|trạm)\s/iu.test(text)
    ? tidy(text)
    : null
}
