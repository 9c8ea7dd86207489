import type { Cell } from '../sheet.ts'
import { folded, tidy } from './words.ts'

/** A mark in a column that stands for one answer: x, v, +, 1, a check mark, or the answer written out. */
export const isTick = (cell: Cell, choice: string): boolean => {
  const text = tidy(cell.text)
  if (cell.kind === 'boolean') return /^(true|1|đúng)$/iu.test(text)
  if (/^([xXvV×✓✔✗☑√+*]|1|có|đ)$/u.test(text)) return true
  return folded(text) === folded(choice)
}
