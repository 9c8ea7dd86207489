import type { Review, UndoResult } from '#shared/contract/exchange-review.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { ConfirmDestructive } from '../../ui/confirm-destructive.tsx'
import { useUndoImport } from './queries.ts'

export type UndoImportDialogProps = {
  review: Review
  isOpen: boolean
  onClose: () => void
  onKept: (kept: UndoResult['kept']) => void
}

/** Asks, takes the import back, and hands on what stayed because it was edited since. */
export function UndoImportDialog({ review, isOpen, onClose, onKept }: UndoImportDialogProps) {
  const m = useMessages().exchange.review
  const notify = useNotify()
  const undo = useUndoImport()
  const confirm = () => {
    onClose()
    if (review.batch === null) return
    undo.mutate(
      { batchId: review.batch.id },
      {
        onSuccess: (result) => {
          notify.done(m.undone(result.removed, result.restored))
          onKept(result.kept)
        },
        onError: notify.failed,
      },
    )
  }
  return (
    <ConfirmDestructive
      isOpen={isOpen}
      title={m.undoTitle}
      actionLabel={m.undo}
      onConfirm={confirm}
      onCancel={onClose}
    >
      {m.undoText(review.fileName)}
    </ConfirmDestructive>
  )
}
