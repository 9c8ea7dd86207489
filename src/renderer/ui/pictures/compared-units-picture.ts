import type { ComparedUnit } from '#shared/contract/compare-types.ts'
import { shareOf } from '#shared/domain/compare-figures.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { formatNumber } from '#shared/numbers.ts'
import type { Picture } from '../charts/picture.ts'
import { heatScenes } from '../charts/scene/heat-scene.ts'
import type { Paint } from '../charts/scene/scene.ts'
import type { CompareInput } from './compare-pictures.ts'
import { verdictsLink } from './links.ts'

const allPassed: Paint = { tone: 'ok', look: 'tint' }
const someFailed: Paint = { tone: 'bad', look: 'underlined' }

const moveOf = ({ sides }: ComparedUnit): number | null => {
  const [first, last] = [sides[0], sides.at(-1)].map((side) => (side ? shareOf(side.counts) : null))
  return first == null || last == null ? null : last - first
}

/** Units × sides: what of the judged had passed. With `isJoined` a row may hold several units of then. */
export function comparedUnitsPicture(
  all: Messages,
  { compared, names, words, isJoined }: CompareInput & { isJoined: boolean },
): Picture {
  const m = all.compare.units
  const aside = compared.undivided.map((unit) => ({ ...unit, name: `${unit.name} ${m.aside}` }))
  const rows: ComparedUnit[] = [...compared.units, ...aside].filter(({ sides }) =>
    sides.some(({ inspected }) => inspected > 0),
  )
  const moves = rows.flatMap((row) => moveOf(row) ?? [])
  const figureOf = (row: ComparedUnit): string => {
    const move = moveOf(row)
    if (move === null) return ''
    const points = formatNumber(move * 100, 1)
    return move > 0 ? `+${points}` : points
  }
  return {
    name: m.name,
    title: m.title(
      moves.length,
      moves.filter((move) => move > 0).length,
      moves.filter((move) => move < 0).length,
    ),
    scope: words,
    isWide: true,
    draw: (frame) =>
      heatScenes(
        {
          columns: names.map((name) => ({ id: name, label: name, title: name })),
          figureHead: m.figure,
          widestCell: 130,
          rows: rows.map((row) => ({
            id: row.unitId,
            label: row.name,
            figure: figureOf(row),
            cells: row.sides.map(({ counts, inspected }, at) => {
              const asked = counts.passed + counts.failed
              const side = compared.sides[at]
              if (inspected === 0 || side === undefined) return null
              return {
                id: `${row.unitId} ${at}`,
                paint: counts.failed === 0 ? allPassed : someFailed,
                sign: `${counts.passed}/${asked}`,
                label: m.cell(row.name, names[at] ?? '', counts.passed, asked),
                // A joined row stands for units of then, which the list names one by one.
                to: isJoined ? null : verdictsLink(side.scope, { unit: row.unitId }),
              }
            }),
          })),
          legend: [
            { paint: allPassed, label: m.allPassed },
            { paint: someFailed, label: m.someFailed },
          ],
        },
        frame,
      ),
    table: {
      columns: [
        { header: all.figures.unit, kind: 'text' },
        ...names.flatMap((name) =>
          [m.passedOf, m.failedOf, m.findingsOf, m.activitiesOf].map((word) => ({
            header: word(name),
            kind: 'number' as const,
            isSummed: true,
          })),
        ),
      ],
      rows: [...compared.units, ...aside].map(({ name, sides }) => ({
        cells: [
          name,
          ...sides.flatMap(({ counts, findings, activities }) => [
            counts.passed,
            counts.failed,
            findings,
            activities,
          ]),
        ],
      })),
    },
  }
}
