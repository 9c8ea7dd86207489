import { describe, expect, test } from 'vitest'
import type { Section } from '../../../../src/shared/domain/document.ts'
import {
  composeYearReport,
  type YearReportFacts,
} from '../../../../src/shared/domain/documents/year-report.ts'
import { roundOfSize, sampleRound } from '../../../support/sample-round.ts'

const figures = {
  year: 2018,
  units: 6,
  passed: 145,
  judged: 149,
  findings: 3,
  done: 1,
  outreach: 43,
  participants: 1240,
  awards: 4,
}
const year: YearReportFacts = {
  year: 2018,
  whole: sampleRound,
  rounds: [{ ordinal: 1, from: '2018-10-03', to: '2018-10-05', visited: 6 }],
  onSite: 6 + sampleRound.remaining.length,
  awards: { collective: 1, individual: 2, household: 0 },
  figures,
  previous: null,
}
const textOf = (sections: readonly Section[]): string =>
  sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs.map(({ text }) => text)]).join('\n')
const said = (changes: Partial<YearReportFacts>): string => textOf(composeYearReport({ ...year, ...changes }))

describe('the report of a year', () => {
  test('has a part for what there is, and numbers the parts without gaps', () => {
    expect(composeYearReport(year).map(({ heading }) => heading)).toEqual([
      'I. TÌNH HÌNH TRIỂN KHAI',
      'II. KẾT QUẢ ĐẠT ĐƯỢC',
      'III. TỒN TẠI, HẠN CHẾ',
      'IV. CÔNG TÁC KHEN THƯỞNG',
      'V. NHIỆM VỤ TRONG THỜI GIAN TỚI',
    ])
    expect(said({})).toContain('đã khen thưởng 01 tập thể và 02 cá nhân có thành tích')
  })

  test('an empty year says that nothing was inspected, and nothing of results', () => {
    const text = textOf(
      composeYearReport({
        ...year,
        whole: roundOfSize(0, 0),
        rounds: [{ ordinal: 1, from: null, to: null, visited: 0 }],
        awards: { collective: 0, individual: 0, household: 0 },
      }),
    )
    expect(text).toContain('chưa tiến hành kiểm tra đơn vị nào trong năm 2018.')
    expect(text).not.toMatch(/Phụ lục|TỒN TẠI|KHEN THƯỞNG|Đợt I/)
  })

  test('a round without a visit is told, and not counted as held', () => {
    const text = said({
      rounds: [...year.rounds, { ordinal: 2, from: '2018-11-05', to: null, visited: 0 }],
    })
    expect(text).toContain('tổ chức 01 đợt kiểm tra')
    expect(text).toContain('- Đợt I (từ ngày 03/10/2018 đến ngày 05/10/2018): 06 đơn vị;')
    expect(text).toContain('- Đợt II (từ ngày 05/11/2018): chưa kiểm tra.')
  })

  test('units beyond those of the plan are told apart from its share', () => {
    expect(said({ onSite: 5 + sampleRound.remaining.length })).toMatch(
      /tại 06 đơn vị, trong đó có 05\/\d+ đơn vị thuộc đối tượng kiểm tra trực tiếp/,
    )
  })

  test('200 shortcomings at 60 units are summed by subject and lead to the second annex', () => {
    expect(said({ whole: roundOfSize(60, 200) })).toContain('đơn vị được kiểm tra (chi tiết tại Phụ lục II):')
  })

  test('beside the year before: more, fewer, equal, and without figures', () => {
    const text = said({
      previous: { ...figures, year: 2017, units: 4, findings: 5, judged: 0, passed: 0 },
    })
    expect(text).toContain('SO SÁNH VỚI NĂM 2017')
    expect(text).toContain('- Số đơn vị được kiểm tra trực tiếp: 06 (năm 2017: 04, tăng 02).')
    expect(text).toContain('- Số tồn tại, hạn chế: 03 (năm 2017: 05, giảm 02).')
    expect(text).toContain('- Số hoạt động tuyên truyền: 43 (năm 2017: 43, không đổi).')
    expect(text).toContain('- Tỷ lệ nội dung đạt: 97,3% (năm 2017: chưa có số liệu).')
  })
})
