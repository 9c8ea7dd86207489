import type { Paragraph } from '../document.ts'
import { bareClause, countText, lowerFirst, shareText, upperFirst } from './office-text.ts'
import { strengthParagraphs } from './report-strengths.ts'
import type { ConductCodeKind, CriterionOutcome, RoundReportFacts } from './round-report-facts.ts'

export const codeNames = {
  agency: 'Quy tắc ứng xử của cán bộ, công chức, viên chức, người lao động',
  public: 'Quy tắc ứng xử nơi công cộng',
} satisfies Record<ConductCodeKind, string>

/** `Tuyên truyền: loa truyền thanh, hội thi` reads better inside a sentence as `tuyên truyền (loa truyền thanh, hội thi)`. */
export const criterionSubject = (criterion: CriterionOutcome): string =>
  lowerFirst(bareClause(criterion.text))
    .replace(/:\s*(.+)$/, ' ($1)')
    // A semicolon of its own would look like the next item of the list.
    .replaceAll(/;\s*/g, ', ')

const wholeOf = (criterion: CriterionOutcome): number => criterion.passed + criterion.failed

/** Who passed, in words: all, nearly all, most or some; with the count where it is the same for every criterion. */
const quantity = (criterion: CriterionOutcome, visited: number): string => {
  const whole = wholeOf(criterion)
  const scope = whole === visited ? 'được kiểm tra' : 'có nội dung này'
  if (whole === 1) return `đơn vị ${scope}`
  if (criterion.passed === whole) return `tất cả ${shareText(whole, whole)} đơn vị ${scope} đều`
  const ratio = criterion.passed / whole
  const who = ratio >= 0.75 ? 'hầu hết các' : ratio > 0.5 ? 'phần lớn các' : 'một số'
  return `${who} đơn vị ${scope}`
}

/** One sentence for the criteria of one quantity, the best first. */
const sentences = (criteria: readonly CriterionOutcome[], visited: number): string[] => {
  const ranked = criteria.toSorted(
    (a, b) => b.passed / wholeOf(b) - a.passed / wholeOf(a) || wholeOf(b) - wholeOf(a),
  )
  const groups = new Map<string, CriterionOutcome[]>()
  for (const criterion of ranked) {
    const who = quantity(criterion, visited)
    groups.set(who, [...(groups.get(who) ?? []), criterion])
  }
  return [...groups].map(([who, group]) => {
    const what = group.length === 1 ? 'đạt nội dung' : 'đạt các nội dung'
    const items = group.map((criterion) =>
      criterion.failed === 0
        ? criterionSubject(criterion)
        : `${criterionSubject(criterion)} (${shareText(criterion.passed, wholeOf(criterion))})`,
    )
    return upperFirst(`${who} ${what}: ${items.join('; ')}.`)
  })
}

const codeParagraph = (facts: RoundReportFacts, code: ConductCodeKind): Paragraph[] => {
  const passed = facts.criteria.filter((item) => item.conductCode === code && item.passed > 0)
  if (passed.length === 0) return []
  return [
    {
      key: `achievements.${code}`,
      text: `Về thực hiện ${codeNames[code]}: ${lowerFirst(sentences(passed, facts.visited.length).join(' '))}`,
    },
  ]
}

export const outreachParagraph = ({ outreach }: RoundReportFacts): Paragraph[] => {
  const total = outreach.forms.reduce((sum, form) => sum + form.count, 0)
  if (total === 0) return []
  const forms = outreach.forms
    .filter((form) => form.count > 0)
    .map((form) => `${countText(form.count)} ${lowerFirst(form.name)}`)
  const people =
    outreach.participants > 0 ? `, với ${countText(outreach.participants)} lượt người tham gia` : ''
  const detail = forms.length > 1 ? ` (${forms.join(', ')})` : ''
  const what = forms.length > 1 ? `${countText(total)} hoạt động tuyên truyền, vận động` : forms.join('')
  return [
    {
      key: 'achievements.outreach',
      text: `Về công tác tuyên truyền, vận động: ${countText(outreach.places)} ${outreach.placeType} đã tổ chức ${what}${detail}${people}.`,
    },
  ]
}

/** What passed, by code and by share of units; then what single units did well; then outreach. */
export const achievementParagraphs = (facts: RoundReportFacts): Paragraph[] => [
  ...codeParagraph(facts, 'agency'),
  ...strengthParagraphs(facts),
  ...codeParagraph(facts, 'public'),
  ...outreachParagraph(facts),
]
