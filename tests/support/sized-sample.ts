/** A sample of any kind with as many rows in each of its tables as asked for, its names long and with every letter. */

const lower = 'ăâđêôơư áàảãạ ắằẳẵặ ấầẩẫậ éèẻẽẹ ếềểễệ íìỉĩị óòỏõọ ốồổỗộ ớờởỡợ úùủũụ ứừửữự ýỳỷỹỵ'
export const everyLetter = `${lower} ${lower.toLocaleUpperCase('vi')}`

/** Lists that are no rows: texts, and what a person composed. */
const kept: ReadonlySet<string> = new Set([
  'sections',
  'paragraphs',
  'header',
  'signer',
  'recipients',
  'addressees',
  'legalBases',
])
const names: ReadonlySet<string> = new Set(['name', 'unit', 'unitName', 'description', 'sentence'])

const rowOf = (row: unknown, index: number): unknown => {
  if (typeof row !== 'object' || row === null) return row
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => {
      if (names.has(key) && typeof value === 'string') return [key, `Đơn vị số ${index + 1} ${everyLetter}`]
      if (key === 'id') return [key, `${value}-${index}`]
      return [key, Array.isArray(value) ? value.map(rowOf) : value]
    }),
  )
}

/** The same data with `rows` rows in each list of rows, made of those that are there. */
export const sized = <Data>(data: Data, rows: number): Data => {
  const resize = (value: unknown, key: string): unknown => {
    if (kept.has(key) || typeof value !== 'object' || value === null) return value
    if (!Array.isArray(value))
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, resize(inner, name)]))
    const [first] = value
    if (typeof first !== 'object') return value
    // A group stays one, with more rows in it.
    if (Array.isArray(first.rows)) return value.map((group) => resize(group, ''))
    return Array.from({ length: rows }, (_, index) => rowOf(value[index % value.length], index))
  }
  return resize(data, '') as Data
}
