import { Button, Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import { DialogActions } from '../ui/dialog.tsx'
import { usePlatform } from './client.tsx'
import { useMessages } from './messages.tsx'

/** Says that another window took over, over whatever stands here; a field that loses the focus by it is saved. */
export const ReplacedWindow = () => {
  const m = useMessages().shell.replaced
  const { bridge } = usePlatform()
  const [isReplaced, setReplaced] = useState(false)
  useEffect(
    () =>
      bridge.onEvent((event) => {
        if (event.type === 'replaced') setReplaced(true)
      }),
    [bridge],
  )
  return (
    <Modal
      className="nep-dialog"
      size={460}
      opened={isReplaced}
      onClose={() => undefined}
      title={m.title}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      centered
      zIndex={1000}
    >
      {m.text}
      <DialogActions>
        <Button onClick={() => location.reload()}>{m.take}</Button>
      </DialogActions>
    </Modal>
  )
}
