import { endsGroup, type Numbering, numberingOf } from './row-words.ts'
import { folded, tidy } from './words.ts'

/** The award that a group names for the rows below it: "Đề nghị UBND huyện tặng Giấy khen". */
export type GroupForm = {
  form: string
  /** Who gives it, where the group says so. */
  level: string | null
  text: string
  row: number
  column: number
  /** How the group is numbered, or the one that it stands in: one numbered alike ends it. */
  numbering: Numbering | undefined
}

const forms = ['Bằng khen', 'Giấy khen', 'Thư khen', 'Biểu dương'] as const

/** What was given before, or is not asked for, is none. */
const isOtherwise = /\b(da|khong|chua|tung)\b|(?<!de nghi )\bduoc (tang|khen|nhan)\b/u

const formNamedIn = (text: string): string | undefined => {
  const flat = folded(text)
  const named = forms.filter((form) => flat.includes(folded(form)))
  return named.length === 1 && !isOtherwise.test(flat) ? named[0] : undefined
}

const levelIn = (text: string): string | null =>
  tidy(
    /đề nghị\s+((?:chủ tịch\s+)?(?:ubnd|ủy ban|uỷ ban)\s.{2,40}?)\s+(?:tặng|khen|biểu dương)/iu.exec(
      text,
    )?.[1] ?? '',
  ) || null

/** What holds below a group that says `text`; `before` is what held above it, in a group numbered `around`. */
export const formBelow = (
  { text, row, column, mark }: { text: string; row: number; column: number; mark: string },
  before: GroupForm | undefined,
  around: Numbering | undefined,
): GroupForm | undefined => {
  const numbering = numberingOf(mark)
  const form = formNamedIn(text)
  if (form !== undefined)
    return {
      form,
      level: levelIn(text),
      text,
      row,
      column,
      numbering: numbering ?? before?.numbering ?? around,
    }
  return endsGroup(numbering, before?.numbering) ? undefined : before
}
