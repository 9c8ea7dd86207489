/** Returns as communes might fill them: any data, hostile texts among it, in a workbook written by us. */
import fc from 'fast-check'
import type { FieldValues } from '#shared/domain/exchange/incoming.ts'
import { type ReturnContent, returnContents } from '#shared/domain/request.ts'
import { stripHonorific } from '#shared/names.ts'
import { cleanLines } from '#shared/text.ts'
import { type ReturnV1Data, returnWorkbookV1 } from '../../src/main/excel/layouts/return-v1.ts'
import {
  type ReturnColumn,
  returnV1Columns,
  returnV1Titles,
} from '../../src/main/excel/layouts/return-v1-columns.ts'
import type { CellSpec, CellValue, WorkbookSpec } from '../../src/main/excel/workbook-spec.ts'
import { returnData } from './own-return.ts'
import { personName, sentence } from './vietnamese.ts'

/** What breaks programs that write or read workbooks; each has broken one. */
const hostile = fc.oneof(
  fc
    .tuple(fc.constantFrom('=', '+', '-', '@', '\t', "'", '=HYPERLINK("x")&', '=1+'), sentence)
    .map(([sign, text]) => sign + text),
  fc.constantFrom(
    '_x0041_ Nguyễn',
    '_x000D_',
    '<b>&amp;</b>',
    ']]>',
    '&#10;',
    'nep;return;1;r;u;nomination',
    'Người lập biểu',
    'Tổng cộng',
    '1.234,5',
    '007',
    '3/10',
    'TRUE',
    '#REF!',
    '1E5',
    'x',
  ),
  fc.array(sentence, { minLength: 2, maxLength: 4 }).map((lines) => lines.join('\n')),
  fc.array(sentence, { minLength: 2, maxLength: 3 }).map((lines) => lines.join('\r\n')),
  sentence.map((text) => text.normalize('NFD')),
  sentence.map((text) => text.replaceAll(' ', '\u00a0')),
  fc
    .tuple(
      sentence,
      fc.constantFrom('😀', '👨‍👩‍👧', '\u0000', '\u001b', '\u200b', '\ufeff', '\u2028', '\u202e', '𠮷'),
    )
    .map(([text, sign]) => `${text.slice(0, 3)}${sign}${text.slice(3)}`),
  fc.tuple(sentence, fc.integer({ min: 300, max: 1500 })).map(([text, times]) => `${text} `.repeat(times)),
)

export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: sentence },
  { weight: 1, arbitrary: fc.constant('') },
  { weight: 3, arbitrary: hostile },
)
/** Marks that nobody sees and that turn the reading direction: they are not what the commune wrote. */
const unseen = /[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/gu

/** Empty text and nothing are one; texts come back cleaned, and cut at what a cell holds. */
const kept = (value: FieldValues[string]): FieldValues[string] => {
  if (typeof value !== 'string') return value
  return cleanLines(value.slice(0, 32_767).replace(unseen, '')) || null
}

/** A line that says something. */
const anyWords = anyText.map((text) => (kept(text) === null ? 'Tọa đàm' : text))
const anyDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2018-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))

const orNothing = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(value, { nil: null, freq: 4 })

/** Names that do not begin with an address, so that none is taken off. */
const anyName = fc
  .oneof({ weight: 3, arbitrary: personName }, { weight: 1, arbitrary: anyWords })
  .map((name) => {
    const clean = String(kept(name)).replace(/\s+/gu, ' ')
    return stripHonorific(clean).name === clean ? name : `Nguyễn ${clean}`
  })

export type GeneratedRow = { content: ReturnContent; values: FieldValues }
export type GeneratedReturn = { data: ReturnV1Data; rows: GeneratedRow[] }

const rowsOf: Record<ReturnContent, fc.Arbitrary<FieldValues>> = {
  selfcheck: fc.record({ result: fc.constantFrom('pass', 'fail', 'na'), note: anyText }),
  activities: fc.record({
    village: anyText,
    conductCode: orNothing(fc.constantFrom('Nơi công cộng (1665)', 'Trong cơ quan (522)')),
    form: anyWords,
    date: orNothing(anyDay),
    dateTo: orNothing(anyDay),
    place: anyText,
    participants: orNothing(fc.integer({ min: 0, max: 2_000_000 })),
    note: anyText,
  }),
  remedy: fc.record({
    measure: anyWords,
    status: orNothing(fc.constantFrom('done', 'ongoing', 'open')),
    note: anyText,
  }),
  nomination: fc.record({
    subjectKind: fc.constantFrom('individual', 'collective', 'household'),
    honorific: orNothing(fc.constantFrom('Ông', 'Bà')),
    name: anyName,
    birthYear: orNothing(fc.integer({ min: 1900, max: 2018 })),
    position: anyText,
    unit: anyText,
    achievement: anyText,
    proposedForm: orNothing(fc.constantFrom('Biểu dương', 'Giấy khen')),
    note: anyText,
  }),
}

const some = (content: ReturnContent) =>
  fc
    .array(rowsOf[content], { minLength: content === 'selfcheck' ? 1 : 0, maxLength: 5 })
    .map((list) => list.map((values): GeneratedRow => ({ content, values })))

export const generatedReturn: fc.Arbitrary<GeneratedReturn> = fc
  .record({
    selfcheck: some('selfcheck'),
    activities: some('activities'),
    remedy: some('remedy'),
    nomination: some('nomination'),
    criteria: fc.array(anyWords, { minLength: 5, maxLength: 5 }),
    findings: fc.array(fc.tuple(anyWords, orNothing(anyDay)), { minLength: 5, maxLength: 5 }),
    villages: fc.array(sentence, { maxLength: 3 }),
  })
  .map(({ criteria, findings, villages, ...rows }) => ({
    rows: returnContents.flatMap((content) => rows[content]),
    data: returnData({
      criteria: criteria.map((text, index) => ({
        id: `c${index}`,
        code: `K0${index + 1}`,
        text,
        codeName: 'I. TRONG CƠ QUAN',
      })),
      villages,
      findings: findings.map(([description, remedyDueOn], index) => ({
        id: `f${index}`,
        foundOn: '2018-09-03',
        description,
        recommendation: '',
        remedyDueOn,
      })),
    }),
  }))

const typed = (column: ReturnColumn, value: FieldValues[string]): CellValue => {
  const { words = {} } = column
  const word = Object.entries(words).find(([, meaning]) => meaning === value)?.[0]
  if (word !== undefined) return word
  return typeof value === 'string' && column.style === 'input-date' ? { date: value } : value
}

const valueIn = (cell: CellSpec | undefined): CellValue =>
  cell !== null && typeof cell === 'object' && 'value' in cell && !('formula' in cell)
    ? cell.value
    : (cell ?? null)

/** Our own workbook with the rows typed into the input cells of its table, in order. */
export const filledWorkbook = ({ data, rows }: GeneratedReturn): WorkbookSpec => {
  const spec = returnWorkbookV1(data)
  const byContent = Map.groupBy(rows, (row) => row.content)
  const sheets = spec.sheets.map((sheet) => {
    const content = returnContents.find((one) => returnV1Titles[one].sheet === sheet.name)
    if (content === undefined) return sheet
    const columns = returnV1Columns[content]
    const waiting = [...(byContent.get(content) ?? [])]
    const filled = sheet.rows.map((row) => {
      const key = String(valueIn(row.cells[columns.length]))
      const next = /^(?:criterion|finding|slot):/u.test(key) ? waiting.shift() : undefined
      if (next === undefined) return row
      const cells = row.cells.map((cell, index): CellSpec => {
        const column = columns[index]
        if (column === undefined || !column.style.startsWith('input') || column.field === null) return cell
        return { value: typed(column, next.values[column.field] ?? null), style: column.style }
      })
      return { ...row, cells }
    })
    return { ...sheet, rows: filled }
  })
  return { ...spec, sheets }
}

/** What must come back of each row, in the fields of the exchange. */
export const expectedRows = ({ data, rows }: GeneratedReturn): GeneratedRow[] => {
  const counts = new Map<ReturnContent, number>()
  return rows.map(({ content, values }) => {
    const index = counts.get(content) ?? 0
    counts.set(content, index + 1)
    const said: FieldValues = Object.fromEntries(
      Object.entries(values).map(([field, value]) => [field, kept(value)]),
    )
    if (content === 'selfcheck')
      Object.assign(said, { code: `K0${index + 1}`, text: kept(data.criteria[index]?.text ?? '') })
    if (content === 'remedy') {
      const finding = data.findings[index]
      const words = { done: 'Đã khắc phục', ongoing: 'Đang khắc phục', open: 'Chưa khắc phục' }
      Object.assign(said, {
        finding: kept(finding?.description ?? ''),
        dueDate: finding?.remedyDueOn ?? null,
        result: words[said.status as keyof typeof words] ?? null,
      })
    }
    if (content === 'nomination' && said.subjectKind !== 'collective')
      said.name = String(said.name).replace(/\s+/gu, ' ')
    return { content, values: said }
  })
}

/** A generated syllable may sound like an office ("Sở"); these are names. */
const person = fc
  .tuple(
    fc.constantFrom('Nguyễn', 'Trần', 'Lê', 'Đỗ', 'Vũ'),
    fc.constantFrom('Thị', 'Văn', 'Đức', 'Ngọc'),
    fc.constantFrom('Hòa', 'Bình', 'Tám', 'Khuê', 'Ánh', 'Yến', 'Thọ', 'Liên', 'Đượm', 'Quyết'),
  )
  .map((parts) => parts.join(' '))
const plainDay = fc
  .date({ min: new Date('2018-01-01'), max: new Date('2018-10-01'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))

const plainRows: Record<ReturnContent, fc.Arbitrary<FieldValues>> = {
  selfcheck: fc.record({ result: fc.constantFrom('pass', 'fail', 'na'), note: sentence }),
  activities: fc.record({
    village: fc.constantFrom('Thôn Đông', 'Thôn Đoài'),
    form: fc.constantFrom('Tọa đàm', 'Hội nghị', 'Phát tờ rơi'),
    date: plainDay,
    place: fc.constantFrom('Nhà văn hóa', 'Trụ sở UBND xã'),
    participants: fc.integer({ min: 1, max: 900 }),
  }),
  remedy: fc.record({ measure: sentence, status: fc.constantFrom('done', 'ongoing', 'open') }),
  nomination: fc.record({
    subjectKind: fc.constant('individual'),
    honorific: fc.constantFrom('Ông', 'Bà'),
    name: person,
    birthYear: fc.integer({ min: 1940, max: 2000 }),
    position: fc.constantFrom('Trưởng thôn', 'Bí thư chi bộ'),
    unit: fc.constantFrom('Thôn Đông', 'Thôn Đoài'),
    achievement: fc.constantFrom('Gương mẫu thực hiện quy tắc ứng xử', 'Vận động bà con giữ gìn vệ sinh'),
    proposedForm: fc.constantFrom('Biểu dương', 'Giấy khen'),
  }),
}

const plain = (content: ReturnContent) =>
  fc
    .array(plainRows[content], { minLength: 2, maxLength: 5 })
    .map((list) => list.map((values): GeneratedRow => ({ content, values })))

/** As a commune fills it that means well: what is read without our stamp has nothing but the words to go by. */
export const plainReturn: fc.Arbitrary<GeneratedReturn> = fc
  .record({
    selfcheck: plain('selfcheck'),
    activities: plain('activities'),
    remedy: plain('remedy'),
    nomination: plain('nomination'),
    base: generatedReturn,
  })
  .map(({ base, ...rows }) => ({
    rows: returnContents.flatMap((content) => rows[content]),
    data: {
      ...base.data,
      criteria: rows.selfcheck.map((_, index) => ({
        id: `c${index}`,
        code: `K0${index + 1}`,
        text: criteriaTexts[index] ?? '',
        codeName: 'I. TRONG CƠ QUAN',
      })),
      findings: rows.remedy.map((_, index) => ({
        id: `f${index}`,
        foundOn: '2018-09-03',
        description: findingTexts[index] ?? '',
        recommendation: '',
        remedyDueOn: '2018-10-31',
      })),
      villages: ['Thôn Đông', 'Thôn Đoài'],
    },
  }))

const criteriaTexts = [
  'Có văn bản, kế hoạch triển khai Quy tắc ứng xử',
  'Phổ biến, quán triệt đến toàn thể cán bộ, người lao động',
  'Niêm yết công khai ở nơi dễ thấy',
  'Trang phục gọn gàng, đeo thẻ khi làm việc',
  'Bố trí hòm thư góp ý, số điện thoại đường dây nóng',
]
const findingTexts = [
  'Bộ phận một cửa chưa niêm yết Quy tắc ứng xử',
  'Chưa có nội quy tại nhà văn hóa thôn Đoài',
  'Cán bộ chưa đeo thẻ khi tiếp công dân',
  'Hàng quán lấn chiếm vỉa hè khu chợ',
  'Loa truyền thanh thôn Đông hỏng',
]
