/** The words of a Giấy khen. */
import { officeDateShort } from '../../dates.ts'
import type { Section } from '../document.ts'
import { upperFirst } from './office-text.ts'

/** What they are awarded for: one text for all certificates of a list. */
export const composeCertificateText = (merit: string): Section[] => [
  {
    key: 'text',
    heading: null,
    level: 1,
    paragraphs: [{ key: 'merit', text: `${upperFirst(`đã ${merit}`)}` }],
  },
]

/** `Quyết định số 2210/QĐ-UBND ngày 20/12/2017`; dots while it has no number. */
export const decisionLine = (decision: { number: string; symbol: string; date: string } | null): string => {
  if (decision === null) return 'Quyết định số: ……/QĐ-UBND ngày ……/……/………'
  const { number, symbol, date } = decision
  const whole = number.includes('/') || symbol === '' ? number : `${number}/${symbol}`
  return `Quyết định số ${whole} ngày ${officeDateShort(date)}`
}
