import { useMemo } from 'react'
import type { Option } from '../../ui/fields/option-search.ts'
import { useUnits } from './queries.ts'

/** Communes and bodies that may nominate. */
export const useUnitOptions = (): Option[] => {
  const units = useUnits().data
  return useMemo(
    () =>
      (units ?? [])
        .filter(({ kind }) => kind !== 'village' && kind !== 'site')
        .map((unit) => ({ value: unit.id, label: unit.fullName, aliases: [unit.name, ...unit.aliases] })),
    [units],
  )
}
