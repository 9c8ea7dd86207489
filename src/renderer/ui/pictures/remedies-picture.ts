import type { Pictures } from '#shared/contract/pictures-types.ts'
import type { FiguresScope } from '#shared/domain/figures-scope.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { Picture } from '../charts/picture.ts'
import { columnsScene } from '../charts/scene/columns-scene.ts'
import type { Paint } from '../charts/scene/scene.ts'
import { findingsLink } from './links.ts'
import { monthWords } from './words.ts'

const paints = {
  found: { tone: 'bad', look: 'solid' },
  done: { tone: 'ok', look: 'stripes' },
  open: { tone: 'warn', look: 'outline' },
} as const satisfies Record<string, Paint>
const series = ['found', 'done', 'open'] as const

/** Months that fit beside each other; of a longer time the latest are drawn, the table has all. */
const mostMonths = 18

/** What was found, what was remedied and what stayed open, month by month. */
export function remediesPicture(
  all: Messages,
  { scope, words, pictures }: { scope: FiguresScope; words: string; pictures: Pictures },
): Picture {
  const m = all.figures.remedies
  const { months, byStatus, overdue } = pictures.remedies
  const linkOf = (month: string, what: (typeof series)[number]): string =>
    findingsLink(
      scope,
      what === 'found' ? { found: month } : what === 'done' ? { done: month } : { openAt: month },
    )
  return {
    name: m.name,
    title: m.title(byStatus.done, pictures.findings, overdue),
    scope: words,
    draw: (frame) => [
      columnsScene(
        {
          unit: m.axis,
          groups: months.slice(-mostMonths).map((month) => {
            const label = monthWords(all.figures, month.month)
            return {
              id: month.month,
              label,
              columns: series.map((what) => ({
                id: `${month.month} ${what}`,
                value: month[what],
                paint: paints[what],
                label: m.part(label, m[what], month[what]),
                to: linkOf(month.month, what),
              })),
            }
          }),
          legend: series.map((what) => ({ paint: paints[what], label: m[what] })),
        },
        frame,
      ),
    ],
    table: {
      columns: [
        { header: all.figures.month, kind: 'text' },
        { header: m.found, kind: 'number', isSummed: true },
        { header: m.done, kind: 'number', isSummed: true },
        { header: m.open, kind: 'number' },
      ],
      rows: months.map((month) => ({
        cells: [monthWords(all.figures, month.month), month.found, month.done, month.open],
        to: linkOf(month.month, 'found'),
      })),
    },
  }
}
