/** What can be wrong with a Word template; worded in messages/vi/documents.ts. */

export const templateParts = ['body', 'header', 'footer', 'notes'] as const
export type TemplatePart = (typeof templateParts)[number]

/** The file as a whole is no template. */
export type UnreadableTemplate = 'old_word' | 'not_word' | 'workbook' | 'damaged' | 'has_macros'

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

export type TemplatePlace = {
  part: TemplatePart
  /** Number of the paragraph in that part, from 1. */
  paragraph: number
  isInTable: boolean
  /** The paragraph's text, to be found in Word with Ctrl+F. */
  excerpt: string
}

export type TemplateProblem = {
  code: TemplateProblemCode
  /** A warning leaves the template usable: the tag is read all the same. */
  severity: 'error' | 'warning'
  /** As written; empty when the file as a whole is meant. */
  tag: string
  place: TemplatePlace | null
  /** The nearest known tag; for crossed loops the end that was expected. */
  suggestion: string | null
}
