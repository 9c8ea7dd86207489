import { useCallback } from 'react'
import { useSearchParams } from 'react-router'
import type { BoardRow } from '#shared/contract/exchange.ts'
import { returnContents } from '#shared/domain/request.ts'
import { hasHandedIn, returnPart, returnParts } from '#shared/domain/return-counts.ts'
import { useMessages } from '../../platform/messages.tsx'
import { useOfficeDay } from '../../platform/office-day.ts'
import { useSetParams } from '../../ui/use-set-params.ts'
import { type BoardFilter, boardFilters, matchesFilter } from './board-states.ts'

/**
 * Which units the address asks for: by how they stand (the filter over the table), and the figure that led here
 * (ui/pictures/links.ts): those of which a content stands in a certain way, or of which anything came.
 */
export const useBoardFigure = () => {
  const all = useMessages()
  const today = useOfficeDay()
  const [params] = useSearchParams()
  const setParams = useSetParams()
  const content = returnContents.find((one) => one === params.get('content'))
  const part = returnParts.find((one) => one === params.get('part'))
  const isAnswered = params.get('standing') === 'answered'
  const filter = boardFilters.find((one) => one === params.get('standing')) ?? 'all'
  const isCounted = useCallback(
    (row: BoardRow): boolean =>
      matchesFilter(row, filter) &&
      (!isAnswered || hasHandedIn(row.standing)) &&
      (content === undefined ||
        row.contents.some(
          (cell) =>
            cell.content === content &&
            (part === undefined || (today !== null && returnPart(cell.status, row.dueOn, today) === part)),
        )),
    [content, part, filter, isAnswered, today],
  )
  const words = [
    isAnswered && all.exchange.board.standings.answered,
    content && all.exchange.board.contents[content],
    content && part && all.figures.returns.parts[part],
  ].filter((part): part is string => typeof part === 'string')
  return {
    filter,
    setFilter: (next: BoardFilter) => setParams({ standing: next === 'all' ? null : next }),
    isCounted,
    words: words.length === 0 ? null : words.join('; '),
    clear: () => setParams({ content: null, part: null, ...(isAnswered ? { standing: null } : {}) }),
  }
}
