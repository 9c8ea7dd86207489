import type { Pictures } from '#shared/contract/pictures-types.ts'
import { verdicts } from '#shared/domain/checklist.ts'
import type { FiguresScope } from '#shared/domain/figures-scope.ts'
import { countsBy } from '#shared/domain/report-pictures.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { Picture } from '../charts/picture.ts'
import { barsScene } from '../charts/scene/bars-scene.ts'
import { verdictsLink } from './links.ts'
import { paintOfVerdict } from './verdict-paint.ts'
import { changeWords } from './words.ts'

const nothing = { passed: 0, failed: 0, notApplicable: 0 }

/** What is drawn stays readable; the table has all. */
const mostRows = 24

const shareOf = ({ passed, failed }: typeof nothing): number => failed / Math.max(1, passed + failed)

/**
 * Verdicts by criterion, the most failed first, over all versions that were used; what changed between them stands
 * behind the label. Criteria that failed nowhere are counted in one line.
 */
export function criteriaPicture(
  all: Messages,
  { scope, words, pictures }: { scope: FiguresScope; words: string; pictures: Pictures },
): Picture {
  const m = all.figures.criteria
  const { criteria, cells } = pictures
  const byCriterion = countsBy(cells, 'criterionId')
  const rows = criteria.map((criterion) => {
    const count = byCriterion.get(criterion.criterionId) ?? nothing
    return {
      ...criterion,
      label: `${criterion.code} ${criterion.text}`,
      count,
      values: { pass: count.passed, fail: count.failed, na: count.notApplicable },
      changed: criterion.changes.map((change) => changeWords(m, change)).join('; '),
    }
  })
  const most = Math.max(0, ...rows.map(({ count }) => count.failed))
  const worst = rows.filter(({ count }) => count.failed === most)
  const [first] = worst
  const title =
    most === 0 || first === undefined
      ? m.titleNone(criteria.length)
      : worst.length === 1
        ? m.title(first.label, most, most + first.count.passed)
        : m.titleTied(worst.length, most)
  const failing = rows
    .filter(({ count, changed }) => count.failed > 0 || changed !== '')
    .sort((a, b) => shareOf(b.count) - shareOf(a.count))
  const drawn = failing.slice(0, mostRows)
  const left = rows.length - drawn.length
  return {
    name: m.name,
    title,
    scope: words,
    draw: (frame) => [
      barsScene(
        {
          rows: [
            ...drawn.map((row) => ({
              id: row.criterionId,
              label: row.label,
              ...(row.changed === '' ? {} : { tag: row.changed }),
              bars: [
                {
                  id: row.criterionId,
                  figure: m.figure(row.count.failed, row.count.failed + row.count.passed),
                  parts: (['fail', 'pass', 'na'] as const)
                    .filter((verdict) => row.values[verdict] > 0)
                    .map((verdict) => ({
                      id: `${row.criterionId} ${verdict}`,
                      value: row.values[verdict],
                      paint: paintOfVerdict[verdict],
                      label: m.part(row.label, all.visits.verdicts[verdict], row.values[verdict]),
                      to: verdictsLink(scope, { criterion: row.criterionId, verdict }),
                    })),
                },
              ],
            })),
            ...(left > 0 ? [{ id: 'rest', label: m.rest(left), bars: [] }] : []),
          ],
          legend: verdicts.map((verdict) => ({
            paint: paintOfVerdict[verdict],
            label: all.visits.verdicts[verdict],
          })),
        },
        frame,
      ),
    ],
    table: {
      columns: [
        { header: m.columns.code, kind: 'text' },
        { header: m.columns.text, kind: 'text' },
        { header: m.columns.pass, kind: 'number', isSummed: true },
        { header: m.columns.fail, kind: 'number', isSummed: true },
        { header: m.columns.na, kind: 'number', isSummed: true },
        { header: m.columns.share, kind: 'percent' },
        ...(rows.some(({ changed }) => changed !== '')
          ? [{ header: m.columns.changes, kind: 'text' as const }]
          : []),
      ],
      rows: rows.map(({ criterionId, code, text, count, changed }) => ({
        cells: [
          code,
          text,
          count.passed,
          count.failed,
          count.notApplicable,
          count.passed + count.failed === 0 ? null : count.passed / (count.passed + count.failed),
          changed,
        ],
        to: verdictsLink(scope, { criterion: criterionId }),
      })),
    },
  }
}
