/** Outreach planned against outreach done: how many activities a year are wanted of each commune or of each village. */
import { textKey } from '../text.ts'

export type TargetScope = 'commune' | 'village'

export type OutreachTarget = {
  id: string
  /** Null: every commune. */
  unitId: string | null
  per: TargetScope
  /** Empty: of any form. */
  form: string
  wanted: number
}

export type TargetPlace = {
  unitId: string
  unitName: string
  villages: readonly { id: string; name: string }[]
}

type Held = { unitId: string; villageId: string | null; form: string }

export type TargetUnit = {
  unitId: string
  unitName: string
  wanted: number
  /** What counts towards the target: of villages no more than is wanted of each, so that one cannot stand in for another. */
  done: number
  isMet: boolean
  /** Villages that are short of their own. */
  lacking: string[]
}

/** How each commune stands to one target. A commune without villages in the register has nothing to be wanted of them. */
export function targetProgress(
  target: OutreachTarget,
  places: readonly TargetPlace[],
  activities: readonly Held[],
): TargetUnit[] {
  const counted = activities.filter(
    ({ form }) => target.form === '' || textKey(form) === textKey(target.form),
  )
  return places
    .filter(({ unitId }) => target.unitId === null || target.unitId === unitId)
    .flatMap(({ unitId, unitName, villages }) => {
      const own = counted.filter((activity) => activity.unitId === unitId)
      if (target.per === 'commune')
        return [
          {
            unitId,
            unitName,
            wanted: target.wanted,
            done: own.length,
            isMet: own.length >= target.wanted,
            lacking: [],
          },
        ]
      if (villages.length === 0) return []
      const byVillage = villages.map(({ id, name }) => ({
        name,
        held: own.filter(({ villageId }) => villageId === id).length,
      }))
      const lacking = byVillage.filter(({ held }) => held < target.wanted).map(({ name }) => name)
      return [
        {
          unitId,
          unitName,
          wanted: target.wanted * villages.length,
          done: byVillage.reduce((sum, { held }) => sum + Math.min(held, target.wanted), 0),
          isMet: lacking.length === 0,
          lacking,
        },
      ]
    })
}
