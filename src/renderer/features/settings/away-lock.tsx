import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { CallFailure, useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { ConfirmDestructive } from '../../ui/confirm-destructive.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { NewPassphrase, useNewPassphrase } from './new-passphrase.tsx'
import { useLockAway, useOpenAway } from './queries.ts'

/** Whether the copies away are locked, and the ways to lock them, change the passphrase and stop. */
export function AwayLock({ isLocked }: { isLocked: boolean }) {
  const m = useMessages().backup.lock
  const notify = useNotify()
  const [asked, setAsked] = useState<'set' | 'remove' | null>(null)
  const open = useOpenAway()
  const close = () => setAsked(null)
  return (
    <>
      <p className={isLocked ? undefined : 'nep-dim'}>{isLocked ? m.locked : m.open}</p>
      <Group gap="xs">
        <Button size="xs" variant="default" onClick={() => setAsked('set')}>
          {isLocked ? m.change : m.set}
        </Button>
        {isLocked && (
          <Button size="xs" variant="default" onClick={() => setAsked('remove')}>
            {m.remove}
          </Button>
        )}
      </Group>
      {asked === 'set' && <LockDialog title={isLocked ? m.change : m.set} onClose={close} />}
      <ConfirmDestructive
        isOpen={asked === 'remove'}
        title={m.removeTitle}
        actionLabel={m.removeAction}
        onCancel={close}
        onConfirm={() => {
          close()
          open.mutate({}, { onSuccess: () => notify.done(m.removed), onError: notify.failed })
        }}
      >
        {m.removeQuestion}
      </ConfirmDestructive>
    </>
  )
}

/** The passphrase twice; then the recovery key, which is shown this once. */
function LockDialog({ title, onClose }: { title: string; onClose: () => void }) {
  const all = useMessages()
  const m = all.backup.lock
  const lock = useLockAway()
  const { passphrase, send, fields } = useNewPassphrase()
  if (lock.data !== undefined) return <KeyDialog recoveryKey={lock.data.recoveryKey} onClose={onClose} />
  return (
    <Dialog isOpen onClose={onClose} title={title}>
      <form
        className="nep-confirm"
        onSubmit={(event) => {
          event.preventDefault()
          if (send()) lock.mutate({ passphrase })
        }}
      >
        {lock.error !== null && <CallFailure error={lock.error} />}
        <div>{m.explain}</div>
        <Stack gap="sm">
          <NewPassphrase label={m.passphrase} fields={fields} hasFocusAtStart />
        </Stack>
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {all.common.cancel}
          </Button>
          <Button type="submit" loading={lock.isPending}>
            {all.common.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

function KeyDialog({ recoveryKey, onClose }: { recoveryKey: string; onClose: () => void }) {
  const m = useMessages().backup.lock
  return (
    <Dialog isOpen onClose={onClose} title={m.keyTitle}>
      <div className="nep-confirm nep-key-sheet">
        <b className="nep-print-only">Nếp. {m.keyTitle}</b>
        <output className="nep-key-sheet__key">{recoveryKey}</output>
        <div>{m.keyHint}</div>
        <DialogActions>
          <Button variant="default" onClick={() => window.print()}>
            {m.print}
          </Button>
          <Button onClick={onClose}>{m.kept}</Button>
        </DialogActions>
      </div>
    </Dialog>
  )
}
