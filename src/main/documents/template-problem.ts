import type { TemplatePart, UnreadableTemplate } from './template-text.ts'

export type TemplatePlace = {
  part: TemplatePart
  /** Number of the paragraph in that part, from 1. */
  paragraph: number
  isInTable: boolean
  /** The paragraph's text, to be found in Word with Ctrl+F. */
  excerpt: string
}

export type TemplateProblemCode =
  | UnreadableTemplate
  | 'unknown_tag'
  | 'wrong_use'
  | 'unclosed_tag'
  | 'unopened_tag'
  | 'unclosed_loop'
  | 'unopened_loop'
  | 'crossed_loops'
  | 'misplaced_loop'
  | 'split_tag'

export type TemplateProblem = {
  code: TemplateProblemCode
  /** A warning leaves the template usable: the tag is read all the same. */
  severity: 'error' | 'warning'
  /** As written; empty when the file as a whole is meant. */
  tag: string
  place: TemplatePlace | null
  /** The nearest known tag. */
  suggestion: string | null
}

/** Thrown when a template cannot be filled; every problem names its tag and place. */
export class TemplateError extends Error {
  readonly problems: readonly TemplateProblem[]

  constructor(problems: readonly TemplateProblem[]) {
    super(problems.map(({ code, tag }) => `${code} ${tag}`.trim()).join('; '))
    this.name = 'TemplateError'
    this.problems = problems
  }
}
