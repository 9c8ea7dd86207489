import type { TablerIcon } from '@tabler/icons-react'
import { formatNumber } from '#shared/numbers.ts'
import type { StateTone } from './state-tone.ts'
import './choices.css'

export type QuickFilterOption<Value extends string> = {
  value: Value
  label: string
  count?: number
  icon?: TablerIcon
  tone?: StateTone
}

export type QuickFilterProps<Value extends string> = {
  label: string
  options: readonly QuickFilterOption<Value>[]
  value: Value
  onChange: (value: Value) => void
}

/** "Tất cả 22 | Quá hạn 5 | …" above a table: one is always chosen; the counts say what waits behind each. */
export function QuickFilter<Value extends string>({
  label,
  options,
  value,
  onChange,
}: QuickFilterProps<Value>) {
  return (
    <fieldset className="nep-quick-filter" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.icon && (
            <option.icon size={14} stroke={1.8} aria-hidden data-tone={option.tone ?? 'none'} />
          )}
          <span>{option.label}</span>
          {option.count !== undefined && (
            <span className="nep-quick-filter__count">{formatNumber(option.count)}</span>
          )}
        </button>
      ))}
    </fieldset>
  )
}
