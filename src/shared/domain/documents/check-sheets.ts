/** The words of a Phiếu kiểm tra: what was seen at one unit, criterion by criterion. */
import type { Verdict } from '../checklist.ts'
import type { Paragraph, Section } from '../document.ts'
import { bareClause, countText, upperFirst } from './office-text.ts'
import type { CheckRow } from './paper-data.ts'

type Answered = {
  text: string
  isCritical: boolean
  verdict: Verdict | null
  /** Of a criterion that wants a count or words. */
  value: string
  note: string
}

const mark = 'x'

/** A blank form keeps the question only. */
export const checkRow = (row: Answered, isBlank: boolean): CheckRow => {
  const cross = (verdict: Verdict): string => (!isBlank && row.verdict === verdict ? mark : '')
  return {
    text: `${bareClause(row.text)}${row.isCritical ? ' (*)' : ''}`,
    passed: cross('pass'),
    failed: cross('fail'),
    notApplicable: cross('na'),
    note: isBlank
      ? ''
      : [row.value, row.note]
          .map(bareClause)
          .filter((part) => part !== '')
          .join('; '),
  }
}

export const checkTally = (rows: readonly Answered[]): string => {
  const count = (verdict: Verdict): string => countText(rows.filter((row) => row.verdict === verdict).length)
  const open = rows.filter(({ verdict, value }) => verdict === null && value === '').length
  const left = open > 0 ? `; chưa ghi ${countText(open)}` : ''
  return `Đạt ${count('pass')}; chưa đạt ${count('fail')}; không áp dụng ${count('na')}${left}.`
}

export type CheckTexts = {
  id: string
  strengths: readonly { id: string; text: string }[]
  findings: readonly { id: string; description: string }[]
  /** Of findings and of the visit as a whole. */
  demands: readonly { id: string; text: string }[]
}

/** Sections of a filled form; each key begins with the sheet's id. */
export const composeCheckTexts = ({ id, strengths, findings, demands }: CheckTexts): Section[] => {
  const dash = (key: string, text: string): Paragraph => ({
    key: `${id}.${key}`,
    text: `- ${upperFirst(bareClause(text))}.`,
  })
  const none = (key: string): Paragraph => ({ key: `${id}.${key}`, text: '- Không.' })
  const parts: { key: string; title: string; paragraphs: Paragraph[] }[] = [
    {
      key: 'strengths',
      title: 'Ưu điểm',
      paragraphs: strengths.map((one) => dash(`strengths.${one.id}`, one.text)),
    },
    {
      key: 'findings',
      title: 'Tồn tại, hạn chế',
      paragraphs: findings.map((one) => dash(`findings.${one.id}`, one.description)),
    },
    {
      key: 'demands',
      title: 'Kiến nghị',
      paragraphs: demands.map((one) => dash(`demands.${one.id}`, one.text)),
    },
  ]
  return parts.map(({ key, title, paragraphs }, index) => ({
    key: `${id}.${key}`,
    heading: `${index + 1}. ${title}`,
    level: 2,
    paragraphs: paragraphs.length > 0 ? paragraphs : [none(`${key}.none`)],
  }))
}
