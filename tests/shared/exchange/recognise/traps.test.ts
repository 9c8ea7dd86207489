import { describe, expect, it } from 'vitest'
import type { Nominee, Recognised } from '#shared/domain/exchange/recognised.ts'
import { causes } from '../../../support/read-titled.ts'
import {
  activityTitle,
  nominationTitle,
  recogniseSheets,
  remedyTitle,
  type SheetOptions,
  selfCheckTitle,
  sheetOf,
  titled,
  type Value,
} from '../../../support/sheet-of.ts'

/** Headings stand in row 5, data from row 6. */
const nominate = (rows: Value[][], options: SheetOptions = {}): Recognised =>
  recogniseSheets([sheetOf(titled(nominationTitle, rows), options)])
const heading = ['STT', 'Họ và tên', 'Năm sinh', 'Đơn vị', 'Hình thức']

const nominees = (found: Recognised): Nominee[] =>
  found.records.flatMap((record) => (record.type === 'nominee' ? [record] : []))
const names = (found: Recognised) => nominees(found).map((record) => record.name)
const kinds = (found: Recognised) => nominees(found).map((record) => record.subjectKind)
const codes = (found: Recognised) =>
  found.issues.map((issue) => `${issue.code} ${issue.cell ?? issue.row ?? ''}`.trim())

describe('rows', () => {
  it('tells totals from people called Cộng, Tống or Tổng', () => {
    const found = nominate([
      heading,
      [1, 'Tống Văn Cộng', 1970, 'Thôn A', 'Giấy khen'],
      [2, 'Tổng Thị Hoa', 1971, 'Thôn A', 'Giấy khen'],
      ['Cộng I', null, 2],
      [null, 'Cộng: 02 người'],
      ['TỔNG SỐ', 2],
    ])
    expect(names(found)).toEqual(['Tống Văn Cộng', 'Tổng Thị Hoa'])
    expect(causes(found)).toEqual(['8 total', '9 total', '10 total'])
    expect(found.outcome).toBe('accept')
  })

  it('reads groups in every dress, also when the count stands beside', () => {
    const found = nominate([
      heading,
      ['I', 'Tập thể tiêu biểu'],
      [1, 'Thôn A', null, null, 'Giấy khen'],
      ['II. CÁ NHÂN (02)'],
      [1, 'Lê Văn Ba', 1960, 'Thôn A', 'Giấy khen'],
      ['B', 'Khối trường học'],
      [1, 'Trần Thị Năm', 1970, 'Trường THCS', 'Giấy khen'],
      ['III', 'Gia đình văn hóa tiêu biểu', 1],
      [1, 'Bà Lê Thị Tư', null, 'Thôn A', 'Biểu dương'],
    ])
    expect(kinds(found)).toEqual(['collective', 'individual', 'individual', 'household'])
    expect(causes(found)).toEqual(['6 group', '8 group', '10 group', '12 group'])
  })

  it('knows a row without a name for a person by its year of birth, or by its group', () => {
    const found = nominate([
      heading,
      [1, null, 1970, 'Thôn A', 'Giấy khen'],
      [2, 'Lê Văn Ba', 1960, 'Thôn A', 'Giấy khen'],
      [3, null, null, 'Thôn A', 'Giấy khen'],
      ['II', 'TẬP THỂ'],
      [1, null, null, 'Thôn B', 'Giấy khen'],
    ])
    expect(kinds(found)).toEqual(['individual', 'individual', null, 'collective'])
    expect(codes(found)).toEqual(['name_missing B6', 'name_missing B8', 'name_missing B10'])
  })

  it('takes the unit from a group row that names one, where there is no column for it', () => {
    const found = nominate([
      ['STT', 'Họ và tên', 'Năm sinh', 'Hình thức'],
      ['A. CÁ NHÂN'],
      ['1. Thôn Đông'],
      [1, 'Lê Văn Ba', 1960, 'Giấy khen'],
      ['2. Thôn Đoài'],
      [1, 'Lê Văn Bốn', 1961, 'Giấy khen'],
    ])
    expect(nominees(found).map((record) => record.unit)).toEqual(['Thôn Đông', 'Thôn Đoài'])
  })

  it('reads a list in blocks, each with its own heading', () => {
    const found = nominate([
      ['I. TẬP THỂ'],
      ['STT', 'Tên tập thể', 'Địa chỉ', 'Thành tích', 'Hình thức'],
      [1, 'Nhân dân xóm Trại', 'Xóm Trại', 'a', 'Giấy khen'],
      ['II. CÁ NHÂN'],
      ['STT', 'Họ và tên', 'Năm sinh', 'Chức vụ', 'Hình thức'],
      [1, 'Lê Văn Ba', 1960, 'Trưởng thôn', 'Giấy khen'],
    ])
    expect(kinds(found)).toEqual(['collective', 'individual'])
    expect(found.tables.map((table) => table.headingRows)).toEqual([[6], [9]])
  })

  it('goes on over a heading printed again on the next page', () => {
    const found = nominate([
      heading,
      [1, 'Lê Văn Ba', 1960, 'Thôn A', 'Giấy khen'],
      heading,
      [2, 'Lê Văn Tư', 1961, 'nt', 'nt'],
    ])
    expect(nominees(found).map((record) => [record.unit, record.proposedForm])).toEqual([
      ['Thôn A', 'Giấy khen'],
      ['Thôn A', 'Giấy khen'],
    ])
  })

  it('keeps signers out, and asks about a numbered entry below the signatures', () => {
    const found = nominate([
      heading,
      [1, 'Lê Văn Ba', 1960, 'Thôn A', 'Giấy khen'],
      [],
      ['NGƯỜI LẬP BIỂU', null, null, 'TM. ỦY BAN NHÂN DÂN'],
      [null, null, null, 'CHỦ TỊCH'],
      ['Phạm Thị Lập', null, null, 'Lê Hữu Ký'],
      [2, 'Lê Văn Năm', 1970, 'Thôn B', 'Giấy khen'],
    ])
    expect(names(found)).toEqual(['Lê Văn Ba', 'Lê Văn Năm'])
    expect(found.records.map((record) => record.pending)).toEqual([null, 'after-signature'])
    expect(codes(found)).toContain('row_after_signature 11')
  })

  it.each([
    'T/M ỦY BAN NHÂN DÂN',
    'KT. CHỦ TỊCH',
    'Người lập biểu',
    'CÁN BỘ LẬP BIỂU',
    'An Phú, ngày 5 tháng 12 năm 2018',
    '(Ký, ghi rõ họ tên)',
  ])('knows the signature "%s"', (text) => {
    const found = nominate([
      heading,
      [1, 'Lê Văn Ba', 1960, 'Thôn A', 'Giấy khen'],
      [null, null, null, text],
      [null, null, null, 'Lê Hữu Ký'],
    ])
    expect(names(found)).toEqual(['Lê Văn Ba'])
    expect(causes(found)).toEqual(['7 signature', '8 signature'])
  })

  it('finds a total whose label stands beside the number', () => {
    const found = recogniseSheets([
      sheetOf(
        titled(activityTitle, [
          ['STT', 'Hình thức', 'Ngày', 'Địa điểm', 'Số người dự'],
          [1, 'Loa', '01/10/2018', 'Thôn A', 5],
          [null, null, null, 'Cộng:', 6],
        ]),
      ),
    ])
    expect(found.records.length).toBe(1)
    expect(codes(found)).toEqual(['total_mismatch E7'])
  })

  it('joins a row that only goes on, and says so', () => {
    const found = nominate([
      ['STT', 'Họ và tên', 'Thành tích', 'Hình thức'],
      [1, 'Lê Văn Ba', 'dòng một', 'Giấy khen'],
      [null, null, 'dòng hai', null],
      [2, 'Lê Văn Tư', 'khác', 'Giấy khen'],
    ])
    expect(nominees(found)[0]).toMatchObject({ achievement: 'dòng một\ndòng hai', source: { rows: [6, 7] } })
    expect(codes(found)).toEqual(['row_continued 7'])
  })

  it('refuses blank forms of all four contents as empty', () => {
    const blank: [string, Value[][]][] = [
      [
        nominationTitle,
        [
          heading,
          ['I. TẬP THỂ'],
          [1, null, null, null, 'Giấy khen'],
          ['…', '…', '…', '…', '…'],
          ['Tổng cộng: 00'],
        ],
      ],
      [
        activityTitle,
        [
          ['STT', 'Hình thức', 'Ngày thực hiện', 'Số người dự'],
          [1, 'Hội nghị', null, null],
          [null, 'Cộng', null, 0],
        ],
      ],
      [
        selfCheckTitle,
        [
          ['Mã', 'Tiêu chí', 'Kết quả'],
          ['K01', 'Có văn bản', null],
        ],
      ],
      [
        remedyTitle,
        [
          ['STT', 'Tồn tại', 'Biện pháp', 'Thời hạn', 'Kết quả'],
          [1, 'Chưa niêm yết', null, '30/11/2018', null],
        ],
      ],
    ]
    for (const [title, rows] of blank) {
      const found = recogniseSheets([sheetOf(titled(title, rows))])
      expect([found.outcome, found.refuseReason, found.records]).toEqual(['refuse', 'empty', []])
    }
  })

  it('asks to confirm a nil return instead of refusing or inventing an entry', () => {
    const found = nominate([heading, [null, 'Không có đề nghị']])
    expect([found.outcome, found.records, codes(found)]).toEqual(['accept-with-issues', [], ['nil_stated 6']])
  })
})

describe('columns', () => {
  it('reads two-tier headings, ticks, and birth under Nam | Nữ', () => {
    const found = nominate(
      [
        ['TT', 'Họ và tên', 'Năm sinh', null, 'Chức vụ, đơn vị công tác', 'Hình thức đề nghị', null],
        [null, null, 'Nam', 'Nữ', null, 'Giấy khen', 'Biểu dương'],
        [1, 'Nguyễn Văn An', 1970, null, 'Phó Trưởng thôn, thôn Đông', 'x', null],
        [2, 'Trần Thị Bé', null, 1980, 'Giáo viên', null, 'x'],
        [3, 'Trần Thị Cúc', null, 1981, 'UBND xã', 'x', 'x'],
      ],
      { merges: ['A5:A6', 'B5:B6', 'C5:D5', 'E5:E6', 'F5:G5'] },
    )
    expect(
      nominees(found).map(({ birthYear, position, unit, proposedForm }) => [
        birthYear,
        position,
        unit,
        proposedForm,
      ]),
    ).toEqual([
      [1970, 'Phó Trưởng thôn', 'thôn Đông', 'Giấy khen'],
      [1980, 'Giáo viên', null, 'Biểu dương'],
      [1981, null, 'UBND xã', null],
    ])
    expect(codes(found)).toEqual(['several_values G9'])
  })

  it('reads headings typed over two rows', () => {
    const found = nominate([
      ['Số', 'Họ và', 'Năm', 'Đơn vị', 'Hình thức'],
      ['TT', 'tên', 'sinh', 'công tác', 'khen thưởng'],
      [1, 'Lê Văn Ba', 1960, 'Thôn A', 'Giấy khen'],
    ])
    expect(nominees(found)).toMatchObject([
      { name: 'Lê Văn Ba', birthYear: 1960, unit: 'Thôn A', proposedForm: 'Giấy khen' },
    ])
    expect(found.outcome).toBe('accept')
  })

  it.each([
    ['Họ | Tên', ['STT', 'Họ', 'Tên', 'Năm sinh', 'Hình thức'], [], []],
    ['one heading merged over both', ['STT', 'Họ và tên', null, 'Năm sinh', 'Hình thức'], ['B5:C5'], []],
    [
      'the second without a heading',
      ['STT', 'Họ và tên', null, 'Năm sinh', 'Hình thức'],
      [],
      ['column_guessed C5'],
    ],
  ] as const)('joins split names: %s', (_what, head, merges, asked) => {
    const found = nominate(
      [[...head], [1, 'Lê Văn', 'Ba', 1960, 'Giấy khen'], [2, 'Nguyễn Thị', 'Cộng', 1961, 'Giấy khen']],
      { merges: [...merges] },
    )
    expect(names(found)).toEqual(['Lê Văn Ba', 'Nguyễn Thị Cộng'])
    expect(codes(found)).toEqual([...asked])
  })

  it('reads half a name as a question', () => {
    const found = nominate([
      ['STT', 'Họ đệm', 'Tên', 'Hình thức'],
      [1, 'Nguyễn Thị', null, 'Giấy khen'],
    ])
    expect(codes(found)).toEqual(['name_doubtful B6'])
  })

  it('believes the contents where two headings stand over each other’s columns, and asks', () => {
    const rows: Value[][] = [1960, 1961, 1962].map((year, index) => [
      index + 1,
      `Lê Văn ${['Ba', 'Bốn', 'Năm'][index]}`,
      year,
      'Giấy khen',
    ])
    const found = nominate([['STT', 'Năm sinh', 'Họ và tên', 'Hình thức'], ...rows])
    expect(nominees(found).map((record) => [record.name, record.birthYear])).toEqual([
      ['Lê Văn Ba', 1960],
      ['Lê Văn Bốn', 1961],
      ['Lê Văn Năm', 1962],
    ])
    expect(codes(found)).toEqual(['column_guessed B5', 'column_guessed C5'])
  })

  it('finds the names under an empty heading, and asks', () => {
    const found = nominate([
      ['STT', null, 'Năm sinh', 'Thành tích', 'Hình thức'],
      [1, 'Lê Văn Ba', 1960, 'a', 'Giấy khen'],
      [2, 'Lê Văn Năm', 1961, 'a', 'Giấy khen'],
    ])
    expect([names(found), codes(found)]).toEqual([['Lê Văn Ba', 'Lê Văn Năm'], ['column_guessed B5']])
  })

  it('follows the clerk’s own mapping of the layout, and keeps it through another title block', () => {
    const rows: Value[][] = [
      ['STT', 'Ai', 'Việc gì', 'Được gì'],
      [1, 'Lê Văn Ba', 'Nhặt của rơi', 'Giấy khen'],
    ]
    const sheet = sheetOf(titled(nominationTitle, rows))
    const before = recogniseSheets([sheet], { forcedContent: 'nomination' })
    const [table] = before.tables
    if (table === undefined) throw new Error('the columns are not shown')
    expect(codes(before)).toContain('key_column_missing 5')
    const knownMappings = [
      {
        signature: table.signature,
        content: 'nomination' as const,
        columns: [
          { column: 2, field: 'name' as const },
          { column: 3, field: 'achievement' as const },
          { column: 4, field: 'proposedForm' as const },
        ],
      },
    ]
    const later = recogniseSheets([sheetOf([['Lần hai'], ...titled(nominationTitle, rows)])], {
      knownMappings,
    })
    expect(nominees(later)).toMatchObject([
      { name: 'Lê Văn Ba', achievement: 'Nhặt của rơi', proposedForm: 'Giấy khen' },
    ])
  })
})

describe('people', () => {
  it.each<[string, Value, (string | null)[], string[]]>([
    ['Nguyễn Văn An, Trần Thị Bình', '1970, 1972', ['Nguyễn Văn An', 'Trần Thị Bình'], ['several_people B6']],
    [
      '1. Hoàng Văn Hải\n2. Vũ Thị Ích',
      '1. 1980\n2. 1985',
      ['Hoàng Văn Hải', 'Vũ Thị Ích'],
      ['several_people B6'],
    ],
    [
      'Ông Nguyễn Văn Cảnh và bà Trần Thị Dậu',
      1950,
      ['Nguyễn Văn Cảnh', 'Trần Thị Dậu'],
      // Of either of the two it is asked.
      ['several_people B6', 'several_values C6', 'several_values C6'],
    ],
    ['Nguyễn Văn An\nTrần Thị Bình', '1978 1985', ['Nguyễn Văn An', 'Trần Thị Bình'], ['several_people B6']],
    ['Nguyễn Thị\nHồng Vân', 1980, ['Nguyễn Thị Hồng Vân'], []],
    ['Ông Thị Hoa', 1980, ['Ông Thị Hoa'], []],
    ['NGUYỄN THỊ LOAN', 1980, ['Nguyễn Thị Loan'], []],
    ['Đ/c Nguyễn Văn Khanh', 1980, ['Nguyễn Văn Khanh'], []],
    // "Đồng" is a family name too.
    ['Đồng chí Nguyễn Văn Khanh', 1980, ['Nguyễn Văn Khanh'], []],
    ['Đồng Chí Nguyễn Văn Khanh', 1980, ['Nguyễn Văn Khanh'], []],
    [
      'Đồng chí Nguyễn Văn Khanh, đồng chí Lê Thị Hà',
      1980,
      ['Nguyễn Văn Khanh', 'Lê Thị Hà'],
      ['several_people B6', 'several_values C6', 'several_values C6'],
    ],
    ['Đồng Chí Thanh', 1980, ['Đồng Chí Thanh'], []],
    ['Đồng Thị Chí', 1980, ['Đồng Thị Chí'], []],
    ['Nguyễn Văn Khanh (Trưởng thôn)', 1966, ['Nguyễn Văn Khanh'], ['name_doubtful B6']],
  ])('%s', (text, birth, expected, asked) => {
    const found = nominate([
      heading,
      [1, text, birth, 'Thôn A', 'Giấy khen'],
      [2, 'Lê Văn Sáu', 1970, 'Thôn A', 'Giấy khen'],
    ])
    expect(names(found).slice(0, -1)).toEqual(expected)
    expect(codes(found)).toEqual(asked)
  })

  it('gives each of several people their own line, and leaves open what does not divide', () => {
    const found = nominate([
      heading,
      [1, 'Hoàng Văn Hải\nVũ Thị Ích\nLê Văn Kỳ', '1980\n1985', 'Thôn A\nThôn B\nThôn C', 'Giấy khen'],
    ])
    expect(
      nominees(found).map((record) => [record.unit, record.birthYear, record.unsure.birthYear?.candidates]),
    ).toEqual([
      ['Thôn A', null, [1980, 1985]],
      ['Thôn B', null, [1980, 1985]],
      ['Thôn C', null, [1980, 1985]],
    ])
  })

  it('asks where the list and the name say two kinds', () => {
    const found = nominate([
      heading,
      ['I. TẬP THỂ'],
      [1, 'Nguyễn Văn An', 1970, 'Thôn A', 'Giấy khen'],
      ['II. CÁ NHÂN'],
      [1, 'Chi hội Phụ nữ thôn Bến', null, 'Thôn Bến', 'Giấy khen'],
      [2, 'Gia đình ông Lê Văn Ba', null, 'Thôn A', 'Giấy khen'],
    ])
    expect(nominees(found).map((record) => record.unsure.subjectKind?.candidates)).toEqual([
      ['collective', 'individual'],
      ['individual', 'collective'],
      ['individual', 'household'],
    ])
    expect(kinds(found)).toEqual([null, null, null])
  })

  it('knows households by title, prefix or column, bodies by their names', () => {
    const found = nominate([
      ['STT', 'Tên tập thể, cá nhân', 'Loại', 'Hình thức'],
      [1, 'Chi đoàn thôn Đông', 'TT', 'Giấy khen'],
      [2, 'Lê Văn Ba', 'Cá nhân', 'Giấy khen'],
      [3, 'Phan Văn Cò', 'Hộ', 'Giấy khen'],
    ])
    expect(kinds(found)).toEqual(['collective', 'individual', 'household'])
    const plain = nominate([
      heading,
      [1, 'Tổ dân phố số 5', null, 'TDP 5', 'Giấy khen'],
      [2, 'Tô Văn Đoàn', 1980, 'A', 'Giấy khen'],
      [3, 'Hộ bà Đinh Thị Ban', null, 'A', 'Giấy khen'],
    ])
    expect(kinds(plain)).toEqual(['collective', 'individual', 'household'])
  })
})

describe('what is hidden or repeated', () => {
  it('does not carry "nt" over a hidden row without asking', () => {
    const found = nominate(
      [
        heading,
        [1, 'Nguyễn Văn An', 1970, 'Thôn A', 'Giấy khen'],
        [2, 'Nguyễn Văn Ẩn', 1971, 'Thôn B', 'Biểu dương'],
        [3, 'Nguyễn Văn Cả', 1972, 'Thôn C', 'nt'],
      ],
      { hiddenRows: [7] },
    )
    expect(nominees(found)[2]?.unsure.proposedForm).toEqual({ raw: 'nt', candidates: ['Biểu dương'] })
    expect(found.records.map((record) => record.pending)).toEqual([null, 'hidden-rows', null])
  })

  it('holds back what a comment or note asks to drop, and shows every comment', () => {
    const found = nominate(
      [
        [...heading, 'Ghi chú'],
        [1, { text: 'Nguyễn Văn An', comment: 'Đã kiểm tra hồ sơ' }, 1970, 'A', 'Giấy khen'],
        [2, { text: 'Nguyễn Văn Bé', comment: 'bỏ ông này' }, 1971, 'A', 'Giấy khen'],
        [3, 'Nguyễn Văn Ca', 1972, 'A', 'Giấy khen', 'Rút'],
      ],
      { hiddenColumns: [3] },
    )
    expect(found.records.map((record) => record.pending)).toEqual([null, 'comment', 'note'])
    expect(codes(found)).toEqual(['hidden_column C5', 'comment B6', 'comment B7', 'note_asks_removal 8'])
  })

  it('asks about a copy of a sheet once, and leaves lists of another year and rosters aside', () => {
    const list: Value[][] = [
      heading,
      [1, 'Lê Văn Ba', 1960, 'A', 'Giấy khen'],
      [2, 'Lê Văn Bốn', 1961, 'A', 'Giấy khen'],
    ]
    const found = recogniseSheets([
      sheetOf(titled(nominationTitle, list), { name: 'DS' }),
      sheetOf(titled(nominationTitle, list), { name: 'Nháp' }),
      sheetOf(titled('Danh sách khen thưởng năm 2017', [heading, [1, 'Lê Văn Cũ', 1950, 'A', 'Giấy khen']]), {
        name: '2017',
      }),
      sheetOf(
        [
          ['TT', 'Họ và tên', 'Ngày trực'],
          [1, 'Trần Văn Trực', '14/11/2018'],
        ],
        { name: 'Lịch trực' },
      ),
    ])
    expect(found.records.map((record) => record.pending)).toEqual([
      null,
      null,
      'duplicate-sheet',
      'duplicate-sheet',
    ])
    expect(found.issues.map((issue) => `${issue.code} ${issue.sheet}`)).toEqual([
      'other_year_sheet 2017',
      'duplicate_sheet Nháp',
    ])
  })

  it.each([
    ['Nhập liệu', 'Bản cũ'],
    ['Nhập liệu', 'Tổng hợp'],
    ['Nhap lieu', 'Tổng hợp'],
    ['Tổng hợp', 'Nhap'],
    ['Tổng hợp', 'DS nháp'],
  ])('keeps %s where %s is alike', (kept, held) => {
    const list: Value[][] = [heading, [1, 'Lê Văn Ba', 1960, 'A', ''], [2, 'Lê Văn Bốn', 1961, 'A', '']]
    const found = recogniseSheets(
      [kept, held].map((name) => sheetOf(titled(nominationTitle, list), { name })),
    )
    expect(found.issues.map((issue) => `${issue.code} ${issue.sheet}`)).toEqual([`duplicate_sheet ${held}`])
  })

  it('prefers the final list to a draft before it', () => {
    const list: Value[][] = [
      heading,
      [1, 'Lê Văn Ba', 1960, 'A', 'Giấy khen'],
      [2, 'Lê Văn Bốn', 1961, 'A', 'Giấy khen'],
    ]
    const found = recogniseSheets(
      ['Bản nháp', 'Chính thức'].map((name) => sheetOf(titled(nominationTitle, list), { name })),
    )
    expect(found.records.map((record) => `${record.source.sheet} ${record.pending}`)).toEqual([
      'Bản nháp duplicate-sheet',
      'Bản nháp duplicate-sheet',
      'Chính thức null',
      'Chính thức null',
    ])
    expect(found.issues.map((issue) => `${issue.code} ${issue.sheet}`)).toEqual(['duplicate_sheet Bản nháp'])
  })

  it('reads a hidden sheet only when the clerk says so', () => {
    const sheet = sheetOf(titled(nominationTitle, [heading, [1, 'Lê Văn Ba', 1960, 'A', 'Giấy khen']]), {
      name: 'Ẩn',
      visibility: 'hidden',
    })
    const asked = recogniseSheets([sheet])
    expect([asked.outcome, asked.records, codes(asked)]).toEqual(['accept-with-issues', [], ['hidden_sheet']])
    expect(names(recogniseSheets([sheet], { sheetChoices: { Ẩn: 'use' } }))).toEqual(['Lê Văn Ba'])
  })
})

describe('contents', () => {
  it('reads two contents from one workbook', () => {
    const found = recogniseSheets([
      sheetOf(titled(nominationTitle, [heading, [1, 'Lê Văn Ba', 1960, 'A', 'Giấy khen']]), { name: 'KT' }),
      sheetOf(
        titled(activityTitle, [
          ['STT', 'Hình thức', 'Ngày', 'Số người dự'],
          [1, 'Loa', '01/10/2018', 5],
        ]),
        { name: 'TT' },
      ),
    ])
    expect(found.records.map((record) => record.type)).toEqual(['nominee', 'activity'])
    expect(found.tables.map((table) => table.content)).toEqual(['nomination', 'activities'])
  })

  it('does not take a staff list for nominations without asking, nor on the word of a file name', () => {
    const staff: Value[][] = [
      ['STT', 'Họ và tên', 'Năm sinh', 'Chức vụ', 'Đơn vị'],
      [1, 'Lê Văn Ba', 1960, 'Trưởng thôn', 'Thôn A'],
    ]
    const found = recogniseSheets([sheetOf(titled('DANH SÁCH CÁN BỘ', staff))], {
      fileName: 'khen thuong An Phu.xlsx',
    })
    expect(codes(found)).toEqual(['content_unclear 5'])
    const other = recogniseSheets([
      sheetOf([
        ['TT', 'Nội dung', 'Số tiền'],
        [1, 'Nước uống', 450000],
      ]),
    ])
    expect([other.records, codes(other)]).toEqual([[], ['content_unknown']])
  })

  it('reads ticked answers of criteria and remedies', () => {
    const checks = recogniseSheets([
      sheetOf(
        titled(selfCheckTitle, [
          ['TT', 'Nội dung', 'Kết quả', null, null],
          [null, null, 'Đạt', 'Chưa đạt', 'Không áp dụng'],
          [1, 'Niêm yết công khai ở nơi dễ thấy', 'x', null, null],
          [2, 'Chấp hành giờ làm việc', null, 'v', null],
          [3, 'Trang phục lịch sự', 'x', 'x', null],
          [4, 'Không sách nhiễu', null, null, null],
        ]),
        { merges: ['A5:A6', 'B5:B6', 'C5:E5'] },
      ),
    ])
    expect(
      checks.records.map((record) => (record.type === 'criterionResult' ? [record.code, record.result] : [])),
    ).toEqual([
      ['K03', 'pass'],
      ['K07', 'fail'],
      ['K08', null],
      ['K14', null],
    ])
    expect(checks.records[2]?.unsure.result?.candidates).toEqual(['pass', 'fail'])
    expect(codes(checks)).toEqual(['several_values D9', 'result_missing C10', 'criteria_missing'])
    const remedies = recogniseSheets([
      sheetOf(
        titled(remedyTitle, [
          ['STT', 'Nội dung tồn tại', 'Giải pháp', 'Đã khắc phục', 'Đang khắc phục', 'Chưa khắc phục'],
          [1, 'Chưa niêm yết', 'Treo bảng', 'x', null, null],
          [2, 'Chưa đeo thẻ', 'Nhắc nhở', null, null, 'x'],
        ]),
      ),
    ])
    expect(remedies.records.map((record) => (record.type === 'remedy' ? record.status : ''))).toEqual([
      'done',
      'open',
    ])
    expect(remedies.outcome).toBe('accept')
  })
})

describe('converted text', () => {
  it('asks once per row where the reader was not sure of the encoding', () => {
    const found = nominate([
      heading,
      [1, { text: 'Lê Văn Ba', uncertain: true }, 1960, { text: 'Thôn A', uncertain: true }, 'Giấy khen'],
    ])
    expect(codes(found)).toEqual(['text_converted B6'])
    expect(found.issues[0]?.params.count).toBe(2)
  })
})
