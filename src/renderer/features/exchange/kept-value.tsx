type KeptValueProps = { ours: string; theirs: string; said: (theirs: string) => string }

/** What the register holds, and beside it what the file says instead. */
export function KeptValue({ ours, theirs, said }: KeptValueProps) {
  return (
    <>
      {ours}
      {theirs !== '' && <span className="nep-dim"> ({said(theirs)})</span>}
    </>
  )
}
