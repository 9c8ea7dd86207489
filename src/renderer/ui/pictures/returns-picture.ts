import type { PictureRequest } from '#shared/contract/pictures-types.ts'
import { returnParts } from '#shared/domain/return-counts.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { Picture } from '../charts/picture.ts'
import { barsScene } from '../charts/scene/bars-scene.ts'
import { returnsLink } from './links.ts'
import { paintOfReturn } from './verdict-paint.ts'

/** How the returns of one request stand, content by content. */
export function returnsPicture(
  all: Messages,
  { words, request }: { words: string; request: PictureRequest },
): Picture {
  const m = all.figures.returns
  const contents = all.exchange.board.contents
  const allOf = ({ counts }: PictureRequest['contents'][number]): number =>
    returnParts.reduce((sum, part) => sum + counts[part], 0)
  const overdue = request.contents.reduce((sum, { counts }) => sum + counts.overdue, 0)
  const shown = returnParts.filter((part) => request.contents.some(({ counts }) => counts[part] > 0))
  return {
    name: m.name,
    title: m.title(request.complete, request.units, overdue),
    scope: [words, request.title].filter((part) => part !== '').join('. '),
    draw: (frame) => [
      barsScene(
        {
          max: request.units,
          rows: request.contents.map((row) => ({
            id: row.content,
            label: contents[row.content],
            bars: [
              {
                id: row.content,
                figure: m.figure(row.counts.settled, allOf(row)),
                parts: shown
                  .filter((part) => row.counts[part] > 0)
                  .map((part) => ({
                    id: `${row.content} ${part}`,
                    value: row.counts[part],
                    paint: paintOfReturn[part],
                    label: m.part(contents[row.content], m.parts[part], row.counts[part]),
                    to: returnsLink(request.requestId, { content: row.content, part }),
                  })),
              },
            ],
          })),
          legend: shown.map((part) => ({ paint: paintOfReturn[part], label: m.parts[part] })),
        },
        frame,
      ),
    ],
    table: {
      columns: [
        { header: m.content, kind: 'text' },
        ...returnParts.map((part) => ({ header: m.parts[part], kind: 'number' as const, isSummed: true })),
      ],
      rows: request.contents.map((row) => ({
        cells: [contents[row.content], ...returnParts.map((part) => row.counts[part])],
        to: returnsLink(request.requestId, { content: row.content }),
      })),
    },
  }
}
