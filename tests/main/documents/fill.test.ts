import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { documentCatalogue } from '../../../src/main/documents/catalogue.ts'
import { fillTemplate } from '../../../src/main/documents/fill.ts'
import { type DocumentData, type TemplateKind, templateKinds } from '../../../src/shared/domain/document.ts'
import { officeHeader } from '../../../src/shared/domain/documents/header.ts'
import { textWidthPortrait } from '../../../src/shared/domain/documents/page-style.ts'
import { lineWidth, ruleWidth } from '../../../src/shared/domain/documents/text-width.ts'
import { roundReportOf, sampleDocuments } from '../../support/sample-documents.ts'
import { communeOffice, districtOffice } from '../../support/sample-frame.ts'
import { roundOfSize, sampleRound } from '../../support/sample-round.ts'
import { checkXml, paragraphTexts, partsOf, textsInStyle } from '../../support/word.ts'

const folder = new URL('../../../resources/templates/', import.meta.url)
const fill = <Kind extends TemplateKind>(kind: Kind, data: DocumentData[Kind]): Uint8Array =>
  fillTemplate({
    kind,
    template: new Uint8Array(readFileSync(new URL(documentCatalogue[kind].file, folder))),
    data,
    createdAt: '2018-10-05T07:29:00Z',
  })
const report = (data: DocumentData['round_report']): Uint8Array => fill('round_report', data)

const everyLetter = 'ăâđêôơư áàảãạ ắằẳẵặ ấầẩẫậ éèẻẽẹ ếềểễệ íìỉĩị óòỏõọ ốồổỗộ ớờởỡợ úùủũụ ứừửữự ýỳỷỹỵ'
const allLetters = `${everyLetter} ${everyLetter.toLocaleUpperCase('vi')}`

describe('every kind', () => {
  test.each(templateKinds)('%s: filled without a tag, an empty value word or broken XML', (kind) => {
    const bytes = fill(kind, sampleDocuments[kind])
    const parts = partsOf(bytes)
    for (const [name, xml] of Object.entries(parts)) if (name.endsWith('.xml')) checkXml(xml)
    const text = paragraphTexts(bytes).join('\n')
    expect(text).not.toMatch(/[{}]|undefined|null|NaN|\[object/)
    expect(text).not.toMatch(/ {2,}| [,;.](?!\.)|\.\.(?!\/)|;;|:\./)
    expect(parts['docProps/core.xml']).toContain('2018-10-05T07:29:00Z')
  })
})

describe('the report of the round', () => {
  const bytes = report(roundReportOf(sampleRound))
  const text = paragraphTexts(bytes)

  test('carries the facts of the published report', () => {
    const all = text.join('\n')
    for (const fact of [
      '1260/KH-UBND',
      '11/9/2018',
      '03/10/2018',
      'đợt I',
      '06 đơn vị',
      'Trung tâm Văn hóa - Thông tin và Thể thao',
      'UBND thị trấn Đại Nghĩa',
      'UBND các xã An Mỹ, Đồng Tâm, Vạn Kim',
    ]) {
      expect(all).toContain(fact)
    }
  })

  test('head: light superior, bold issuer, dotted number and date, title', () => {
    expect(textsInStyle(bytes, 'NepChuQuan')).toEqual(['UBND HUYỆN MỸ ĐỨC'])
    expect(textsInStyle(bytes, 'NepBanHanh')).toEqual(['PHÒNG VĂN HÓA VÀ THÔNG TIN'])
    expect(textsInStyle(bytes, 'NepSoKyHieu')).toEqual(['Số: ……/BC-VHTT'])
    expect(textsInStyle(bytes, 'NepNoiNgay')).toEqual(['Mỹ Đức, ngày …… tháng …… năm ………'])
    expect(textsInStyle(bytes, 'NepTenLoai')).toEqual(['BÁO CÁO'])
    expect(textsInStyle(bytes, 'NepKinhGui')).toEqual(['Kính gửi: UBND huyện Mỹ Đức.'])
  })

  test('rules: a third to a half under body and abstract, the whole width under the motto', () => {
    const [issuer, motto] = textsInStyle(bytes, 'NepDuongKe').map(ruleWidth)
    const issuerWidth = lineWidth('PHÒNG VĂN HÓA VÀ THÔNG TIN', { size: 12, bold: true })
    expect((issuer ?? 0) / issuerWidth).toBeGreaterThanOrEqual(1 / 3)
    expect((issuer ?? 0) / issuerWidth).toBeLessThanOrEqual(1 / 2)
    const mottoWidth = lineWidth('Độc lập - Tự do - Hạnh phúc', { size: 13, bold: true })
    expect(Math.abs((motto ?? 0) - mottoWidth)).toBeLessThan(1)
    const [title] = textsInStyle(bytes, 'NepDuongKeTen').map(ruleWidth)
    const line = textsInStyle(bytes, 'NepTrichYeu').at(-1) ?? ''
    const share = (title ?? 0) / lineWidth(line, { size: 14, bold: true })
    expect(share).toBeGreaterThanOrEqual(1 / 3)
    expect(share).toBeLessThanOrEqual(1 / 2)
  })

  test('recipients and signature', () => {
    expect(textsInStyle(bytes, 'NepNoiNhanDong').at(-1)).toBe('- Lưu: VT, VHTT.')
    expect(textsInStyle(bytes, 'NepNoiNhanDong')[0]).toBe('- Như trên;')
    expect(textsInStyle(bytes, 'NepQuyenHan')).toEqual(['TRƯỞNG PHÒNG'])
    expect(textsInStyle(bytes, 'NepNguoiKy')).toEqual(['Nguyễn Thị Hiền'])
    expect(text.join('\n')).toContain('trân trọng báo cáo./.')
  })

  test('the totals of the annex are the sums of its rows', () => {
    const heads = textsInStyle(bytes, 'NepBangDau')
    const at = heads.indexOf('Tổng cộng')
    const units = roundReportOf(sampleRound).annex.units
    const sum = (key: 'passed' | 'failed' | 'notApplicable' | 'findings'): string =>
      String(units.reduce((total, unit) => total + unit[key], 0))
    expect(heads.slice(at + 2, at + 6)).toEqual([
      sum('passed'),
      sum('failed'),
      sum('notApplicable'),
      sum('findings'),
    ])
  })

  test.each([
    [0, 0],
    [1, 1],
    [60, 200],
  ])('%d units with %d findings: one row each, nothing empty', (units, findings) => {
    const filled = report(roundReportOf(roundOfSize(units, findings)))
    const xml = partsOf(filled)['word/document.xml'] ?? ''
    const rows = (xml.match(/<w:tr>/g) ?? []).length
    // Three blocks of one row; each table has a heading row, the units' one a total.
    expect(rows).toBe(3 + (units > 0 ? units + 2 : 0) + (findings > 0 ? findings + 1 : 0))
    const all = paragraphTexts(filled).join('\n')
    expect(all.includes('Đợt kiểm tra chưa có đơn vị nào trong lịch.')).toBe(units === 0)
    expect(all.includes('TỒN TẠI, HẠN CHẾ')).toBe(units > 0)
    expect(all.includes('2. Tồn tại, hạn chế và thời hạn khắc phục')).toBe(findings > 0)
  })

  test('an office after 1/7/2025 and a People’s Committee', () => {
    const commune = report(roundReportOf(sampleRound, communeOffice))
    expect(textsInStyle(commune, 'NepChuQuan')).toEqual(['UBND XÃ HƯƠNG SƠN'])
    expect(textsInStyle(commune, 'NepBanHanh')).toEqual(['PHÒNG VĂN HÓA - XÃ HỘI'])
    expect(textsInStyle(commune, 'NepSoKyHieu')).toEqual(['Số: ……/BC-VHXH'])
    const plan = fill('plan', sampleDocuments.plan)
    expect(textsInStyle(plan, 'NepChuQuan')).toEqual([])
    expect(textsInStyle(plan, 'NepBanHanh')).toEqual(['ỦY BAN NHÂN DÂN', 'HUYỆN MỸ ĐỨC'])
    expect(textsInStyle(plan, 'NepSoKyHieu')).toEqual(['Số: 1260/KH-UBND'])
    expect(textsInStyle(plan, 'NepQuyenHan')).toEqual(['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'])
  })
})

describe('unusual text', () => {
  const unitNamed = (name: string): Uint8Array => {
    const data = roundReportOf(roundOfSize(1, 1))
    const [unit] = data.annex.units
    if (!unit) throw new Error('the sample has one unit')
    return report({ ...data, annex: { ...data.annex, units: [{ ...unit, name }] } })
  }

  test('every Vietnamese letter comes through, in NFC', () => {
    expect(paragraphTexts(unitNamed(allLetters.normalize('NFD')))).toContain(allLetters)
  })

  test.each([
    ['<w:p>&amp;]]>"\'', '<w:p>&amp;]]>"\''],
    ['{so_ky_hieu} {#don_vi}', '{so_ky_hieu} {#don_vi}'],
    ['a\u0000\u0008b\uFFFEc\uD800d', 'abcd'],
    ['$& $1 \\n %s', '$& $1 \\n %s'],
  ])('%j is written as text', (hostile, expected) => {
    const bytes = unitNamed(hostile)
    checkXml(partsOf(bytes)['word/document.xml'] ?? '')
    expect(paragraphTexts(bytes)).toContain(expected)
  })

  test('a line break inside a value becomes a break, not a lost word', () => {
    const xml = partsOf(unitNamed('Dòng một\r\nDòng hai'))['word/document.xml'] ?? ''
    expect(xml).toMatch(/Dòng một<\/w:t>.{0,80}<w:br\/>.{0,80}Dòng hai/s)
  })

  test('a long name of a body is broken into even lines that fit their column', () => {
    const header = officeHeader(
      {
        ...districtOffice,
        name: 'Trung tâm Văn hóa - Thông tin, Thể thao và Truyền thanh cơ sở khu vực phía Nam',
      },
      { number: '5', typeCode: 'BC', date: '2026-02-05' },
    )
    const bytes = report({ ...roundReportOf(sampleRound), header })
    const lines = textsInStyle(bytes, 'NepBanHanh')
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.join(' ')).toBe(
      'TRUNG TÂM VĂN HÓA - THÔNG TIN, THỂ THAO VÀ TRUYỀN THANH CƠ SỞ KHU VỰC PHÍA NAM',
    )
    for (const line of lines) expect(lineWidth(line, { size: 12, bold: true })).toBeLessThanOrEqual(73)
    expect(textsInStyle(bytes, 'NepSoKyHieu')).toEqual(['Số: 05/BC-VHTT'])
    expect(textsInStyle(bytes, 'NepNoiNgay')).toEqual(['Mỹ Đức, ngày 05 tháng 02 năm 2026'])
  })

  test('a long abstract keeps to the text width', () => {
    for (const line of textsInStyle(fill('plan', sampleDocuments.plan), 'NepTrichYeu')) {
      expect(lineWidth(line, { size: 14, bold: true })).toBeLessThan(textWidthPortrait)
    }
  })

  test('several addressees become a list', () => {
    const bytes = fill('submission', sampleDocuments.submission)
    expect(textsInStyle(bytes, 'NepKinhGuiNhan')).toEqual(['Kính gửi:'])
    expect(textsInStyle(bytes, 'NepKinhGuiDong')).toEqual([
      '- Chủ tịch UBND huyện Mỹ Đức;',
      '- Phòng Nội vụ huyện Mỹ Đức.',
    ])
    expect(textsInStyle(bytes, 'NepCanCu').map((line) => line.at(-1))).toEqual([';', '.'])
  })
})
