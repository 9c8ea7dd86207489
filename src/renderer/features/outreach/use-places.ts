import { useMemo } from 'react'
import type { Option } from '../../ui/fields/option-search.ts'
import { useUnits } from './queries.ts'

/** Units that hold activities, and the villages of one of them, as options. */
export const usePlaces = (unitId: string | null): { units: Option[]; villages: Option[] } => {
  const units = useUnits().data
  return useMemo(() => {
    const known = units ?? []
    const isPlace = (kind: string) => kind === 'village' || kind === 'site'
    return {
      units: known
        .filter(({ kind }) => !isPlace(kind))
        .map((unit) => ({ value: unit.id, label: unit.fullName, aliases: [unit.name, ...unit.aliases] })),
      villages: known
        .filter(({ kind, parentId }) => kind === 'village' && parentId === unitId)
        .map((village) => ({ value: village.id, label: village.name, aliases: village.aliases })),
    }
  }, [units, unitId])
}
