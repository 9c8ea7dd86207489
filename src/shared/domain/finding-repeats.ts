/** What comes back: units found at fault again and again, criteria that many fail, faults that returned after a remedy. */
import type { CivilDate } from '../dates.ts'
import { recurrencesOf } from './finding.ts'

export type RepeatFinding = {
  id: string
  unitId: string
  unitName: string
  criterionId: string | null
  criterionCode: string | null
  roundId: string | null
  foundOn: CivilDate
  doneOn: CivilDate | null
  isOpen: boolean
}

export type RepeatUnit = {
  unitId: string
  unitName: string
  findings: number
  /** Distinct rounds, or days where a finding is of no round. */
  times: number
  open: number
  recurred: number
}
export type RepeatCriterion = {
  criterionId: string
  criterionCode: string
  findings: number
  units: number
  open: number
  recurred: number
}

const occasionOf = ({ roundId, foundOn }: RepeatFinding): string => roundId ?? foundOn

const tally = (members: readonly RepeatFinding[], returned: ReadonlySet<string>) => ({
  findings: members.length,
  open: members.filter(({ isOpen }) => isOpen).length,
  recurred: members.filter(({ id }) => returned.has(id)).length,
})

/** Findings of a fault of the same unit and criterion that had been remedied and verified before. */
export function recurredIds(all: readonly RepeatFinding[]): Set<string> {
  const groups = Map.groupBy(all, ({ unitId, criterionId }) => `${unitId}|${criterionId ?? ''}`)
  return new Set(
    [...groups.values()].flatMap((group) =>
      group.filter((finding) => recurrencesOf(finding, group).length > 0).map(({ id }) => id),
    ),
  )
}

/** A unit repeats when it was found at fault on two occasions or more; those with most come first. */
export function repeatUnits(all: readonly RepeatFinding[]): RepeatUnit[] {
  const returned = recurredIds(all)
  return [...Map.groupBy(all, ({ unitId }) => unitId).entries()]
    .map(([unitId, members]) => ({
      unitId,
      unitName: members[0]?.unitName ?? '',
      times: new Set(members.map(occasionOf)).size,
      ...tally(members, returned),
    }))
    .filter(({ times, recurred }) => times > 1 || recurred > 0)
    .sort((a, b) => b.recurred - a.recurred || b.times - a.times || b.findings - a.findings)
}

/** A criterion repeats when two units or more failed it, or one unit again after its remedy. */
export function repeatCriteria(all: readonly RepeatFinding[]): RepeatCriterion[] {
  const returned = recurredIds(all)
  return [...Map.groupBy(all, ({ criterionId }) => criterionId).entries()]
    .flatMap(([criterionId, members]) =>
      criterionId === null
        ? []
        : [
            {
              criterionId,
              criterionCode: members[0]?.criterionCode ?? '',
              units: new Set(members.map(({ unitId }) => unitId)).size,
              ...tally(members, returned),
            },
          ],
    )
    .filter(({ units, recurred }) => units > 1 || recurred > 0)
    .sort((a, b) => b.units - a.units || b.findings - a.findings)
}
