import type { Pictures } from '#shared/contract/pictures-types.ts'
import type { FiguresScope } from '#shared/domain/figures-scope.ts'
import { type SelfCheckOutcome, selfCheckOutcomes } from '#shared/domain/report-pictures.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { Picture } from '../charts/picture.ts'
import { barsScene } from '../charts/scene/bars-scene.ts'
import { verdictsLink } from './links.ts'
import { paintOfOutcome } from './verdict-paint.ts'

type Match = Pictures['selfChecks'][number]

const comparedOf = (match: Match): number =>
  selfCheckOutcomes.reduce((sum, outcome) => sum + match[outcome], 0)

/** What a unit said of itself against what the team saw, as shares of what both have judged. */
export function selfCheckPicture(
  all: Messages,
  { scope, words, pictures }: { scope: FiguresScope; words: string; pictures: Pictures },
): Picture {
  const m = all.figures.selfCheck
  const { selfChecks } = pictures
  const sumOf = (outcome: SelfCheckOutcome): number =>
    selfChecks.reduce((sum, match) => sum + match[outcome], 0)
  const compared = selfChecks.reduce((sum, match) => sum + comparedOf(match), 0)
  const shown = selfCheckOutcomes.filter((outcome) => sumOf(outcome) > 0)
  return {
    name: m.name,
    title: m.title(sumOf('overlooked'), compared),
    scope: words,
    draw: (frame) => [
      barsScene(
        {
          isShare: true,
          rows: selfChecks.map((match) => ({
            id: match.unitId,
            label: match.name,
            bars: [
              {
                id: match.unitId,
                figure: m.figure(match.overlooked, comparedOf(match)),
                parts: shown
                  .filter((outcome) => match[outcome] > 0)
                  .map((outcome) => ({
                    id: `${match.unitId} ${outcome}`,
                    value: match[outcome],
                    paint: paintOfOutcome[outcome],
                    label: m.part(match.name, m.outcomes[outcome], match[outcome]),
                    to: verdictsLink(scope, { unit: match.unitId, outcome }),
                  })),
              },
            ],
          })),
          legend: shown.map((outcome) => ({ paint: paintOfOutcome[outcome], label: m.outcomes[outcome] })),
        },
        frame,
      ),
    ],
    table: {
      columns: [
        { header: all.figures.unit, kind: 'text' },
        ...selfCheckOutcomes.map((outcome) => ({
          header: m.outcomes[outcome],
          kind: 'number' as const,
          isSummed: true,
        })),
      ],
      rows: selfChecks.map((match) => ({
        cells: [match.name, ...selfCheckOutcomes.map((outcome) => match[outcome])],
        to: verdictsLink(scope, { unit: match.unitId }),
      })),
    },
  }
}
