import type { FrequentFinding } from '#shared/contract/pictures-types.ts'
import type { FiguresScope } from '#shared/domain/figures-scope.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { Picture } from '../charts/picture.ts'
import { barsScene } from '../charts/scene/bars-scene.ts'
import { findingsLink } from './links.ts'

export type FrequentInput = {
  scope: FiguresScope
  words: string
  frequent: readonly FrequentFinding[]
  findings: number
  /** Only so many rows are drawn; the table has all. */
  most?: number
}

/** Shortcomings by criterion, the one of most units first. */
export function frequentPicture(all: Messages, input: FrequentInput): Picture {
  const m = all.figures.frequent
  const { scope, frequent, findings } = input
  const label = ({ code, text }: FrequentFinding): string => (code === '' ? m.other : `${code} ${text}`)
  const linkOf = ({ criterionId }: FrequentFinding): string =>
    findingsLink(scope, { criterion: criterionId ?? 'none' })
  const [worst] = frequent
  const tied = frequent.filter((one) => one.units === worst?.units)
  const title =
    worst === undefined
      ? m.none
      : tied.length === 1
        ? m.title(label(worst), findings)
        : m.titleTied(findings, tied.length, worst.units)
  return {
    name: m.name,
    title,
    scope: input.words,
    draw: (frame) => [
      barsScene(
        {
          rows: frequent.slice(0, input.most ?? frequent.length).map((one) => ({
            id: one.criterionId ?? 'none',
            label: label(one),
            bars: [
              {
                id: one.criterionId ?? 'none',
                figure: m.figure(one.findings, one.units),
                parts: [
                  {
                    id: one.criterionId ?? 'none',
                    value: one.units,
                    paint: { tone: 'bad', look: 'solid' },
                    label: m.part(label(one), one.findings, one.units),
                    to: linkOf(one),
                  },
                ],
              },
            ],
          })),
        },
        frame,
      ),
    ],
    table: {
      columns: [
        { header: all.figures.criterion, kind: 'text' },
        { header: m.columns.findings, kind: 'number', isSummed: true },
        { header: m.columns.units, kind: 'number' },
      ],
      rows: frequent.map((one) => ({ cells: [label(one), one.findings, one.units], to: linkOf(one) })),
    },
  }
}
