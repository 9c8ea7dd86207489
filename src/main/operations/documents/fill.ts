/** The files of a document: filled now for a draft, as they were kept for an issued one. */
import { fail } from '#shared/contract/errors.ts'
import type { DocumentData, TemplateKind } from '#shared/domain/document.ts'
import { kindFacts } from '#shared/domain/document-kind.ts'
import { applyEdits } from '#shared/domain/documents/edits.ts'
import type { DocumentRecord } from '../../db/queries/documents.ts'
import { fillTemplate } from '../../documents/fill.ts'
import { TemplateError } from '../../documents/template-error.ts'
import type { TaskContext } from '../context.ts'
import { aboutOf, composeDocument, headingOf } from './compose.ts'
import { refuseBroken, templateOf } from './templates.ts'

type FillContext = Pick<TaskContext, 'db' | 'files' | 'resourcesDir' | 'messages' | 'now' | 'today'>

/** Throws DomainError template_broken when the office's own template cannot be filled. */
export const fillDocument = <Kind extends TemplateKind>(
  context: FillContext,
  kind: Kind,
  data: DocumentData[Kind],
): Uint8Array => {
  try {
    return fillTemplate({
      kind,
      template: templateOf(context, kind).bytes,
      data,
      createdAt: context.now,
    })
  } catch (error) {
    if (error instanceof TemplateError) refuseBroken(context.messages, error.problems)
    throw error
  }
}

/**
 * `Báo cáo …` keeps its accents: the name is read by people, and every host writes it as it is. A paper without a number
 * is told from its like by what it is about.
 */
export const fileName = (
  { kind, number, subject, title }: Pick<DocumentRecord, 'kind' | 'number' | 'subject' | 'title'>,
  extension: string,
): string => {
  const before = number === '' ? '' : `${number.replace(/[/\\]/gu, '-')} - `
  const after = kindFacts[kind].numbering === 'none' ? ` - ${subject.name.replaceAll(/[/\\]/gu, '-')}` : ''
  return `${before}${title.slice(0, 120).trim()}${after.slice(0, 80)}.${extension}`
}

/** The Word file as it stands now. Throws DomainError unknown_file when a kept file is gone. */
export const wordFile = (context: FillContext, record: DocumentRecord): Uint8Array => {
  if (record.status !== 'draft') {
    if (record.fileHash === null) throw fail('unknown_file', {})
    return context.files.kept(record.fileHash)
  }
  const composed = composeDocument(context.db, record.kind, aboutOf(record), headingOf(record), context.today)
  return fillDocument(context, record.kind, applyEdits(composed.data, record.edits))
}
