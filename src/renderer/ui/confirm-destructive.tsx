import { Button, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { isSameText } from '#shared/text.ts'
import { Dialog, DialogActions } from './dialog.tsx'
import { useUiMessages } from './ui-messages.ts'

export type ConfirmDestructiveProps = {
  isOpen: boolean
  /** The act as a question with what and how many: "Xóa 3 đơn vị?". */
  title: string
  /** What goes, and what stays. */
  children: ReactNode
  /** The verb of the act: "Xóa 3 đơn vị". */
  actionLabel: string
  /** How it is taken back, where it is not simply undone. */
  wayBack?: string
  /** Where the act cannot be undone: the word that must be typed, such as "XÓA". */
  word?: string
  /** Px, where much is to be said. */
  size?: number
  onConfirm: () => void
  onCancel: () => void
}

/** Asks before something is lost. The safe button has the focus; what cannot be undone needs its word typed. */
export function ConfirmDestructive(props: ConfirmDestructiveProps) {
  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={props.onCancel}
      title={props.title}
      {...(props.size === undefined ? {} : { size: props.size })}
    >
      <Question {...props} />
    </Dialog>
  )
}

function Question({ children, actionLabel, wayBack, word, onConfirm, onCancel }: ConfirmDestructiveProps) {
  const m = useUiMessages()
  const [typed, setTyped] = useState('')
  const isAllowed = word === undefined || isSameText(typed, word)
  return (
    <form
      className="nep-confirm"
      onSubmit={(event) => {
        event.preventDefault()
        if (isAllowed) onConfirm()
      }}
    >
      <div>{children}</div>
      {word === undefined ? (
        <div className="nep-dim">{wayBack ?? m.confirm.canUndo}</div>
      ) : (
        <TextInput
          label={m.confirm.typeWord(word)}
          value={typed}
          autoComplete="off"
          data-autofocus
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <DialogActions>
        <Button variant="default" onClick={onCancel} data-autofocus={word === undefined || undefined}>
          {m.cancel}
        </Button>
        <Button type="submit" disabled={!isAllowed}>
          {actionLabel}
        </Button>
      </DialogActions>
    </form>
  )
}
