import { Button, Group, NumberInput } from '@mantine/core'
import { useState } from 'react'
import type { LockState } from '#shared/contract/lock.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { Section } from '../../ui/page/section.tsx'
import { LockDialog, SecretDialog } from './lock-dialogs.tsx'
import { useLockNow, useLockState, useSetIdle } from './queries.ts'

/** Whether a passphrase is asked for and the data encrypted, and the ways to change that. */
export function LockSection() {
  const m = useMessages().lock
  const state = useLockState()
  return (
    <Section title={m.title}>
      {state.data && <Lock state={state.data} onChanged={() => void state.refetch()} />}
    </Section>
  )
}

type Asked = 'set' | 'encrypt' | 'decrypt' | 'remove'

function Lock({ state, onChanged }: { state: LockState; onChanged: () => void }) {
  const m = useMessages().lock
  const notify = useNotify()
  const now = useLockNow()
  const [asked, setAsked] = useState<Asked | null>(null)
  const [line, hint] = !state.isOn
    ? [m.off, m.offHint]
    : state.isEncrypting
      ? [m.encrypted, m.encryptedHint]
      : [m.lockOnly, m.lockOnlyHint]
  const close = () => {
    setAsked(null)
    onChanged()
  }
  const way = (kind: Asked, label: string) => (
    <Button size="xs" variant="default" onClick={() => setAsked(kind)}>
      {label}
    </Button>
  )
  return (
    <>
      <p>{line}</p>
      <p className="nep-dim">{hint}</p>
      <Left left={state.left} />
      <Group gap="xs">
        {state.isOn && (
          <Button
            size="xs"
            loading={now.isPending}
            onClick={() =>
              now.mutate({}, { onSuccess: () => window.location.reload(), onError: notify.failed })
            }
          >
            {m.lockNow}
          </Button>
        )}
        {way('set', state.isOn ? m.change : m.set)}
        {state.isOn && !state.isEncrypting && way('encrypt', m.encrypt)}
        {state.isEncrypting && way('decrypt', m.decrypt)}
        {state.isOn && way('remove', m.remove)}
      </Group>
      {state.isOn && <Idle key={state.idleMinutes} minutes={state.idleMinutes} />}
      {asked === 'set' && <LockDialog state={state} onClose={close} />}
      {asked !== null && asked !== 'set' && <SecretDialog asked={asked} onClose={close} />}
    </>
  )
}

/** What could not be brought to what is wanted. */
function Left({ left }: { left: LockState['left'] }) {
  const m = useMessages().lock.left
  const lines = [
    left.register && m.register,
    left.copies > 0 && m.copies(left.copies),
    left.files > 0 && m.files(left.files),
    left.states > 0 && m.states(left.states),
  ].filter((line) => line !== false)
  return lines.length === 0 ? null : (
    <p role="alert">
      {lines.join(' ')} {m.hint}
    </p>
  )
}

function Idle({ minutes }: { minutes: number }) {
  const m = useMessages().lock
  const notify = useNotify()
  const save = useSetIdle()
  return (
    <NumberInput
      mt="sm"
      label={m.idle}
      defaultValue={minutes}
      min={1}
      max={240}
      allowDecimal={false}
      w={260}
      onBlur={(event) => {
        const idleMinutes = Number(event.currentTarget.value)
        if (idleMinutes >= 1 && idleMinutes <= 240 && idleMinutes !== minutes)
          save.mutate({ idleMinutes }, { onError: notify.failed })
      }}
    />
  )
}
