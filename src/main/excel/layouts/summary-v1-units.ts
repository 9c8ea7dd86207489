/** The units of the summary: those of the plans, then every other unit that some figure belongs to. */
import type { Figures, FigureUnit } from '#shared/contract/figures-types.ts'

export type SummaryUnit = {
  /** Null: nominations that name no unit. */
  unitId: string | null
  /** Told apart where two units bear one name. */
  label: string
  unit: FigureUnit | null
}

const strayNames = ({ findings, outreach, returns, nominations }: Figures): [string | null, string][] => [
  ...findings.map((one): [string, string] => [one.unitId, one.unitName]),
  ...outreach.map((one): [string, string] => [one.unitId, one.unitName]),
  ...returns.map((one): [string, string] => [one.unitId, one.unitName]),
  ...nominations.map((one): [string | null, string] => [one.unitId, one.unitName]),
]

export const summaryUnits = (figures: Figures, noUnit: string): SummaryUnit[] => {
  const known = new Map<string | null, { name: string; unit: FigureUnit | null }>()
  for (const unit of figures.units) known.set(unit.unitId, { name: unit.fullName, unit })
  for (const [unitId, name] of strayNames(figures))
    if (!known.has(unitId)) known.set(unitId, { name: unitId === null ? noUnit : name, unit: null })
  const seen = new Map<string, number>()
  return [...known].map(([unitId, { name, unit }]) => {
    const count = (seen.get(name.toLocaleLowerCase('vi')) ?? 0) + 1
    seen.set(name.toLocaleLowerCase('vi'), count)
    return { unitId, unit, label: count === 1 ? name : `${name} (${count})` }
  })
}

/** The label of a unit's id, as the sheets write it. */
export const labelsOf = (units: readonly SummaryUnit[]): ((unitId: string | null) => string) => {
  const labels = new Map(units.map(({ unitId, label }) => [unitId, label]))
  return (unitId) => labels.get(unitId) ?? ''
}
