import { Button, Checkbox, Stack } from '@mantine/core'
import type { Review } from '#shared/contract/exchange-review.ts'
import { useMessages } from '../../platform/messages.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import type { ReviewWork } from './use-review-work.ts'

export type MissingDialogProps = { review: Review; work: ReviewWork; isOpen: boolean; onClose: () => void }

/** Rows of the last return that this one lacks: none is deleted unless it is ticked. */
export function MissingDialog({ review, work, isOpen, onClose }: MissingDialogProps) {
  const m = useMessages().exchange.review.missing
  const areAllRemoved = review.missing.every(({ isRemoved }) => isRemoved)
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={m.title(review.missing.length)} size={560}>
      <Stack gap="sm">
        <p>{m.text}</p>
        {review.missing.map((one) => (
          <Checkbox
            key={one.recordId}
            label={m.remove(one.label)}
            checked={one.isRemoved}
            onChange={(event) =>
              void work.decide({
                kind: 'remove',
                recordIds: [one.recordId],
                isRemoved: event.currentTarget.checked,
              })
            }
          />
        ))}
        <DialogActions>
          {review.missing.length > 1 && (
            <Button
              variant="default"
              onClick={() =>
                void work.decide({
                  kind: 'remove',
                  recordIds: review.missing.map(({ recordId }) => recordId),
                  isRemoved: !areAllRemoved,
                })
              }
            >
              {areAllRemoved ? m.keepAll : m.removeAll(review.missing.length)}
            </Button>
          )}
          <Button onClick={onClose}>{m.done}</Button>
        </DialogActions>
      </Stack>
    </Dialog>
  )
}
