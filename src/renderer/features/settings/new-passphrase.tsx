import { PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { useMessages } from '../../platform/messages.tsx'

const fewest = 8

/** A passphrase that is typed twice; nothing is said of it before the form was sent once. */
export const useNewPassphrase = () => {
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [isSent, setSent] = useState(false)
  const isShort = passphrase.length < fewest
  const isOther = passphrase !== again
  return {
    passphrase,
    /** Whether it can be taken; from now on the fields say what is wrong. */
    send: (): boolean => {
      setSent(true)
      return !isShort && !isOther
    },
    fields: {
      first: { value: passphrase, set: setPassphrase, isWrong: isSent && isShort },
      second: { value: again, set: setAgain, isWrong: isSent && isOther },
    },
  }
}

type NewPassphraseProps = {
  label: string
  fields: ReturnType<typeof useNewPassphrase>['fields']
  hasFocusAtStart: boolean
}

export function NewPassphrase({ label, fields: { first, second }, hasFocusAtStart }: NewPassphraseProps) {
  const m = useMessages().backup.lock
  return (
    <>
      <PasswordInput
        label={label}
        description={m.tooShort}
        error={first.isWrong}
        value={first.value}
        data-autofocus={hasFocusAtStart || undefined}
        autoComplete="new-password"
        onChange={(event) => first.set(event.currentTarget.value)}
      />
      <PasswordInput
        label={m.again}
        error={second.isWrong && m.notSame}
        value={second.value}
        autoComplete="new-password"
        onChange={(event) => second.set(event.currentTarget.value)}
      />
    </>
  )
}
