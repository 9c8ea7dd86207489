import { Combobox, useCombobox } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { OptionLine } from '../ui/fields/option-line.tsx'
import { findOptions, type Option } from '../ui/fields/option-search.ts'
import { useUiMessages } from '../ui/ui-messages.ts'
import './context-picker.css'

export type ContextPickerProps = {
  /** What is chosen here: "Kế hoạch", "Đợt". */
  label: string
  options: readonly Option[]
  value: string | null
  onChange: (value: string) => void
  /** The name in the bar, short: "1260/KH-UBND". What to do when nothing is chosen yet. */
  name: ReactNode
  /** Said after the name where there is room: "từ 03/10/2018". */
  note?: ReactNode
}

/** One link of the chain plan › round in the title bar: what everything on the screens belongs to. */
export function ContextPicker({ label, options, value, onChange, name, note }: ContextPickerProps) {
  const m = useUiMessages().picker
  const [query, setQuery] = useState('')
  const combobox = useCombobox({
    onDropdownOpen: () => combobox.focusSearchInput(),
    onDropdownClose: () => {
      combobox.resetSelectedOption()
      combobox.focusTarget()
      setQuery('')
    },
  })
  const found = findOptions(options, query, 100)
  return (
    <Combobox
      store={combobox}
      shadow="md"
      width={320}
      position="bottom-start"
      onOptionSubmit={(picked) => {
        onChange(picked)
        combobox.closeDropdown()
      }}
    >
      <Combobox.Target targetType="button">
        <button type="button" className="nep-context" onClick={() => combobox.toggleDropdown()}>
          <span className="nep-visually-hidden">{label}: </span>
          <span className="nep-context__name">{name}</span>
          {note && <span className="nep-context__note">{note}</span>}
          <IconChevronDown size={14} stroke={1.8} aria-hidden />
        </button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          aria-label={label}
          placeholder={m.placeholder}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value)
            combobox.updateSelectedOptionIndex()
          }}
        />
        <Combobox.Options aria-label={label} mah={320} style={{ overflowY: 'auto' }}>
          {found.map((option) => (
            <OptionLine key={option.value} option={option} isActive={option.value === value} />
          ))}
          {found.length === 0 && <Combobox.Empty>{m.nothing}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

/** Between the plan and its round. */
export function ContextSeparator() {
  return <IconChevronRight size={14} stroke={1.8} aria-hidden className="nep-context__separator" />
}
