import { PasswordInput } from '@mantine/core'
import { useMessages } from './messages.tsx'

/** What opens a copy that was locked on another computer: its passphrase, or the recovery key as it was printed. */
export function SecretField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const m = useMessages().backup.lock
  return (
    <PasswordInput
      label={m.secret}
      description={m.secretHint}
      value={value}
      autoComplete="off"
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
