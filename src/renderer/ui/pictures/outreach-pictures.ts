import type { Pictures } from '#shared/contract/pictures-types.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { Picture } from '../charts/picture.ts'
import { barsScene } from '../charts/scene/bars-scene.ts'
import { columnsScene } from '../charts/scene/columns-scene.ts'
import type { Paint } from '../charts/scene/scene.ts'
import { monthWords } from './words.ts'

export type OutreachInput = {
  words: string
  year: number
  outreach: Pictures['outreach']
  /** Address of the activities of a month or a form. */
  linkTo: (only: { month?: string; form?: string }) => string
}

const paint: Paint = { tone: 'info', look: 'solid' }

/** Activities month by month. */
export function outreachMonthsPicture(
  all: Messages,
  { words, year, outreach, linkTo }: OutreachInput,
): Picture {
  const m = all.figures.outreach
  const dated = outreach.months.filter(({ month }) => month !== null)
  const top = dated.reduce<(typeof dated)[number] | undefined>(
    (best, month) => (best === undefined || month.count > best.count ? month : best),
    undefined,
  )
  const undated = outreach.months.find(({ month }) => month === null)?.count ?? 0
  const hasDated = top !== undefined && top.count > 0
  const linkOf = (month: string | null): string => linkTo({ month: month ?? 'none' })
  return {
    name: m.name,
    title: hasDated
      ? m.title(outreach.total, year, monthWords(all.figures, top.month), top.count, undated)
      : m.titleUndated(outreach.total, year),
    scope: words,
    draw: (frame) => [
      columnsScene(
        {
          unit: m.axis,
          groups: outreach.months.map(({ month, count }) => ({
            id: month ?? 'none',
            label: month === null ? all.figures.undated : month.slice(5),
            columns: [
              {
                id: month ?? 'none',
                value: count,
                paint: month === null ? { tone: 'none', look: 'solid' } : paint,
                label: m.part(monthWords(all.figures, month), count),
                to: linkOf(month),
              },
            ],
          })),
        },
        frame,
      ),
    ],
    table: {
      columns: [
        { header: all.figures.month, kind: 'text' },
        { header: m.columns.count, kind: 'number', isSummed: true },
        { header: m.columns.people, kind: 'number', isSummed: true },
      ],
      rows: outreach.months.map(({ month, count, participants }) => ({
        cells: [monthWords(all.figures, month), count, participants],
        to: count > 0 ? linkOf(month) : null,
      })),
    },
  }
}

/** Activities by form, the most frequent first. */
export function outreachFormsPicture(all: Messages, { words, outreach, linkTo }: OutreachInput): Picture {
  const m = all.figures.outreach
  const { forms } = outreach
  const [top] = forms
  return {
    name: m.forms,
    title: m.formsTitle(top?.form ?? '', top?.count ?? 0, forms.length),
    scope: words,
    draw: (frame) => [
      barsScene(
        {
          rows: forms.map(({ form, count }) => ({
            id: form,
            label: form,
            bars: [
              {
                id: form,
                figure: String(count),
                parts: [{ id: form, value: count, paint, label: `${form}: ${count}`, to: linkTo({ form }) }],
              },
            ],
          })),
        },
        frame,
      ),
    ],
    table: {
      columns: [
        { header: m.form, kind: 'text' },
        { header: m.columns.count, kind: 'number', isSummed: true },
        { header: m.columns.people, kind: 'number', isSummed: true },
      ],
      rows: forms.map(({ form, count, participants }) => ({
        cells: [form, count, participants],
        to: linkTo({ form }),
      })),
    },
  }
}
