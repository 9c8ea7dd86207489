/**
 * Fills a Word template with the data of a document.
 *
 *   const bytes = fillTemplate({ kind: 'round_report', template, data, createdAt: clock.now() })
 *
 * Knows no database and no file: template and result are bytes, data is plain. The template may be the office's own;
 * it is judged first, so a wrong tag is named with its place instead of leaving a hole in a paper.
 */
import type { DocumentData, TemplateKind } from '#shared/domain/document.ts'
import { documentCatalogue } from './catalogue.ts'
import { lintTemplate } from './lint-template.ts'
import { readTags } from './tag.ts'
import { EngineError, render } from './template-engine.ts'
import { TemplateError } from './template-error.ts'

export type FillInput<Kind extends TemplateKind> = {
  kind: Kind
  template: Uint8Array
  data: DocumentData[Kind]
  /** UTC instant for the file's properties; the caller's clock. */
  createdAt: string
}

/**
 * @returns the bytes of the .docx.
 * @throws TemplateError when the template is no Word file or a tag in it is wrong.
 */
export const fillTemplate = <Kind extends TemplateKind>(input: FillInput<Kind>): Uint8Array => {
  const errors = lintTemplate(input.kind, input.template).filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new TemplateError(errors)
  const values = readTags(documentCatalogue[input.kind].tags, input.data)
  try {
    return render(input.template, values, {
      'docProps/core.xml': (xml) => xml.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, input.createdAt),
    })
  } catch (error) {
    if (!(error instanceof EngineError)) throw error
    throw new TemplateError(
      error.problems.map(({ id, tag }) => ({
        code: id === 'no_value' ? 'unknown_tag' : 'misplaced_loop',
        severity: 'error',
        tag: `{${tag}}`,
        place: null,
        suggestion: null,
      })),
    )
  }
}
