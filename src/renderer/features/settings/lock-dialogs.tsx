/** The dialogs of the lock: a new passphrase with its printed key, and the steps that ask for the present one. */
import { Button, Checkbox, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { LockState } from '#shared/contract/lock.ts'
import { CallFailure, useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { NewPassphrase, useNewPassphrase } from './new-passphrase.tsx'
import { useEncrypt, usePrepareLock, useRemoveLock, useSetLock } from './queries.ts'

type Typed = { passphrase: string; secret: string; encrypt: boolean }

/** The passphrase twice; then the recovery key, whose end is typed from the paper before anything is locked. */
export function LockDialog({ state, onClose }: { state: LockState; onClose: () => void }) {
  const all = useMessages()
  const m = all.lock
  const prepare = usePrepareLock()
  const { passphrase, send, fields } = useNewPassphrase()
  const [secret, setSecret] = useState('')
  const [encrypt, setEncrypt] = useState(true)
  const title = state.isOn ? m.change : m.set
  if (prepare.data !== undefined)
    return (
      <KeyStep
        state={state}
        title={title}
        typed={{ passphrase, secret, encrypt }}
        prepared={prepare.data}
        onClose={onClose}
      />
    )
  return (
    <Dialog isOpen onClose={onClose} title={title}>
      <form
        className="nep-confirm"
        onSubmit={(event) => {
          event.preventDefault()
          if (send()) prepare.mutate({ passphrase })
        }}
      >
        {prepare.error !== null && <CallFailure error={prepare.error} />}
        <div>{m.explain}</div>
        <Stack gap="sm">
          {state.isOn && (
            <PasswordInput
              label={m.current}
              value={secret}
              autoComplete="off"
              data-autofocus
              onChange={(event) => setSecret(event.currentTarget.value)}
            />
          )}
          <NewPassphrase label={m.passphrase} fields={fields} hasFocusAtStart={!state.isOn} />
          {!state.isOn && (
            <Checkbox
              label={m.withEncryption}
              description={m.withEncryptionHint}
              checked={encrypt}
              onChange={(event) => setEncrypt(event.currentTarget.checked)}
            />
          )}
        </Stack>
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {all.common.cancel}
          </Button>
          <Button type="submit" loading={prepare.isPending}>
            {m.next}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

type KeyStepProps = {
  state: LockState
  title: string
  typed: Typed
  prepared: NonNullable<ReturnType<typeof usePrepareLock>['data']>
  onClose: () => void
}

function KeyStep({ state, title, typed, prepared, onClose }: KeyStepProps) {
  const all = useMessages()
  const { lock: m, backup } = all
  const notify = useNotify()
  const set = useSetLock()
  const [ending, setEnding] = useState('')
  const [isAsked, setAsked] = useState(false)
  const { keyring, recoveryKey } = prepared
  const isRight = ending.trim().toUpperCase() === recoveryKey.slice(-4)
  const { passphrase, secret } = typed
  const encrypt = state.isOn ? state.isEncrypting : typed.encrypt
  return (
    <Dialog isOpen onClose={onClose} title={title}>
      <form
        className="nep-confirm nep-key-sheet"
        onSubmit={(event) => {
          event.preventDefault()
          setAsked(true)
          if (!isRight) return
          set.mutate(
            { keyring, passphrase, recoveryKey, secret, encrypt, idleMinutes: state.idleMinutes },
            {
              onSuccess: () => {
                notify.done(state.isOn ? m.changed : m.done)
                onClose()
              },
            },
          )
        }}
      >
        {set.error !== null && <CallFailure error={set.error} />}
        <b className="nep-print-only">Nếp. {backup.lock.keyTitle}</b>
        <output className="nep-key-sheet__key">{recoveryKey}</output>
        <div>{m.keyHint}</div>
        <TextInput
          label={m.confirmKey}
          data-autofocus
          error={isAsked && !isRight && m.confirmWrong}
          value={ending}
          autoComplete="off"
          onChange={(event) => setEnding(event.currentTarget.value)}
        />
        {set.isPending && <p role="status">{m.working}</p>}
        <DialogActions>
          <Button variant="default" onClick={() => window.print()}>
            {backup.lock.print}
          </Button>
          <Button type="submit" loading={set.isPending}>
            {m.turnOn}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

/** A step that the present passphrase allows. */
export function SecretDialog({
  asked,
  onClose,
}: {
  asked: 'encrypt' | 'decrypt' | 'remove'
  onClose: () => void
}) {
  const all = useMessages()
  const m = all.lock
  const notify = useNotify()
  const encrypt = useEncrypt()
  const remove = useRemoveLock()
  const [secret, setSecret] = useState('')
  const words = {
    encrypt: {
      title: m.encryptTitle,
      question: m.withEncryptionHint,
      action: m.encrypt,
      done: m.encryptedDone,
    },
    decrypt: { title: m.decryptTitle, question: m.decryptQuestion, action: m.decrypt, done: m.decryptedDone },
    remove: { title: m.removeTitle, question: m.removeQuestion, action: m.remove, done: m.removed },
  }[asked]
  const isPending = encrypt.isPending || remove.isPending
  const error = encrypt.error ?? remove.error
  const onSuccess = () => {
    notify.done(words.done)
    onClose()
  }
  return (
    <Dialog isOpen onClose={onClose} title={words.title}>
      <form
        className="nep-confirm"
        onSubmit={(event) => {
          event.preventDefault()
          if (asked === 'remove') remove.mutate({ secret }, { onSuccess })
          else encrypt.mutate({ secret, encrypt: asked === 'encrypt' }, { onSuccess })
        }}
      >
        {error !== null && <CallFailure error={error} />}
        <div>{words.question}</div>
        <PasswordInput
          label={m.current}
          value={secret}
          data-autofocus
          autoComplete="off"
          onChange={(event) => setSecret(event.currentTarget.value)}
        />
        {isPending && <p role="status">{m.working}</p>}
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {all.common.cancel}
          </Button>
          <Button type="submit" loading={isPending} disabled={secret === ''}>
            {words.action}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
