import { Button, Modal, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
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
    <Modal opened={props.isOpen} onClose={props.onCancel} title={props.title} centered size={460}>
      <ReasonForm {...props} />
    </Modal>
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
      <div className="nep-confirm__actions">
        <Button variant="default" onClick={onCancel}>
          {m.cancel}
        </Button>
        <Button type="submit" disabled={!isReady} loading={isPending}>
          {actionLabel}
        </Button>
      </div>
    </form>
  )
}
