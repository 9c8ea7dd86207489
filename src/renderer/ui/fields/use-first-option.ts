import type { ComboboxStore } from '@mantine/core'
import { useEffect } from 'react'
import type { Option } from './option-search.ts'

/**
 * After the options of this query are in the page, also when they are read only after the typing: Enter takes the first.
 */
export const useFirstOption = (
  { selectFirstOption }: Pick<ComboboxStore, 'selectFirstOption'>,
  query: string | null,
  found: readonly Option[],
): void => {
  const first = found[0]?.value
  useEffect(() => {
    if (query && first !== undefined) selectFirstOption()
  }, [query, first, selectFirstOption])
}
