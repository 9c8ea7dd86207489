import type { CivilDate } from '../dates.ts'

export type OwnDeadline = { unitName: string; dueOn: CivilDate }

/** Whose deadline a new day would not put off, the latest deadline first: an extension never shortens. */
export const notPutOff = <T extends OwnDeadline>(units: readonly T[], dueOn: CivilDate): T[] =>
  units.filter((unit) => unit.dueOn >= dueOn).sort((a, b) => (a.dueOn < b.dueOn ? 1 : -1))
