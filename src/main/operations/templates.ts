import type { templates } from '#shared/contract/templates.ts'
import { templateKinds } from '#shared/domain/document.ts'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { ownTemplate } from '../db/queries/documents.ts'
import { documentCatalogue } from '../documents/catalogue.ts'
import { lintTemplate } from '../documents/lint-template.ts'
import { shippedTemplate } from '../documents/shipped-template.ts'
import { makeTagList, tagGroups, tagListFileName } from '../documents/tag-list.ts'
import type { Operations } from './context.ts'
import { faultOf, refuseBroken, templateOf } from './documents/templates.ts'

export const templatesOperations = {
  list: ({ db }) =>
    templateKinds.map((kind) => {
      const own = ownTemplate(db, kind)
      return {
        kind,
        fileName: own?.fileName ?? documentCatalogue[kind].file,
        replacedAt: own?.replacedAt ?? null,
      }
    }),
  export: async (context, { kind }) => {
    const { fileName, bytes } = templateOf(context, kind)
    return context.files.put(fileName, bytes)
  },
  tagList: async ({ files, resourcesDir, now }) => {
    const { kinds, tagsOfAll } = messagesIn('vi').documents
    const groups = tagGroups(tagsOfAll, kinds)
    return files.put(
      tagListFileName,
      makeTagList(shippedTemplate(resourcesDir, tagListFileName), groups, now),
    )
  },
  check: async ({ files, messages }, { kind, file }) => ({
    faults: lintTemplate(kind, files.take(file).bytes).map((problem) => faultOf(messages, problem)),
  }),
  replace: ({ db, files, messages, now }, { kind, file }) => {
    const { name, bytes } = files.take(file)
    const problems = lintTemplate(kind, bytes)
    refuseBroken(messages, problems)
    const row = { hash: files.keep(bytes), file_name: name, replaced_at: now }
    if (ownTemplate(db, kind) === undefined) db.insert('document_templates', { id: kind, ...row })
    else db.update('document_templates', kind, row)
    files.drop(file)
    return { warnings: problems.map((problem) => faultOf(messages, problem).sentence) }
  },
  restore: ({ db }, { kind }) => {
    db.remove('document_templates', kind)
    return null
  },
} satisfies Operations<typeof templates>
