import type { FigurePlan } from '#shared/contract/figures-types.ts'
import type { Pictures, ProgressRow, ProgressUnit } from '#shared/contract/pictures-types.ts'
import { planNumber, type UnitProgress } from '#shared/domain/plan.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { toRoman } from '#shared/numbers.ts'
import type { Picture } from '../charts/picture.ts'
import type { Paint } from '../charts/scene/scene.ts'
import { squaresScene } from '../charts/scene/squares-scene.ts'

/** The same in every picture of the application. */
export const paintOfProgress: Record<UnitProgress, Paint> = {
  visited: { tone: 'ok', look: 'solid' },
  returned: { tone: 'ok', look: 'stripes' },
  under_way: { tone: 'info', look: 'half' },
  scheduled: { tone: 'info', look: 'outline' },
  postponed: { tone: 'warn', look: 'outline' },
  return_missing: { tone: 'none', look: 'outline' },
  remaining: { tone: 'none', look: 'outline' },
}

/** In the legend a look is named by the first state that has it. */
const legendStates: readonly UnitProgress[] = [
  'visited',
  'under_way',
  'scheduled',
  'postponed',
  'returned',
  'remaining',
]

const isDone = ({ state }: ProgressUnit): boolean => state === 'visited' || state === 'returned'

export type ProgressInput = {
  scope: string
  plans: readonly FigurePlan[]
  progress: Pictures['progress']
  onSite: Pictures['onSite']
}

/** How far the plan is: a square per unit, a row per round. */
export function progressPicture(all: Messages, { scope, plans, progress, onSite }: ProgressInput): Picture {
  const m = all.figures.progress
  const states = all.plans.unitStates
  const labelOf = ({ kind, ordinal, planId }: ProgressRow): string => {
    if (kind === 'unassigned') return m.unassigned
    if (kind === 'by_report') return m.byReport
    const plan = plans.find(({ id }) => id === planId)
    const roman = toRoman(ordinal ?? 1)
    return plans.length > 1 && plan !== undefined ? m.roundOf(planNumber(plan), roman) : m.round(roman)
  }
  const linkOf = (row: ProgressRow, unit: ProgressUnit): string =>
    unit.visitId === null ? `/plans/${row.planId}?tab=progress` : `/visits/${unit.visitId}`
  const shown = new Set(progress.flatMap(({ units }) => units.map(({ state }) => look(state))))
  const left = progress
    .filter(({ kind }) => kind === 'round')
    .map((row) => ({ row, count: row.units.filter((unit) => !isDone(unit)).length }))
    .filter(({ row }) => row.units.length > 0)
  // Rounds that are not done; when all are, the last one says so.
  const unfinished = left.filter(({ count }) => count > 0)
  const named = unfinished.length > 0 ? unfinished.slice(0, 3) : left.slice(-1)
  const rest = named.map(({ row, count }) => m.roundLeft(toRoman(row.ordinal ?? 1), count))
  return {
    name: m.name,
    title:
      onSite.total === 0 && progress.length === 0
        ? m.none
        : m.title(onSite.visited, onSite.total, rest.join(', ')),
    scope,
    draw: (frame) => [
      squaresScene(
        {
          rows: progress.map((row) => ({
            id: row.roundId ?? row.kind,
            label: labelOf(row),
            figure: m.figure(row.units.filter(isDone).length, row.units.length),
            squares: row.units.map((unit) => ({
              id: `${row.roundId ?? row.kind} ${unit.unitId}`,
              paint: paintOfProgress[unit.state],
              label: m.unitLabel(unit.name, states[unit.state]),
              to: linkOf(row, unit),
            })),
          })),
          legend: legendStates
            .filter((state) => shown.has(look(state)))
            .map((state) => ({ paint: paintOfProgress[state], label: states[state] })),
        },
        frame,
      ),
    ],
    table: {
      columns: [
        { header: m.columns.unit, kind: 'text' },
        { header: m.columns.row, kind: 'text' },
        { header: m.columns.state, kind: 'text' },
      ],
      rows: progress.flatMap((row) =>
        row.units.map((unit) => ({
          cells: [unit.name, labelOf(row), states[unit.state]],
          to: linkOf(row, unit),
        })),
      ),
    },
  }
}

const look = (state: UnitProgress): string => `${paintOfProgress[state].tone} ${paintOfProgress[state].look}`
