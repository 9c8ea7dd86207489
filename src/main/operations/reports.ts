import { fail } from '#shared/contract/errors.ts'
import type { Figures } from '#shared/contract/figures-types.ts'
import type { reports } from '#shared/contract/reports.ts'
import { formatDate } from '#shared/dates.ts'
import { placeUnit } from '#shared/domain/compare-figures.ts'
import { withoutArea } from '#shared/domain/documents/header.ts'
import type { FiguresScope } from '#shared/domain/figures-scope.ts'
import { planNumber } from '#shared/domain/plan.ts'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { toRoman } from '#shared/numbers.ts'
import { boundaryDays, lineageEdges, unitSpans } from '../db/queries/boundaries.ts'
import { figuresOf } from '../db/queries/figures.ts'
import { figureCriteria } from '../db/queries/figures-results.ts'
import { profileOn } from '../db/queries/office.ts'
import { overviewOf } from '../db/queries/overview.ts'
import { criterionWords, selfCheckCells } from '../db/queries/self-checks.ts'
import { summaryWorkbook } from '../excel/layouts/summary-v1.ts'
import { writeBeside } from '../excel/write-beside.ts'
import type { Operations } from './context.ts'
import { comparisonOf } from './reports/compare.ts'
import { picturesOf } from './reports/pictures.ts'
import { verdictRows } from './reports/verdict-rows.ts'

/** Papers of the office are Vietnamese. */
const vi = messagesIn('vi')

const titleOf = (scope: FiguresScope, { year, plans, rounds }: Figures): string => {
  const m = vi.figures.summary
  if (scope.kind === 'year') return m.year(year)
  if (scope.kind === 'round') return m.round(toRoman(rounds[0]?.ordinal ?? 1), year)
  return m.plan(plans.map(planNumber)[0] ?? '', year)
}

export const reportsOperations = {
  pictures: ({ db, today }, { scope }) => {
    const figures = figuresOf(db, scope, today)
    const planIds = JSON.stringify(figures.plans.map(({ id }) => id))
    return picturesOf(scope, figures, {
      selfChecks: selfCheckCells(db, planIds),
      words: criterionWords(db),
      today,
    })
  },
  verdicts: ({ db, today }, { scope }) => {
    const figures = figuresOf(db, scope, today)
    return verdictRows(figures, selfCheckCells(db, JSON.stringify(figures.plans.map(({ id }) => id))))
  },
  compare: ({ db, today }, { scopes, boundariesOn }) => {
    const all = scopes.map((scope) => figuresOf(db, scope, today))
    const spans = unitSpans(db)
    const lineage = lineageEdges(db)
    const names = new Map(spans.map(({ id, name }) => [id, name]))
    return comparisonOf(
      scopes,
      all,
      figureCriteria(
        db,
        all.flatMap(({ units }) => units),
      ),
      {
        place: (unitId) =>
          boundariesOn === null
            ? { kind: 'counted', unitId }
            : placeUnit(unitId, boundariesOn, spans, lineage),
        nameOf: (unitId) => names.get(unitId) ?? '',
      },
    )
  },
  overview: ({ db, today }, { planId }) => {
    if (db.get('SELECT id FROM plans WHERE id = ?', [planId]) === undefined)
      throw fail('not_found', { what: 'plan' })
    return overviewOf(db, planId, today)
  },
  boundaryDays: ({ db }) => boundaryDays(db),
  exportSummary: async ({ db, files, now, today, progress }, { scope }) => {
    const m = vi.figures.summary
    const figures = figuresOf(db, scope, today)
    const profile = profileOn(db, today)
    const title = titleOf(scope, figures)
    progress(0, 1, m.writing)
    const bytes = await writeBeside(
      summaryWorkbook({
        superior: profile?.superiorName ?? '',
        office: profile === null ? '' : withoutArea(profile),
        title,
        reference: m.reference(figures.plans.map(planNumber).filter(Boolean), formatDate(today)),
        createdAt: now,
        figures,
        words: vi,
      }),
    )
    progress(1, 1, m.writing)
    return files.put(`${title.replaceAll('/', '-')} ${today}.xlsx`, bytes)
  },
} satisfies Operations<typeof reports>
