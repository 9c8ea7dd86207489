import { Button } from '@mantine/core'
import type { UndoResult } from '#shared/contract/exchange-review.ts'
import { useMessages } from '../../platform/messages.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'

/** What an undo left alone because somebody edited it after the import. */
export function KeptDialog({ kept, onClose }: { kept: UndoResult['kept']; onClose: () => void }) {
  const m = useMessages().exchange.review
  return (
    <Dialog isOpen={kept.length > 0} onClose={onClose} title={m.keptTitle(kept.length)}>
      <ul>
        {kept.map((one) => (
          <li key={`${one.entityId} ${one.field}`}>{m.kept(one.label, String(one.value ?? ''))}</li>
        ))}
      </ul>
      <DialogActions>
        <Button onClick={onClose}>{m.missing.done}</Button>
      </DialogActions>
    </Dialog>
  )
}
