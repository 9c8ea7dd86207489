import { Combobox, Pill, PillsInput, useCombobox } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import { useUiMessages } from '../ui-messages.ts'
import { OptionLine } from './option-line.tsx'
import { findOptions, type Option } from './option-search.ts'
import { usePickSearch } from './use-pick-search.ts'

export type MultiPickerProps = {
  label: string
  options: readonly Option[]
  values: readonly string[]
  onChange: (values: string[]) => void
  placeholder?: string
  error?: ReactNode
  description?: ReactNode
  isRequired?: boolean
  isDisabled?: boolean
  id?: string
}

/** Several of many, found as in `Picker`; Backspace in the empty field takes the last one away. */
export function MultiPicker(props: MultiPickerProps) {
  const { options, values, onChange, isRequired = false, isDisabled = false } = props
  const m = useUiMessages().picker
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const [query, setQuery] = useState('')
  const left = options.filter((option) => !values.includes(option.value))
  const found = findOptions(left, query, 100)
  const search = usePickSearch({ combobox, typed: query, found, onGiveUp: () => setQuery('') })
  // Chosen, here or by a button beside the field: the search is over.
  const chosen = values.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another choice stands in the field
  useEffect(() => setQuery(''), [chosen])

  const remove = (value: string) => onChange(values.filter((kept) => kept !== value))
  return (
    <Combobox
      store={combobox}
      shadow="md"
      onOptionSubmit={(picked) => {
        onChange([...values, picked])
        setQuery('')
        combobox.updateSelectedOptionIndex()
      }}
    >
      <Combobox.DropdownTarget>
        <PillsInput
          size="xs"
          {...(props.id === undefined ? {} : { id: props.id })}
          label={props.label}
          description={props.description}
          error={search.problem ?? props.error}
          withAsterisk={isRequired}
          disabled={isDisabled}
          onClick={() => combobox.openDropdown()}
        >
          <Pill.Group>
            {values.map((value) => (
              <Pill
                key={value}
                withRemoveButton={!isDisabled}
                removeButtonProps={{ 'aria-label': m.remove }}
                onRemove={() => remove(value)}
              >
                {options.find((option) => option.value === value)?.label ?? value}
              </Pill>
            ))}
            <Combobox.EventsTarget>
              <PillsInput.Field
                ref={search.input}
                value={query}
                placeholder={values.length === 0 ? (props.placeholder ?? m.placeholder) : ''}
                onFocus={() => combobox.openDropdown()}
                onBlur={() => {
                  combobox.closeDropdown()
                  search.say()
                }}
                onChange={(event) => {
                  setQuery(event.currentTarget.value)
                  combobox.openDropdown()
                }}
                onKeyDown={(event) => {
                  search.onKeyDown(event)
                  const last = values.at(-1)
                  if (event.key !== 'Backspace' || query !== '' || last === undefined) return
                  event.preventDefault()
                  remove(last)
                }}
              />
            </Combobox.EventsTarget>
          </Pill.Group>
        </PillsInput>
      </Combobox.DropdownTarget>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={props.label} mah={280} style={{ overflowY: 'auto' }}>
          {found.map((option) => (
            <OptionLine key={option.value} option={option} />
          ))}
          {found.length === 0 && <Combobox.Empty>{m.nothing}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
