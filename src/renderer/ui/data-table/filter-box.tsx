import { CloseButton, TextInput } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'

export type FilterBoxProps = {
  value: string
  onChange: (value: string) => void
  label: string
  clearLabel: string
  /** Px, or a share of what is around it. */
  width?: number | string
  /** Where the page begins with what is typed here. */
  isFirst?: boolean
}

/** Narrows the table beside it while typing, with or without accents. Esc empties it. */
export function FilterBox({ value, onChange, label, clearLabel, width = 220, isFirst }: FilterBoxProps) {
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      value={value}
      autoFocus={isFirst ?? false}
      w={width}
      leftSection={<IconFilter size={15} stroke={1.6} aria-hidden />}
      rightSection={value && <CloseButton size="xs" aria-label={clearLabel} onClick={() => onChange('')} />}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || value === '') return
        event.preventDefault()
        event.stopPropagation()
        onChange('')
      }}
    />
  )
}
