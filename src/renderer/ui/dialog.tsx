import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFocusBack } from './keys/home-focus.ts'
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

/** A question or a short form over the page. Esc closes; the focus goes back to where it was. */
export function Dialog({ isOpen, onClose, title, size = 460, children }: DialogProps) {
  const m = useUiMessages()
  useFocusBack(isOpen)
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
