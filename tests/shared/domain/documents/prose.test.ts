import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Section } from '../../../../src/shared/domain/document.ts'
import { listClosing } from '../../../../src/shared/domain/documents/award-subjects.ts'
import {
  committeeHeader,
  numberLine,
  officeHeader,
  placeDateLine,
} from '../../../../src/shared/domain/documents/header.ts'
import { composeMinutes } from '../../../../src/shared/domain/documents/minutes.ts'
import {
  basisLines,
  countText,
  lowerFirst,
  recipientLines,
} from '../../../../src/shared/domain/documents/office-text.ts'
import { composeReturnReminder } from '../../../../src/shared/domain/documents/return-letters.ts'
import { composeRoundReport } from '../../../../src/shared/domain/documents/round-report.ts'
import type { RoundReportFacts } from '../../../../src/shared/domain/documents/round-report-facts.ts'
import {
  balancedLines,
  lineWidth,
  ruleText,
  ruleWidth,
} from '../../../../src/shared/domain/documents/text-width.ts'
import { unitNames } from '../../../../src/shared/domain/documents/unit-names.ts'
import { roundOfSize, sampleRound, sixUnits } from '../../../support/sample-round.ts'

const textOf = (sections: readonly Section[], key: string): string | undefined =>
  sections.flatMap((section) => section.paragraphs).find((paragraph) => paragraph.key === key)?.text
const keysOf = (sections: readonly Section[]): string[] =>
  sections.flatMap((section) => section.paragraphs.map(({ key }) => key))
const report = (changes: Partial<RoundReportFacts> = {}): Section[] =>
  composeRoundReport({ ...sampleRound, ...changes })

describe('office text', () => {
  test.each([
    [1, '01'],
    [9, '09'],
    [10, '10'],
    [1240, '1.240'],
  ])('count %d → %s', (count, text) => expect(countText(count)).toBe(text))

  test.each([
    ['Đồng chí Bí thư', 'đồng chí Bí thư'],
    ['UBND xã', 'UBND xã'],
    ['Mỹ Đức là huyện', 'Mỹ Đức là huyện'],
    ['Ăn mặc lịch sự', 'ăn mặc lịch sự'],
    ['', ''],
  ])('%s inside a sentence → %s', (text, expected) => expect(lowerFirst(text)).toBe(expected))

  test('ends of căn cứ and nơi nhận, whatever was typed', () => {
    expect(basisLines(['Căn cứ A.', 'Căn cứ B;', ' Căn cứ C ; '])).toEqual([
      'Căn cứ A;',
      'Căn cứ B;',
      'Căn cứ C.',
    ])
    expect(recipientLines(['Như trên;', 'Lưu: VT, VHTT.'])).toEqual(['- Như trên;', '- Lưu: VT, VHTT.'])
  })

  test('names of units share their word', () => {
    expect(unitNames(sixUnits.slice(2))).toBe(
      'UBND thị trấn Đại Nghĩa và UBND các xã An Mỹ, Đồng Tâm, Vạn Kim',
    )
    expect(unitNames(sixUnits.slice(3, 4))).toBe('UBND xã An Mỹ')
    expect(unitNames([])).toBe('')
  })
})

describe('header', () => {
  const office = {
    name: 'Phòng Văn hóa và Thông tin huyện Mỹ Đức',
    superiorName: 'UBND huyện Mỹ Đức',
    areaName: 'huyện Mỹ Đức',
    placeName: 'Mỹ Đức',
    symbolSuffix: 'VHTT',
  }

  test.each([
    ['7', 'BC', '2026-02-05', 'Số: 07/BC-VHTT', 'Mỹ Đức, ngày 05 tháng 02 năm 2026'],
    ['1260', 'KH', '2018-09-11', 'Số: 1260/KH-VHTT', 'Mỹ Đức, ngày 11 tháng 9 năm 2018'],
    [null, null, null, 'Số: ……/VHTT', 'Mỹ Đức, ngày …… tháng …… năm ………'],
    ['45a', null, '2018-12-31', 'Số: 45a/VHTT', 'Mỹ Đức, ngày 31 tháng 12 năm 2018'],
  ])('number %s, type %s, date %s', (number, typeCode, date, line, placeDate) => {
    const header = officeHeader(office, { number, typeCode, date })
    expect(numberLine(header)).toBe(line)
    expect(placeDateLine(header)).toBe(placeDate)
  })

  test('the committee stands alone; its letters name the drafting office', () => {
    const letter = committeeHeader(office, { number: '5', typeCode: null, date: null })
    expect(letter).toMatchObject({ superior: [], issuer: ['ỦY BAN NHÂN DÂN', 'HUYỆN MỸ ĐỨC'] })
    expect(numberLine(letter)).toBe('Số: 05/UBND-VHTT')
  })

  test('the name of the office without its area, also when it never had it', () => {
    expect(officeHeader(office, { number: null, typeCode: 'BC', date: null }).issuer).toEqual([
      'PHÒNG VĂN HÓA VÀ THÔNG TIN',
    ])
    const commune = { ...office, name: 'Phòng Văn hóa - Xã hội', areaName: 'xã Hương Sơn' }
    expect(officeHeader(commune, { number: null, typeCode: 'BC', date: null }).issuer).toEqual([
      'PHÒNG VĂN HÓA - XÃ HỘI',
    ])
  })
})

describe('lines and rules', () => {
  const look = { size: 14, bold: true }

  test('any words: nothing lost, every line fits or is one word, no line too many', () => {
    const word = fc.stringMatching(/^[a-zăâđêôơưA-Z,]{1,12}$/)
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 20, max: 160 }),
        (words, width) => {
          const lines = balancedLines(words.join(' '), width, look)
          expect(lines.join(' ')).toBe(words.join(' '))
          for (const line of lines) {
            expect(line.includes(' ') ? lineWidth(line, look) : 0).toBeLessThanOrEqual(width + 1e-9)
          }
          let greedy = 0
          let current = ''
          for (const next of words) {
            const joined = current ? `${current} ${next}` : next
            if (current && lineWidth(joined, look) <= width) current = joined
            else {
              greedy += 1
              current = next
            }
          }
          expect(lines.length).toBe(greedy)
        },
      ),
    )
  })

  test('a toned letter is as wide as its base', () => {
    expect(lineWidth('ệƯớĐ', look)).toBe(lineWidth('eUoD', look))
  })

  test('a rule has the width that was asked for, to half a blank', () => {
    for (const width of [10, 29, 57.3])
      expect(Math.abs(ruleWidth(ruleText(width)) - width)).toBeLessThan(0.25)
  })
})

describe('the report of a round', () => {
  test('follows the published report: parts in order, numerals closed up', () => {
    expect(report().map(({ heading }) => heading)).toEqual([
      'I. ĐƠN VỊ ĐÃ KIỂM TRA',
      'II. KẾT QUẢ ĐẠT ĐƯỢC',
      'III. TỒN TẠI, HẠN CHẾ',
      'IV. NHIỆM VỤ TRONG THỜI GIAN TỚI',
      'V. KẾ HOẠCH KIỂM TRA ĐỢT TIẾP THEO',
    ])
    expect(composeRoundReport(roundOfSize(0, 0)).map(({ heading }) => heading)).toEqual([
      'I. ĐƠN VỊ ĐÃ KIỂM TRA',
      'II. NHIỆM VỤ TRONG THỜI GIAN TỚI',
      'III. KẾ HOẠCH KIỂM TRA ĐỢT TIẾP THEO',
    ])
  })

  test('which units: none, one, six by name, sixty by count', () => {
    const visited = (facts: RoundReportFacts): string | undefined =>
      textOf(composeRoundReport(facts), 'coverage.visited')
    expect(visited(roundOfSize(0, 0))).toContain('chưa tiến hành kiểm tra đơn vị nào của đợt I.')
    expect(visited(roundOfSize(1, 0))).toMatch(/tại 01 đơn vị là Trường Trung học cơ sở số 1\.$/)
    expect(visited(sampleRound)).toMatch(
      /^Thực hiện Kế hoạch số 1260\/KH-UBND ngày 11\/9\/2018 .*; từ ngày 03\/10\/2018, .* đợt I tại 06 đơn vị: Trung tâm .*UBND các xã An Mỹ, Đồng Tâm, Vạn Kim\.$/,
    )
    expect(visited(roundOfSize(60, 0))).toMatch(
      /tại 60 đơn vị, gồm 20 cơ quan, đơn vị và 40 xã \(danh sách tại Phụ lục kèm theo\)\.$/,
    )
  })

  test('achievements: all, nearly all, most and some, each with its count', () => {
    const text = textOf(report(), 'achievements.agency') ?? ''
    expect(text).toContain('tất cả 06/06 đơn vị được kiểm tra đều đạt các nội dung: phổ biến')
    expect(text).toContain(
      'Hầu hết các đơn vị được kiểm tra đạt nội dung: chấp hành giờ làm việc, không làm việc riêng (05/06).',
    )
    expect(text).toContain(
      'Phần lớn các đơn vị được kiểm tra đạt nội dung: nơi làm việc, nơi tiếp dân sạch, gọn (04/06).',
    )
    expect(text).toContain(
      'Một số đơn vị được kiểm tra đạt nội dung: đưa kết quả thực hiện vào đánh giá cán bộ hằng tháng (02/06).',
    )
  })

  test('a criterion that nobody passed is no achievement, one that nobody was judged on is not mentioned', () => {
    const sections = report({
      criteria: [
        { code: 'K01', conductCode: 'agency', text: 'Có kế hoạch', passed: 0, failed: 6 },
        { code: 'K02', conductCode: 'agency', text: 'Quán triệt', passed: 0, failed: 0 },
      ],
    })
    expect(keysOf(sections)).not.toContain('achievements.agency')
  })

  test('shortcomings: none is said, few by unit in the words of the record, many by subject', () => {
    expect(textOf(report({ findings: [] }), 'shortcomings.none')).toBe(
      'Qua kiểm tra, Đoàn kiểm tra không ghi nhận tồn tại, hạn chế tại các đơn vị được kiểm tra.',
    )
    expect(textOf(report(), 'shortcomings.intro')).toContain(
      'vẫn còn 03 tồn tại, hạn chế tại 02/06 đơn vị được kiểm tra:',
    )
    expect(textOf(report(), 'shortcomings.unit.u5')).toBe(
      '- UBND xã Đồng Tâm: vệ sinh nơi làm việc chưa sạch sẽ; bàn làm việc chưa được sắp xếp gọn gàng.',
    )
    const many = composeRoundReport(roundOfSize(60, 200))
    expect(textOf(many, 'shortcomings.intro')).toContain(
      '200 tồn tại, hạn chế tại 60/60 đơn vị được kiểm tra (chi tiết tại Phụ lục',
    )
    expect(keysOf(many).filter((key) => key.startsWith('shortcomings.criterion'))).toHaveLength(2)
    expect(keysOf(many).filter((key) => key.startsWith('shortcomings.unit'))).toHaveLength(0)
  })

  test('remedies: latest deadline of what is open, done and overdue counted', () => {
    expect(textOf(report(), 'shortcomings.remedies')).toBe(
      'Đoàn kiểm tra đã yêu cầu các đơn vị khắc phục những tồn tại, hạn chế nêu trên, chậm nhất ngày 30/11/2018. Đến thời điểm báo cáo, đã khắc phục 01/03 nội dung.',
    )
    const done = report({
      findings: sampleRound.findings.map((finding) => ({ ...finding, status: 'done' as const })),
    })
    expect(textOf(done, 'shortcomings.remedies')).toContain('các đơn vị đã khắc phục xong 03/03 nội dung.')
    expect(keysOf(done)).not.toContain('tasks.remedies')
    const late = report({
      findings: sampleRound.findings.map((finding) => ({ ...finding, isOverdue: true })),
    })
    expect(textOf(late, 'shortcomings.remedies')).toContain('Có 03 nội dung quá thời hạn khắc phục.')
  })

  test('what remains, and what is said when nothing remains', () => {
    expect(textOf(report(), 'next.remaining')).toContain(
      'kiểm tra đợt II, dự kiến bắt đầu từ ngày 24/10/2018, tại 18 xã còn lại',
    )
    expect(textOf(report({ remaining: [], nextRound: null }), 'next.remaining')).toContain(
      'Đến nay, toàn bộ các đơn vị',
    )
    expect(textOf(report({ remaining: sixUnits.slice(3), nextRound: null }), 'next.remaining')).toContain(
      'các đợt kiểm tra tại 03 xã còn lại trên địa bàn huyện: UBND các xã An Mỹ, Đồng Tâm, Vạn Kim.',
    )
  })

  test('returns: complete, missing by name, not asked for', () => {
    expect(textOf(report(), 'coverage.returns')).toBe(
      'Về báo cáo tự kiểm tra, 20/22 đơn vị được yêu cầu đã nộp, trong đó 01 đơn vị nộp muộn. Chưa nộp báo cáo: UBND các xã Thượng Lâm, Tuy Lai.',
    )
    expect(
      textOf(report({ returns: { requested: 22, received: 22, late: 0, missing: [] } }), 'coverage.returns'),
    ).toBe('Về báo cáo tự kiểm tra, 22/22 đơn vị được yêu cầu đã nộp đầy đủ.')
    expect(
      textOf(report({ returns: { requested: 22, received: 0, late: 0, missing: [] } }), 'coverage.returns'),
    ).toBe('Về báo cáo tự kiểm tra, chưa có đơn vị nào trong 22 đơn vị được yêu cầu nộp báo cáo.')
    expect(keysOf(report({ returns: null }))).not.toContain('coverage.returns')
  })

  test('keys are unique and stay when a unit is added', () => {
    const before = keysOf(report({ visited: sixUnits.slice(0, 5) }))
    const after = keysOf(report())
    expect(new Set(after).size).toBe(after.length)
    expect(after).toEqual(expect.arrayContaining(before))
  })

  test('rounds of any size: no empty paragraph, no double mark, no stray space', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 0, max: 60 }), (units, findings) => {
        for (const section of composeRoundReport(roundOfSize(units, units === 0 ? 0 : findings))) {
          expect(section.paragraphs.length).toBeGreaterThan(0)
          for (const { text } of section.paragraphs) {
            expect(text).toMatch(/[.:]$/)
            expect(text).not.toMatch(/undefined|NaN| {2}| [,.;:]|[,;:][,;:.]|\.\.|\(\)/)
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('minutes', () => {
  const facts: Parameters<typeof composeMinutes>[0] = {
    unitName: 'UBND xã An Mỹ',
    place: 'Trụ sở UBND xã An Mỹ.',
    startedAt: { date: '2018-10-03', time: '08:00' },
    endedAt: null,
    team: [{ name: 'Bà Hiền', role: 'Trưởng đoàn' }],
    unitPeople: [],
    answers: [],
    unitReport: [],
    remarks: [],
    rechecks: [],
    strengths: [],
    findings: [],
    recommendations: [],
    unitOpinion: null,
    copies: 2,
  }

  test('numerals run through people, criteria and text, whatever is missing', () => {
    const bare = composeMinutes(facts)
    expect(bare.headings).toEqual({ team: '1. Thành phần Đoàn kiểm tra', unitPeople: '', answers: '' })
    expect(bare.sections.map(({ heading }) => heading)).toEqual([
      '2. Tồn tại, hạn chế',
      '3. Ý kiến của đơn vị được kiểm tra',
    ])
    const full = composeMinutes({
      ...facts,
      unitPeople: [{ name: 'Ông Kỷ', role: 'Chủ tịch' }],
      answers: [{ group: 'K', rows: [{ code: 'K01', text: 'x', verdict: 'Đạt', note: '' }] }],
      strengths: [{ id: 's', text: 'Niêm yết đầy đủ' }],
    })
    expect(full.headings.answers).toBe('3. Kết quả kiểm tra theo tiêu chí (01 tiêu chí)')
    expect(full.sections[0]?.heading).toBe('4. Ưu điểm')
  })

  test('what was not recorded is left to the hand, never invented', () => {
    const { sections, closing, opening } = composeMinutes(facts)
    expect(opening).toEqual({
      startedAt: '08 giờ 00 phút, ngày 03 tháng 10 năm 2018',
      place: 'Trụ sở UBND xã An Mỹ',
    })
    expect(textOf(sections, 'opinion')).toMatch(/^…+$/)
    expect(closing).toContain('kết thúc hồi …… giờ …… phút, ngày 03 tháng 10 năm 2018')
    expect(textOf(sections, 'findings.none')).toBe(
      'Qua kiểm tra, Đoàn kiểm tra không ghi nhận tồn tại, hạn chế.',
    )
  })

  test('a demand carries its deadline', () => {
    const { sections } = composeMinutes({
      ...facts,
      findings: [
        { id: 'f', description: 'bàn chưa gọn;', recommendation: 'sắp xếp lại.', dueOn: '2018-11-05' },
      ],
    })
    expect(textOf(sections, 'findings.f')).toBe('- Bàn chưa gọn.')
    expect(textOf(sections, 'demands.f')).toBe('- Sắp xếp lại; thời hạn khắc phục: 05/11/2018.')
  })
})

test('the closing of a list names only what is there', () => {
  expect(listClosing({ collective: 2, individual: 0, household: 1 })).toBe(
    'Danh sách có 02 tập thể và 01 hộ gia đình./.',
  )
  expect(listClosing({ collective: 0, individual: 12, household: 0 })).toBe('Danh sách có 12 cá nhân./.')
  expect(listClosing({ collective: 0, individual: 0, household: 0 })).toContain('chưa có')
})

test('a reminder counts what came and what did not', () => {
  const state = (received: number, reminded = 22 - received): string | undefined =>
    textOf(
      composeReturnReminder({
        officeName: 'Phòng Văn hóa và Thông tin',
        requestReference: 'Công văn số 45/VHTT ngày 17/9/2018',
        requested: 22,
        received,
        reminded,
        countedOn: '2018-10-16',
        lateDueOn: '2018-10-22',
        openDueOn: [],
      }),
      'state',
    )
  expect(state(18)).toContain('18/22 đơn vị đã gửi đủ báo cáo, còn 04 đơn vị chưa gửi')
  expect(state(18)).toContain('gửi chưa đủ (danh sách dưới đây).')
  expect(state(18, 3)).toContain('gửi chưa đủ, trong đó có 03 đơn vị nêu trong danh sách dưới đây.')
  expect(state(0)).toContain('chưa có đơn vị nào trong 22 đơn vị')
  expect(state(0, 1)).toContain('gửi đủ báo cáo; danh sách dưới đây nêu 01 đơn vị trong số đó.')
})

test('a reminder on the last day asks for it on that day', () => {
  const demand = (countedOn: string) =>
    textOf(
      composeReturnReminder({
        officeName: 'Phòng Văn hóa và Thông tin',
        requestReference: 'Công văn số 45/VHTT',
        requested: 22,
        received: 18,
        reminded: 4,
        countedOn,
        lateDueOn: null,
        openDueOn: ['2018-10-22', '2018-10-22'],
      }),
      'demand',
    )
  expect(demand('2018-10-21')).toContain('gửi báo cáo chậm nhất là ngày 22/10/2018.')
  expect(demand('2018-10-22')).toContain('gửi báo cáo trong ngày 22/10/2018.')
})
