/** The Word templates behind the documents and lists: the shipped ones, and those with which the office replaced them. */
import { z } from 'zod'
import type { TemplateKind } from '../domain/document.ts'
import { templateKinds } from '../domain/document.ts'
import type { FileRef } from './bridge.ts'
import { command, query, returns, task } from './define.ts'
import { fileHandle } from './fields.ts'

const kind = z.enum(templateKinds)

export type TemplateSummary = {
  kind: TemplateKind
  fileName: string
  /** Null while the shipped one is in use. */
  replacedAt: string | null
}

/** What the linter says of a template, in a sentence; a warning leaves it usable. */
export type TemplateFault = { severity: 'error' | 'warning'; sentence: string; place: string }

export const templates = {
  list: query(z.object({}), returns<TemplateSummary[]>(), { reads: ['documents'] }),
  /** A copy of the template in use, to be changed in Word. */
  export: task(z.object({ kind }), returns<FileRef>()),
  /** Every tag with its meaning, as a Word file. */
  tagList: task(z.object({}), returns<FileRef>()),
  /** Judges a file without taking it. */
  check: task(z.object({ kind, file: fileHandle }), returns<{ faults: TemplateFault[] }>()),
  /** Takes a changed template; `template_broken` with the linter's sentences when it cannot be filled. */
  replace: command(z.object({ kind, file: fileHandle }), returns<{ warnings: string[] }>()),
  /** Back to the shipped template. */
  restore: command(z.object({ kind }), returns<null>()),
}
