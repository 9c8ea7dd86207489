import { CloseButton, Combobox, InputBase, useCombobox } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import { useUiMessages } from '../ui-messages.ts'
import { OptionLine } from './option-line.tsx'
import { findOptions, type Option } from './option-search.ts'
import { usePickSearch } from './use-pick-search.ts'

export type PickerProps = {
  /** Above the field; in a filter bar `ariaLabel` instead. */
  label?: string
  ariaLabel?: string
  /** Px. */
  width?: number
  options: readonly Option[]
  value: string | null
  onChange: (value: string | null) => void
  placeholder?: string
  error?: ReactNode
  description?: ReactNode
  isRequired?: boolean
  isDisabled?: boolean
  isClearable?: boolean
  id?: string
  /** Offered at the end when nothing is found: "Thêm đơn vị mới…". */
  onCreate?: { label: (typed: string) => string; create: (typed: string) => void } | undefined
}

const LIMIT = 100
const CREATE = '\u0000create'

/** One of many by typing: without accents, by any word and by alias. The text typed never becomes a value by itself. */
export function Picker(props: PickerProps) {
  const { options, value, onChange, onCreate, isRequired = false, isDisabled = false } = props
  const { isClearable = !isRequired } = props
  const m = useUiMessages().picker
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  /** What is being typed; null while the field shows its value. */
  const [query, setQuery] = useState<string | null>(null)
  const chosen = options.find((option) => option.value === value)
  const found = findOptions(options, query ?? '', LIMIT)

  /** A filter takes effect by itself; in a form what is not chosen is told. */
  const isOfForm = props.label !== undefined
  const search = usePickSearch({
    combobox,
    typed: query === null || query === chosen?.label ? '' : query,
    found,
    onGiveUp: () => setQuery(null),
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another choice stands in the field
  useEffect(() => setQuery(null), [value])

  const choose = (picked: string) => {
    if (picked === CREATE) onCreate?.create(query ?? '')
    else onChange(picked)
    setQuery(null)
    combobox.closeDropdown()
  }
  return (
    <Combobox store={combobox} onOptionSubmit={choose} shadow="md">
      <Combobox.Target>
        <InputBase
          size="xs"
          label={props.label}
          aria-label={props.ariaLabel}
          w={props.width}
          description={props.description}
          ref={search.input}
          error={search.problem ?? props.error}
          onKeyDown={search.onKeyDown}
          withAsterisk={isRequired}
          disabled={isDisabled}
          id={props.id}
          placeholder={props.placeholder ?? m.placeholder}
          autoComplete="off"
          value={query ?? chosen?.label ?? ''}
          rightSectionPointerEvents={value && isClearable ? 'all' : 'none'}
          rightSection={
            value && isClearable && !isDisabled ? (
              <CloseButton size="xs" aria-label={m.clear} tabIndex={-1} onClick={() => onChange(null)} />
            ) : (
              <Combobox.Chevron />
            )
          }
          onChange={(event) => {
            setQuery(event.currentTarget.value)
            combobox.openDropdown()
          }}
          onClick={() => combobox.openDropdown()}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => {
            combobox.closeDropdown()
            if (query === '' && isClearable) onChange(null)
            if (query && isOfForm) search.say()
            else setQuery(null)
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={props.label ?? props.ariaLabel} mah={280} style={{ overflowY: 'auto' }}>
          {inGroups(found).map(({ group, members }) =>
            group === undefined ? (
              members.map(toOption)
            ) : (
              <Combobox.Group key={group} label={group}>
                {members.map(toOption)}
              </Combobox.Group>
            ),
          )}
          {onCreate && query && <Combobox.Option value={CREATE}>{onCreate.label(query)}</Combobox.Option>}
          {found.length === 0 && !(onCreate && query) && <Combobox.Empty>{m.nothing}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

const toOption = (option: Option) => <OptionLine key={option.value} option={option} />

/** Neighbours of one group together, in the order found. */
function inGroups(options: readonly Option[]): { group: string | undefined; members: Option[] }[] {
  const groups = new Map<string | undefined, Option[]>()
  for (const option of options) groups.set(option.group, [...(groups.get(option.group) ?? []), option])
  return [...groups].map(([group, members]) => ({ group, members }))
}
