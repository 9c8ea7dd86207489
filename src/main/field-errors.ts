/** Schema issues as field paths with a code that the catalogue can word. */
import type { z } from 'zod'
import type { FieldErrors, FieldProblem } from '#shared/contract/errors.ts'

const fieldProblems: readonly FieldProblem[] = [
  'required',
  'too_long',
  'too_short',
  'not_a_date',
  'not_a_number',
  'out_of_range',
  'before_issue',
  'not_later',
  'not_allowed',
  'invalid',
]

const problemOf = (issue: z.core.$ZodIssue): FieldProblem => {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array' ? 'too_long' : 'out_of_range'
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'too_short' : 'out_of_range'
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null) return 'required'
      return issue.expected === 'number' || issue.expected === 'int' ? 'not_a_number' : 'invalid'
    case 'invalid_format':
      return issue.format === 'date' ? 'not_a_date' : 'invalid'
    case 'invalid_value':
    case 'unrecognized_keys':
      return 'not_allowed'
    case 'custom':
      return fieldProblems.find((problem) => problem === issue.params?.problem) ?? 'invalid'
    default:
      return 'invalid'
  }
}

/** `{ 'team.0.name': 'required' }`; the first problem of a field counts. */
export const fieldErrors = (error: z.ZodError): FieldErrors => {
  const fields: FieldErrors = {}
  for (const issue of error.issues) fields[issue.path.join('.') || '.'] ??= problemOf(issue)
  return fields
}
