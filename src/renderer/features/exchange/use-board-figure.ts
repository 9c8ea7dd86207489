import { useCallback } from 'react'
import { useSearchParams } from 'react-router'
import type { BoardRow } from '#shared/contract/exchange.ts'
import { returnContents } from '#shared/domain/request.ts'
import { returnPart, returnParts, unitStanding, unitStandings } from '#shared/domain/return-counts.ts'
import { useMessages } from '../../platform/messages.tsx'
import { useOfficeDay } from '../../platform/office-day.ts'
import { useSetParams } from '../../ui/use-set-params.ts'

/** `answered`: something came, or was said to be nothing. */
const boardStandings = ['answered', ...unitStandings] as const

const standsAs = (row: BoardRow, standing: (typeof boardStandings)[number] | undefined): boolean => {
  if (standing === undefined) return true
  const own = unitStanding(row.contents.map(({ status }) => status))
  return standing === 'answered' ? own !== 'silent' : own === standing
}

/** The figure that led here (ui/pictures/links.ts): units of which a content stands in a certain way. */
export const useBoardFigure = () => {
  const all = useMessages()
  const today = useOfficeDay()
  const [params] = useSearchParams()
  const setParams = useSetParams()
  const content = returnContents.find((one) => one === params.get('content'))
  const part = returnParts.find((one) => one === params.get('part'))
  const standing = boardStandings.find((one) => one === params.get('standing'))
  const isCounted = useCallback(
    (row: BoardRow): boolean =>
      standsAs(row, standing) &&
      (content === undefined ||
        row.contents.some(
          (cell) =>
            cell.content === content &&
            (part === undefined || (today !== null && returnPart(cell.status, row.dueOn, today) === part)),
        )),
    [content, part, standing, today],
  )
  const words = [
    standing && all.exchange.board.standings[standing],
    content && all.exchange.board.contents[content],
    content && part && all.figures.returns.parts[part],
  ].filter((part): part is string => typeof part === 'string')
  const clear = () => setParams({ content: null, part: null, standing: null })
  return { isCounted, words: words.length === 0 ? null : words.join('; '), clear }
}
