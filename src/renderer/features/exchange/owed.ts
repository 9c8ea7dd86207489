/** What a unit still has to send, in words that can be read out on the telephone. */
import type { BoardCell, BoardRow } from '#shared/contract/exchange.ts'
import { isToSendAgain } from '#shared/domain/request.ts'
import type { Messages } from '#shared/messages/catalogue.ts'

/** '' when the unit owes nothing; what lies with the clerk is not the unit's debt. */
export const owedText = ({ board, owed }: Messages['exchange'], row: BoardRow): string => {
  const names = (isMeant: (cell: BoardCell) => boolean): string =>
    row.contents
      .filter(isMeant)
      .map(({ content }) => board.contents[content])
      .join(', ')
  const missing = names(({ status, isBlank }) => status === 'waiting' && !isBlank)
  const blank = names(({ isBlank }) => isBlank)
  const again = names(({ status }) => isToSendAgain(status))
  return [missing && owed.missing(missing), blank && owed.blank(blank), again && owed.again(again)]
    .filter(Boolean)
    .join('; ')
}
