/** What a commune can be asked about its file, for the clerk to leave out from; writes nothing. */

import { DomainError, fail } from '#shared/contract/errors.ts'
import type { SendBackDraft } from '#shared/contract/exchange-send-back.ts'
import { addDays, formatDate, isCivilDate } from '#shared/dates.ts'
import {
  type SendBackItem,
  type SendBackNames,
  sendBackItems,
} from '#shared/domain/exchange/send-back/items.ts'
import { fileMoves } from '#shared/domain/received-file.ts'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { errorSentence } from '#shared/messages/sentence.ts'
import { formatNumber } from '#shared/numbers.ts'
import type { ReceivedFile } from '../../db/queries/received-files.ts'
import { lastSendBack } from '../../db/queries/send-backs.ts'
import type { QueryContext } from '../context.ts'
import { type BuiltReview, buildReview } from './build-review.ts'

/** Days that a commune gets to answer, as after a reminder. */
const daysToAnswer = 5

// The commune reads Vietnamese, whatever the language of the screens.
const vi = messagesIn('vi')
const fieldNames: Readonly<Record<string, string>> = { ...vi.recognise.columns, ...vi.exchange.fields }
const choiceNames: Readonly<Record<string, string>> = vi.exchange.review.choices

const names: SendBackNames = {
  field: (field) => fieldNames[field] ?? field,
  value: (_content, field, value) => {
    if (value === null) return ''
    if (typeof value === 'number') return field === 'birthYear' ? String(value) : formatNumber(value)
    return isCivilDate(value) ? formatDate(value) : (choiceNames[value] ?? value)
  },
}

export const itemsOf = (built: BuiltReview): SendBackItem[] => {
  const rows = built.rows.map((row) => {
    const { outcome = 'undecided', why = null, changes = [] } = built.plans.get(row.id) ?? {}
    return { ...row, outcome, why, changes }
  })
  return sendBackItems({ ...built.review, rows }, names)
}

/** Throws what keeps a file from being sent back: illegal_move, rule send_back_needs_unit. */
export const requireSendable = ({ messages }: Pick<QueryContext, 'messages'>, file: ReceivedFile): void => {
  const states = messages.exchange.fileStates
  if (!fileMoves.canMove(file.status, 'sent_back'))
    throw fail('illegal_move', { what: 'return', from: states[file.status], to: states.sent_back })
  if (file.unitId === null && file.outcome !== 'refuse') throw fail('rule', { rule: 'send_back_needs_unit' })
}

const hindranceOf = (context: QueryContext, file: ReceivedFile): string | null => {
  try {
    requireSendable(context, file)
    return null
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return errorSentence(context.messages, error.error)
  }
}

/** Throws rule reading_lost. */
export const sendBackDraft = (context: QueryContext, file: ReceivedFile): SendBackDraft => {
  const last = lastSendBack(context.db, file.id)
  return {
    fileId: file.id,
    fileName: file.fileName,
    revision: file.revision,
    unitName: file.unitName,
    hindrance: hindranceOf(context, file),
    isRefused: file.outcome === 'refuse',
    items: itemsOf(buildReview(context, file)),
    replyBy: addDays(context.today, daysToAnswer),
    last:
      last === undefined
        ? null
        : {
            on: last.sentOn,
            asked: last.items.length,
            remark: last.remark,
            hasCopy: last.workbook !== null,
          },
  }
}
