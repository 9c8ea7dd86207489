/** The files of a document: filled now for a draft, as they were kept for an issued one. */
import { fail } from '#shared/contract/errors.ts'
import type { DocumentData, TemplateKind } from '#shared/domain/document.ts'
import { applyEdits } from '#shared/domain/documents/edits.ts'
import type { DocumentRecord } from '../../db/queries/documents.ts'
import { fillTemplate } from '../../documents/fill.ts'
import { TemplateError } from '../../documents/template-error.ts'
import type { TaskContext } from '../context.ts'
import { composeDocument, headingOf } from './compose.ts'
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

/** `Bao cao …` keeps its accents: the name is read by people, and every host writes it as it is. */
export const fileName = (record: Pick<DocumentRecord, 'title' | 'number'>, extension: string): string => {
  const number = record.number === '' ? '' : `${record.number.replace(/[/\\]/gu, '-')} - `
  return `${number}${record.title.slice(0, 120).trim()}.${extension}`
}

/** The Word file as it stands now. Throws DomainError unknown_file when a kept file is gone. */
export const wordFile = (context: FillContext, record: DocumentRecord): Uint8Array => {
  if (record.status !== 'draft') {
    if (record.fileHash === null) throw fail('unknown_file', {})
    return context.files.kept(record.fileHash)
  }
  const composed = composeDocument(
    context.db,
    record.kind,
    record.subject.id,
    headingOf(record),
    context.today,
  )
  return fillDocument(context, record.kind, applyEdits(composed.data, record.edits))
}
