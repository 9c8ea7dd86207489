/** Pictures counted from the figures of a scope. */
import type { Figures } from '#shared/contract/figures-types.ts'
import type { FrequentFinding, PictureRequest, Pictures } from '#shared/contract/pictures-types.ts'
import type { FiguresScope } from '#shared/domain/figures-scope.ts'
import type { findingStatuses } from '#shared/domain/finding.ts'
import { outreachByForm, sumOf } from '#shared/domain/outreach.ts'
import { remediesByMonth } from '#shared/domain/remedy-months.ts'
import { matchSelfChecks, type VerdictCell } from '#shared/domain/report-pictures.ts'
import { isSettled } from '#shared/domain/request.ts'
import { countReturns } from '#shared/domain/return-counts.ts'
import { progressRows } from './progress.ts'

export type CriterionWords = ReadonlyMap<string, { code: string; text: string }>

const frequentOf = ({ findings }: Figures, words: CriterionWords): FrequentFinding[] =>
  [...Map.groupBy(findings, ({ criterionId }) => criterionId)]
    .map(([criterionId, own]) => ({
      criterionId,
      code: (criterionId === null ? undefined : words.get(criterionId)?.code) ?? '',
      text: (criterionId === null ? undefined : words.get(criterionId)?.text) ?? '',
      findings: own.length,
      units: new Set(own.map(({ unitId }) => unitId)).size,
    }))
    .sort((a, b) => b.units - a.units || b.findings - a.findings || (a.code < b.code ? -1 : 1))

const outreachOf = ({ outreach, year }: Figures): Pictures['outreach'] => {
  const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`)
  const monthRow = (month: string | null) => {
    const own = outreach.filter(({ heldOn }) => (heldOn?.slice(0, 7) ?? null) === month)
    return { month, count: own.length, participants: sumOf(own.map(({ participants }) => participants)) }
  }
  const undated = monthRow(null)
  return {
    total: outreach.length,
    participants: sumOf(outreach.map(({ participants }) => participants)),
    months: outreach.length === 0 ? [] : [...months.map(monthRow), ...(undated.count > 0 ? [undated] : [])],
    forms: outreachByForm(outreach),
  }
}

const requestsOf = ({ returns }: Figures, today: string): PictureRequest[] =>
  [...Map.groupBy(returns, ({ requestId }) => requestId)]
    .map(([requestId, own]) => ({
      requestId,
      title: own[0]?.requestTitle ?? '',
      dueOn: own.map(({ dueOn }) => dueOn).sort()[0] ?? '',
      units: own.length,
      complete: own.filter(
        ({ contents }) => contents.length > 0 && contents.every(({ status }) => isSettled(status)),
      ).length,
      contents: countReturns(own, today),
    }))
    .reverse()

export const picturesOf = (
  scope: FiguresScope,
  figures: Figures,
  own: { selfChecks: readonly VerdictCell[]; words: CriterionWords; today: string },
): Pictures => {
  const visited = figures.units.flatMap(({ unitId, name, fullName, visit }) =>
    visit === null ? [] : [{ unitId, name, fullName, visitId: visit.id, visitedOn: visit.visitedOn }],
  )
  const names = new Map(visited.map(({ unitId, fullName }) => [unitId, fullName]))
  const asked = new Set(figures.criteria.map(({ criterionId }) => criterionId))
  const cells = figures.answers
    .filter(({ criterionId }) => asked.has(criterionId))
    .map(({ unitId, criterionId, verdict, visitId }) => ({ unitId, criterionId, verdict, visitId }))
  const matches = matchSelfChecks(own.selfChecks, cells)
  const onSite =
    scope.kind === 'round' ? figures.units : figures.units.filter(({ mode }) => mode !== 'by_report')
  const ofStatus = (status: (typeof findingStatuses)[number]): number =>
    figures.findings.filter((finding) => finding.status === status).length
  return {
    year: figures.year,
    plans: figures.plans,
    rounds: figures.rounds,
    progress: progressRows(figures, scope.kind === 'round'),
    onSite: { total: onSite.length, visited: onSite.filter(({ state }) => state === 'visited').length },
    units: visited,
    criteria: figures.criteria.map(({ criterionId, code, text, codeShortName, changes }) => ({
      criterionId,
      code,
      text,
      codeName: codeShortName,
      changes,
    })),
    cells,
    frequent: frequentOf(figures, own.words),
    findings: figures.findings.length,
    selfChecks: matches.map((match) => ({ ...match, name: names.get(match.unitId) ?? '' })),
    withoutSelfCheck: visited.length - matches.length,
    remedies: {
      months: remediesByMonth(figures.findings, own.today),
      byStatus: {
        open: ofStatus('open'),
        in_progress: ofStatus('in_progress'),
        reported: ofStatus('reported'),
        done: ofStatus('done'),
      },
      overdue: figures.findings.filter(({ due }) => due.kind === 'overdue').length,
    },
    outreach: outreachOf(figures),
    returns: requestsOf(figures, own.today),
  }
}
