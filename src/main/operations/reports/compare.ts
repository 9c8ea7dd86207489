/** Several scopes beside each other: the whole, criterion by criterion, unit by unit. */

import { compareText } from '#shared/collation.ts'
import type {
  Compared,
  ComparedCriterion,
  ComparedSide,
  ComparedUnit,
  UndividedUnit,
  UnitSide,
} from '#shared/contract/compare-types.ts'
import type { FigureCriterion, Figures } from '#shared/contract/figures-types.ts'
import {
  addVerdict,
  noCounts,
  type Placement,
  presenceOf,
  type SideCounts,
} from '#shared/domain/compare-figures.ts'
import type { FiguresScope } from '#shared/domain/figures-scope.ts'
import { sumOf } from '#shared/domain/outreach.ts'
import { isSettled } from '#shared/domain/request.ts'

const countsOf = (answers: Figures['answers']): SideCounts =>
  answers.reduce((counts, { verdict }) => addVerdict(counts, verdict), noCounts)

/** Only what was asked as a verdict counts, as in the pictures. */
const answersOf = ({ criteria, answers }: Figures): Figures['answers'] => {
  const asked = new Set(criteria.map(({ criterionId }) => criterionId))
  return answers.filter(({ criterionId }) => asked.has(criterionId))
}

const sideOf = (scope: FiguresScope, figures: Figures): ComparedSide => {
  const contents = figures.returns.flatMap((one) => one.contents)
  return {
    scope,
    plans: figures.plans,
    rounds: figures.rounds,
    units: figures.units.filter(({ visit }) => visit !== null).length,
    counts: countsOf(answersOf(figures)),
    findings: {
      total: figures.findings.length,
      done: figures.findings.filter(({ status }) => status === 'done').length,
      overdue: figures.findings.filter(({ due }) => due.kind === 'overdue').length,
    },
    outreach: {
      activities: figures.outreach.length,
      participants: sumOf(figures.outreach.map(({ participants }) => participants)),
    },
    returns: { asked: contents.length, settled: contents.filter(({ status }) => isSettled(status)).length },
    nominations: {
      total: figures.nominations.length,
      approved: figures.nominations.filter(({ status }) => status === 'approved').length,
    },
  }
}

const criteriaOf = (all: readonly Figures[], union: readonly FigureCriterion[]): ComparedCriterion[] =>
  union.map(({ criterionId, code, text, codeShortName, changes }) => {
    const sides = all.map((figures) =>
      figures.criteria.some((one) => one.criterionId === criterionId)
        ? countsOf(figures.answers.filter((one) => one.criterionId === criterionId))
        : null,
    )
    return {
      criterionId,
      code,
      text,
      codeName: codeShortName,
      presence: presenceOf(sides.map((side) => side !== null)),
      changes,
      sides,
    }
  })

const nothing = (): UnitSide => ({ inspected: 0, counts: noCounts, findings: 0, activities: 0 })

type Places = { place: (unitId: string) => Placement; nameOf: (unitId: string) => string }

/** Each side's figures by unit of then; units without any are left out. */
const sidesByUnit = (all: readonly Figures[]): Map<string, UnitSide[]> => {
  const found = new Map<string, UnitSide[]>()
  for (const [at, figures] of all.entries()) {
    const of = (unitId: string): UnitSide => {
      const sides = found.get(unitId) ?? all.map(nothing)
      found.set(unitId, sides)
      const side = sides[at]
      if (side === undefined) throw new Error('no such side')
      return side
    }
    for (const { unitId, visit } of figures.units) if (visit !== null) of(unitId).inspected += 1
    for (const { unitId, verdict } of answersOf(figures)) {
      const side = of(unitId)
      side.counts = addVerdict(side.counts, verdict)
    }
    for (const { unitId } of figures.findings) of(unitId).findings += 1
    for (const { unitId } of figures.outreach) of(unitId).activities += 1
  }
  return found
}

const added = (a: UnitSide, b: UnitSide): UnitSide => ({
  inspected: a.inspected + b.inspected,
  counts: {
    passed: a.counts.passed + b.counts.passed,
    failed: a.counts.failed + b.counts.failed,
    notApplicable: a.counts.notApplicable + b.counts.notApplicable,
  },
  findings: a.findings + b.findings,
  activities: a.activities + b.activities,
})

const unitsOf = (
  all: readonly Figures[],
  { place, nameOf }: Places,
): { units: ComparedUnit[]; undivided: UndividedUnit[] } => {
  const counted = new Map<string, UnitSide[]>()
  const undivided: UndividedUnit[] = []
  for (const [unitId, sides] of sidesByUnit(all)) {
    const placement = place(unitId)
    if (placement.kind === 'counted') {
      const known = counted.get(placement.unitId)
      counted.set(
        placement.unitId,
        known === undefined ? sides : known.map((side, at) => added(side, sides[at] ?? nothing())),
      )
      continue
    }
    const heirs = placement.kind === 'undivided' ? placement.heirs.map(nameOf) : []
    undivided.push({ unitId, name: nameOf(unitId), reason: placement.kind, heirs, sides })
  }
  const units = [...counted].map(([unitId, sides]) => ({ unitId, name: nameOf(unitId), sides }))
  return {
    units: units.sort((a, b) => compareText(a.name, b.name)),
    undivided: undivided.sort((a, b) => compareText(a.name, b.name)),
  }
}

export const comparisonOf = (
  scopes: readonly FiguresScope[],
  all: readonly Figures[],
  union: readonly FigureCriterion[],
  places: Places,
): Compared => ({
  sides: scopes.flatMap((scope, at) => {
    const figures = all[at]
    return figures === undefined ? [] : [sideOf(scope, figures)]
  }),
  criteria: criteriaOf(all, union),
  ...unitsOf(all, places),
})
