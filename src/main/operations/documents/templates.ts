/** Which template a kind is filled with, and what is wrong with one. */
import { fail } from '#shared/contract/errors.ts'
import type { TemplateFault } from '#shared/contract/templates.ts'
import type { TemplateKind } from '#shared/domain/document.ts'
import type { TemplateProblem } from '#shared/domain/documents/template-problem.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { ReadDb } from '../../db/database.ts'
import { ownTemplate } from '../../db/queries/documents.ts'
import { documentCatalogue } from '../../documents/catalogue.ts'
import { shippedTemplate } from '../../documents/shipped-template.ts'
import type { FileStore } from '../../file-store.ts'

type TemplatePlaces = { db: ReadDb; files: FileStore; resourcesDir: string }

/** The bytes and the file name of the template in use. Throws DomainError unknown_file when the kept one is damaged. */
export const templateOf = (
  { db, files, resourcesDir }: TemplatePlaces,
  kind: TemplateKind,
): { fileName: string; bytes: Uint8Array } => {
  const own = ownTemplate(db, kind)
  if (own !== undefined) return { fileName: own.fileName, bytes: files.kept(own.hash) }
  const fileName = documentCatalogue[kind].file
  return { fileName, bytes: shippedTemplate(resourcesDir, fileName) }
}

export const faultOf = (messages: Messages, problem: TemplateProblem): TemplateFault => ({
  severity: problem.severity,
  sentence: messages.documents.templateProblem(problem),
  place: messages.documents.templatePlace(problem),
})

/** Throws DomainError template_broken with a sentence for each error; nothing when there is none. */
export const refuseBroken = (messages: Messages, problems: readonly TemplateProblem[]): void => {
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return
  const sentences = errors.slice(0, 5).map((problem) => {
    const place = messages.documents.templatePlace(problem)
    const sentence = messages.documents.templateProblem(problem)
    return place === '' ? sentence : `${sentence} (${place})`
  })
  throw fail('template_broken', { sentences })
}
