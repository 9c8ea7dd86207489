import { Combobox } from '@mantine/core'
import type { Option } from './option-search.ts'

/** One option of a picker's list. */
export function OptionLine({ option, isActive }: { option: Option; isActive?: boolean }) {
  return (
    <Combobox.Option
      value={option.value}
      disabled={option.isDisabled ?? false}
      {...(isActive === undefined ? {} : { active: isActive })}
    >
      <div className="nep-option">
        <span>{option.label}</span>
        {option.note && <span className="nep-dim">{option.note}</span>}
      </div>
    </Combobox.Option>
  )
}
