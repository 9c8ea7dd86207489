type KeptValueProps = { ours: string; beside: string }

/** What the register holds, and beside it what is said instead. */
export function KeptValue({ ours, beside }: KeptValueProps) {
  return (
    <>
      {ours}
      <span className="nep-dim"> ({beside})</span>
    </>
  )
}
