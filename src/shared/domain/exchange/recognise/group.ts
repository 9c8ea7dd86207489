import type { SubjectKind } from '../recognised.ts'
import { formBelow, type GroupForm } from './form-of-group.ts'
import { type Frame, isNumberMark } from './row-frame.ts'
import { endsGroup, groupKindBegun, isEnumeratorAlone, type Numbering, numberingOf } from './row-words.ts'
import { tidy } from './words.ts'

export type Group = {
  index: number
  kind: SubjectKind | undefined
  /** How the group that said the kind is numbered: one numbered alike stands beside it, not below. */
  numbering: Numbering | undefined
  form: GroupForm | undefined
  text: string
  row: number
  column: number
}

/** A group without a kind of its own (a village, a block) stays within the kind above it, unless it is numbered alike. */
export const nextGroup = ({ grid }: Frame, row: number, before: Group): Group => {
  const cells = grid.cellsOf(row)
  const named =
    cells.find((cell) => groupKindBegun(cell.text) !== undefined) ??
    cells.find((cell) => cell.kind === 'text' && !isEnumeratorAlone(cell.text) && !isNumberMark(cell)) ??
    cells[0]
  const text = named === undefined ? '' : tidy(named.text)
  const own = groupKindBegun(text)
  const mark = cells[0]?.text ?? ''
  const numbering = numberingOf(mark)
  const isBeside = own === undefined && endsGroup(numbering, before.numbering)
  const column = named?.column ?? 1
  return {
    index: before.index + 1,
    kind: own ?? (isBeside ? undefined : before.kind),
    numbering: own === undefined ? before.numbering : numbering,
    form: formBelow({ text, row, column, mark }, before.form, before.numbering),
    text,
    row,
    column,
  }
}
