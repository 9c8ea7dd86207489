import { useUiMessages } from '../ui-messages.ts'
import { CheckBoxMark } from './check-box-mark.tsx'
import { allToggled, checkState, type Selection } from './selection.ts'

export type SelectAllProps = {
  ids: readonly string[]
  selection: Selection
  onChange: (selection: Selection) => void
}

/** Ticks or clears all rows that the filter shows. */
export function SelectAll({ ids, selection, onChange }: SelectAllProps) {
  const m = useUiMessages().table
  const state = checkState(selection, ids)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtual table cannot be a <table>
    <div role="columnheader" className="nep-table__cell nep-table__tick" tabIndex={-1}>
      {/* biome-ignore lint/a11y/useSemanticElements: drawn like the ticks of the rows */}
      <button
        type="button"
        role="checkbox"
        aria-checked={state}
        aria-label={m.selectAll}
        title={m.selectAll}
        className="nep-table__tick-all"
        onClick={() => onChange(allToggled(selection, ids))}
      >
        <CheckBoxMark isChecked={state} />
      </button>
    </div>
  )
}
