import type { Pictures } from '#shared/contract/pictures-types.ts'
import { verdicts } from '#shared/domain/checklist.ts'
import type { FiguresScope } from '#shared/domain/figures-scope.ts'
import { countsBy } from '#shared/domain/report-pictures.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { Picture } from '../charts/picture.ts'
import { heatScenes } from '../charts/scene/heat-scene.ts'
import { verdictsLink } from './links.ts'
import { paintOfVerdict } from './verdict-paint.ts'

const nothing = { passed: 0, failed: 0, notApplicable: 0 }

/** Units × criteria; each cell says its verdict by a letter as well as by its colour. */
export function verdictPicture(
  all: Messages,
  { scope, words, pictures }: { scope: FiguresScope; words: string; pictures: Pictures },
): Picture {
  const m = all.figures.verdicts
  const { units, criteria, cells } = pictures
  const verdictOf = new Map(cells.map((cell) => [`${cell.unitId} ${cell.criterionId}`, cell.verdict]))
  const byUnit = countsBy(cells, 'unitId')
  const passed = cells.filter(({ verdict }) => verdict === 'pass').length
  const asked = cells.filter(({ verdict }) => verdict !== 'na').length
  const shown = verdicts.filter((verdict) => cells.some((cell) => cell.verdict === verdict))
  return {
    name: m.name,
    title: m.title(passed, asked, units.length),
    scope: words,
    isWide: true,
    draw: (frame) =>
      heatScenes(
        {
          columns: criteria.map(({ criterionId, code, text }) => ({
            id: criterionId,
            label: code,
            title: `${code} ${text}`,
          })),
          figureHead: m.passedOf,
          rows: units.map(({ unitId, fullName }) => {
            const count = byUnit.get(unitId) ?? nothing
            return {
              id: unitId,
              label: fullName,
              figure: `${count.passed}/${count.passed + count.failed}`,
              cells: criteria.map(({ criterionId, code, text }) => {
                const verdict = verdictOf.get(`${unitId} ${criterionId}`)
                return verdict === undefined
                  ? null
                  : {
                      id: `${unitId} ${criterionId}`,
                      paint: paintOfVerdict[verdict],
                      sign: m.signs[verdict],
                      label: m.cell(fullName, `${code} ${text}`, all.visits.verdicts[verdict]),
                      to: verdictsLink(scope, { unit: unitId, criterion: criterionId }),
                    }
              }),
            }
          }),
          legend: shown.map((verdict) => ({ paint: paintOfVerdict[verdict], label: m.legend[verdict] })),
        },
        frame,
      ),
    table: {
      columns: [
        { header: all.figures.unit, kind: 'text' },
        ...criteria.map(({ code }) => ({ header: code, kind: 'centre' as const })),
        { header: all.visits.verdicts.pass, kind: 'number', isSummed: true },
        { header: all.visits.verdicts.fail, kind: 'number', isSummed: true },
        { header: all.visits.verdicts.na, kind: 'number', isSummed: true },
      ],
      rows: units.map(({ unitId, fullName }) => {
        const count = byUnit.get(unitId) ?? nothing
        return {
          cells: [
            fullName,
            ...criteria.map(({ criterionId }) => {
              const verdict = verdictOf.get(`${unitId} ${criterionId}`)
              return verdict === undefined ? null : m.signs[verdict]
            }),
            count.passed,
            count.failed,
            count.notApplicable,
          ],
          to: verdictsLink(scope, { unit: unitId }),
        }
      }),
    },
  }
}
