import type { ComparedCriterion } from '#shared/contract/compare-types.ts'
import type { SideCounts } from '#shared/domain/compare-figures.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { Picture } from '../charts/picture.ts'
import { barsScene } from '../charts/scene/bars-scene.ts'
import type { CompareInput } from './compare-pictures.ts'
import { verdictsLink } from './links.ts'
import { changeWords } from './words.ts'

/** What is drawn stays readable; the table has all. */
const mostRows = 14

const failedShare = (counts: SideCounts | null): number | null =>
  counts === null || counts.passed + counts.failed === 0
    ? null
    : counts.failed / (counts.passed + counts.failed)

const countsText = (counts: SideCounts | null): string =>
  counts === null ? '' : `${counts.failed}/${counts.passed + counts.failed}`

/** How far the share of failures moved from the first to the last side; null where one of them says nothing. */
const moveOf = ({ sides }: ComparedCriterion): number | null => {
  const [first, last] = [failedShare(sides[0] ?? null), failedShare(sides.at(-1) ?? null)]
  return first === null || last === null ? null : last - first
}

const isReworded = ({ changes }: ComparedCriterion): boolean =>
  changes.some((change) => change.kind === 'changed' && change.fields.includes('text'))

/** Failures by criterion, side by side; criteria that are new, dropped or reworded say so. */
export function comparedCriteriaPicture(all: Messages, { compared, names, words }: CompareInput): Picture {
  const m = all.compare.criteria
  const { criteria, sides } = compared
  const labelOf = ({ code, text }: ComparedCriterion): string => `${code} ${text}`
  const tagOf = (criterion: ComparedCriterion): string =>
    [
      criterion.presence === 'both' ? '' : all.compare.tags[criterion.presence],
      ...criterion.changes
        .filter(({ kind }) => kind === 'changed')
        .map((change) => changeWords(all.figures.criteria, change)),
    ]
      .filter((part) => part !== '')
      .join('; ')
  const byMove = criteria.toSorted((a, b) => Math.abs(moveOf(b) ?? 0) - Math.abs(moveOf(a) ?? 0))
  const [top] = byMove
  const move = top === undefined ? null : moveOf(top)
  const title =
    top === undefined || move === null || move === 0
      ? m.same
      : m.title(labelOf(top), countsText(top.sides[0] ?? null), countsText(top.sides.at(-1) ?? null))
  const changed = criteria.filter((one) => one.presence !== 'both' || one.changes.length > 0)
  const moved = byMove.filter((one) => (moveOf(one) ?? 0) !== 0 && !changed.includes(one))
  const drawn = [...changed, ...moved].slice(0, mostRows)
  const left = criteria.length - drawn.length
  const versions =
    changed.length === 0
      ? ''
      : m.versions(
          criteria.filter(({ presence }) => presence === 'new').length,
          criteria.filter(({ presence }) => presence === 'dropped').length,
          criteria.filter(isReworded).length,
        )
  const shares = drawn.flatMap((one) => one.sides.flatMap((counts) => failedShare(counts) ?? []))
  const widest = Math.max(0.1, ...shares)
  return {
    name: m.name,
    title,
    scope: [words, versions].filter((part) => part !== '').join('. '),
    draw: (frame) => [
      barsScene(
        {
          max: widest,
          rows: [
            ...drawn.map((criterion) => {
              const tag = tagOf(criterion)
              return {
                id: criterion.criterionId,
                label: labelOf(criterion),
                ...(tag === '' ? {} : { tag }),
                bars: criterion.sides.map((counts, at) => {
                  const name = names[at] ?? ''
                  const side = sides[at]
                  const asked = counts === null ? 0 : counts.passed + counts.failed
                  const share = failedShare(counts)
                  return {
                    id: `${criterion.criterionId} ${name}`,
                    name,
                    figure:
                      counts === null || share === null
                        ? all.compare.notAsked
                        : all.figures.criteria.figure(counts.failed, asked),
                    parts:
                      share === null || side === undefined
                        ? []
                        : [
                            {
                              id: `${criterion.criterionId} ${name}`,
                              value: share,
                              paint: {
                                tone: 'bad' as const,
                                look:
                                  at === criterion.sides.length - 1
                                    ? ('solid' as const)
                                    : ('stripes' as const),
                              },
                              label: m.part(labelOf(criterion), name, counts?.failed ?? 0, asked),
                              to: verdictsLink(side.scope, {
                                criterion: criterion.criterionId,
                                verdict: 'fail',
                              }),
                            },
                          ],
                  }
                }),
              }
            }),
            ...(left > 0 ? [{ id: 'rest', label: m.rest(left), bars: [] }] : []),
          ],
        },
        frame,
      ),
    ],
    table: {
      columns: [
        { header: all.figures.criteria.columns.code, kind: 'text' },
        { header: all.figures.criteria.columns.text, kind: 'text' },
        ...names.flatMap((name) => [
          { header: m.failedOf(name), kind: 'number' as const },
          { header: m.askedOf(name), kind: 'number' as const },
        ]),
        { header: all.figures.criteria.columns.changes, kind: 'text' },
      ],
      rows: criteria.map((criterion) => ({
        cells: [
          criterion.code,
          criterion.text,
          ...criterion.sides.flatMap((counts) =>
            counts === null ? [null, null] : [counts.failed, counts.passed + counts.failed],
          ),
          [
            criterion.presence === 'both' ? '' : all.compare.tags[criterion.presence],
            ...criterion.changes.map((change) => changeWords(all.figures.criteria, change)),
          ]
            .filter((part) => part !== '')
            .join('; '),
        ],
      })),
    },
  }
}
