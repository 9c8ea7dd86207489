import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evidenceOf, settle } from '../../../src/main/excel/legacy-text/decode-rows.ts'
import { type Basis, decodeRuns } from '../../../src/main/excel/legacy-text/decode-runs.ts'
import { legacyFont } from '../../../src/main/excel/legacy-text/legacy-font.ts'
import { storedText } from '../../../src/main/excel/legacy-text/stored-text.ts'
import { isSyllable } from '../../../src/main/excel/legacy-text/syllable.ts'
import { decodeTcvn3, encodeTcvn3 } from '../../../src/main/excel/legacy-text/tcvn3.ts'
import { decodeVni, encodeVni } from '../../../src/main/excel/legacy-text/vni.ts'
import { personName, sentence, syllable } from '../../support/vietnamese.ts'

/** `ư` is a soft hyphen in TCVN3; spelled out here so that it can be seen. */
const u = '\u00AD'

describe('tables', () => {
  it.each([
    [`Danh s¸ch ®Ò nghÞ khen th${u}ëng`, 'Danh sách đề nghị khen thưởng'],
    [`§éc lËp - Tù do - H¹nh phóc`, 'Độc lập - Tự do - Hạnh phúc'],
    ['Céng hoµ x· héi chñ nghÜa ViÖt Nam', 'Cộng hoà xã hội chủ nghĩa Việt Nam'],
    ['¡ ¢ £ ¤ ¥ ¦ §', 'Ă Â Ê Ô Ơ Ư Đ'],
  ])('TCVN3 %s', (stored, expected) => expect(decodeTcvn3(stored)).toBe(expected))

  it.each([
    ['THAØNH PHOÁ HOÀ CHÍ MINH', 'THÀNH PHỐ HỒ CHÍ MINH'],
    ['UBND HUYEÄN CAÀN GIÔØ', 'UBND HUYỆN CẦN GIỜ'],
    [
      'Kính göûi: Ban Quaûn lyù caùc Khu coâng nghieäp Ñoàng Nai',
      'Kính gửi: Ban Quản lý các Khu công nghiệp Đồng Nai',
    ],
    ['Ñòa chæ, möùc ñoä, thöôøng, naêm, nhaéc', 'Địa chỉ, mức độ, thường, năm, nhắc'],
    ['AÙp Aùp aÙp', 'Áp Áp áp'],
  ])('VNI %s', (stored, expected) => expect(decodeVni(stored)).toBe(expected))

  it('decodes 74 TCVN3 letters, each to one letter', () => {
    const bytes = Array.from({ length: 0x5f }, (_, index) => String.fromCharCode(0xa1 + index))
    const changed = bytes.filter((byte) => decodeTcvn3(byte) !== byte)
    // The 74th, ý, stands where Latin-1 has it too.
    expect(changed).toHaveLength(73)
    expect(new Set([...changed, 'ý'].map(decodeTcvn3)).size).toBe(74)
  })

  it('turns every Vietnamese text into TCVN3 and back (toned capitals apart, which it does not have)', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const lower = text.toLowerCase()
        expect(decodeTcvn3(encodeTcvn3(lower))).toBe(lower)
      }),
    )
  })

  it('turns every Vietnamese text into VNI and back, capitals too', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(decodeVni(encodeVni(text))).toBe(text)
        expect(decodeVni(encodeVni(text.toUpperCase()))).toBe(text.toUpperCase())
      }),
    )
  })
})

describe('fonts', () => {
  it.each([
    ['.VnTime', 'tcvn3', false],
    ['.vntime ', 'tcvn3', false],
    ['.VnTimeH', 'tcvn3', true],
    ['.VnArial NarrowH ', 'tcvn3', true],
    ['VNI-Times', 'vni', false],
    ['vni-helve', 'vni', false],
    ['VN-NTime', 'vni', false],
  ])('%s is %s', (name, encoding, isCapital) => expect(legacyFont(name)).toEqual({ encoding, isCapital }))

  it.each(['Times New Roman', 'UVnTime', 'Arial', '', undefined])('%s is none', (name) => {
    expect(legacyFont(name)).toBeUndefined()
  })
})

describe('syllables', () => {
  it.each([
    'Nguyễn',
    'Thuỷ',
    'Thủy',
    'hoà',
    'hòa',
    'quốc',
    'giếng',
    'gì',
    'Mỹ',
    'ƯƠNG',
    'nghĩa',
    'khuya',
    'uyên',
    'đặc',
  ])('%s is one', (word) => {
    expect(isSyllable(word)).toBe(true)
    expect(isSyllable(word.normalize('NFD'))).toBe(true)
  })
  it.each(['S¸ch', 'GiÊy', 'môc', 'Gèc', 'Chøc', 'nhaân', 'ngöôøi', 'sầả', 'Ñoàng', 'x', ''])(
    '%s is none',
    (word) => {
      expect(isSyllable(word)).toBe(false)
    },
  )
  it('every generated syllable is one', () => {
    fc.assert(
      fc.property(syllable, (word) => {
        expect(isSyllable(word)).toBe(true)
      }),
    )
  })
})

type Row = [stored: string, font: string | undefined][]
/** A sheet of one row. */
const decodeRow = (row: Row) => {
  const texts = row.map(([text, font]) => storedText([{ text, font: undefined }], font))
  const evidence = evidenceOf(texts)
  return texts.map((text) => settle(text, evidence, evidence))
}
const textsOf = (row: Row): string[] => decodeRow(row).map((cell) => cell.text)

describe('one text, by font and bytes', () => {
  const times = 'Times New Roman'
  it.each<[string, [string, string | undefined][], string, Basis]>([
    ['TCVN3 in its font', [['Céng hoµ x· héi', '.VnTime']], 'Cộng hoà xã hội', 'font'],
    ['capitals by font', [['Céng hoµ', '.VnTimeH']], 'CỘNG HOÀ', 'font'],
    ['capitals of plain letters too', [['UBND xa an tien', '.VnTimeH']], 'UBND XA AN TIEN', 'plain'],
    [
      'first letter in the capital font',
      [
        ['è', '.VnTimeH'],
        ['ng thæi röa', '.VnTime'],
      ],
      'Ống thổi rửa',
      'font',
    ],
    ['tie goes to the font', [['Ghi chó', '.VnTime']], 'Ghi chú', 'font-tie'],
    ['Unicode under a legacy font', [['Giáo viên', '.VnTime']], 'Giáo viên', 'against-font'],
    [
      'Unicode under a legacy font, on a tie',
      [['Nguyễn Thị Bé', '.VnTime']],
      'Nguyễn Thị Bé',
      'against-font',
    ],
    [
      'Unicode letters amid TCVN3',
      [['M¸y mãc thiết bÞ, phụ tïng', '.VnTime']],
      'Máy móc thiết bị, phụ tùng',
      'font',
    ],
    ['TCVN3 in a Unicode font', [[`Tr${u}ëng th«n`, times]], 'Trưởng thôn', 'bytes'],
    ['TCVN3 without a font', [[`Tr${u}ëng th«n`, undefined]], 'Trưởng thôn', 'bytes'],
    ['a letter that is a sign of sums elsewhere', [['TrÇn H÷u Sơn', times]], 'Trần Hữu Sơn', 'bytes'],
    [
      'Unicode and TCVN3 words without a font',
      [[`có đồng, tr¶ l¹i ng${u}êi mÊt`, times]],
      'có đồng, trả lại người mất',
      'bytes',
    ],
    ['a sum', [['4×5 m, a × b', times]], '4×5 m, a × b', 'open'],
    ['no sign of its own', [['GiÊy khen', times]], 'GiÊy khen', 'open'],
    ['VNI in its font', [['Tröôûng thoân', 'VNI-Times']], 'Trưởng thôn', 'font'],
    ['VNI in a Unicode font', [['Tröôûng thoân', times]], 'Trưởng thôn', 'bytes'],
    [
      'a VNI pair over two runs',
      [
        ['Tröô', 'VNI-Times'],
        ['ûng', 'VNI-Helve'],
      ],
      'Trưởng',
      'font',
    ],
    [
      'TCVN3 run, then Unicode run',
      [
        ['Lª ThÞ ', '.VnTime'],
        ['Hương', times],
      ],
      'Lê Thị Hương',
      'font',
    ],
    [
      'a letter in a symbol font',
      [
        ['§', 'Symbol'],
        ['éc lËp', '.VnTime'],
      ],
      'Độc lập',
      'bytes',
    ],
    ['modern text', [['Trường THCS Hợp Thanh', times]], 'Trường THCS Hợp Thanh', 'plain'],
    ['place name that looks legacy', [['Xã Ia Púch', times]], 'Xã Ia Púch', 'open'],
    ['measures and signs', [['45 m², ±2°, «mới»', times]], '45 m², ±2°, «mới»', 'open'],
    ['eth for Đ', [['Ðỗ Thị Ðào', times]], 'Đỗ Thị Đào', 'open'],
    ['plain ASCII', [['UBND', '.VnTime']], 'UBND', 'plain'],
  ])('%s', (_, runs, expected, basis) => {
    const decoded = decodeRuns(
      runs.map(([text, font]) => ({ text, font })),
      undefined,
    )
    expect({ text: decoded.text.normalize('NFC'), basis: decoded.basis }).toEqual({ text: expected, basis })
  })
})

describe('what a cell leaves open, its row settles', () => {
  const times = 'Times New Roman'
  it('reads the whole row as TCVN3 where its words prove it', () => {
    expect(
      textsOf([
        [`Tr${u}ëng th«n`, times],
        ['GiÊy khen', times],
        ['Ghi chó', times],
      ]),
    ).toEqual(['Trưởng thôn', 'Giấy khen', 'Ghi chú'])
  })

  it('leaves Unicode cells of such a row', () => {
    expect(
      textsOf([
        [`Tr${u}ëng th«n`, times],
        ['Giấy khen', times],
        ['Bé', times],
      ]),
    ).toEqual(['Trưởng thôn', 'Giấy khen', 'Bé'])
  })

  it('follows a legacy font beside it only for better words', () => {
    expect(
      textsOf([
        [`Tr${u}ëng th«n`, '.VnTime'],
        ['GiÊy khen', times],
        ['Ghi chó', times],
      ]),
    ).toEqual(['Trưởng thôn', 'Giấy khen', 'Ghi chó'])
  })

  it('leaves a tie under a legacy font where the row is Unicode under it', () => {
    expect(
      textsOf([
        ['Giáo viên', '.VnTime'],
        ['Bé', '.VnTime'],
      ]),
    ).toEqual(['Giáo viên', 'Bé'])
  })

  it('flags what the font did not say, and a tie that nothing settles', () => {
    const flags = (row: Row) => decodeRow(row).map((cell) => cell.isUncertain)
    expect(
      flags([
        [`Tr${u}ëng th«n`, times],
        ['GiÊy khen', times],
      ]),
    ).toEqual([true, true])
    expect(flags([['Ghi chó', '.VnTime']])).toEqual([true])
    expect(
      flags([
        ['Ghi chó', '.VnTime'],
        [`Tr${u}ëng th«n`, '.VnTime'],
      ]),
    ).toEqual([false, false])
    expect(
      flags([
        ['Giấy khen', '.VnTime'],
        ['Giấy khen', times],
        ['UBND', '.VnTime'],
      ]),
    ).toEqual([false, false, false])
  })
})

describe('any text', () => {
  const fonts = fc.constantFrom(undefined, 'Times New Roman', 'Arial', 'Symbol')
  const sentences = fc.array(fc.tuple(fc.oneof(sentence, personName), fonts), { minLength: 1, maxLength: 6 })

  it('modern Unicode comes through unchanged', () => {
    fc.assert(
      fc.property(sentences, (row) => {
        expect(textsOf(row)).toEqual(row.map(([text]) => text))
      }),
      { numRuns: 400 },
    )
  })

  it('modern Unicode under a legacy font comes through where the row has letters only Unicode has', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 4 }), (row) => {
        const marked = row.map((text) => `${text} đường`)
        expect(textsOf(marked.map((text) => [text, '.VnTime']))).toEqual(marked)
      }),
      { numRuns: 400 },
    )
  })

  it('TCVN3 and VNI in their fonts come back, whatever the words', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const lower = text.toLowerCase()
        // Words that are legal as they stand and better so are the font's word against the reader's: rare.
        const [tcvn3] = textsOf([[`${encodeTcvn3(lower)} tr${u}ëng th«n`, '.VnTime']])
        expect(tcvn3).toBe(`${lower} trưởng thôn`)
        const [vni] = textsOf([[`${encodeVni(text)} tröôûng thoân`, 'VNI-Times']])
        expect(vni).toBe(`${text} trưởng thôn`)
      }),
      { numRuns: 400 },
    )
  })
})
