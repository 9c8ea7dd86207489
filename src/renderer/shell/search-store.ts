import { createSpotlight } from '@mantine/spotlight'

/** The search box: opened by `search.open`; the store knows which entry Enter opens. */
export const [searchStore, search] = createSpotlight()

/**
 * Chooses the first entry of the list. The list itself does so as soon as a letter is typed, when the answer has not
 * come yet and there is nothing to choose.
 */
export const chooseFirst = (): void => {
  const entries = document.querySelectorAll('.nep-search [data-action]')
  for (const entry of entries) entry.removeAttribute('data-selected')
  entries[0]?.setAttribute('data-selected', 'true')
  searchStore.updateState((state) => ({ ...state, selected: entries.length === 0 ? -1 : 0 }))
}
