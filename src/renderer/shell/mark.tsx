/** The mark: a leaf of paper with one folded corner, in the accent. */
export function Mark() {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
      <path
        d="M2 3.5A1.5 1.5 0 0 1 3.5 2H10v6h6v6.5a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 2 14.5z"
        fill="var(--nep-mark)"
      />
      <path d="M11.4 2 16 6.6h-4.6z" fill="var(--nep-mark)" />
    </svg>
  )
}
