import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { expandAbbreviations } from '#shared/abbreviations.ts'
import { collationKey, compareNames, compareText, sortedByName, sortedByText } from '#shared/collation.ts'
import { personKey, stripHonorific } from '#shared/names.ts'
import {
  cleanLines,
  cleanText,
  fold,
  foldTonePlacement,
  foldWords,
  isSameText,
  matchesSearch,
  readsAlike,
  splitTone,
} from '#shared/text.ts'

const LETTERS = 'aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ'
const vietnamese = fc.string({
  unit: fc.constantFrom(...LETTERS, ...LETTERS.toUpperCase(), ' ', '-', '1'),
  maxLength: 24,
})

describe('cleaning', () => {
  test.each([
    ['  Đại\u00a0\u00a0Nghĩa \n', 'Đại Nghĩa'],
    ['Đại Nghĩa'.normalize('NFD'), 'Đại Nghĩa'],
    ['Mỹ\u200b Đức\ufeff', 'Mỹ Đức'],
    ['a\tb\u0007c', 'a bc'],
    ['', ''],
  ])('%j is kept as %j', (raw, clean) => expect(cleanText(raw)).toBe(clean))

  test.each([
    ['Một\u00a0số  cán bộ\n', 'Một số cán bộ', true],
    ['Đại Nghĩa'.normalize('NFD'), 'Đại Nghĩa', true],
    ['hòa', 'hoà', false],
    ['LÊ VĂN', 'Lê Văn', false],
  ])('%j and %j look the same: %j', (one, other, same) => expect(readsAlike(one, other)).toBe(same))

  it('keeps the lines of a longer text', () => {
    expect(cleanLines(' một  hai \r\n\r\n ba\u00a0bốn ')).toBe('một hai\n\nba bốn')
  })

  it('cleans once for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text))
        expect(cleanLines(cleanLines(text))).toBe(cleanLines(text))
      }),
    )
  })
})

describe('folding', () => {
  test.each([
    ['Xã Đồng Tâm', 'xa dong tam'],
    ['XÃ  ĐỒNG\u00a0TÂM', 'xa dong tam'],
    ['Ðại Nghĩa', 'dai nghia'],
    ['Hoà Khánh', 'hoa khanh'],
  ])('%j folds to %j', (text, folded) => expect(fold(text)).toBe(folded))

  it('forgets form, case and accents, and nothing else', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        const folded = fold(text)
        expect(fold(folded)).toBe(folded)
        expect(fold(text.normalize('NFD'))).toBe(folded)
        expect(fold(text.toUpperCase())).toBe(folded)
        expect(folded).toMatch(/^[a-z0-9 -]*$/)
        expect(folded.length).toBe(cleanText(text).length)
      }),
    )
  })

  it('makes words of letters and digits', () => {
    expect(foldWords('TT. Đại-Nghĩa (H. Mỹ Đức)')).toBe('tt dai nghia h my duc')
  })

  test.each([
    ['hoà', 'hòa'],
    ['HOÀ', 'HÒA'],
    ['thuỷ', 'thủy'],
    ['qúy', 'quý'],
    ['quý', 'quý'],
    ['khoẻ', 'khỏe'],
    ['hòan', 'hoàn'],
    ['gìa', 'già'],
    ['gì', 'gì'],
    ['tiếng', 'tiếng'],
    ['nguời', 'nguời'],
    ['ngườì', 'ngườì'],
    ['khuỷu', 'khuỷu'],
    ['ngoài', 'ngoài'],
    ['của', 'của'],
    ['cuả', 'của'],
    ['mía', 'mía'],
    ['thuở', 'thuở'],
    ['quyết', 'quyết'],
    ['quả', 'quả'],
    ['UBND', 'UBND'],
    ['Nguyễn Thị Hoà, Thuý', 'Nguyễn Thị Hòa, Thúy'],
  ])('%j is written %j', (text, placed) => expect(foldTonePlacement(text)).toBe(placed))

  it('moves tones but never letters', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        const placed = foldTonePlacement(text)
        expect(foldTonePlacement(placed)).toBe(placed)
        expect(fold(placed)).toBe(fold(text))
        const tones = (t: string) => t.split(/[ \-1]/).map((word) => splitTone(word)?.tone ?? null)
        expect(tones(placed)).toEqual(tones(text))
      }),
    )
  })

  it('tells different words apart', () => {
    expect(isSameText('Hoà  Khánh', 'hòa khánh')).toBe(true)
    expect(isSameText('Hòa', 'Hoa')).toBe(false)
    expect(isSameText('Dục', 'Đục')).toBe(false)
  })
})

describe('search', () => {
  test.each([
    ['Xã Đồng Tâm', 'dong tam', true],
    ['Xã Đồng Tâm', 'đồng', true],
    ['Xã Đồng Tâm', 'đồng tấm', false],
    ['Xã Đồng Tâm', 'dòng', false],
    ['Xã Đồng Tâm', 'đông', true],
    ['Xã Đồng Tâm', 'tam xa', true],
    ['Xã Đồng Tâm', 'ong', false],
    ['Nguyễn Thị Hoà', 'hòa', true],
    ['Nguyễn Thị Hoa', 'hòa', false],
    ['Nguyễn Thị Hoàn', 'hoà', true],
    ['Nguyễn Thị Hoà', 'hoa', true],
    ['1260/KH-UBND', '1260', true],
    ['1260/KH-UBND', 'kh-ubnd', true],
    ['anything', '', true],
    ['', 'a', false],
    ['Ðốc Tín', 'đốc', true],
  ])('%j found by %j: %s', (text, query, found) => expect(matchesSearch(text, query)).toBe(found))

  it('finds every text by itself, by its fold and by its first letters', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect(matchesSearch(text, text)).toBe(true)
        expect(matchesSearch(text, fold(text))).toBe(true)
        expect(matchesSearch(text, foldWords(text).slice(0, 3))).toBe(true)
      }),
    )
  })
})

describe('order', () => {
  const shuffled = (items: readonly string[]) => fc.shuffledSubarray([...items], { minLength: items.length })

  test.each([
    [
      'letters',
      ['ăn', 'bà', 'cá', 'da', 'đa', 'em', 'ê a', 'gà', 'oi', 'ôi', 'ơi', 'tư', 'ua', 'ưa', 'vì', 'xa', 'ya'],
    ],
    ['tones', ['ma', 'mà', 'mả', 'mã', 'má', 'mạ', 'mai']],
    ['syllable by syllable', ['Hoa Bình', 'Hoa Mai', 'Hoà An', 'Hòa Bình', 'Hoàn']],
    ['numbers', ['Thôn 1', 'Thôn 2', 'Thôn 9', 'Thôn 10', 'Thôn Đoài']],
    ['shorter first', ['An', 'An Mỹ', 'An Phú', 'An Tiến', 'Anh']],
  ])('sorts %s', (_, order) => {
    fc.assert(
      fc.property(shuffled(order), (mixed) => {
        expect(mixed.sort(compareText)).toEqual(order)
      }),
    )
  })

  it('sorts people by Tên, then Họ đệm', () => {
    const order = [
      'Trần Văn An',
      'Lê Thị Ánh',
      'Nguyễn Đức',
      'Bùi Văn Đức',
      'Lê Thị Hoa (bà)',
      'Đỗ Thị Hoà',
      'Lê Hòa',
    ]
    fc.assert(
      fc.property(shuffled(order), (mixed) => {
        expect(mixed.sort(compareNames)).toEqual([
          'Trần Văn An',
          'Lê Thị Ánh',
          'Bùi Văn Đức',
          'Nguyễn Đức',
          ...order.slice(4),
        ])
      }),
    )
  })

  it('sorts a list as it compares two', () => {
    fc.assert(
      fc.property(fc.array(vietnamese, { maxLength: 8 }), (texts) => {
        expect(sortedByText(texts, (text) => text)).toEqual([...texts].sort(compareText))
        expect(sortedByName(texts, (text) => text)).toEqual([...texts].sort(compareNames))
      }),
    )
  })

  it('is a total order with ASCII keys', () => {
    fc.assert(
      fc.property(vietnamese, vietnamese, vietnamese, (a, b, c) => {
        expect(Math.sign(compareText(a, b)) + Math.sign(compareText(b, a))).toBe(0)
        expect(compareText(a, b) === 0).toBe(a === b)
        if (compareText(a, b) < 0 && compareText(b, c) < 0) expect(compareText(a, c)).toBeLessThan(0)
        expect(collationKey(a)).toMatch(/^[\x20-\x7e]*$/)
      }),
    )
  })
})

describe('names', () => {
  test.each([
    ['Ông Nguyễn Văn An', 'Nguyễn Văn An', 'Ông', false],
    ['Bà: Lê Thị Hoà', 'Lê Thị Hoà', 'Bà', false],
    ['ÔNG NGUYỄN VĂN AN', 'NGUYỄN VĂN AN', 'Ông', false],
    ['Ô. Trần Nam', 'Trần Nam', 'Ông', false],
    ['Gia đình ông Nguyễn Văn An', 'Nguyễn Văn An', 'Ông', true],
    ['Hộ gia đình bà Lê Thị Sáu', 'Lê Thị Sáu', 'Bà', true],
    ['GĐ Đinh Văn Tý', 'Đinh Văn Tý', null, true],
    ['Hộ ông Đinh Văn Tý', 'Đinh Văn Tý', 'Ông', true],
    ['Đ/c Bùi Thị Lan', 'Bùi Thị Lan', null, false],
    ['Ông/Bà Bùi Thị Lan', 'Bùi Thị Lan', null, false],
    ['Nguyễn Văn An', 'Nguyễn Văn An', null, false],
    ['Ông Văn Tùng', 'Ông Văn Tùng', null, false],
    ['Ông Văn Tiến Dũng', 'Văn Tiến Dũng', 'Ông', false],
    ['Ông', 'Ông', null, false],
    ['Hồ Thị Anh', 'Hồ Thị Anh', null, false],
    ['Bành Văn Hộ', 'Bành Văn Hộ', null, false],
    ['', '', null, false],
  ])('%j', (text, name, honorific, isHousehold) => {
    expect(stripHonorific(text)).toEqual({ name, honorific, isHousehold })
  })

  it('gives one key to one person however written', () => {
    const ways = [
      'Bà NGUYỄN THỊ HOÀ',
      'nguyễn thị hòa',
      'Nguyen Thi Hoa',
      'Nguyễn Thị Hòa (Bí thư)',
      'Bà  Nguyễn\u00a0Thị Hoà'.normalize('NFD'),
    ]
    expect(new Set(ways.map(personKey))).toEqual(new Set(['nguyen thi hoa']))
  })
})

describe('abbreviations', () => {
  test.each([
    ['UBND xã An Mỹ', 'uy ban nhan dan xa an my'],
    ['TT. Đại Nghĩa', 'thi tran dai nghia'],
    ['TT Văn hóa, Thông tin và Thể thao', 'trung tam van hoa thong tin va the thao'],
    ['Phòng VH&TT', 'phong van hoa va thong tin'],
    ['P. VHTT', 'phong van hoa va thong tin'],
    ['TTVHTT&TT', 'trung tam van hoa thong tin va the thao'],
    ['BQL DAĐTXD', 'ban quan ly du an dau tu xay dung'],
    ['BQL Dự án đầu tư xây dựng', 'ban quan ly du an dau tu xay dung'],
    ['Ban QLDA ĐTXD', 'ban quan ly du an dau tu xay dung'],
    ['TTr', 'to trinh'],
    ['Phòng LĐ-TB&XH', 'phong lao dong thuong binh va xa hoi'],
  ])('%j may be read %j', (text, reading) => expect(expandAbbreviations(text)).toContain(reading))

  it('always offers the text as it stands, first, and stays small', () => {
    expect(expandAbbreviations('TT TT TT TT TT TT TT').length).toBeLessThanOrEqual(17)
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect(expandAbbreviations(text)[0]).toBe(foldWords(text))
      }),
    )
  })
})
