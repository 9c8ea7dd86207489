/** A drawn tick box; the state is said by the element around it. */
export function CheckBoxMark({ isChecked }: { isChecked: boolean | 'mixed' }) {
  return (
    <span className="nep-tick" data-checked={isChecked === false ? undefined : true}>
      {isChecked !== false && (
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
          <path
            d={isChecked === 'mixed' ? 'M2.5 6h7' : 'M2 6.4 4.8 9 10 3.2'}
            fill="none"
            stroke="currentColor"
            strokeWidth="1.8"
          />
        </svg>
      )}
    </span>
  )
}
