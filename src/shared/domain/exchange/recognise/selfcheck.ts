import type { KnownCriterion } from '../recognise-options.ts'
import type { CriterionAnswer } from '../recognised.ts'
import { type CriterionMatcher, criterionMatcher } from './criteria.ts'
import { Draft, rawOf } from './draft.ts'
import { columnsOf, type Report, resolverOf, type Table } from './table.ts'
import { readVerdict } from './verdict-words.ts'
import { folded, tidy } from './words.ts'

/** A wording this near is taken; a second one must be clearly further away. */
const NEAR = 0.42
const GAP = 0.1
/** Far below: the row is about none of the criteria. */
const FAR = 0.24

/** The code of conduct a group row speaks of: K for the staff's, C for the one in public places. */
const prefixOf = (group: string): string | undefined => {
  const flat = folded(group)
  if (/\b(noi cong cong|1665)\b/u.test(flat)) return 'C'
  return /\b(can bo|cong chuc|co quan|cong so|522)\b/u.test(flat) ? 'K' : undefined
}

type Reading = { code: string | null; candidates: string[]; score: number; isUnknown: boolean }

const readCode = (
  matcher: CriterionMatcher,
  written: string | null,
  text: string,
  group: string,
): Reading & { conflict?: string } => {
  const coded = matcher.byCode(written ?? '') ?? matcher.byCode(text)
  const [best, second] = matcher.byWording(text, coded === undefined ? prefixOf(group) : undefined)
  if (coded !== undefined) {
    const own = matcher.byWording(text, undefined).find((match) => match.code === coded)?.score ?? 0
    const isOther = best !== undefined && best.code !== coded && best.score >= 0.6 && own < 0.3
    return {
      code: isOther ? null : coded,
      candidates: isOther ? [coded, best.code] : [],
      score: 1,
      isUnknown: false,
      ...(isOther ? { conflict: best.code } : {}),
    }
  }
  if (best === undefined || best.score < FAR)
    return { code: null, candidates: [], score: best?.score ?? 0, isUnknown: true }
  const isClear = best.score >= NEAR && best.score - (second?.score ?? 0) >= GAP
  const near = [best, second]
    .filter((match) => match !== undefined && match.score >= FAR)
    .map((match) => match?.code ?? '')
  return isClear
    ? { code: best.code, candidates: [], score: best.score, isUnknown: false }
    : { code: null, candidates: near, score: best.score, isUnknown: false }
}

const resultOf = (draft: Draft, isTicked: boolean): CriterionAnswer['result'] => {
  const answer = draft.answer('result', 'result')
  if (answer === null) return null
  const { result, candidates } = readVerdict(answer)
  if (result !== undefined) return result
  const cell = draft.cell('result', 'result')
  // A mark under "Tốt" says "Tốt".
  const raw = isTicked ? answer : cell === undefined ? '' : rawOf(cell)
  if (cell !== undefined) draft.doubt('result', 'unknown_value', cell, { raw, candidates })
  return null
}

const askAboutCode = (
  draft: Draft,
  reading: Reading & { conflict?: string },
  text: string,
  column: number,
): void => {
  const at = { row: draft.row, column }
  if (reading.conflict !== undefined)
    draft.ask('criterion_conflict', at, { text, codes: reading.candidates.join(', ') }, 'code')
  else if (reading.code === null)
    draft.ask('unknown_criterion', at, { text, codes: reading.candidates.join(', ') }, 'code')
}

const answerOf = (
  table: Table,
  report: Report,
  matcher: CriterionMatcher,
): ((index: number) => { answer: CriterionAnswer; score: number }) => {
  const resolve = resolverOf(table)
  const textColumn = columnsOf(table, 'text')[0]?.column ?? 1
  const isTicked = columnsOf(table, 'result').some(({ choice }) => choice !== undefined)
  return (index) => {
    const draft = new Draft(table, resolve, report, index)
    const written = draft.text('code', 'code')
    const text = draft.text('text', 'text', { keepLines: true })
    const reading = readCode(matcher, written, tidy(text ?? ''), table.rows[index]?.group.text ?? '')
    askAboutCode(draft, reading, tidy(text ?? written ?? ''), textColumn)
    const result = resultOf(draft, isTicked)
    const note = draft.text('note', 'note', { keepLines: true })
    const frame = draft.frame()
    const open = frame.unsure.result
    if (open !== undefined)
      open.candidates = open.candidates.map((said) => readVerdict(String(said)).result ?? said)
    if (result === null && frame.unsure.result === undefined)
      draft.ask(
        'result_missing',
        { row: draft.row, column: columnsOf(table, 'result')[0]?.column ?? textColumn },
        {},
        'result',
      )
    const unsure =
      reading.candidates.length > 0
        ? { ...frame.unsure, code: { raw: tidy(text ?? ''), candidates: reading.candidates } }
        : frame.unsure
    return {
      answer: { ...frame, unsure, type: 'criterionResult', code: reading.code, text, result, note },
      score: reading.score,
    }
  }
}

/** Two rows for one criterion: the better wording keeps it when it is clearly better, else both are asked about. */
const settleDoubles = (rows: { answer: CriterionAnswer; score: number }[], report: Report): void => {
  for (const [code, group] of Map.groupBy(rows, ({ answer }) => answer.code)) {
    if (code === null || group.length < 2) continue
    const [first, second] = [...group].sort((a, b) => b.score - a.score)
    const keeper = first !== undefined && first.score - (second?.score ?? 0) >= 0.15 ? first : undefined
    for (const row of group) {
      if (row === keeper) continue
      row.answer.unsure = { ...row.answer.unsure, code: { raw: row.answer.text ?? '', candidates: [code] } }
      row.answer.code = null
      const { sheet, rows: sources } = row.answer.source
      report(
        'criterion_conflict',
        'must',
        { sheet, ...(sources[0] === undefined ? {} : { row: sources[0] }), field: 'code' },
        { text: row.answer.text ?? '', codes: code },
      )
    }
  }
}

/** Criteria of the codes of conduct a report answers that it does not mention. */
export const reportMissing = (
  answers: readonly CriterionAnswer[],
  criteria: readonly KnownCriterion[],
  report: Report,
): void => {
  const given = new Set(answers.map((answer) => answer.code))
  const prefixes = new Set([...given].map((code) => code?.slice(0, 1)))
  // A row that is not certain may be any of them.
  const open = new Set(answers.flatMap((answer) => answer.unsure.code?.candidates ?? []).map(String))
  const missing = criteria.filter(
    ({ code }) => prefixes.has(code.slice(0, 1)) && !given.has(code) && !open.has(code),
  )
  if (answers.length > 0 && missing.length > 0) {
    report(
      'criteria_missing',
      'should',
      {},
      { codes: missing.map(({ code }) => code).join(', '), count: missing.length },
    )
  }
}

/** The answers of a self-check report, each with the criterion it belongs to. */
export const readSelfCheck = (
  table: Table,
  report: Report,
  criteria: readonly KnownCriterion[],
): CriterionAnswer[] => {
  const matcher = criterionMatcher(criteria)
  const read = answerOf(table, report, matcher)
  const rows = table.rows.map((_, index) => read(index))
  settleDoubles(rows, report)
  return rows.map((row) => row.answer)
}
