import { Kbd } from '@mantine/core'

/** A key on or beside a control: shown to learn from, read by nobody (`aria-keyshortcuts` says it to screen readers). */
export function KeyHint({ keys, label }: { keys: string; label?: string }) {
  return (
    <span className="nep-key-hint" aria-hidden>
      <Kbd>{keys}</Kbd>
      {label && <span>{label}</span>}
    </span>
  )
}
