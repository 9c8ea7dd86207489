/** Sending a file back to its commune, as it crosses the boundary. */
import { z } from 'zod'
import type { SendBackItem } from '../domain/exchange/send-back/items.ts'
import type { FileRef } from './bridge.ts'
import { civilDate, id, prose, revision } from './fields.ts'

/** What can be asked about a file, and what was asked last. */
export type SendBackDraft = {
  fileId: string
  fileName: string
  revision: number
  unitName: string | null
  /** Why it cannot be sent back as it stands, in a sentence; null when it can. */
  hindrance: string | null
  /** Nothing of the file could be read: only a list goes back, which says why and what to do. */
  isRefused: boolean
  items: SendBackItem[]
  /** The day that is offered for the answer. */
  replyBy: string
  last: { on: string; asked: number; remark: string; hasCopy: boolean } | null
}

export type SendBackResult = {
  /** The marked copy, where one could be made, then the list. */
  files: FileRef[]
  isCopied: boolean
  asked: number
  revision: number
}

/** What fits a page that a commune reads. */
export const longestRemark = 2_000

export const sendBackForm = z.object({
  fileId: id,
  revision,
  /** Of the draft; what is left out is not asked. */
  itemKeys: z.array(z.string().max(500)).max(20_000),
  remark: prose
    .refine((text) => text.length <= longestRemark, { params: { problem: 'too_long' } })
    .default(''),
  /** From today on, within a year. */
  replyBy: civilDate.nullable().default(null),
})
