import { Button, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Dialog, DialogActions } from './dialog.tsx'
import { useUiMessages } from './ui-messages.ts'

export type ReasonDialogProps = {
  isOpen: boolean
  title: string
  /** What happens, before the fields. */
  children?: ReactNode
  label: string
  actionLabel: string
  /** The step cannot be taken without words. */
  isRequired?: boolean
  isPending?: boolean
  onConfirm: (reason: string) => void
  onCancel: () => void
}

/** A step that wants its reason. The words are cleared when the dialog opens anew. */
export function ReasonDialog(props: ReasonDialogProps) {
  return (
    <Dialog isOpen={props.isOpen} onClose={props.onCancel} title={props.title} size={460}>
      <ReasonForm {...props} />
    </Dialog>
  )
}

function ReasonForm(props: ReasonDialogProps) {
  const { children, label, actionLabel, isRequired = false, isPending = false, onConfirm, onCancel } = props
  const m = useUiMessages()
  const [reason, setReason] = useState('')
  const isReady = !isRequired || reason.trim() !== ''
  return (
    <form
      className="nep-confirm"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) onConfirm(reason.trim())
      }}
    >
      {children}
      <Textarea
        label={label}
        value={reason}
        required={isRequired}
        data-autofocus
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey && isReady) onConfirm(reason.trim())
        }}
      />
      <DialogActions>
        <Button variant="default" onClick={onCancel}>
          {m.cancel}
        </Button>
        <Button type="submit" disabled={!isReady} loading={isPending}>
          {actionLabel}
        </Button>
      </DialogActions>
    </form>
  )
}
