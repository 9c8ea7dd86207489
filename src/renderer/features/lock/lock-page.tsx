import { Button, PasswordInput, Stack } from '@mantine/core'
import { useState } from 'react'
import { CallFailure } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { useUnlock } from './queries.ts'
import './lock-page.css'

/** Instead of everything else while the house is locked: nothing of it was read. */
export function LockPage() {
  const m = useMessages().lock
  const unlock = useUnlock()
  const [secret, setSecret] = useState('')
  return (
    <main className="nep-lock-page">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          // Loaded anew, as at a start.
          unlock.mutate(
            { secret },
            { onSuccess: () => window.location.reload(), onError: () => setSecret('') },
          )
        }}
      >
        <Stack gap="sm">
          <h1>{m.pageTitle}</h1>
          <p className="nep-dim">{m.pageHint}</p>
          {unlock.error !== null && <CallFailure error={unlock.error} />}
          <PasswordInput
            label={m.secret}
            value={secret}
            autoFocus
            autoComplete="off"
            onChange={(event) => setSecret(event.currentTarget.value)}
          />
          <Button type="submit" loading={unlock.isPending} disabled={secret === ''}>
            {m.open}
          </Button>
          {unlock.isPending && (
            <p className="nep-dim" role="status">
              {m.opening}
            </p>
          )}
        </Stack>
      </form>
    </main>
  )
}
