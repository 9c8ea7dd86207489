/** Pictures of several rounds, plans or years beside each other. */
import type { Compared, ComparedSide } from '#shared/contract/compare-types.ts'
import { shareOf } from '#shared/domain/compare-figures.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { formatNumber } from '#shared/numbers.ts'
import type { Picture } from '../charts/picture.ts'
import { shareText } from '../charts/picture-table.tsx'
import { type BarPart, barsScene } from '../charts/scene/bars-scene.ts'
import { findingsLink, outreachLink, verdictsLink } from './links.ts'

export type CompareInput = {
  compared: Compared
  /** In the order of the sides. */
  names: readonly string[]
  words: string
}

const points = (a: number, b: number): string => formatNumber(Math.abs(a - b) * 100, 1)

/** `Đợt I`, `Năm 2018` inside a sentence. */
const inside = (name: string): string => name.charAt(0).toLocaleLowerCase('vi') + name.slice(1)

const shareTitle = (m: Messages['compare']['share'], { compared, names }: CompareInput): string => {
  const shares = compared.sides.map(({ counts }) => shareOf(counts))
  const [first, last] = [shares[0] ?? null, shares.at(-1) ?? null]
  if (first === null || last === null) return m.unknown
  const [firstName, lastName] = [names[0] ?? '', names.at(-1) ?? '']
  if (points(first, last) === '0') return m.same(lastName, shareText(last), inside(firstName))
  const word = last > first ? m.rise : m.fall
  return word(lastName, shareText(last), inside(firstName), points(first, last))
}

/** How much of what was judged had passed, side by side. */
export function sharePicture(all: Messages, input: CompareInput): Picture {
  const m = all.compare.share
  const { compared, names, words } = input
  return {
    name: m.name,
    title: shareTitle(m, input),
    scope: words,
    draw: (frame) => [
      barsScene(
        {
          max: 1,
          rows: compared.sides.map(({ scope, counts }, at) => {
            const share = shareOf(counts)
            const name = names[at] ?? ''
            return {
              id: name,
              label: name,
              bars: [
                {
                  id: name,
                  figure:
                    share === null
                      ? m.none
                      : m.figure(shareText(share), counts.passed, counts.passed + counts.failed),
                  parts: [
                    {
                      id: name,
                      value: share ?? 0,
                      paint: { tone: 'ok', look: 'solid' },
                      label: m.part(name, share === null ? m.none : shareText(share)),
                      to: verdictsLink(scope, { verdict: 'pass' }),
                    },
                  ],
                },
              ],
            }
          }),
        },
        frame,
      ),
    ],
    table: {
      columns: [
        { header: m.columns.side, kind: 'text' },
        { header: m.columns.units, kind: 'number' },
        { header: all.visits.verdicts.pass, kind: 'number' },
        { header: all.visits.verdicts.fail, kind: 'number' },
        { header: all.visits.verdicts.na, kind: 'number' },
        { header: m.columns.share, kind: 'percent' },
      ],
      rows: compared.sides.map(({ scope, units, counts }, at) => ({
        cells: [names[at] ?? '', units, counts.passed, counts.failed, counts.notApplicable, shareOf(counts)],
        to: verdictsLink(scope, {}),
      })),
    },
  }
}

const remedyParts = ({ findings }: ComparedSide) => ({
  done: findings.done,
  open: findings.total - findings.done - findings.overdue,
  overdue: findings.overdue,
})

/** Shortcomings and how many of them are remedied, side by side. */
export function comparedFindings(all: Messages, { compared, names, words }: CompareInput): Picture {
  const m = all.compare.findings
  const last = compared.sides.at(-1)
  const kinds = [
    { part: 'done', paint: { tone: 'ok', look: 'tint' }, group: { group: 'done' } },
    { part: 'open', paint: { tone: 'warn', look: 'underlined' }, group: { group: 'open', due: 'intime' } },
    { part: 'overdue', paint: { tone: 'bad', look: 'framed' }, group: { group: 'overdue' } },
  ] as const
  return {
    name: m.name,
    title: m.title(names.at(-1) ?? '', last?.findings.total ?? 0, last?.findings.done ?? 0),
    scope: words,
    draw: (frame) => [
      barsScene(
        {
          rows: compared.sides.map((side, at) => {
            const name = names[at] ?? ''
            const counts = remedyParts(side)
            return {
              id: name,
              label: name,
              bars: [
                {
                  id: name,
                  figure: m.figure(side.findings.done, side.findings.total),
                  parts: kinds
                    .filter(({ part }) => counts[part] > 0)
                    .map(
                      ({ part, paint, group }): BarPart => ({
                        id: `${name} ${part}`,
                        value: counts[part],
                        paint,
                        label: m.part(name, m[part], counts[part]),
                        to: findingsLink(side.scope, group),
                      }),
                    ),
                },
              ],
            }
          }),
          legend: kinds.map(({ part, paint }) => ({ paint, label: m[part] })),
        },
        frame,
      ),
    ],
    table: {
      columns: [
        { header: all.compare.share.columns.side, kind: 'text' },
        { header: m.total, kind: 'number', isSummed: true },
        ...kinds.map(({ part }) => ({ header: m[part], kind: 'number' as const, isSummed: true })),
      ],
      rows: compared.sides.map((side, at) => {
        const counts = remedyParts(side)
        return {
          cells: [names[at] ?? '', side.findings.total, ...kinds.map(({ part }) => counts[part])],
          to: findingsLink(side.scope),
        }
      }),
    },
  }
}

/** Outreach side by side. */
export function comparedOutreach(all: Messages, { compared, names, words }: CompareInput): Picture {
  const m = all.compare.outreach
  return {
    name: m.name,
    title: m.title(names.at(-1) ?? '', compared.sides.at(-1)?.outreach.activities ?? 0),
    scope: words,
    draw: (frame) => [
      barsScene(
        {
          rows: compared.sides.map(({ scope, outreach }, at) => {
            const name = names[at] ?? ''
            return {
              id: name,
              label: name,
              bars: [
                {
                  id: name,
                  figure: String(outreach.activities),
                  parts: [
                    {
                      id: name,
                      value: outreach.activities,
                      paint: { tone: 'info', look: 'solid' },
                      label: m.part(name, outreach.activities),
                      to: outreachLink(scope),
                    },
                  ],
                },
              ],
            }
          }),
        },
        frame,
      ),
    ],
    table: {
      columns: [
        { header: all.compare.share.columns.side, kind: 'text' },
        { header: m.activities, kind: 'number' },
        { header: m.people, kind: 'number' },
      ],
      rows: compared.sides.map(({ scope, outreach }, at) => ({
        cells: [names[at] ?? '', outreach.activities, outreach.participants],
        to: outreachLink(scope),
      })),
    },
  }
}
