/** What a unit still has to send, in words that can be read out on the telephone. */
import type { BoardRow } from '#shared/contract/exchange.ts'
import { isToSendAgain, type ReturnStatus } from '#shared/domain/request.ts'
import type { Messages } from '#shared/messages/catalogue.ts'

/** '' when the unit owes nothing; what lies with the clerk is not the unit's debt. */
export const owedText = ({ board, owed }: Messages['exchange'], row: BoardRow): string => {
  const names = (isMeant: (status: ReturnStatus) => boolean): string =>
    row.contents
      .filter(({ status }) => isMeant(status))
      .map(({ content }) => board.contents[content])
      .join(', ')
  const missing = names((status) => status === 'waiting')
  const again = names(isToSendAgain)
  return [missing && owed.missing(missing), again && owed.again(again)].filter(Boolean).join('; ')
}
