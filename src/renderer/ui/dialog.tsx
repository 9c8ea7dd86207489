import { Modal } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { useFocusBack } from './keys/home-focus.ts'
import { firstFocusable } from './keys/use-pane-keys.ts'
import { useUiMessages } from './ui-messages.ts'
import './dialog.css'

export type DialogProps = {
  isOpen: boolean
  onClose: () => void
  title: string
  /** Px; never wider than the window. */
  size?: number
  children: ReactNode
}

/** A question or a short form over the page, with the keys in it. Esc closes; the focus goes back to where it was. */
export function Dialog({ isOpen, onClose, title, size = 460, children }: DialogProps) {
  const m = useUiMessages()
  useFocusBack(isOpen)
  // Where nothing says that it is to have the keys, the cross gets them first: it is the first button there is.
  useEffect(() => {
    if (!isOpen) return
    const timer = setTimeout(() => {
      const cross = document.activeElement?.closest('.mantine-Modal-close')
      const body = cross?.closest('[role="dialog"]')?.querySelector<HTMLElement>('.mantine-Modal-body')
      if (body) firstFocusable(body)?.focus()
    })
    return () => clearTimeout(timer)
  }, [isOpen])
  return (
    <Modal
      className="nep-dialog"
      opened={isOpen}
      onClose={onClose}
      title={title}
      size={size}
      centered
      returnFocus={false}
      closeButtonProps={{ 'aria-label': m.close, size: 'sm' }}
    >
      {children}
    </Modal>
  )
}

/** Buttons at the foot of a dialog: the safe one first, the primary one last. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="nep-dialog__actions">{children}</div>
}
