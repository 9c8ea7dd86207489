/**
 * What is typed to find an option is no value: Enter in it chooses or says that nothing is found and never sends the
 * form, and what is left in a field of a form is told there and keeps that form from being sent.
 *
 *   const search = usePickSearch({ combobox, typed: query, found, onEmpty: () => setQuery('') })
 *   <input ref={search.input} onKeyDown={search.onKeyDown} … /> {search.problem}
 */
import type { ComboboxStore } from '@mantine/core'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { useUiMessages } from '../ui-messages.ts'
import type { Option } from './option-search.ts'
import { useUnreadRefusal } from './refuse-unread.ts'

export type PickSearch = {
  combobox: ComboboxStore
  /** Not yet chosen; '' when nothing is. */
  typed: string
  found: readonly Option[]
  /** Escape gives the search up. */
  onGiveUp: () => void
}

export function usePickSearch({ combobox, typed, found, onGiveUp }: PickSearch) {
  const m = useUiMessages().picker
  const text = typed.trim()
  /** Said once the field is left or Enter was pressed, not while the word is being typed. */
  const [saidOf, setSaidOf] = useState<string | null>(null)
  const input = useUnreadRefusal(text !== '', () => setSaidOf(typed))
  const { dropdownOpened: isOpen, selectFirstOption } = combobox
  const first = found[0]?.value
  // After the options of this search are in the page, also when they are read only after the typing: Enter takes the first.
  useEffect(() => {
    if (isOpen && typed && first !== undefined) selectFirstOption()
  }, [isOpen, typed, first, selectFirstOption])

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && text !== '') onGiveUp()
    if (event.key !== 'Enter' || event.ctrlKey || (text === '' && !isOpen)) return
    event.preventDefault()
    if (isOpen && found.length > 0 && combobox.getSelectedOptionIndex() !== -1) return
    if (text === '') combobox.closeDropdown()
    else {
      combobox.openDropdown()
      setSaidOf(typed)
    }
  }
  const problem =
    text === '' || saidOf !== typed ? null : (found.length === 0 ? m.notFound : m.notChosen)(text)
  return { input, onKeyDown, problem, say: () => setSaidOf(typed) }
}
