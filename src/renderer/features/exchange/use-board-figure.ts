import { useCallback } from 'react'
import { useSearchParams } from 'react-router'
import type { BoardRow } from '#shared/contract/exchange.ts'
import { returnContents } from '#shared/domain/request.ts'
import { returnPart, returnParts } from '#shared/domain/return-counts.ts'
import { useMessages } from '../../platform/messages.tsx'
import { useOfficeDay } from '../../platform/office-day.ts'

/** The figure that led here (ui/pictures/links.ts): units of which a content stands in a certain way. */
export const useBoardFigure = () => {
  const all = useMessages()
  const today = useOfficeDay()
  const [params, setParams] = useSearchParams()
  const content = returnContents.find((one) => one === params.get('content'))
  const part = returnParts.find((one) => one === params.get('part'))
  const isCounted = useCallback(
    (row: BoardRow): boolean =>
      content === undefined ||
      row.contents.some(
        (cell) =>
          cell.content === content &&
          (part === undefined || (today !== null && returnPart(cell.status, row.dueOn, today) === part)),
      ),
    [content, part, today],
  )
  const words =
    content === undefined
      ? null
      : [all.exchange.board.contents[content], part && all.figures.returns.parts[part]]
          .filter(Boolean)
          .join('; ')
  const clear = () =>
    setParams((before) => {
      const next = new URLSearchParams(before)
      next.delete('content')
      next.delete('part')
      return next
    })
  return { isCounted, words, clear }
}
