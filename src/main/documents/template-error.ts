import type { TemplateProblem } from '#shared/domain/documents/template-problem.ts'

/** Thrown when a template cannot be filled; every problem names its tag and place. */
export class TemplateError extends Error {
  readonly problems: readonly TemplateProblem[]

  constructor(problems: readonly TemplateProblem[]) {
    super(problems.map(({ code, tag }) => `${code} ${tag}`.trim()).join('; '))
    this.name = 'TemplateError'
    this.problems = problems
  }
}
