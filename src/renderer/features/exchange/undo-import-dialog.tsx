import type { UndoResult } from '#shared/contract/exchange-review.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { ConfirmDestructive } from '../../ui/confirm-destructive.tsx'
import { hasKept } from './kept-dialog.tsx'
import { useUndoImport } from './queries.ts'

export type UndoImportDialogProps = {
  /** The import to take back; null while there is none. */
  batchId: string | null
  fileName: string
  isOpen: boolean
  onClose: () => void
  onKept: (result: UndoResult) => void
}

/** Asks, takes the import back, and hands on what stayed. */
export function UndoImportDialog({ batchId, fileName, isOpen, onClose, onKept }: UndoImportDialogProps) {
  const { undo: m } = useMessages().exchange
  const notify = useNotify()
  const undo = useUndoImport()
  const confirm = () => {
    onClose()
    if (batchId === null) return
    undo.mutate(
      { batchId },
      {
        onSuccess: (result) => {
          notify.done(m.done(result.removed, result.restored, result.recreated))
          if (hasKept(result)) onKept(result)
        },
        onError: notify.failed,
      },
    )
  }
  return (
    <ConfirmDestructive
      isOpen={isOpen}
      title={m.title}
      actionLabel={m.action}
      wayBack={m.wayBack}
      onConfirm={confirm}
      onCancel={onClose}
    >
      {m.text(fileName)}
    </ConfirmDestructive>
  )
}
